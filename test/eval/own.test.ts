import { join } from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import { readProgram } from '../../src/program/read-program.ts';
import { type Figures, figures } from './figures.ts';
import { classifySet } from './rated-set.ts';

describe('on the small set of our own', () => {
  let measured: Figures;
  beforeAll(() => {
    const program = readProgram(null, 'docpoints.yml');
    if (!program.ok) throw new Error('the preset is no program');
    measured = figures(classifySet(join(import.meta.dirname, 'own'), program.program));
  });

  test('the classes are found', () => {
    expect(measured.macroF1).toBeGreaterThanOrEqual(0.93);
  });

  test('the worth ranks as the ratings do', () => {
    expect(measured.rank).toBeGreaterThanOrEqual(0.9);
  });

  test('nothing is overpaid', () => {
    expect(measured.overpaid).toBe(0);
  });
});
