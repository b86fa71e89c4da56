import { expect, test } from 'vitest';

import { describeMistake } from '../../src/program/mistake.ts';
import { readProgram } from '../../src/program/read-program.ts';
import { hasOwnGlobs, unmatchedGlobs } from '../../src/program/unmatched-globs.ts';

const paths = ['README.md', 'docs/a.md', 'docs/old/b.md', 'src/main.ts'];

function read(text: string, others: Record<string, string> = {}) {
  const known = new Map(Object.entries(others).map(([place, other]) => [place, { text: other }] as const));
  const reading = readProgram(text, 'docpoints.yml', known);
  if (!reading.ok) throw new Error(reading.mistakes.map(describeMistake).join('\n'));
  return reading;
}

const told = (text: string, others: Record<string, string> = {}) =>
  unmatchedGlobs(read(text, others), 'docpoints.yml', paths).map(describeMistake);

test('a glob that matches no file is told at its place', () => {
  expect(
    told(
      "docs:\n  include: ['docs/**', 'guide/**']\n  exclude: ['docs/older/**']\n  factors: { 'old/**': 0.5 }",
    ),
  ).toEqual([
    'docpoints.yml:2:24: docs.include[1]: found the text "guide/**", which matches no file of this repository, expected a glob that does',
    'docpoints.yml:3:13: docs.exclude[0]: found the text "docs/older/**", which matches no file of this repository, expected a glob that does',
    'docpoints.yml:4:14: docs.factors["old/**"]: found the text "old/**", which matches no file of this repository, expected a glob that does',
  ]);
});

test('globs that match are no matter', () => {
  expect(told("docs: { include: ['docs/**', '*.md'], exclude: ['docs/old/**'] }")).toEqual([]);
});

test('globs of a preset, or copied from one, are meant for whatever may come', () => {
  expect(told("docs: { exclude: ['**/node_modules/**'], include: ['docs/**', '**/*.adoc'] }")).toEqual([]);
  expect(hasOwnGlobs(read('credit: equal'), 'docpoints.yml')).toBe(false);
});

test('globs of a file of another repository are meant for others, too', () => {
  const others = { 'octo-org/points:.github/docpoints.yml': "docs: { include: ['guide/**'] }" };
  expect(told('extends: octo-org/points', others)).toEqual([]);
  expect(hasOwnGlobs(read('extends: octo-org/points', others), 'docpoints.yml')).toBe(false);
});
