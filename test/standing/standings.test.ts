import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Account, Entry } from '../../src/standing/entry.ts';
import { noTotals } from '../../src/standing/member-totals.ts';
import { standingOf, standingsOf, type StandingRules } from '../../src/standing/standings.ts';
import { buildEntry, octocat } from '../builders/entry.ts';

const level = (name: string, points: number, changes: { from: string; points: number }[] = []) => ({
  name,
  points,
  about: null,
  benefits: [],
  changes,
});
const levels = [level('Advocate', 750), level('Enabler', 5000), level('Catalyst', 25_000)];
const rules = (changes: Partial<StandingRules> = {}): StandingRules => ({
  period: 'calendar-year',
  timezone: 'UTC',
  keep: 'period',
  levels,
  members: { enrol: 'everyone', keep: 365 },
  ...changes,
});
const on = (earnedOn: string, points: number, changes: Parameters<typeof buildEntry>[0] = {}) =>
  buildEntry({ earnedOn, points, ...changes });
const enrolled = (earnedOn: string) => on(earnedOn, 0, { kind: 'enrolment', activity: null });
const one = (member: Account, entries: readonly Entry[], rules: StandingRules, day: string) =>
  standingsOf(entries, rules, day).find(({ member: { id } }) => id === member.id) ??
  standingOf(noTotals(member), rules, day);
const octocats = (entries: readonly Entry[], day: string, changes: Partial<StandingRules> = {}) =>
  one(octocat, entries, rules(changes), day);

test('a member’s standing has the shape that the command line prints', () => {
  expect(standingsOf([on('2026-11-23', 775)], rules(), '2026-11-24')).toEqual([
    {
      member: { id: 583231, login: 'octocat' },
      period: { from: '2026-01-01', to: '2026-12-31' },
      total: 775,
      level: 'Advocate',
      next: { level: 'Enabler', pointsToGo: 4225 },
      lifetime: 775,
      balance: 775,
    },
  ]);
});

test('who is not in the ledger yet stands at the beginning', () => {
  const hubot = { id: 2, login: 'hubot' };
  expect(standingsOf([on('2026-11-23', 25)], rules(), '2026-11-24')).toHaveLength(1);
  expect(standingOf(noTotals(hubot), rules(), '2026-11-24')).toEqual({
    member: hubot,
    period: { from: '2026-01-01', to: '2026-12-31' },
    total: 0,
    level: null,
    next: { level: 'Advocate', pointsToGo: 750 },
    lifetime: 0,
    balance: 0,
  });
});

test('members come highest total first', () => {
  const member = (id: number, login: string) => ({ id, login });
  const entries = [
    on('2026-01-01', 25, { member: member(1, 'ana') }),
    on('2026-01-01', 50, { member: member(2, 'bo') }),
    on('2026-01-01', 25, { member: member(3, 'abe') }),
  ];
  expect(standingsOf(entries, rules(), '2026-11-24').map(({ member }) => member.login)).toEqual([
    'bo',
    'abe',
    'ana',
  ]);
});

test('a renamed member is shown by the newest login, with all their points', () => {
  const entries = [
    on('2026-01-01', 25),
    on('2026-02-01', 25, { member: { id: octocat.id, login: 'octokitten' } }),
  ];
  expect(octocats(entries, '2026-11-24')).toMatchObject({ member: { login: 'octokitten' }, total: 50 });
});

test('two accounts that had the same login one after the other stay apart', () => {
  const entries = [on('2026-01-01', 25), on('2026-02-01', 25, { member: { id: 7, login: 'octocat' } })];
  expect(standingsOf(entries, rules(), '2026-11-24')).toHaveLength(2);
});

