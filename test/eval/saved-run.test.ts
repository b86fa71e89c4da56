import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import type { Case } from '../../eval/case.ts';
import { report } from '../../eval/report.ts';
import { compareRuns, readRun, saveRun } from '../../eval/saved-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'docpoints-eval-'));
afterAll(() => rmSync(folder, { recursive: true }));

const one = (number: number, got: string): Case => ({
  id: `octo-org/docs#${number}`,
  rated: ['typo-fix'],
  value: 25,
  size: 5,
  got,
  worth: 25,
  points: 25,
  confidence: 0.9,
  reasons: ['Corrections'],
});

test('a run that was kept is read again', () => {
  const cases = [one(1, 'typo-fix'), one(2, 'none')];
  saveRun(join(folder, 'run.json'), cases);
  expect(readRun(join(folder, 'run.json'))).toEqual(cases);
});

test('what became better and worse is told, with figures and links', () => {
  const told = compareRuns(
    [one(1, 'typo-fix'), one(2, 'none'), one(3, 'none')],
    [one(1, 'none'), one(2, 'typo-fix'), one(4, 'typo-fix')],
  );
  expect(told).toContain('on 2 in common');
  expect(told).toMatch(/right +0\.500 → +0\.500/);
  expect(told).toContain('worse    https://github.com/octo-org/docs/pull/1: typo-fix → none');
  expect(told).toContain('better   https://github.com/octo-org/docs/pull/2: none → typo-fix');
});

test('runs with nothing in common are not compared', () => {
  expect(compareRuns([one(1, 'none')], [one(2, 'none')])).toContain('Nothing in common');
});

test('a report shows figures, confusion, calibration, repositories, sizes and the worst cases', () => {
  const told = report([one(1, 'typo-fix'), one(2, 'none')], 1);
  for (const part of ['macro-F1', 'kappa', 'Rated (rows)', '0.9–1.0', 'octo-org/docs', '3–6 lines'])
    expect(told).toContain(part);
  expect(told).toContain('https://github.com/octo-org/docs/pull/2\n    rated typo-fix (25), got none');
});
