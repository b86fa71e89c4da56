import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

import { expect, onTestFinished, test } from 'vitest';

import { readProgram } from '../../../src/program/read-program.ts';
import { startGitHub } from '../../github/local/start-github.ts';
import { docpoints, folderWith } from '../run-docpoints.ts';

const good = 'program: { name: Ours }\n';
const bad = 'program:\n  nmae: Ours\nactivities: 5\n';

test('a valid program is told to be one, with its digest', async () => {
  const cwd = await folderWith({ '.github/docpoints.yml': good });
  const { code, out, err } = await docpoints(['config', 'check'], { cwd });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^\.github\/docpoints\.yml is valid: Ours\n.*\n {2}rules: sha256:[\da-f]{64}\n$/);
});

test('an invalid program is a no, with all of its mistakes a line each', async () => {
  const cwd = await folderWith({ 'bad.yml': bad });
  const { code, out, err } = await docpoints(['config', 'check', 'bad.yml'], { cwd });
  expect(code).toBe(1);
  expect(out.split('\n')).toEqual([
    expect.stringMatching(/^bad\.yml:2:3: program\.nmae: .*did you mean `name`/),
    expect.stringMatching(/^bad\.yml:3:13: activities: /),
    '',
  ]);
  expect(err).toBe('bad.yml is invalid: 2 mistakes. It awards nothing.\n');
});

test('mistakes come as annotations of a workflow', async () => {
  const cwd = await folderWith({ 'bad.yml': bad });
  const { code, out } = await docpoints(['config', 'check', 'bad.yml', '--format', 'github'], { cwd });
  expect(code).toBe(1);
  expect(out).toMatch(/^::error file=bad\.yml,line=2,col=3,.*\n::error file=bad\.yml,line=3,col=13,.*\n$/);
});

test('a warning is an annotation too, and no error', async () => {
  const cwd = await folderWith({ 'empty.yml': '' });
  const { code, out } = await docpoints(['config', 'check', 'empty.yml', '--format=github'], { cwd });
  expect(code).toBe(0);
  expect(out).toMatch(/^::warning file=empty\.yml,line=1,col=1,/);
});

test('mistakes come as SARIF, and so does that there are none', async () => {
  const cwd = await folderWith({ 'bad.yml': bad, 'good.yml': good });
  const check = async (file: string): Promise<unknown> =>
    JSON.parse((await docpoints(['config', 'check', file, '--format=sarif'], { cwd })).out);
  expect(await check('bad.yml')).toMatchObject({ version: '2.1.0', runs: [{ results: [{}, {}] }] });
  expect(await check('good.yml')).toMatchObject({ version: '2.1.0', runs: [{ results: [] }] });
});

test('where Git cannot be asked for the files, a program file is as valid as ever', async () => {
  const cwd = await folderWith({ 'program.yml': 'docs: { include: ["nowhere/**"] }\n' });
  const { code, out, err } = await docpoints(['config', 'check', 'program.yml'], { cwd, env: { PATH: cwd } });
  expect(code).toBe(0);
  expect(out).toMatch(/^program\.yml is valid/);
  expect(err).toBe(
    'Its globs were not held against the files that are there. Git is not installed, or not on the PATH.\n',
  );
});

test('in a clone, a glob that matches no file is a warning', async () => {
  const cwd = await folderWith({
    '.github/docpoints.yml': "docs: { include: ['docs/**', 'guide/**'] }\n",
    'docs/a.md': '',
  });
  await promisify(execFile)('git', ['init', '--quiet', cwd]);
  const { code, out } = await docpoints(['config', 'check'], { cwd });
  expect(code).toBe(0);
  expect(out).toMatch(/^Warning: \.github\/docpoints\.yml:1:30: .*"guide\/\*\*", which matches no file/);
  const sarif: unknown = JSON.parse((await docpoints(['config', 'check', '--format=sarif'], { cwd })).out);
  expect(sarif).toMatchObject({ runs: [{ results: [{ level: 'warning' }] }] });
});

