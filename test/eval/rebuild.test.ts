import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { readRatedSet } from '../../eval/rated-set.ts';

const folder = mkdtempSync(join(tmpdir(), 'docpoints-rebuild-'));
const clone = join(folder, 'clones/octo-org/docs');
afterAll(() => rmSync(folder, { recursive: true }));

const git = (...words: string[]): string =>
  execFileSync('git', ['-c', 'user.name=octocat', '-c', 'user.email=octocat@example.com', ...words], {
    cwd: clone,
    encoding: 'utf8',
  }).trim();
const commit = (title: string, text: string): string => {
  writeFileSync(join(clone, 'a.md'), text);
  git('add', 'a.md');
  git('commit', '-qm', title);
  return git('rev-parse', 'HEAD');
};
const rebuild = () =>
  execFileSync(
    process.execPath,
    [
      join(import.meta.dirname, '../../eval/rebuild.ts'),
      join(folder, 'clones'),
      join(folder, 'out'),
      join(folder, 'rated'),
    ],
    { encoding: 'utf8', stdio: 'pipe' },
  );

beforeAll(() => {
  mkdirSync(clone, { recursive: true });
  mkdirSync(join(folder, 'rated'));
  git('init', '-q');
  const base = commit('Begin', 'Recieve it.\n');
  const head = commit('Fix a typo', 'Receive it.\n');
  const rating = {
    repository: 'octo-org/docs',
    number: 12,
    base,
    head,
    is_bot: false,
    activities: ['typo-fix'],
    value: 25,
    confidence: 3,
    note: 'One misspelling',
  };
  writeFileSync(join(folder, 'rated/octo-org-docs.jsonl'), `${JSON.stringify(rating)}\n`);
});

test('what was rated is read from a clone, with its title and patch', () => {
  expect(rebuild()).toContain('1 pull requests');
  expect(readRatedSet(join(folder, 'out'))).toMatchObject([
    {
      id: 'octo-org/docs#12',
      rated: ['typo-fix'],
      value: 25,
      contribution: {
        title: 'Fix a typo',
        author: 'octocat',
        files: [{ filename: 'a.md', additions: 1, patch: expect.stringContaining('+Receive it.') }],
      },
    },
  ]);
});
