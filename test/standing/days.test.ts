import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { addDays, addMonths, dayIn, daysBetween, isDay, untilEndOf } from '../../src/standing/days.ts';

test.each([
  ['UTC', '2026-11-24T23:59:59Z', '2026-11-24'],
  ['Europe/Brussels', '2026-11-24T23:30:00Z', '2026-11-25'],
  ['America/New_York', '2026-03-08T04:59:00Z', '2026-03-07'],
  ['Pacific/Kiritimati', '2026-12-31T10:00:00Z', '2027-01-01'],
])('in %s, %s is on %s', (timezone, time, day) => {
  expect(dayIn(timezone, new Date(time))).toBe(day);
});

test.each(['2024-02-29', '2026-12-31', '0001-01-01'])('%s is a day', (day) => {
  expect(isDay(day)).toBe(true);
});

test.each(['2026-02-29', '2026-13-01', '2026-1-1', 'today', '2026-11-24T00:00:00Z', ''])(
  '%j is none',
  (text) => {
    expect(isDay(text)).toBe(false);
  },
);

test('days go on over the end of months and years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
});

test('a month on from the 31st is the last day of a shorter month', () => {
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
  expect(addMonths('2024-02-29', -12)).toBe('2023-02-28');
  expect(addMonths('2024-02-29', 48)).toBe('2028-02-29');
});

test('from one day to another there are as many days as lead there', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2026-01-01', '2025-12-31')).toBe(-1);
  fc.assert(
    fc.property(fc.integer({ min: -5000, max: 5000 }), (days) => {
      expect(daysBetween('2024-02-29', addDays('2024-02-29', days))).toBe(days);
    }),
  );
});

// In St. John's the clock went back at one minute past midnight: there a day ended twice.
test.each([
  'UTC',
  'Europe/Vienna',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Pacific/Apia',
  'Asia/Kathmandu',
])('in %s, a time is until the end of a day exactly when it is on that day or before', (timezone) => {
  const time = fc.date({ min: new Date('2005-01-01'), max: new Date('2012-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(time, fc.integer({ min: -30 * 3_600_000, max: 30 * 3_600_000 }), (end, away) => {
      const day = dayIn(timezone, end);
      const isUntil = untilEndOf(day, timezone);
      for (const at of [end, new Date(end.getTime() + away)])
        expect(isUntil(at.toISOString())).toBe(dayIn(timezone, at) <= day);
    }),
    { numRuns: 200 },
  );
});

test('where a day ends twice, both ends are known', () => {
  // 2010-11-07, 00:01 in St. John's became 2010-11-06, 23:01.
  const isUntil = untilEndOf('2010-11-06', 'America/St_Johns');
  expect(isUntil('2010-11-07T02:29:59.999Z')).toBe(true);
  expect(isUntil('2010-11-07T02:30:30.000Z')).toBe(false);
  expect(isUntil('2010-11-07T02:31:00.000Z')).toBe(true);
  expect(isUntil('2010-11-07T03:30:00.000Z')).toBe(false);
});
