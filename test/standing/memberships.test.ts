import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Entry } from '../../src/standing/entry.ts';
import { explain } from '../../src/standing/explanation.ts';
import { foldMembers, noTotals } from '../../src/standing/member-totals.ts';
import { standingsOf, type StandingRules } from '../../src/standing/standings.ts';
import { buildEntry, octocat } from '../builders/entry.ts';

const level = (name: string, points: number) => ({ name, points, about: null, benefits: [], changes: [] });
const rules = (changes: Partial<StandingRules> = {}): StandingRules => ({
  period: 'calendar-year',
  timezone: 'UTC',
  keep: 'period',
  levels: [level('Advocate', 750), level('Enabler', 5000)],
  members: { enrol: 'themselves', keep: 365 },
  ...changes,
});
const anniversary = rules({ period: 'anniversary' });
const everyone = rules({ members: { enrol: 'everyone', keep: 365 } });

const on = (earnedOn: string, points: number, changes: Partial<Entry> = {}) =>
  buildEntry({ id: `${earnedOn}/${points}`, earnedOn, points, ...changes });
const enrols = (day: string) => on(day, 0, { kind: 'enrolment', activity: null });
const leaves = (day: string) => on(day, 0, { kind: 'enrolment', activity: null, leaves: true });
const at = (entries: readonly Entry[], day: string, some = anniversary) => standingsOf(entries, some, day)[0];

describe('where members enrol themselves, points', () => {
  test('wait for the enrolment', () => {
    expect(at([on('2026-01-05', 800)], '2026-02-01')).toMatchObject({
      total: 0,
      level: null,
      lifetime: 0,
      balance: 0,
    });
  });

  test.each(['anniversary', 'calendar-year', 'rolling-12-months'] as const)(
    'count from the enrolment on, in its period: %s',
    (period) => {
      const entries = [on('2025-12-20', 800), enrols('2026-01-10')];
      const some = rules({ period });
      expect(at(entries, '2026-01-09', some)).toMatchObject({ total: 0, level: null });
      expect(at(entries, '2026-01-10', some)).toMatchObject({ total: 800, level: 'Advocate', lifetime: 800 });
    },
  );

  test.each([
    ['2025-01-10', 800],
    ['2025-01-09', 0],
  ])('of %s are kept for 365 days: %i count from 2026-01-10 on', (earned, total) => {
    expect(at([on(earned, 800), enrols('2026-01-10')], '2026-01-10')).toMatchObject({ total });
  });

  test('that were confirmed after the enrolment count in its period, too, if they are as young', () => {
    const entries = [enrols('2026-01-10'), on('2025-12-20', 30, { at: '2026-03-01T10:00:00.000Z' })];
    expect(at(entries, '2026-02-28')).toMatchObject({ total: 0 });
    expect(at(entries, '2026-03-01')).toMatchObject({ total: 30 });
  });
});

describe('who leaves', () => {
  const entries = [enrols('2025-03-01'), on('2025-04-01', 800), leaves('2025-06-01')];

  test('is a member until the end of that day, and has what was earned to spend', () => {
    expect(at(entries, '2025-05-31')).toMatchObject({ total: 800, level: 'Advocate' });
    expect(at(entries, '2025-06-01')).toMatchObject({ total: 0, level: null, lifetime: 800, balance: 800 });
  });

  test('earns on the last day, and not after it', () => {
    const more = [...entries, on('2025-06-01', 10), on('2025-06-02', 100)];
    expect(at(more, '2025-07-01')).toMatchObject({ lifetime: 810 });
  });

  test('begins anew by enrolling again, with a year of that day', () => {
    const again = [...entries, on('2025-08-01', 20), enrols('2025-09-01')];
    expect(at(again, '2025-09-01')).toEqual({
      member: octocat,
      period: { from: '2025-09-01', to: '2026-08-31' },
      total: 20,
      level: null,
      next: { level: 'Advocate', pointsToGo: 730 },
      lifetime: 820,
      balance: 820,
    });
  });

  test('where everyone earns at once is no member from then on, and again after an enrolment', () => {
    const left = [on('2025-04-01', 800), leaves('2025-06-01')];
    expect(at(left, '2025-05-01', everyone)).toMatchObject({ total: 800 });
    expect(at(left, '2025-06-01', everyone)).toMatchObject({ total: 0, level: null });
    expect(at([...left, enrols('2025-07-01')], '2025-07-01', everyone)).toMatchObject({
      total: 800,
      level: 'Advocate',
    });
  });

  test('and enrols again on the same day has not left, in whatever order', () => {
    const back = [enrols('2025-03-01'), on('2025-04-01', 800), leaves('2025-06-01'), enrols('2025-06-01')];
    expect(at(back, '2025-06-01')).toMatchObject({ total: 800, level: 'Advocate' });
  });
});

test('an enrolment of a member changes nothing', () => {
  const entries = [enrols('2025-03-01'), on('2025-04-01', 800), enrols('2025-05-01')];
  expect(at(entries, '2025-05-01')).toMatchObject({ period: { from: '2025-03-01' }, total: 800 });
});

