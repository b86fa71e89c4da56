import { expect, test } from 'vitest';

import { formatAward, formatDay, formatPoints, formatRange } from '../../src/view/amount.ts';

test('points are grouped by thousands, and one is a point', () => {
  expect([1, 25, 1000, 1234567, -10].map(formatPoints)).toEqual([
    '1 point',
    '25 points',
    '1,000 points',
    '1,234,567 points',
    '-10 points',
  ]);
});

test('a range is what a person may set', () => {
  expect(formatRange({ min: 50, max: 1000, step: 25 })).toBe('1 to 1,000');
  expect(formatRange({ min: 25, max: 25, step: 25 })).toBe('25');
});

test('a day is written out, in UTC', () => {
  expect(formatDay('2026-11-24T23:59:59Z')).toBe('24 November 2026');
  expect(formatDay('2026-01-01')).toBe('1 January 2026');
});

test('what is no time is no day', () => {
  expect(formatDay('@everyone')).toBe('an unknown day');
});

test('what somebody gets is recognition where there are no points', () => {
  expect([formatAward(0), formatAward(1), formatAward(-10)]).toEqual([
    'recognition',
    '1 point',
    '-10 points',
  ]);
});
