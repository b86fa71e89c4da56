import { expect, test } from 'vitest';

import { addDays, addMonths, dayIn, isDay } from '../../src/standing/days.ts';

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
