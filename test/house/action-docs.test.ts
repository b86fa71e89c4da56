import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const page = 'docs/action.md';
const action = parse(read('action.yml'));

/** The names in the first column of the table below a heading. */
function rows(heading: string): string[] {
  const [, section = ''] = read(page).split(`\n## ${heading}\n`);
  const [table = ''] = section.split('\n## ');
  return Array.from(table.matchAll(/^\| `([\w-]+)` +\|/gm), ([, name = '']) => name);
}

test.each([
  ['Inputs', Object.keys(action.inputs)],
  ['Outputs', Object.keys(action.outputs)],
])('the page about the Action tells all %s and no others', (heading, names) => {
  expect(rows(heading).toSorted()).toEqual(names.toSorted());
});

describe.each([page, 'SECURITY.md'])('%s', (path) => {
  test('leads only to what is there', () => {
    const links = [...read(path).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, to = '']) => to);
    expect(links.filter((to) => !existsSync(join(root, dirname(path), to)))).toEqual([]);
  });
});

test('the page about the Action tells all workflows to copy', () => {
  const told = [...read(page).matchAll(/examples\/workflows\/([\w-]+\.yml)/g)].map(([, name = '']) => name);
  expect([...new Set(told)].toSorted()).toEqual([
    'app-token.yml',
    'docpoints.yml',
    'enterprise-server.yml',
    'http-ledger.yml',
    'ledger-elsewhere.yml',
  ]);
});
