import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { pullFromGit } from '../../../src/cli/classify/pull-from-git.ts';
import { docpoints, folderWith } from '../run-docpoints.ts';
import { gitRepository } from './git-repository.ts';

const page = '# Guide\n\nThe installer wil ask for a folder.\n\nThen it copies the files.\n';
/** Enough that a page with one line changed is still more than half alike. */
const longer = '\nIt says when it is done.\n\nNothing else is needed.\n';
const corrected = page.replace('wil ', 'will ');

/** main with one page; topic corrects a word of it. */
async function clone() {
  const repository = await gitRepository();
  repository.write('docs/guide.md', page);
  repository.commit('Start');
  repository.git('checkout', '--quiet', '-b', 'topic');
  repository.write('docs/guide.md', corrected);
  repository.commit('Correct a word');
  return repository;
}

/** What GitHub's API would say of the files that topic changes. */
async function filesOf(folder: string, range = 'main..topic') {
  const { pull } = await pullFromGit(folder, range);
  return pull.contribution.files;
}

test('a range is answered with the subject of its commit', async () => {
  const { folder } = await clone();
  const { code, out, err } = await docpoints(['classify', '--git', folder, 'main..topic']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^main\.\.topic: Correct a word\n\nTypo fix .*\n25 points proposed/);
});

test('a range of a bare clone is answered as the contract says', async () => {
  const { folder } = await clone();
  const bare = await folderWith({});
  execFileSync('git', ['clone', '--quiet', '--bare', folder, join(bare, 'docs.git')]);
  const words = ['classify', '--git', 'docs.git', 'main...topic', '--json'];
  const { code, out } = await docpoints(words, { cwd: bare });
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ id: 'main...topic', activity: 'typo-fix', points: 25 });
});

test('a changed file is as GitHub gives it: hunks alone', async () => {
  const { folder } = await clone();
  expect(await filesOf(folder)).toEqual([
    {
      filename: 'docs/guide.md',
      status: 'modified',
      additions: 1,
      deletions: 1,
      patch: [
        '@@ -1,5 +1,5 @@',
        ' # Guide',
        ' ',
        '-The installer wil ask for a folder.',
        '+The installer will ask for a folder.',
        ' ',
        ' Then it copies the files.',
      ].join('\n'),
    },
  ]);
});

test('what main got meanwhile is no part of the range', async () => {
  const { folder, git, write, commit } = await clone();
  git('checkout', '--quiet', 'main');
  write('docs/other.md', 'New on main.\n');
  commit('Go on');
  const two = await filesOf(folder, 'main..topic');
  expect(two.map(({ filename }) => filename)).toEqual(['docs/guide.md']);
  expect(await filesOf(folder, 'main...topic')).toEqual(two);
});

test('added, removed, renamed, binary and linked files are told apart', async () => {
  const { folder, git, write, link, commit } = await gitRepository();
  write('gone.md', 'Gone.\n');
  write('old.md', page + longer);
  write('was-text.md', 'A text.\n');
  write('mode.sh', 'true\n');
  commit('Start');
  git('checkout', '--quiet', '-b', 'topic');
  rmSync(join(folder, 'gone.md'));
  git('mv', 'old.md', 'new.md');
  write('new.md', corrected + longer);
  write('picture.png', Buffer.from([0x89, 0x50, 0, 1, 2]));
  rmSync(join(folder, 'was-text.md'));
  link('was-text.md', 'new.md');
  chmodSync(join(folder, 'mode.sh'), 0o755);
  write('zz.md', 'After.');
  commit('Change');
  expect(await filesOf(folder)).toEqual([
    { filename: 'gone.md', status: 'removed', additions: 0, deletions: 1, patch: '@@ -1 +0,0 @@\n-Gone.' },
    { filename: 'mode.sh', status: 'modified', additions: 0, deletions: 0 },
    {
      filename: 'new.md',
      previous_filename: 'old.md',
      status: 'renamed',
      additions: 1,
      deletions: 1,
      patch: expect.stringContaining('+The installer will ask'),
    },
    { filename: 'picture.png', status: 'added', additions: 0, deletions: 0 },
    {
      filename: 'was-text.md',
      status: 'changed',
      additions: 1,
      deletions: 1,
      patch: '@@ -1 +0,0 @@\n-A text.\n@@ -0,0 +1 @@\n+new.md\n\\ No newline at end of file',
    },
    {
      filename: 'zz.md',
      status: 'added',
      additions: 1,
      deletions: 0,
      patch: '@@ -0,0 +1 @@\n+After.\n\\ No newline at end of file',
    },
  ]);
});

