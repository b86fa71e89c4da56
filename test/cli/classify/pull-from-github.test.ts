import { afterAll, beforeAll, expect, test } from 'vitest';

import { startGitHub, type LocalGitHub } from '../../github/local/start-github.ts';
import { docpoints, folderWith } from '../run-docpoints.ts';

let github: LocalGitHub;
beforeAll(async () => {
  github = await startGitHub();
  github.addUser('octocat');
});
afterAll(() => github.close());

const page = 'The installer wil ask for a folder.\n';

function docs(name: string, files: Record<string, string> = {}) {
  const repo = github.addRepository(`octo-org/${name}`, {
    files: { 'docs/guide.md': page, ...files },
    roles: { ana: 'maintain' },
  });
  const pull = repo.openPullRequest({
    as: 'octocat',
    title: 'Correct a word',
    files: { 'docs/guide.md': page.replace('wil ', 'will ') },
  });
  const token = github.tokenFor({ kind: 'installation', repo });
  const env = { GITHUB_TOKEN: token, GITHUB_API_URL: `${github.url}/api/v3/` };
  return { repo, pull, token, env, name: `octo-org/${name}#${pull.number}` };
}

test('a pull request on GitHub is answered', async () => {
  const { env, name } = docs('plain');
  const { code, out, err } = await docpoints(['classify', '--pr', name], { env });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^octo-org\/plain#1: Correct a word\n\nTypo fix .*\n25 points proposed/);
  expect(github.unsupported).toEqual([]);
});

test('the rules of its own repository hold, unless others are at hand', async () => {
  const own = { '.github/docpoints.yml': 'activities: { typo-fix: { points: 40 } }\n' };
  const { env, name } = docs('ruled', own);
  const words = ['classify', '--pr', name, '--json'];
  expect(JSON.parse((await docpoints(words, { env })).out)).toMatchObject({ id: name, points: 40 });
  const { out } = await docpoints(['classify', '--pr', name], { env });
  expect(out).toContain('\nRules: octo-org/ruled: .github/docpoints.yml\n');
  const cwd = await folderWith({ '.github/docpoints.yml': 'activities: { typo-fix: { points: 50 } }\n' });
  expect(JSON.parse((await docpoints(words, { env, cwd })).out)).toMatchObject({ points: 50 });
});

test('GH_TOKEN does where there is no GITHUB_TOKEN', async () => {
  const { env, token, name } = docs('other-token');
  const { code } = await docpoints(['classify', '--pr', name], {
    env: { ...env, GITHUB_TOKEN: '', GH_TOKEN: token },
  });
  expect(code).toBe(0);
});

const wrong = [
  ['without a token', { GITHUB_TOKEN: '' }, 'octo-org/docs#1', 'set GITHUB_TOKEN'],
  ['at an address that is none', { GITHUB_API_URL: 'api' }, 'octo-org/docs#1', 'GITHUB_API_URL should be'],
  ['that is not there', {}, 'octo-org/nowhere#1', 'There is no pull request octo-org/nowhere#1'],
  ['without a number', {}, 'octo-org/docs', '“octo-org/docs” names no pull request'],
  ['of a repository that leads elsewhere', {}, '../docs#1', '“../docs#1” names no pull request'],
] as const;

test.each(wrong)('a pull request %s is wrong usage', async (how, change, name, message) => {
  const { env } = docs(how.replaceAll(' ', '-'));
  const { code, out, err } = await docpoints(['classify', '--pr', name], { env: { ...env, ...change } });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(message);
});

test('a token that GitHub does not take is GitHub’s answer, and is not shown', async () => {
  const { env, name } = docs('refused');
  const { code, out, err } = await docpoints(['classify', '--pr', name], {
    env: { ...env, GITHUB_TOKEN: 'ghs_wrong' },
  });
  expect({ code, out }).toEqual({ code: 3, out: '' });
  expect(err).toContain('Could not read pull request octo-org/refused#1.');
  expect(err).not.toContain('ghs_wrong');
  expect(err).not.toContain('Usage');
});