test('what stands in a program file cannot steer the terminal', async () => {
  const cwd = await folderWith({
    'bad.yml': '"\\u001B[31m": 1\n',
    'good.yml': 'program: { name: "\\e]0;x\\a" }\n',
  });
  const runs = await Promise.all(
    [
      ['check', 'bad.yml'],
      ['check', 'bad.yml', '--format=github'],
      ['check', 'bad.yml', '--format=sarif'],
      ['check', 'good.yml'],
      ['show', '--program=good.yml'],
      ['show', '--program=good.yml', '--explain'],
    ].map((words) => docpoints(['config', ...words], { cwd })),
  );
  for (const { out, err } of runs) expect((out + err).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
});

test('nothing to check is wrong usage, and so is a file that is not there', async () => {
  const nothing = await docpoints(['config', 'check']);
  expect(nothing).toMatchObject({ code: 2, out: '' });
  expect(nothing.err).toContain('There is no .github/docpoints.yml here: name the program file.');
  const missing = await docpoints(['config', 'check', 'nope.yml']);
  expect(missing).toMatchObject({ code: 2, out: '' });
  expect(missing.err).toContain('There is no file nope.yml.');
});

test('the schema is the one that is published', async () => {
  const { code, out } = await docpoints(['config', 'schema']);
  expect(code).toBe(0);
  const published = await readFile(
    resolve(import.meta.dirname, '../../../schema/docpoints.schema.json'),
    'utf8',
  );
  const [printed, expected]: unknown[] = [JSON.parse(out), JSON.parse(published)];
  expect(printed).toEqual(expected);
});

test.each([[], ['--explain']])(
  'the rules in force are shown as a program file that says the same %s',
  async (...also) => {
    const own = `extends: dataminer\n${good}`;
    const cwd = await folderWith({ 'own.yml': own });
    const { code, out } = await docpoints(['config', 'show', '--program', 'own.yml', ...also], { cwd });
    expect(code).toBe(0);
    expect(digestOf(out)).toBe(digestOf(own));
  },
);

function digestOf(text: string): string {
  const reading = readProgram(text, 'own.yml');
  if (!reading.ok) throw new Error(`A valid program was expected: ${text}`);
  return reading.program.digest;
}

test('without a program file, the preset simple is shown', async () => {
  const { code, out } = await docpoints(['config', 'show']);
  expect(code).toBe(0);
  expect(out).toContain('name: Documentation points\n');
});

test('a preset is shown as it is written, with its comments', async () => {
  const { code, out } = await docpoints(['config', 'show', 'dataminer-2026']);
  expect(code).toBe(0);
  expect(out).toMatch(/^# The preset dataminer-2026: /);
  expect(digestOf(out)).toBe(digestOf('extends: dataminer-2026'));
});

test('a preset that does not exist is wrong usage, with the nearest one', async () => {
  const run = await docpoints(['config', 'show', 'dataminr']);
  expect(run).toMatchObject({ code: 2, out: '' });
  expect(run.err).toContain('“dataminr” is no preset. Did you mean dataminer?');
});

test('an invalid program is not shown', async () => {
  const cwd = await folderWith({ 'bad.yml': bad });
  const { code, out, err } = await docpoints(['config', 'show', '--program=bad.yml'], { cwd });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^bad\.yml:2:3: /);
});

test('of a file that extends one of another repository, all is checked, shown and explained', async () => {
  const github = await startGitHub();
  onTestFinished(() => github.close());
  github.addRepository('octo-org/points', {
    files: { 'rules.yml': 'extends: hours\nprogram:\n  name: Theirs\n' },
    roles: { ana: 'admin' },
  });
  const env = { GITHUB_TOKEN: github.tokenFor({ kind: 'user', login: 'ana' }), GITHUB_API_URL: github.url };
  const cwd = await folderWith({
    'own.yml': 'extends: octo-org/points:rules.yml\ncredit: author\n',
    'bad.yml': 'extends: octo-org/points\n',
  });
  const check = await docpoints(['config', 'check', 'own.yml'], { cwd, env });
  expect(check).toMatchObject({ code: 0, err: '' });
  expect(check.out).toContain('own.yml is valid: Theirs');
  const show = await docpoints(['config', 'show', '--program=own.yml', '--explain'], { cwd, env });
  expect(show.out).toContain('name: Theirs # octo-org/points:rules.yml:3');
  expect(show.out).toContain('credit: author # own.yml:2');
  const missing = await docpoints(['config', 'check', 'bad.yml'], { cwd, env });
  expect(missing.code).toBe(1);
  expect(missing.out).toContain(
    'bad.yml:1:10: extends: found `octo-org/points:.github/docpoints.yml`, which is not there',
  );
  const blind = await docpoints(['config', 'check', 'own.yml'], { cwd });
  expect(blind.code).toBe(2);
  expect(blind.err).toContain(
    'The program extends octo-org/points:rules.yml. To read from GitHub, set GITHUB_TOKEN',
  );
});
