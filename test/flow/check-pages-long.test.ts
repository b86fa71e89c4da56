import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { pageCheck } from '../../src/flow/check-pages.ts';
import { ledgerViews } from '../../src/flow/ledger-views.ts';
import { branchLedger } from '../../src/ledger/branch.ts';
import { readProgram } from '../../src/program/read-program.ts';
import type { EntryDraft } from '../../src/standing/entry.ts';
import { buildDraft } from '../builders/entry.ts';
import { memoryBranch } from '../ledger/memory-branch.ts';
import { headOf, wrongBeside } from '../ledger/reading.ts';

const server = 'https://github.com';
const hour = 3_600_000;

const rules = fc.record({
  period: fc.constantFrom(
    'calendar-year',
    'month',
    'quarter',
    'rolling-12-months',
    'anniversary',
    'lifetime',
  ),
  keep: fc.constantFrom('period', 'never', 'forever'),
  timezone: fc.constantFrom('UTC', 'Europe/Brussels', 'Pacific/Auckland'),
  enrol: fc.constantFrom('everyone', 'themselves'),
  waits: fc.constantFrom(0, 20, 365),
});

type Rules = typeof rules extends fc.Arbitrary<infer T> ? T : never;

function programOf({ period, keep, timezone, enrol, waits }: Rules) {
  const reading = readProgram(
    `program:
  name: Ours
  period: ${period}
  keep: ${keep}
  timezone: ${timezone}
  levels:
    - { name: A, points: 50 }
    - { name: B, points: 200, changes: [{ from: 2024-09-01, points: 120 }] }
    - { name: C, points: 600 }
members: { enrol: ${enrol}, keep: ${waits} }
`,
    'test',
  );
  if (!reading.ok) throw new Error('The rules are invalid.');
  return reading.program;
}

const step = fc.record({
  what: fc.constantFrom(
    'award',
    'award',
    'award',
    'revocation',
    'redemption',
    'rename',
    'enrol',
    'leave',
    'merge',
    'part',
    'rebuild',
  ),
  who: fc.nat(5),
  other: fc.nat(5),
  points: fc.constantFrom(10, 25, 100, 300),
  pull: fc.nat(60),
  /** Days since the step before. */
  later: fc.constantFrom(0, 0, 1, 5, 30, 100, 400),
  /** Hours by which the clock of who records is behind; below zero: ahead. */
  behind: fc.constantFrom(0, 0, 0, 1, 2, -50, -2000),
  earlier: fc.nat(40),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Accounts that are merged into another one now, and by which entry. */
type Merges = Map<number, { readonly into: number; readonly id: string }>;

interface Known {
  readonly awards: EntryDraft[];
  readonly merges: Merges;
  /** Accounts that have an entry. */
  readonly present: Set<number>;
}

/** Whether an account is the other one, or was merged into it. */
function isWithin(one: number, other: number, merges: Merges): boolean {
  const into = merges.get(one)?.into;
  return one === other || (into !== undefined && isWithin(into, other, merges));
}

/** What a step records; null: nothing. `awards`: those that can be taken back. */
function draftOf(
  one: Step,
  id: string,
  login: string,
  day: string,
  { awards, merges, present }: Known,
): EntryDraft | null {
  const member = { id: one.who + 1, login };
  const bare = { id, member, activity: null, source: null, points: 0, earnedOn: day };
  switch (one.what) {
    case 'award':
      return buildDraft({
        id,
        member,
        points: one.points,
        earnedOn: dayBefore(day, one.earlier),
        source: { repo: 'octo-org/docs', repoId: 1, pull: one.pull, commit: null, comment: null, url: 'x' },
      });
    case 'revocation': {
      const taken = awards.pop();
      return taken === undefined
        ? null
        : { ...taken, id, kind: 'revocation', points: -taken.points, revokes: taken.id };
    }
    case 'redemption':
      return buildDraft({ ...bare, kind: 'redemption', points: -5 });
    case 'enrol':
      return buildDraft({ ...bare, kind: 'enrolment' });
    case 'leave':
      return buildDraft({ ...bare, kind: 'enrolment', leaves: true });
    case 'merge':
      // Who merges two accounts is refused what makes none.
      if (!present.has(one.other) || merges.has(one.who) || isWithin(one.other, one.who, merges)) return null;
      merges.set(one.who, { into: one.other, id });
      return buildDraft({ ...bare, kind: 'adjustment', mergedInto: one.other + 1 });
    case 'part': {
      const merge = merges.get(one.who);
      merges.delete(one.who);
      return merge === undefined
        ? null
        : buildDraft({ ...bare, kind: 'revocation', revokes: merge.id, mergedInto: merge.into + 1 });
    }
    case 'rename':
    case 'rebuild':
      return null;
    default:
      return one.what satisfies never;
  }
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 24 * hour).toISOString().slice(0, 10);
}

test('what was recorded by anybody on any day is never taken for a lie, however long ago', async () => {
  await fc.assert(
    fc.asyncProperty(
      rules,
      fc.array(step, { minLength: 1, maxLength: 14 }),
      fc.nat(400),
      async (how, steps, since) => {
        const program = programOf(how);
        const branch = memoryBranch();
        const open = () => branchLedger(branch, { views: ledgerViews(program, server, null) });
        const logins = new Map<number, string>();
        const known: Known = { awards: [], merges: new Map(), present: new Set() };
        let ahead = 0;
        let time = Date.parse('2024-01-15T23:00:00Z');
        for (const [n, one] of steps.entries()) {
          time += one.later * 24 * hour;
          const now = new Date(time - one.behind * hour);
          if (one.what === 'rename') logins.set(one.who, one.other === 0 ? 'm1' : `m${one.who}-${n}`);
          // Nothing tells later that files were made again before the day of a line was come.
          if (one.what === 'rebuild' && ahead <= time)
            await open().rebuild({ dropTornTail: false, now: new Date(time) });
          const login = logins.get(one.who) ?? `m${one.who}`;
          // Merges and commands have the time of GitHub.
          const today = new Date(time).toISOString().slice(0, 10);
          const draft = draftOf(one, `step/${n}`, login, today, known);
          if (draft === null) continue;
          known.present.add(draft.member.id - 1);
          if (draft.kind === 'award') known.awards.push(draft);
          ahead = Math.max(ahead, now.getTime());
          const ledger = open();
          await ledger.append([draft], await headOf(ledger), now);
          const seen = new Date(time + since * 24 * hour);
          expect(await wrongBeside(open(), pageCheck(program, server, seen))).toEqual([]);
        }
      },
    ),
    { numRuns: 6000 },
  );
}, 600_000);
