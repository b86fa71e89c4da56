import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { addDays } from '../../src/standing/days.ts';
import type { Entry } from '../../src/standing/entry.ts';
import { periodBefore } from '../../src/standing/periods.ts';
import { standingsOf, type StandingRules } from '../../src/standing/standings.ts';
import { buildEntry, octocat } from '../builders/entry.ts';

const level = (name: string, points: number, changes: { from: string; points: number }[] = []) => ({
  name,
  points,
  about: null,
  benefits: [],
  changes,
});
const levels = [level('Advocate', 750), level('Enabler', 5000)];
const rules = (changes: Partial<StandingRules> = {}): StandingRules => ({
  period: 'calendar-year',
  timezone: 'UTC',
  keep: 'period',
  levels,
  members: { enrol: 'everyone', keep: 365 },
  ...changes,
});
const on = (earnedOn: string, points: number, changes: Partial<Entry> = {}) =>
  buildEntry({ earnedOn, points, ...changes });
const levelOn = (entries: readonly Entry[], day: string, changes: Partial<StandingRules> = {}) =>
  standingsOf(entries, rules(changes), day)[0]?.level ?? null;

describe('a threshold that changes', () => {
  const higher = { levels: [level('Advocate', 500, [{ from: '2026-06-01', points: 750 }])] };
  const lower = { levels: [level('Advocate', 750, [{ from: '2026-06-01', points: 500 }])] };

  test('to more takes no level from who had reached it', () => {
    expect(levelOn([on('2026-05-31', 600)], '2026-05-31', higher)).toBe('Advocate');
    expect(levelOn([on('2026-05-31', 600)], '2026-12-31', higher)).toBe('Advocate');
    expect(levelOn([on('2026-05-31', 600)], '2027-12-31', higher)).toBe('Advocate');
  });

  test('to more holds for what is earned from its day on', () => {
    const entries = [on('2026-05-31', 400), on('2026-06-01', 200)];
    expect(levelOn(entries, '2026-06-01', higher)).toBeNull();
    expect(levelOn([...entries, on('2026-07-01', 150)], '2026-07-01', higher)).toBe('Advocate');
  });

  test('to more leaves nothing to who has had the points taken back', () => {
    const back = on('2026-05-31', -200, { kind: 'revocation', at: '2026-07-01T10:00:00.000Z' });
    expect(levelOn([on('2026-05-31', 600), back], '2026-07-01', higher)).toBeNull();
  });

  test('to less gives the level on its day, and not before', () => {
    expect(levelOn([on('2026-03-01', 600)], '2026-05-31', lower)).toBeNull();
    expect(levelOn([on('2026-03-01', 600)], '2026-06-01', lower)).toBe('Advocate');
  });

  test('to less gives none for a period that is over', () => {
    expect(levelOn([on('2025-03-01', 600)], '2026-07-01', lower)).toBeNull();
  });
});

describe('over the last twelve months, a level', () => {
  const rolling = { period: 'rolling-12-months' } as const;
  const halves = [on('2025-01-10', 2500), on('2025-12-10', 2500)];

  test('is kept for twelve months after the last day that had reached it', () => {
    expect(levelOn(halves, '2026-01-09', rolling)).toBe('Enabler');
    expect(levelOn(halves, '2027-01-08', rolling)).toBe('Enabler');
    expect(levelOn(halves, '2027-01-09', rolling)).toBe('Advocate');
    expect(levelOn(halves, '2026-01-10', { ...rolling, keep: 'never' })).toBe('Advocate');
  });

  test('is lost after that', () => {
    expect(levelOn([on('2025-01-10', 5000)], '2026-12-31', rolling)).toBe('Enabler');
    expect(levelOn([on('2025-01-10', 5000)], '2027-06-01', rolling)).toBeNull();
  });

  test('is kept forever where levels are', () => {
    expect(levelOn(halves, '2035-01-01', { ...rolling, keep: 'forever' })).toBe('Enabler');
  });
});

describe('a day ends in the time zone of the program, also where the clock changes', () => {
  // In Vienna the clock goes back on 2026-10-25; a year ends at 23:00 UTC.
  test.each([
    ['Europe/Vienna', '2026-12-31T22:59:59.999Z', '2026-12-31', 25],
    ['Europe/Vienna', '2026-12-31T23:00:00.000Z', '2026-12-31', 0],
    ['Europe/Vienna', '2026-10-25T22:59:59.999Z', '2026-10-25', 25],
    ['Europe/Vienna', '2026-10-25T23:00:00.000Z', '2026-10-25', 0],
    ['Europe/Vienna', '2026-10-24T21:59:59.999Z', '2026-10-24', 25],
    ['America/Sao_Paulo', '2018-02-18T02:59:59.999Z', '2018-02-17', 25],
    ['America/Sao_Paulo', '2018-02-18T03:00:00.000Z', '2018-02-17', 0],
  ])('%s, recorded at %s: on %s there are %i points', (timezone, at, day, total) => {
    const entry = on(day, 25, { at });
    expect(standingsOf([entry], rules({ timezone }), day)[0]?.total ?? 0).toBe(total);
  });
});