describe('what counts', () => {
  test('points count in the period in which they were earned, however late they were recorded', () => {
    const late = on('2026-12-31', 100, { at: '2027-01-05T00:00:00.000Z' });
    expect(octocats([late], '2027-01-05')).toMatchObject({ total: 0, lifetime: 100 });
    expect(octocats([late], '2026-12-31')).toMatchObject({ total: 0, lifetime: 0 });
  });

  test('a day includes what was recorded until its end in the program’s time zone', () => {
    const entry = on('2026-11-23', 25, { at: '2026-11-24T04:59:00.000Z' });
    expect(octocats([entry], '2026-11-23', { timezone: 'America/New_York' })).toMatchObject({ total: 25 });
    expect(octocats([entry], '2026-11-23', { timezone: 'UTC' })).toMatchObject({ total: 0 });
  });

  test('a revocation takes the points back in the period in which they were earned', () => {
    const entries = [
      on('2026-12-30', 100),
      on('2026-12-30', -100, { kind: 'revocation', at: '2027-01-03T00:00:00.000Z' }),
    ];
    expect(octocats(entries, '2026-12-30')).toMatchObject({ total: 100 });
    expect(octocats(entries, '2027-01-03')).toMatchObject({ total: 0, lifetime: 0, balance: 0 });
  });

  test('spending lowers the balance and neither total nor level', () => {
    const entries = [on('2026-02-01', 800), on('2026-03-01', -500, { kind: 'redemption', activity: null })];
    expect(octocats(entries, '2026-11-24')).toMatchObject({
      total: 800,
      level: 'Advocate',
      lifetime: 800,
      balance: 300,
    });
  });
});

describe('periods', () => {
  const earned = [on('2024-02-29', 1), on('2025-03-31', 10), on('2025-06-30', 100)];

  test.each([
    ['calendar-year', '2025-07-01', '2025-01-01', '2025-12-31', 110],
    ['month', '2025-06-30', '2025-06-01', '2025-06-30', 100],
    ['month', '2025-02-10', '2025-02-01', '2025-02-28', 0],
    ['quarter', '2025-06-30', '2025-04-01', '2025-06-30', 100],
    ['quarter', '2025-12-31', '2025-10-01', '2025-12-31', 0],
    ['rolling-12-months', '2026-03-30', '2025-03-31', '2026-03-30', 110],
    ['rolling-12-months', '2026-03-31', '2025-04-01', '2026-03-31', 100],
    ['lifetime', '2026-03-31', '0001-01-01', '9999-12-31', 111],
    ['anniversary', '2025-02-27', '2024-02-29', '2025-02-27', 1],
    ['anniversary', '2025-06-30', '2025-02-28', '2026-02-27', 110],
    ['anniversary', '2028-02-29', '2028-02-29', '2029-02-27', 0],
  ] as const)('%s on %s is %s to %s', (period, day, from, to, total) => {
    expect(octocats(earned, day, { period })).toMatchObject({ period: { from, to }, total });
  });
});

