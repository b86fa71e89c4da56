import { describe, expect, test } from 'vitest';

import { documentationMatcher } from '../../src/program/docs-files.ts';
import { computingTime } from '../builders/computing-time.ts';

const isDocumentation = documentationMatcher({
  include: ['**/*.md', '**/toc.yml', '**/*.{png,svg}'],
  exclude: ['**/node_modules/**', '**/CHANGELOG.md'],
});

describe('is documentation', () => {
  test.each([
    'README.md',
    'docs/guide/install.md',
    'docs/toc.yml',
    'docs/images/start.png',
    '.github/CONTRIBUTING.md',
    'docs/.hidden/page.md',
    'README.MD',
    'docs/Ünïcode page (1).md',
  ])('%s', (path) => expect(isDocumentation(path)).toBe(true));
});

describe('is no documentation', () => {
  test.each([
    '.github/workflows/ci.yml',
    'src/main.ts',
    'docs/settings.yml',
    'README.md.ts',
    'md',
    '',
    'node_modules/pkg/README.md',
    'web/node_modules/pkg/README.md',
    'CHANGELOG.md',
    'packages/core/changelog.md',
  ])('%s', (path) => expect(isDocumentation(path)).toBe(false));
});

test('without an include nothing is documentation', () => {
  expect(documentationMatcher({ include: [], exclude: [] })('README.md')).toBe(false);
});

test('a glob may name a folder', () => {
  const inDocs = documentationMatcher({ include: ['docs/**'], exclude: ['docs/internal/**'] });
  expect(inDocs('docs/a/b.txt')).toBe(true);
  expect(inDocs('docs/internal/b.txt')).toBe(false);
  expect(inDocs('other/docs/b.txt')).toBe(false);
});

test.each([
  ['[!ab]*.md', 'c.md', 'a.md'],
  ['[^ab]*.md', 'c.md', 'a.md'],
  ['docs/{guide,api}/?.md', 'docs/api/1.md', 'docs/api/12.md'],
  ['a|b.md', 'a|b.md', 'b.md'],
  ['docs+/**', 'docs+/a.md', 'docss/a.md'],
  ['docs/*.md', 'docs/a.md', 'docs/a/b.md'],
])('%s is %s and not %s', (glob, path, other) => {
  const matches = documentationMatcher({ include: [glob], exclude: [] });
  expect(matches(path)).toBe(true);
  expect(matches(other)).toBe(false);
});

test('a long hostile path is answered at once', () => {
  const time = computingTime(() => {
    expect(isDocumentation(`${'a/'.repeat(50_000)}b.md`)).toBe(false);
    expect(isDocumentation(`${'a/'.repeat(200)}b`)).toBe(false);
  });
  expect(time).toBeLessThan(1000);
});
