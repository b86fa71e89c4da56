import { array, assert, boolean, nat, property, record } from 'fast-check';
import { expect, test } from 'vitest';

import { readProgram } from '../../src/program/read-program.ts';
import { boardOf, boardWith, readBoard } from '../../src/standing/board.ts';
import { accountsIn, foldMembers } from '../../src/standing/member-totals.ts';
import { buildEntry } from '../builders/entry.ts';

const reading = readProgram('extends: dataminer', 'test');
if (!reading.ok) throw new Error('The preset is invalid.');
const { program } = reading;
const of = (id: number, points: number, earnedOn = '2026-11-23') =>
  buildEntry({ id: `e/${id}/${points}`, member: { id, login: `member-${id}` }, points, earnedOn });

test('a board with each entry put on it is the board of all entries', () => {
  const award = record({ member: nat(5), points: nat(2000) });
  assert(
    property(array(award, { maxLength: 30 }), (awards) => {
      const entries = awards.map(({ member, points }) => of(member + 1, points));
      let board = boardOf(new Map(), program, '2026-11-25');
      for (const [index, { member }] of entries.entries()) {
        const members = foldMembers(entries.slice(0, index + 1));
        board = boardWith(board, [member.id], members, program, '2026-11-25');
      }
      expect(board).toEqual(boardOf(foldMembers(entries), program, '2026-11-25'));
    }),
  );
});

test('it is that of all entries too, however accounts are merged and parted', () => {
  const step = record({ member: nat(3), points: nat(200), into: nat(3), merges: boolean() });
  assert(
    property(array(step, { maxLength: 30 }), (steps) => {
      const held = new Map<number, number>();
      const entries = steps.map(({ member, points, into, merges }, index) => {
        const id = `e/${index}`;
        if (!merges) return { ...of(member + 1, points), id };
        const mergedInto = held.get(member) ?? into + 1;
        const isParted = held.delete(member);
        if (!isParted) held.set(member, mergedInto);
        const parts = { kind: 'revocation', revokes: 'the merge' } as const;
        const merge = { ...of(member + 1, 0), activity: null, id, mergedInto, kind: 'adjustment' } as const;
        return isParted ? { ...merge, ...parts } : merge;
      });
      let board = boardOf(new Map(), program, '2026-11-25');
      for (const [index, entry] of entries.entries()) {
        const members = foldMembers(entries.slice(0, index + 1));
        board = boardWith(board, accountsIn(entry), members, program, '2026-11-25');
      }
      const members = foldMembers(entries);
      expect(board).toEqual(boardOf(members, program, '2026-11-25'));
      const points = entries.reduce((sum, entry) => sum + entry.points, 0);
      expect(board.reduce((sum, { lifetime }) => sum + lifetime, 0)).toBe(points);
    }),
  );
});

test('it holds 500 members, and who comes to more than the last one is on it', () => {
  const entries = Array.from({ length: 501 }, (_, index) => of(index + 1, 1000 - index));
  const board = boardOf(foldMembers(entries), program, '2026-11-25');
  expect(board).toHaveLength(500);
  const members = foldMembers([...entries, of(501, 5000)]);
  const after = boardWith(board, [501], members, program, '2026-11-25');
  expect(after[0]?.member.id).toBe(501);
  expect(after).toHaveLength(500);
});

test('whose period is over has nothing in the new one, and holds the level that the rules keep', () => {
  const members = foldMembers([of(1, 1000)]);
  const board = boardOf(members, program, '2026-11-25');
  for (const day of ['2027-03-01', '2028-03-01'])
    expect(boardWith(board, [], new Map(), program, day)).toEqual(boardOf(members, program, day));
});

test('an account merged into another one leaves the board, and comes back when that is taken back', () => {
  const merge = { kind: 'adjustment', points: 0, activity: null, mergedInto: 2 } as const;
  const entries = [
    of(1, 100),
    of(2, 50),
    buildEntry({ id: 'merge', member: { id: 1, login: 'member-1' }, ...merge }),
  ];
  const first = boardOf(foldMembers(entries.slice(0, 2)), program, '2026-11-25');
  const merged = boardWith(first, [1, 2], foldMembers(entries), program, '2026-11-25');
  expect(merged.map(({ member, total }) => [member.id, total])).toEqual([[2, 150]]);
  const parted = buildEntry({
    id: 'part',
    member: { id: 1, login: 'member-1' },
    ...merge,
    kind: 'revocation',
    revokes: 'merge',
  });
  const after = boardWith(merged, [1, 2], foldMembers([...entries, parted]), program, '2026-11-25');
  expect(after.map(({ member, total }) => [member.id, total])).toEqual([
    [1, 100],
    [2, 50],
  ]);
});

test('what is no board is told from one', () => {
  const board = boardOf(foldMembers([of(1, 1000)]), program, '2026-11-25');
  expect(readBoard(JSON.parse(JSON.stringify(board)))).toEqual(board);
  expect(readBoard([{ member: 'ana' }])).toBeNull();
});
