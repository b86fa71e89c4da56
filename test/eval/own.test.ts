import { join } from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import { answerSet } from '../../eval/answer-set.ts';
import { type Case, isRight } from '../../eval/case.ts';
import { type Figures, figures } from '../../eval/figures.ts';
import { readRatedSet } from '../../eval/rated-set.ts';
import { readProgram } from '../../src/program/read-program.ts';

describe('on the small set of our own', () => {
  let cases: readonly Case[];
  let measured: Figures;
  beforeAll(() => {
    const program = readProgram(null, 'docpoints.yml');
    if (!program.ok) throw new Error('the preset is no program');
    cases = answerSet(readRatedSet(join(import.meta.dirname, 'own')), program.program);
    measured = figures(cases);
  });

  test('it is not too small', () => {
    expect(measured.cases).toBeGreaterThanOrEqual(80);
  });

  test('the classes are found', () => {
    expect(measured.macroF1).toBeGreaterThanOrEqual(0.95);
  });

  test('of the answers that say 0.9, at least nine in ten are right', () => {
    const sure = cases.filter(({ confidence }) => confidence >= 0.9);
    expect(sure.length).toBeGreaterThan(40);
    expect(sure.filter(isRight).length).toBeGreaterThanOrEqual(0.9 * sure.length);
  });

  test('what answers say of themselves is less than a tenth from what is right', () => {
    expect(measured.calibrationError).toBeLessThan(0.1);
  });

  test('the worth ranks as the ratings do', () => {
    expect(measured.rank).toBeGreaterThanOrEqual(0.9);
  });

  test('nothing is overpaid', () => {
    expect(measured.overpaid).toBe(0);
  });
});
