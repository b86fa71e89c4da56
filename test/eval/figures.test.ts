import { expect, test } from 'vitest';

import { type Case, figures } from './figures.ts';

const one = (rated: string, got: string, value: number, worth: number): Case => ({
  id: `repo#${value}`,
  rated: [rated],
  value,
  got,
  worth,
  points: worth,
  reasons: [],
});

test('answers that equal the ratings have the highest figures', () => {
  const cases = [
    one('none', 'none', 0, 0),
    one('typo-fix', 'typo-fix', 25, 25),
    one('large-contribution', 'large-contribution', 400, 400),
  ];
  expect(figures(cases)).toMatchObject({ macroF1: 1, kappa: 1, medianError: 0, overpaid: 0 });
  expect(figures(cases).rank).toBeCloseTo(1);
});

test('an answer of more than three times the rating is overpaid, counted from 25 up', () => {
  expect(
    figures([one('none', 'added-information', 0, 75), one('typo-fix', 'added-information', 25, 76)]).overpaid,
  ).toBe(1);
});

test('answers in the opposite order have the rank correlation −1', () => {
  expect(
    figures([one('typo-fix', 'typo-fix', 25, 50), one('typo-fix', 'typo-fix', 50, 25)]).rank,
  ).toBeCloseTo(-1);
});

test('where two raters differed either answer is right', () => {
  expect(figures([{ ...one('none', 'typo-fix', 25, 25), rated: ['none', 'typo-fix'] }]).accuracy).toBe(1);
});