test('an enrolment on 29 February has its anniversary on the 28th of other years', () => {
  const entries = [enrols('2024-02-29'), on('2025-02-27', 1), on('2025-02-28', 2)];
  expect(at(entries, '2025-02-27')).toMatchObject({
    period: { from: '2024-02-29', to: '2025-02-27' },
    total: 1,
  });
  expect(at(entries, '2025-02-28')).toMatchObject({
    period: { from: '2025-02-28', to: '2026-02-27' },
    total: 2,
  });
  expect(at(entries, '2028-02-29')).toMatchObject({ period: { from: '2028-02-29', to: '2029-02-27' } });
});

test('where everyone earns at once, the first recorded points begin the year, and older ones count in it', () => {
  const some = rules({ period: 'anniversary', members: everyone.members });
  const entries = [on('2025-06-10', 5), on('2025-05-01', 700, { at: '2025-06-11T00:00:00.000Z' })];
  expect(at(entries, '2025-06-11', some)).toMatchObject({ period: { from: '2025-06-10' }, total: 705 });
  expect(at(entries, '2026-06-10', some)).toMatchObject({ period: { from: '2026-06-10' }, total: 0 });
});

test('points of a day to come count from that day on', () => {
  const entries = [on('2026-12-01', 800, { at: '2026-11-01T10:00:00.000Z' })];
  expect(at(entries, '2026-11-30', everyone)).toMatchObject({ total: 0, level: null, lifetime: 0 });
  expect(at(entries, '2026-12-01', everyone)).toMatchObject({ total: 800, level: 'Advocate' });
});

describe('an explanation', () => {
  test('names what counts, what waits, what has lapsed, what was spent and what is to come', () => {
    const entries = [
      on('2024-01-01', 1, { id: 'lapsed' }),
      on('2025-02-20', 2, { id: 'waited' }),
      enrols('2025-03-01'),
      on('2025-04-01', 800, { id: 'last' }),
      on('2026-04-01', 3, { id: 'now' }),
      on('2026-04-02', -5, { id: 'spent', kind: 'redemption', activity: null }),
      on('2026-12-01', 4, { id: 'later', at: '2026-04-03T10:00:00.000Z' }),
    ];
    const totals = foldMembers(entries).get(octocat.id) ?? noTotals(octocat);
    const told = explain(entries, totals, anniversary, '2026-05-01');
    expect(Object.fromEntries(told.entries.map(({ entry, effect }) => [entry.id, effect]))).toEqual({
      lapsed: 'lapsed',
      waited: 'level',
      '2025-03-01/0': 'membership',
      last: 'level',
      now: 'now',
      spent: 'spent',
      later: 'later',
    });
    expect(told).toMatchObject({
      isKept: true,
      held: {
        level: { name: 'Advocate' },
        period: { from: '2025-03-01', to: '2026-02-28' },
        total: 802,
        threshold: 750,
      },
    });
  });

  test('says of who has not enrolled what waits', () => {
    const entries = [on('2024-01-01', 1, { id: 'old' }), on('2026-04-01', 3, { id: 'young' })];
    const totals = foldMembers(entries).get(octocat.id) ?? noTotals(octocat);
    expect(explain(entries, totals, anniversary, '2026-05-01').entries.map(({ effect }) => effect)).toEqual([
      'lapsed',
      'waits',
    ]);
  });

  test('counts what the standing counts', () => {
    const day = fc
      .date({ min: new Date('2023-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const some = fc.oneof(
      {
        weight: 5,
        arbitrary: fc.tuple(day, fc.integer({ min: -50, max: 3000 })).map(([on_, points]) => on(on_, points)),
      },
      { weight: 1, arbitrary: day.map(enrols) },
      { weight: 1, arbitrary: day.map(leaves) },
    );
    const kinds = fc.constantFrom(
      'calendar-year',
      'anniversary',
      'month',
      'quarter',
      'rolling-12-months',
      'lifetime',
    );
    const enrol = fc.constantFrom('everyone', 'themselves');
    fc.assert(
      fc.property(fc.array(some, { maxLength: 15 }), day, kinds, enrol, (unsorted, today, period, who) => {
        const entries = unsorted.toSorted((a, b) => (a.at < b.at ? -1 : 1));
        const existing = entries.filter((entry) => entry.at.slice(0, 10) <= today);
        const totals = foldMembers(existing).get(octocat.id) ?? noTotals(octocat);
        const some = rules({ period, members: { enrol: who, keep: 365 } });
        const told = explain(entries, totals, some, today);
        const sum = (effects: readonly string[]) =>
          told.entries.reduce(
            (total, { entry, effect }) => (effects.includes(effect) ? total + entry.points : total),
            0,
          );
        expect(sum(['now'])).toBe(told.standing.total);
        expect(sum(['now', 'level', 'earlier'])).toBe(told.standing.lifetime);
      }),
      { numRuns: 500 },
    );
  });
});
