import { expect, test } from 'vitest';

import { calibration } from '../../eval/calibration.ts';
import type { Case } from '../../eval/case.ts';
import { figures } from '../../eval/figures.ts';

const one = (rated: string, got: string, value: number, worth: number, confidence = 1): Case => ({
  id: `octo-org/docs#${value}`,
  rated: [rated],
  value,
  size: 3,
  got,
  worth,
  points: worth,
  confidence,
  reasons: [],
});

test('answers that equal the ratings have the highest figures', () => {
  const cases = [
    one('none', 'none', 0, 0),
    one('typo-fix', 'typo-fix', 25, 25),
    one('large-contribution', 'large-contribution', 400, 400),
  ];
  expect(figures(cases)).toMatchObject({
    macroF1: 1,
    kappa: 1,
    medianError: 0,
    overpaid: 0,
    calibrationError: 0,
  });
  expect(figures(cases).rank).toBeCloseTo(1);
});

test('an answer of more than three times the rating is overpaid, counted from 25 up', () => {
  expect(
    figures([one('none', 'added-information', 0, 75), one('typo-fix', 'added-information', 25, 76)]).overpaid,
  ).toBe(0.5);
});

test('an answer of less than a third of the rating is underpaid', () => {
  expect(figures([one('none', 'none', 0, 0), one('typo-fix', 'none', 25, 0)]).underpaid).toBe(0.5);
});

test('answers in the opposite order have the rank correlation −1', () => {
  expect(
    figures([one('typo-fix', 'typo-fix', 25, 50), one('typo-fix', 'typo-fix', 50, 25)]).rank,
  ).toBeCloseTo(-1);
});

test('where two raters differed either answer is right', () => {
  expect(figures([{ ...one('none', 'typo-fix', 25, 25), rated: ['none', 'typo-fix'] }]).right).toBe(1);
});

test('the calibration error is how far what is said is from what is right', () => {
  const cases = [
    one('none', 'none', 0, 0, 0.75),
    one('none', 'typo-fix', 0, 25, 0.75),
    one('none', 'none', 0, 0),
  ];
  expect(calibration(cases)).toMatchObject([
    { from: 0.7, cases: 2, said: 0.75, right: 0.5 },
    { from: 0.9, cases: 1, said: 1, right: 1 },
  ]);
  expect(figures(cases).calibrationError).toBeCloseTo((2 * 0.25) / 3);
});
