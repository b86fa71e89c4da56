import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { expect, test } from 'vitest';

import { readProgram } from '../../src/program/read-program.ts';
import { changedFile } from '../builders/changed-file.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');
const manifest = JSON.parse(read('package.json'));
const run = promisify(execFile);

test('in a clone the command line starts by its name, without a build', async () => {
  const program = `${root}${manifest.bin.docpoints}`;
  await access(program, constants.X_OK);
  expect((await run(program, ['--version'])).stdout).toContain(manifest.version);
});

test('the shipped command line answers a long stream with all its threads', async () => {
  const words = Array.from({ length: 3000 }, (_, at) => `word${at}`).join(' ');
  const files = [changedFile('a.md', [`+${words}.`])];
  const pull = JSON.stringify({ id: 1, title: 'Say more', author: 'octocat', files });
  const answering = run(`${root}${manifest.bin.docpoints}`, ['classify', '--jsonl']);
  answering.child.stdin?.end(`${pull}\n`.repeat(300));
  const { stdout, stderr } = await answering;
  expect(stderr).toBe('');
  expect(stdout.trimEnd().split('\n')).toHaveLength(300);
});

test('the licence of every package in the Action is shipped with it', () => {
  const texts = read('dist/licenses.txt');
  for (const name of ['@actions/core', '@octokit/rest', 'valibot', 'yaml'])
    expect(texts).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(.+\\)$`, 'm'));
  expect(texts).not.toContain('(unknown)');
});

test('what the package ships is there', async () => {
  for (const path of [...manifest.files, 'README.md', 'LICENSE']) await access(`${root}${path}`);
});

test('the program of this repository itself is valid', () => {
  const file = '.github/docpoints.yml';
  expect(readProgram(read(file), file)).toMatchObject({ ok: true, warnings: [] });
});
