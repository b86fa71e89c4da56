import { expect, test } from 'vitest';

import { readProgram } from '../../src/program/read-program.ts';
import type { Entry } from '../../src/standing/entry.ts';
import { whatIf } from '../../src/standing/what-if.ts';
import { ana, buildEntry } from '../builders/entry.ts';

function other(text: string) {
  const reading = readProgram(text, 'other.yml');
  if (!reading.ok) throw new Error('The program of the test is invalid.');
  return reading.program;
}
const program = other(`
activities:
  typo-fix: { title: A typo, points: 40 }
  added-information: { title: More, points: { min: 10, max: 100, step: 10 } }
  feedback: { title: Feedback, points: 50, cap: { points: 100, per: month } }
  signature: { title: Signature, points: 250, once: period }
`);
const award = (id: string, activity: string, points: number, changes: Partial<Entry> = {}) =>
  buildEntry({ id, activity, points, ...changes });
const points = (entries: readonly Entry[]) => whatIf(entries, program).entries.map((entry) => entry.points);

test('fixed points there take the place of what was given', () => {
  expect(points([award('a', 'typo-fix', 25)])).toEqual([40]);
});

test('what people decided within a range is kept, up to its most', () => {
  expect(points([award('a', 'added-information', 75), award('b', 'added-information', 300)])).toEqual([
    75, 100,
  ]);
});

test('an activity that is not there gives nothing', () => {
  expect(points([award('a', 'nomination', 750)])).toEqual([0]);
});

test('a cap cuts in the order of the ledger, for each member alone', () => {
  const entries = ['a', 'b', 'c'].map((id) => award(id, 'feedback', 50));
  expect(points([...entries, award('d', 'feedback', 50, { member: ana })])).toEqual([50, 50, 0, 50]);
});

test('what is to be given once is given once', () => {
  expect(points([award('a', 'signature', 250), award('b', 'signature', 250)])).toEqual([250, 0]);
});

test('what takes an award back takes back what it came to', () => {
  const back = award('b', 'typo-fix', -25, { kind: 'revocation', revokes: 'a' });
  expect(points([award('a', 'typo-fix', 25), back])).toEqual([40, -40]);
  expect(points([award('a', 'added-information', 75), { ...back, points: -75 }])).toEqual([75, -75]);
});

test('taking back what would not have been given frees nothing', () => {
  const back = award('c', 'signature', -250, { kind: 'revocation', revokes: 'b' });
  const entries = [award('a', 'signature', 250), award('b', 'signature', 250), back];
  expect(points([...entries, award('d', 'signature', 250)])).toEqual([250, 0, 0, 0]);
});

test('what is no award stays as it is', () => {
  const spent = award('r', '', -10, { kind: 'redemption', activity: null });
  expect(whatIf([spent], program).entries).toEqual([spent]);
});

test('what is assumed is said, with how many awards it is of', () => {
  const entries = [
    award('a', 'typo-fix', 25),
    award('b', 'typo-fix', 40),
    award('c', 'added-information', 75),
    award('d', 'nomination', 750),
    award('e', 'nomination', 100),
  ];
  expect(whatIf(entries, program).assumed).toEqual([
    expect.stringMatching(/^1 award has the fixed points of the activity there/),
    expect.stringMatching(/^1 award keeps the points that people decided/),
    expect.stringMatching(/^2 awards have no points: the activity is not in the other program/),
  ]);
});