const day = fc
  .date({ min: new Date('2023-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const kind = fc.constantFrom(
  'calendar-year',
  'anniversary',
  'month',
  'quarter',
  'rolling-12-months',
  'lifetime',
);
const keep = fc.constantFrom('period', 'never', 'forever');
const many = fc
  .array(fc.tuple(day, fc.integer({ min: -200, max: 3000 })), { maxLength: 20 })
  .map((some) =>
    some
      .map(([earnedOn, points], index) => on(earnedOn, points, { id: `e/${index}` }))
      .sort((a, b) => (a.at < b.at ? -1 : 1)),
  );
const one = (entries: readonly Entry[], some: StandingRules, today: string) =>
  standingsOf(entries, some, today)[0];

describe('laws', () => {
  test('a total is the sum of the entries in the period', () => {
    fc.assert(
      fc.property(
        many,
        day,
        fc.constantFrom('calendar-year', 'month', 'quarter', 'rolling-12-months', 'lifetime'),
        (entries, today, period) => {
          const standing = one(entries, rules({ period }), today);
          fc.pre(standing !== undefined);
          const { from, to } = standing.period;
          const inPeriod = entries.filter(
            ({ earnedOn }) => from <= earnedOn && earnedOn <= to && earnedOn <= today,
          );
          expect(standing.total).toBe(inPeriod.reduce((sum, { points }) => sum + points, 0));
        },
      ),
    );
  });

  test('the order of entries with the same date does not matter', () => {
    const order = many.chain((entries) =>
      fc.tuple(
        fc.constant(entries),
        fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
      ),
    );
    fc.assert(
      fc.property(order, day, kind, keep, ([entries, shuffled], today, period, keep) => {
        const sorted = shuffled.toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
        expect(standingsOf(sorted, rules({ period, keep }), today)).toEqual(
          standingsOf(entries, rules({ period, keep }), today),
        );
      }),
    );
  });

  test('with keep: period, a level is never more than what one of the two periods earned', () => {
    fc.assert(
      fc.property(
        many,
        day,
        fc.constantFrom('calendar-year', 'anniversary', 'month', 'quarter'),
        (entries, today, period) => {
          const some = rules({ period });
          const standing = one(entries, some, today);
          fc.pre(standing !== undefined);
          const since = entries[0]?.earnedOn ?? today;
          const before = periodBefore(period, standing.period, since);
          const earned =
            before === null ? 0 : (one(entries, { ...some, keep: 'never' }, before.to)?.total ?? 0);
          const best = Math.max(standing.total, earned);
          const held = levels.find(({ name }) => name === standing.level)?.points ?? 0;
          expect(held === 0 || held <= best).toBe(true);
          expect(levels.findLast(({ points }) => points <= best)?.name ?? null).toBe(standing.level);
        },
      ),
    );
  });

  test('of the last twelve months, a level is never more than what was earned in twenty-four', () => {
    fc.assert(
      fc.property(many, day, (entries, today) => {
        const gains = entries.filter(({ points }) => points > 0);
        const standing = one(gains, rules({ period: 'rolling-12-months' }), today);
        fc.pre(standing !== undefined);
        const from = addDays(today, -732);
        const earned = gains
          .filter(({ earnedOn }) => from <= earnedOn && earnedOn <= today)
          .reduce((sum, { points }) => sum + points, 0);
        expect(levels.find(({ name }) => name === standing.level)?.points ?? 0).toBeLessThanOrEqual(earned);
      }),
    );
  });

  test('spending never changes a total or a level', () => {
    fc.assert(
      fc.property(many, kind, keep, fc.integer({ min: 1, max: 9999 }), (entries, period, keep, points) => {
        fc.pre(entries.length > 0);
        const some = rules({ period, keep });
        const spent = on('2023-01-01', -points, { kind: 'redemption', activity: null, member: octocat });
        const [before, after] = [
          one(entries, some, '2026-12-31'),
          one([...entries, spent], some, '2026-12-31'),
        ];
        expect(after).toEqual({ ...before, balance: (before?.balance ?? 0) - points });
      }),
    );
  });

  test('the standing on a day depends only on what was recorded until then', () => {
    fc.assert(
      fc.property(many, day, kind, keep, (entries, today, period, keep) => {
        const until = entries.filter(({ at }) => at.slice(0, 10) <= today);
        expect(standingsOf(entries, rules({ period, keep }), today)).toEqual(
          standingsOf(until, rules({ period, keep }), today),
        );
      }),
    );
  });
});
