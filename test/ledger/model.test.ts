import { array, assert, asyncProperty, constant, nat, oneof, record, subarray } from 'fast-check';
import { expect, test } from 'vitest';

import { BranchLine } from '../../src/ledger/branch-line.ts';
import { branchLedger } from '../../src/ledger/branch.ts';
import type { Head } from '../../src/ledger/ledger.ts';
import { foldMembers } from '../../src/standing/member-totals.ts';
import { buildDraft } from '../builders/entry.ts';
import { memoryBranch } from './memory-branch.ts';
import { chainOf, entriesOf, wrongBeside } from './reading.ts';

interface Wish {
  readonly user: number;
  readonly pull: number;
  readonly member: number;
}

/** One of the users reads; or appends what was wished for, from what they read last; or several append at once. */
const step = oneof(
  record({ kind: constant('read' as const), user: nat(3), pull: nat(30), member: nat(3) }),
  record({ kind: constant('append' as const), users: subarray([0, 1, 2, 3], { minLength: 1 }) }),
);

test('10,000 interleavings of readers and writers lose nothing, double nothing, and derive what the lines say', async () => {
  await assert(
    asyncProperty(array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const branch = memoryBranch();
      const lines = [new BranchLine(), new BranchLine()];
      // Two and two share a process.
      const users = [0, 1, 2, 3].map((user) => branchLedger(branch, { line: lines[user % 2] }));
      const read = new Map<number, { head: Head; wish: Wish; before: Before }>();
      const recorded: string[] = [];
      for (const one of steps) {
        if (one.kind === 'read') {
          const about = { source: { repoId: 1296269, number: one.pull }, members: [one.member + 1] };
          const reading = await users[one.user]?.read(about);
          if (reading === undefined) continue;
          const before = {
            ofSource: reading.entries.length,
            ofMember: reading.members.get(one.member + 1)?.entries ?? 0,
          };
          read.set(one.user, { head: reading.head, wish: one, before });
          continue;
        }
        await Promise.all(
          one.users.map(async (user) => {
            const decided = read.get(user);
            if (decided === undefined) return;
            const { head, wish, before } = decided;
            const draft = draftOf(wish, before);
            const done = await users[user]?.append([draft], head, new Date('2026-11-24T10:00:00Z'));
            if (done?.kind === 'appended') recorded.push(...done.entries.map(({ id }) => id));
            read.delete(user);
          }),
        );
      }
      const reader = branchLedger(branch);
      const entries = await entriesOf(reader);
      expect((await chainOf(reader)).problems).toEqual([]);
      expect(entries.map(({ id }) => id).toSorted()).toEqual(recorded.toSorted());
      // Each says what it was decided from: none was from less than the ledger held.
      const earlier = (index: number, isSame: (id: string, member: number) => boolean) =>
        entries.slice(0, index).filter(({ id, member }) => isSame(id, member.id)).length;
      for (const [index, { id, member, points }] of entries.entries()) {
        expect(points).toBe(1 + earlier(index, (_, other) => other === member.id));
        const source = id.replace(/\d+$/, '');
        expect(id).toBe(`${source}${1 + earlier(index, (other) => other.startsWith(source))}`);
      }
      if (entries.length > 0) expect(await wrongBeside(reader)).toEqual([]);
      const { members } = await reader.read({ source: null, members: [1, 2, 3, 4] });
      expect(members).toEqual(foldMembers(entries));
    }),
    { numRuns: 10_000 },
  );
}, 300_000);

interface Before {
  readonly ofSource: number;
  readonly ofMember: number;
}

function draftOf({ pull, member }: Wish, { ofSource, ofMember }: Before) {
  const { source } = buildDraft();
  if (source === null) throw new TypeError('The draft has no source.');
  return buildDraft({
    id: `pr/1296269/${pull}/award/any/${ofSource + 1}`,
    points: ofMember + 1,
    member: { id: member + 1, login: `member-${member}` },
    source: { ...source, pull },
  });
}