test('names with blanks, tabs, line breaks, quotes and letters of any script are as they are', async () => {
  const names = [' a b.md', 'tab\there.md', 'line\nbreak.md', '"quoted".md', 'ünï/日本.md', 'a b/b.md'];
  const { folder, git, write, commit } = await gitRepository();
  commit('Start');
  git('checkout', '--quiet', '-b', 'topic');
  for (const name of names) write(name, `About ${JSON.stringify(name)}.\n`);
  commit('Add pages');
  const files = await filesOf(folder);
  expect(Object.fromEntries(files.map(({ filename, patch }) => [filename, patch]))).toEqual(
    Object.fromEntries(names.map((name) => [name, `@@ -0,0 +1 @@\n+About ${JSON.stringify(name)}.`])),
  );
});

test('neither a text nor a name that looks like a diff is taken for one', async () => {
  const { folder, git, write, commit } = await gitRepository();
  commit('Start');
  git('checkout', '--quiet', '-b', 'topic');
  write('a.md', 'One\rdiff --git a/x b/x\r@@ -1 +1 @@\u2028diff --git a/y b/y\n');
  write('b\ndiff --git a b\n@@ -1 +1 @@.md', 'Two\n');
  write('c.md', 'Three\n');
  commit('Add pages');
  const files = await filesOf(folder);
  expect(files.map(({ patch }) => patch)).toEqual([
    '@@ -0,0 +1 @@\n+One\rdiff --git a/x b/x\r@@ -1 +1 @@\u2028diff --git a/y b/y',
    '@@ -0,0 +1 @@\n+Two',
    '@@ -0,0 +1 @@\n+Three',
  ]);
});

test('title and author are those of the newest commit that is no merge', async () => {
  const { folder, git, write, commit } = await clone();
  git('checkout', '--quiet', 'main');
  write('other.md', 'Other.\n');
  commit('Go on', 'ana');
  git('checkout', '--quiet', 'topic');
  git('merge', '--quiet', '--no-edit', 'main');
  const { pull } = await pullFromGit(folder, 'main..topic');
  expect(pull.contribution).toMatchObject({ title: 'Correct a word', author: 'octocat', isBot: false });
});

test('what a bot tidied up behind a person is the person’s', async () => {
  const { folder, git, commit } = await gitRepository();
  commit('Begin');
  git('checkout', '--quiet', '-b', 'topic');
  commit('Explain the limit');
  commit('Apply automatic fixes', 'hubot[bot]');
  const { pull } = await pullFromGit(folder, 'main..topic');
  expect(pull.contribution).toMatchObject({ title: 'Explain the limit', author: 'octocat', isBot: false });
});

test('what bots alone committed is a bot’s', async () => {
  const { folder, commit } = await clone();
  commit('Bump a version', 'hubot[bot]');
  const { pull } = await pullFromGit(folder, 'topic~1..topic');
  expect(pull.contribution).toMatchObject({ author: 'hubot[bot]', isBot: true });
});

test('an empty range changes nothing', async () => {
  const { folder } = await clone();
  const { code, out } = await docpoints(['classify', '--git', folder, 'topic..main', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ activity: null, points: 0 });
});

