import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { capLeft, isOnceLeft, type CapRules } from '../../src/standing/caps.ts';
import { addDays, addMonths } from '../../src/standing/days.ts';
import { addEntry, foldMembers, noTotals, type MemberTotals } from '../../src/standing/member-totals.ts';
import { standingOf } from '../../src/standing/standings.ts';
import { buildEntry, octocat } from '../builders/entry.ts';

const everyone: CapRules['members'] = { enrol: 'everyone', keep: 365 };
const rules = (changes: Partial<CapRules> = {}): CapRules => ({
  period: 'calendar-year',
  members: everyone,
  ...changes,
});
const survey = (per: 'month' | 'period') => ({ id: 'feedback', cap: { points: 100, per } });
const on = (earnedOn: string, points: number, changes: Parameters<typeof buildEntry>[0] = {}) =>
  buildEntry({ earnedOn, points, activity: 'feedback', ...changes });
const of = (...entries: readonly ReturnType<typeof on>[]): MemberTotals =>
  foldMembers(entries).get(octocat.id) ?? noTotals(octocat);

test('without a cap there is no end to it', () => {
  expect(capLeft(of(on('2026-01-01', 500)), { id: 'feedback', cap: null }, '2026-01-01', rules())).toBeNull();
});

describe('a cap of 100 a month', () => {
  const left = (totals: MemberTotals, day = '2026-01-31') => capLeft(totals, survey('month'), day, rules());

  test('leaves what is not used', () => {
    expect(left(of())).toBe(100);
    expect(left(of(on('2026-01-01', 70)))).toBe(30);
    expect(left(of(on('2026-01-01', 170)))).toBe(0);
  });

  test('is of one month, one activity', () => {
    expect(
      left(of(on('2026-02-01', 70), on('2025-12-31', 70), on('2026-01-02', 70, { activity: 'quiz' }))),
    ).toBe(100);
  });

  test('gives back what was taken back', () => {
    expect(left(of(on('2026-01-01', 70), on('2026-01-01', -70, { kind: 'revocation' })))).toBe(100);
  });

  test('is never raised by points below zero', () => {
    expect(left(of(on('2026-01-01', -70)))).toBe(100);
  });
});

describe('what is given once', () => {
  const once = (kind: 'period' | 'ever' | null) => ({ id: 'feedback', once: kind });
  const given = of(on('2025-06-01', 250));

  test.each([
    ['period', '2025-12-31', false],
    ['period', '2026-01-01', true],
    ['ever', '2030-01-01', false],
    [null, '2025-06-01', true],
  ] as const)('once %s: may be given on %s: %s', (kind, day, may) => {
    expect(isOnceLeft(given, once(kind), day, rules())).toBe(may);
  });

  test('may be given again when it was taken back', () => {
    const back = of(on('2025-06-01', 250), on('2025-06-01', -250, { kind: 'revocation' }));
    expect(isOnceLeft(back, once('ever'), '2026-01-01', rules())).toBe(true);
  });

  test('and waits for an enrolment, is used for the period of that enrolment', () => {
    const themselves = rules({ members: { enrol: 'themselves', keep: 365 } });
    expect(isOnceLeft(given, once('period'), '2026-02-01', themselves)).toBe(false);
    // By then what was given has lapsed.
    expect(isOnceLeft(given, once('period'), '2026-07-01', themselves)).toBe(true);
  });
});

describe('laws', () => {
  const day = fc.integer({ min: 0, max: 1000 }).map((days) => addDays('2024-01-01', days));
  const asked = fc.array(fc.tuple(day, fc.integer({ min: 1, max: 120 })), { maxLength: 30 });
  const enrolment = (on: string) =>
    buildEntry({ kind: 'enrolment', activity: null, points: 0, earnedOn: on });

  /** Records what is asked for in any order, each cut to what the cap leaves. */
  function give(
    wanted: readonly (readonly [string, number])[],
    per: 'month' | 'period',
    some: CapRules,
    start = noTotals(octocat),
  ) {
    return wanted.reduce((totals, [earnedOn, points]) => {
      const left = capLeft(totals, survey(per), earnedOn, some) ?? points;
      return left === 0 ? totals : addEntry(totals, on(earnedOn, Math.min(points, left)));
    }, start);
  }

  test('no month has more than its cap, in whatever order', () => {
    fc.assert(
      fc.property(asked, (wanted) => {
        const { days } = give(wanted, 'month', rules());
        const months = Map.groupBy(Object.entries(days), ([day]) => day.slice(0, 7));
        for (const of of months.values())
          expect(of.reduce((sum, [, one]) => sum + (one['feedback']?.points ?? 0), 0)).toBeLessThanOrEqual(
            100,
          );
      }),
    );
  });

  const kinds = fc.constantFrom(
    'calendar-year',
    'anniversary',
    'month',
    'quarter',
    'rolling-12-months',
    'lifetime',
  );
  const enrols = fc.constantFrom('everyone', 'themselves');

  test('no period has more than its cap, on any day, in whatever order, whenever a member enrols', () => {
    fc.assert(
      fc.property(asked, asked, day, kinds, enrols, day, (before, after, enrolled, period, enrol, today) => {
        // Where everyone earns at once, an enrolment that comes later moves the anniversaries: it comes first here.
        const some = rules({ period, members: { enrol, keep: 365 } });
        const early = enrol === 'everyone' ? [] : before.filter(([earnedOn]) => earnedOn <= enrolled);
        const first = addEntry(give(early, 'period', some), enrolment(enrolled));
        const totals = give(enrol === 'everyone' ? [...before, ...after] : after, 'period', some, first);
        const all = { ...some, timezone: 'UTC', keep: 'never', levels: [] } as const;
        for (const on of [today, enrolled, addMonths(today, 7), '2027-12-31'])
          expect(standingOf(totals, all, on).total).toBeLessThanOrEqual(100);
      }),
      { numRuns: 500 },
    );
  });
});
