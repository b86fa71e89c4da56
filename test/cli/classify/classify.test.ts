import { expect, test } from 'vitest';

import { changedFile } from '../../builders/changed-file.ts';
import { docpoints, folderWith } from '../run-docpoints.ts';

const typo = {
  id: 'octo-org/docs#12',
  title: 'Correct a word',
  author: 'octocat',
  is_bot: false,
  files: [changedFile('docs/guide.md', [' # Guide', '-The installer wil ask.', '+The installer will ask.'])],
};
const pr = JSON.stringify(typo);

test('one pull request from a file is answered for a reader', async () => {
  const cwd = await folderWith({ 'pr.json': pr });
  const { code, out, err } = await docpoints(['classify', '--files', 'pr.json'], { cwd });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(
    /^octo-org\/docs#12: Correct a word\n\nTypo fix \(\d+ % sure\)\n25 points proposed: Correct a spelling or grammar mistake\n\n- .+\n/,
  );
  expect(out).toContain('\nRules: the preset simple\n');
});

test('one pull request from a file is answered as the contract says', async () => {
  const cwd = await folderWith({ 'pr.json': `\uFEFF${pr}` });
  const { code, out } = await docpoints(['classify', '--files', 'pr.json', '--json'], { cwd });
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    id: 'octo-org/docs#12',
    activity: 'typo-fix',
    worth: expect.any(Number),
    points: 25,
    confidence: expect.any(Number),
    reasons: expect.any(Array),
    measures: expect.any(Object),
  });
});

test('what is no documentation is worth nothing, and says so', async () => {
  const cwd = await folderWith({ 'pr.json': JSON.stringify({ ...typo, files: [] }) });
  const { out } = await docpoints(['classify', '--files', 'pr.json'], { cwd });
  expect(out).toContain('Nothing to reward');
  expect(out).not.toContain('points');
});

test('the program file below the working folder holds, and the one named before it', async () => {
  const cwd = await folderWith({
    'pr.json': pr,
    '.github/docpoints.yml': 'activities: { typo-fix: { points: 40 } }\n',
    'other.yml': 'activities: { typo-fix: null }\n',
  });
  const usual = await docpoints(['classify', '--files', 'pr.json'], { cwd });
  expect(usual.out).toContain('40 points proposed');
  expect(usual.out).toContain('Rules: .github/docpoints.yml');
  const named = await docpoints(['classify', '--files=pr.json', '--program=other.yml'], { cwd });
  expect(named.out).toContain('No points: the rules reward no such contribution');
  expect(named.out).toContain('Rules: other.yml');
});

test('an invalid program classifies nothing and tells its mistakes', async () => {
  const cwd = await folderWith({ 'pr.json': pr, 'bad.yml': 'activities: { typo-fix: { poitns: 40 } }\n' });
  const { code, out, err } = await docpoints(['classify', '--files=pr.json', '--program=bad.yml'], { cwd });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(/^bad\.yml:1:27: .*did you mean `points`/);
});

test('an empty program is told of, beside the answer', async () => {
  const cwd = await folderWith({ 'pr.json': pr, 'empty.yml': '' });
  const { code, err } = await docpoints(['classify', '--files=pr.json', '--program=empty.yml'], { cwd });
  expect(code).toBe(0);
  expect(err).toMatch(/^Warning: empty\.yml:1:1: /);
});

const wrong = [
  ['a file that is not there', ['--files', 'nope.json'], 'There is no file nope.json.'],
  ['a folder', ['--files', '.'], '. is a folder; a file was expected.'],
  ['a file that is not JSON', ['--files', 'text.json'], 'text.json is not JSON: '],
  ['JSON that is no pull request', ['--files', 'list.json'], 'list.json: Its key `id` should be'],
  [
    'a program file that is not there',
    ['--files', 'pr.json', '--program', 'no.yml'],
    'There is no file no.yml.',
  ],
  ['no source', ['--json'], 'One of --files, --jsonl, --git and --pr says what to classify.'],
  ['two sources', ['--jsonl', '--pr', 'octo-org/docs#12'], 'One of --files, --jsonl, --git and --pr'],
  [
    'a range without a clone',
    ['--files', 'pr.json', 'a..b'],
    '“a..b” is a range of commits: it needs --git.',
  ],
] as const;

test.each(wrong)('%s is wrong usage', async (_, words, message) => {
  const cwd = await folderWith({ 'pr.json': pr, 'text.json': 'one', 'list.json': '[]' });
  const { code, out, err } = await docpoints(['classify', ...words], { cwd });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(message);
  expect(err).toContain('docpoints classify --help says more.');
});

test('each line is answered by a line, in order, and one that is no pull request is answered too', async () => {
  const input = [pr, 'not JSON', '', '{"id":7}', 'null', JSON.stringify({ ...typo, id: 13 })].join('\n');
  const { code, out, err } = await docpoints(['classify', '--jsonl'], { input });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const answers: unknown[] = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers).toEqual([
    expect.objectContaining({ id: 'octo-org/docs#12', points: 25 }),
    { id: null, error: expect.stringContaining('no JSON') },
    { id: null, error: expect.stringContaining('no JSON') },
    { id: 7, error: expect.stringContaining('title') },
    { id: null, error: expect.any(String) },
    expect.objectContaining({ id: 13, points: 25 }),
  ]);
});

test('nothing in is nothing out', async () => {
  expect(await docpoints(['classify', '--jsonl'])).toEqual({ code: 0, out: '', err: '' });
});

test('names of files cannot steer the terminal', async () => {
  const bad = { ...typo, id: '\u009B2J', title: '\u001B]0;owned\u0007 Correct' };
  const cwd = await folderWith({ 'pr.json': JSON.stringify(bad) });
  const runs = await Promise.all([
    docpoints(['classify', '--files', 'pr.json'], { cwd }),
    docpoints(['classify', '--files', 'pr.json', '--json'], { cwd }),
    docpoints(['classify', '--jsonl'], { input: JSON.stringify(bad) }),
  ]);
  for (const { code, out } of runs) {
    expect(code).toBe(0);
    expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  }
});
