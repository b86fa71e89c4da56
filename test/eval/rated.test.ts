import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { findClone } from '../../eval/find-clone.ts';
import { readRated } from '../../eval/rated-pull-request.ts';

const folder = mkdtempSync(join(tmpdir(), 'docpoints-rated-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('at least 150 pull requests of eight repositories are rated, none twice', () => {
  const rated = readRated(join(import.meta.dirname, '../../eval/rated'));
  const names = rated.map(({ repository, number }) => `${repository}#${number}`);
  expect(rated.length).toBeGreaterThanOrEqual(150);
  expect(new Set(rated.map(({ repository }) => repository)).size).toBeGreaterThanOrEqual(8);
  expect(new Set(names).size).toBe(names.length);
});

test('no repository that was rated later had been rated before', () => {
  const [before, later] = ['rated', 'rated-later'].map((name) =>
    readRated(join(import.meta.dirname, '../../eval', name)).map(({ repository }) => repository),
  );
  expect(later?.length).toBeGreaterThan(0);
  expect(later?.filter((repository) => before?.includes(repository))).toEqual([]);
});

test('a rating that is none names its file and line', () => {
  writeFileSync(join(folder, 'a.jsonl'), '\n{"repository":"octo-org/docs"}\n');
  expect(() => readRated(folder)).toThrow(/a\.jsonl:2/);
});

test('a clone is found, bare or not', () => {
  mkdirSync(join(folder, 'octo-org/docs.git'), { recursive: true });
  writeFileSync(join(folder, 'octo-org/docs.git/HEAD'), '');
  mkdirSync(join(folder, 'octo-org/site/.git'), { recursive: true });
  expect(findClone(folder, 'octo-org/docs')).toBe(join(folder, 'octo-org/docs.git'));
  expect(findClone(folder, 'octo-org/site')).toBe(join(folder, 'octo-org/site'));
  expect(findClone(folder, 'octo-org/none')).toBeNull();
});
