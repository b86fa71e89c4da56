import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { fitAll, samplesOf } from '../../eval/fit-all.ts';
import { fitModel } from '../../eval/fit-model.ts';
import { answerLeftOut } from '../../eval/leave-one-out.ts';
import { readRatedSet } from '../../eval/rated-set.ts';
import { readProgram } from '../../src/program/read-program.ts';

const lesson = (size: number, noise: number, outcome: number) => ({ signals: { size, noise }, outcome });
const program = () => {
  const reading = readProgram(null, 'docpoints.yml');
  if (!reading.ok) throw new Error('the preset is no program');
  return reading.program;
};
const own = readRatedSet(join(import.meta.dirname, 'own'));

describe('a model', () => {
  const lessons = Array.from({ length: 40 }, (_, at) => lesson(at % 10, at % 3, at % 10 >= 5 ? 1 : 0));
  const signs = { size: 1, noise: 1 } as const;

  test('of odds learns what tells', () => {
    const { bias, weights } = fitModel(lessons, { signs, kind: 'odds' });
    expect(weights.size).toBeGreaterThan(0.3);
    expect(bias + 9 * weights.size).toBeGreaterThan(0);
    expect(bias).toBeLessThan(0);
  });

  test('of odds never weighs a signal against its sign', () => {
    expect(fitModel(lessons, { signs: { size: -1, noise: 1 }, kind: 'odds' }).weights.size).toBe(0);
  });

  test('of a line finds it, though one lesson is far off', () => {
    const line = Array.from({ length: 30 }, (_, at) => lesson(at / 10, 0, 2 + at / 10));
    const { bias, weights } = fitModel([...line, lesson(1, 0, 90)], { signs, kind: 'line' });
    expect(bias).toBeCloseTo(2, 0);
    expect(weights.size).toBeCloseTo(1, 0);
  });

  test('is the same for the same lessons', () => {
    expect(fitModel(lessons, { signs, kind: 'odds' })).toEqual(
      fitModel([...lessons], { signs, kind: 'odds' }),
    );
  });
});

test('all parameters are fitted at once, and none is against its sign', () => {
  const { informs, worth, right } = fitAll(samplesOf(own, program().docs));
  expect(informs.weights.told).toBeGreaterThan(0);
  expect(informs.weights.corrections).toBeLessThanOrEqual(0);
  expect(Object.values(worth.weights).every((weight) => weight >= 0)).toBe(true);
  expect(Object.values(right).every((share) => share > 0 && share <= 1)).toBe(true);
});

test('each repository is answered without having been learnt from', () => {
  const few = own.filter(({ id }) => /^(?:markdown#[1-9]|rst|html)/.test(id));
  const answered = answerLeftOut(few, program());
  expect(answered.map(({ id }) => id).toSorted()).toEqual(few.map(({ id }) => id).toSorted());
});
