import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import { expect, test } from 'vitest';

import { readProgram } from '../../../src/program/read-program.ts';
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

test('an invalid program is not shown', async () => {
  const cwd = await folderWith({ 'bad.yml': bad });
  const { code, out, err } = await docpoints(['config', 'show', '--program=bad.yml'], { cwd });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^bad\.yml:2:3: /);
});