test('no program that the clone or the environment names is run, and no setting of theirs counts', async () => {
  const { folder, git, write, commit } = await clone();
  write('.gitattributes', '*.md diff=own\n');
  commit('Set attributes');
  const trap = join(folder, 'trap.sh');
  const sprung = join(folder, 'sprung');
  write('trap.sh', `#!/bin/sh\ntouch '${sprung}'\n`);
  chmodSync(trap, 0o755);
  const settings = [
    ['core.fsmonitor', trap],
    ['diff.external', trap],
    ['diff.own.command', trap],
    ['diff.own.textconv', trap],
    ['core.pager', trap],
    ['core.quotePath', 'false'],
    ['color.ui', 'always'],
    ['diff.renames', 'false'],
    ['diff.noprefix', 'true'],
    ['diff.context', '0'],
    ['diff.suppressBlankEmpty', 'true'],
  ] as const;
  git('status');
  const before = await filesOf(folder);
  for (const [name, value] of settings) git('config', name, value);
  git('update-index', '--fsmonitor');
  rmSync(sprung, { force: true });
  const env = { GIT_EXTERNAL_DIFF: trap, GIT_PAGER: trap, GIT_DIR: '/nonexistent' };
  const { code, out } = await docpoints(['classify', '--git', folder, 'main..topic', '--json'], { env });
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ activity: 'typo-fix' });
  expect(await filesOf(folder)).toEqual(before);
  expect(existsSync(sprung)).toBe(false);
});

const wrong = [
  ['no range', [], '--git needs a range of commits: BASE..HEAD was expected, such as main..topic.'],
  ['one commit', ['topic'], '“topic” is no range of commits'],
  ['half a range', ['main..'], '“main..” is no range of commits'],
  ['three commits', ['main..topic..main'], '“main..topic..main” is no range of commits'],
  ['an option as base', ['--', '--output=trap..topic'], '“--output=trap..topic” is no range of commits'],
  ['an option as head', ['main..--output=trap'], '“main..--output=trap” is no range of commits'],
  ['a branch that is not there', ['main..nope'], 'There is no commit “nope” in the clone'],
  ['a name that is no commit', ['main..topic:docs/guide.md'], 'There is no commit “topic:docs/guide.md”'],
  ['a commit that is not there', [`main..${'a'.repeat(40)}`], `There is no commit “${'a'.repeat(40)}”`],
] as const;

test.each(wrong)('%s is wrong usage', async (_, words, message) => {
  const { folder } = await clone();
  const { code, out, err } = await docpoints(['classify', '--git', '.', ...words], { cwd: folder });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(message);
  expect(existsSync(join(folder, 'trap'))).toBe(false);
});

test('branches without a common commit make no range', async () => {
  const { folder, git, commit } = await clone();
  git('checkout', '--quiet', '--orphan', 'other');
  commit('Start again');
  const { code, err } = await docpoints(['classify', '--git', folder, 'main..other']);
  expect(code).toBe(2);
  expect(err).toContain('“main” and “other” have no commit in common');
});

test('a folder that is no clone, and one that is not there, are wrong usage', async () => {
  const cwd = await folderWith({ 'a file': '' });
  const [none, missing, option, file] = await Promise.all(
    ['.', 'nope', '--git=--upload-pack=touch', 'a file'].map((folder) =>
      docpoints(['classify', folder.startsWith('--') ? folder : `--git=${folder}`, 'main..topic'], { cwd }),
    ),
  );
  expect([none?.code, missing?.code, option?.code, file?.code]).toEqual([2, 2, 2, 2]);
  expect(none?.err).toContain('“.” is no Git repository.');
  expect(missing?.err).toContain('There is no folder “nope”.');
  expect(option?.err).toContain('There is no folder “--upload-pack=touch”.');
});

test('without Git, that is told', async () => {
  const { folder } = await clone();
  const words = ['classify', '--git', folder, 'main..topic'];
  const { code, out, err } = await docpoints(words, { env: { PATH: folder } });
  expect({ code, out }).toEqual({ code: 3, out: '' });
  expect(err).toBe('Git is not installed, or not on the PATH.\n');
});

test('a partial clone is not completed behind the reader’s back', async () => {
  const { folder, git } = await clone();
  git('config', 'uploadpack.allowFilter', 'true');
  const cwd = await folderWith({});
  execFileSync('git', [
    'clone',
    '--quiet',
    '--bare',
    '--filter=blob:none',
    `file://${folder}`,
    join(cwd, 'docs.git'),
  ]);
  const { code, out, err } = await docpoints(['classify', '--git', 'docs.git', 'main..topic'], { cwd });
  expect({ code, out }).toEqual({ code: 3, out: '' });
  expect(err).toContain('Git could not read “docs.git”. The clone is partial');
});
