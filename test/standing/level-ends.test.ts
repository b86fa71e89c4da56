import { describe, expect, test } from 'vitest';

import { levelEnds } from '../../src/standing/level-ends.ts';
import { foldMembers } from '../../src/standing/member-totals.ts';
import { buildEntry } from '../builders/entry.ts';
import { buildProgram } from '../builders/facts.ts';

const levels = 'levels: [{ name: Advocate, points: 750 }, { name: Enabler, points: 5000 }]';
const rules = (more: string) => buildProgram(`extends: simple\nprogram: { ${levels}, ${more} }\n`);
const calendar = rules('period: calendar-year, keep: period');
const award = (earnedOn: string, points: number) =>
  buildEntry({ id: `${earnedOn} ${points}`, earnedOn, points });
const ends = (entries: ReturnType<typeof award>[], day: string, days: number, program = calendar) =>
  levelEnds(foldMembers(entries), program, day, days).map(({ member, ...end }) => ({
    who: member.login,
    ...end,
  }));

describe('a level kept from the year before', () => {
  const held = [award('2026-05-01', 800), award('2027-02-01', 300)];

  test('runs out with the year, and the points are named that keep it', () => {
    expect(ends(held, '2027-12-02', 30)).toEqual([
      { who: 'octocat', level: 'Advocate', on: '2028-01-01', below: null, pointsToKeep: 450 },
    ]);
  });

  test('is no news so many days before and one', () => {
    expect(ends(held, '2027-12-01', 30)).toEqual([]);
  });

  test('stays where it was earned again', () => {
    expect(ends([...held, award('2027-03-01', 500)], '2027-12-31', 30)).toEqual([]);
  });
});

test('who falls by one level is told to which', () => {
  expect(ends([award('2026-05-01', 5000), award('2027-02-01', 800)], '2027-12-31', 7)).toEqual([
    { who: 'octocat', level: 'Enabler', on: '2028-01-01', below: 'Advocate', pointsToKeep: 4200 },
  ]);
});

test('a level earned this year does not run out with it', () => {
  expect(ends([award('2027-05-01', 800)], '2027-12-31', 30)).toEqual([]);
});

test('where no level is kept no points keep one', () => {
  const never = rules('period: calendar-year, keep: never');
  expect(ends([award('2027-05-01', 800)], '2027-12-31', 30, never)).toEqual([
    { who: 'octocat', level: 'Advocate', on: '2028-01-01', below: null, pointsToKeep: null },
  ]);
});

test('of twelve rolling months it runs out when points fall out of them', () => {
  const rolling = rules('period: rolling-12-months, keep: never');
  expect(ends([award('2027-05-01', 800)], '2028-04-20', 30, rolling)).toMatchObject([{ on: '2028-05-01' }]);
});

test.each(['period: calendar-year, keep: forever', 'period: lifetime, keep: period'])(
  'with %s none runs out',
  (how) => {
    expect(ends([award('2026-05-01', 800)], '2027-12-31', 30, rules(how))).toEqual([]);
  },
);

test('who has no level has none to lose', () => {
  expect(ends([award('2026-05-01', 80)], '2027-12-31', 30)).toEqual([]);
});