describe('levels', () => {
  test('the worked example of an anniversary program comes out, day by day', () => {
    const entries = [
      enrolled('2023-04-12'),
      on('2023-06-12', 750),
      on('2023-11-24', 4250),
      on('2024-04-11', 2600),
      on('2024-08-13', 750),
      on('2025-04-11', 3550),
      on('2025-06-05', 750),
      on('2025-09-09', 4250),
      on('2026-04-11', 2500),
    ];
    const days = [
      ['2023-06-12', 750, 'Advocate'],
      ['2023-11-24', 5000, 'Enabler'],
      ['2024-04-11', 7600, 'Enabler'],
      ['2024-04-12', 0, 'Enabler'],
      ['2024-08-13', 750, 'Enabler'],
      ['2025-04-11', 4300, 'Enabler'],
      ['2025-04-12', 0, 'Advocate'],
      ['2025-06-05', 750, 'Advocate'],
      ['2025-09-09', 5000, 'Enabler'],
      ['2026-04-11', 7500, 'Enabler'],
      ['2026-04-12', 0, 'Enabler'],
    ] as const;
    for (const [day, total, held] of days) {
      expect(octocats(entries, day, { period: 'anniversary' }), day).toMatchObject({ total, level: held });
    }
  });

  const lastYear = [on('2025-05-01', 5000), on('2026-01-05', 25)];
  test.each([
    ['period', '2026-02-01', 'Enabler'],
    ['never', '2026-02-01', null],
    ['forever', '2027-02-01', 'Enabler'],
    ['period', '2027-02-01', null],
  ] as const)('kept for %s: on %s the level is %s', (keep, day, held) => {
    expect(octocats(lastYear, day, { keep }).level).toBe(held);
  });

  test('the next level is the one above the one held, and takes this period’s points', () => {
    expect(octocats(lastYear, '2026-02-01').next).toEqual({ level: 'Catalyst', pointsToGo: 24_975 });
  });

  test('a new threshold holds from its day on and takes no level away before', () => {
    const changed = [level('Advocate', 750, [{ from: '2026-06-01', points: 500 }])];
    const entries = [on('2026-01-05', 600)];
    expect(octocats(entries, '2026-05-31', { levels: changed }).level).toBeNull();
    expect(octocats(entries, '2026-06-01', { levels: changed }).level).toBe('Advocate');
  });

  test('without levels there is neither level nor next', () => {
    expect(octocats([on('2026-01-05', 600)], '2026-05-31', { levels: [] })).toMatchObject({
      level: null,
      next: null,
    });
  });
});

describe('laws', () => {
  const memberOne = { id: 1, login: 'm1' };
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
  const entry = fc.record({
    day,
    points: fc.integer({ min: -500, max: 5000 }),
    id: fc.integer({ min: 1, max: 4 }),
  });
  const entries = fc
    .array(entry, { maxLength: 40 })
    .map((some) =>
      some
        .map(({ day, points, id }) =>
          on(day.toISOString().slice(0, 10), points, { member: { id, login: `m${id}` } }),
        )
        .sort((a, b) => (a.at < b.at ? -1 : 1)),
    );

  test.each(['calendar-year', 'anniversary', 'month', 'quarter'] as const)(
    'each entry counts in exactly one %s',
    (period) => {
      fc.assert(
        fc.property(entries, (some) => {
          const mine = some.filter(({ member }) => member.id === 1);
          const periods = new Map<string, number>();
          let at = mine[0]?.earnedOn ?? '2026-01-01';
          while (at <= '2026-12-31') {
            const standing = one(
              memberOne,
              mine.map((one) => ({ ...one, at: '2020-01-01T00:00:00.000Z' })),
              rules({ period }),
              at,
            );
            const { total } = one(
              memberOne,
              mine.map((one) => ({ ...one, at: '2020-01-01T00:00:00.000Z' })),
              rules({ period }),
              standing.period.to,
            );
            periods.set(standing.period.from, total);
            at = new Date(Date.parse(standing.period.to) + 86_400_000).toISOString().slice(0, 10);
          }
          const total = [...periods.values()].reduce((sum, points) => sum + points, 0);
          expect(total).toBe(mine.reduce((sum, { points }) => sum + points, 0));
        }),
        { numRuns: 50 },
      );
    },
  );

  test('a member’s standing does not depend on other members', () => {
    fc.assert(
      fc.property(entries, (some) => {
        const all = standingsOf(some, rules(), '2026-12-31').find(({ member }) => member.id === 1);
        fc.pre(all !== undefined);
        const own = some.filter(({ member }) => member.id === 1);
        expect(one(memberOne, own, rules(), '2026-12-31')).toEqual(all);
      }),
    );
  });

  test('the standing on a day depends only on what was recorded until then', () => {
    fc.assert(
      fc.property(entries, day, (some, date) => {
        const on = date.toISOString().slice(0, 10);
        const until = some.filter(({ at }) => at.slice(0, 10) <= on);
        expect(standingsOf(some, rules(), on)).toEqual(standingsOf(until, rules(), on));
      }),
    );
  });
});
