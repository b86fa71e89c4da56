import { afterAll, beforeAll, expect, test } from 'vitest';

import { createOctokit } from '../../src/github/client.ts';
import { readProgramFile } from '../../src/github/read-program-file.ts';
import { startGitHub } from './local/start-github.ts';

let github: Awaited<ReturnType<typeof startGitHub>>;
let octokit: ReturnType<typeof createOctokit>;

beforeAll(async () => {
  github = await startGitHub();
  const repo = github.addRepository('octo-org/points', {
    files: { '.github/docpoints.yml': 'credit: equal\n', 'rules/docs.yml': 'credit: author\n' },
    roles: { ana: 'admin' },
  });
  repo.push({ as: 'ana', branch: 'next', files: { 'rules/docs.yml': 'credit: equal\n' } });
  github.addRepository('other-org/secret', { files: { '.github/docpoints.yml': 'x' }, private: true });
  github.installApp(repo);
  octokit = createOctokit({
    token: github.tokenFor({ kind: 'installation', repo }),
    baseUrl: `${github.url}/api/v3`,
  });
});
afterAll(() => github.close());

const read = (owner: string, repo: string, path = '.github/docpoints.yml', ref: string | null = null) =>
  readProgramFile(octokit, { owner, repo, path, ref });

test('a program file of another repository is read from its default branch', async () => {
  expect(await read('octo-org', 'points')).toEqual({ text: 'credit: equal\n', isPrivate: false });
});

test('a program file is read at the ref that is named', async () => {
  expect(await read('octo-org', 'points', 'rules/docs.yml')).toEqual({
    text: 'credit: author\n',
    isPrivate: false,
  });
  expect(await read('octo-org', 'points', 'rules/docs.yml', 'next')).toEqual({
    text: 'credit: equal\n',
    isPrivate: false,
  });
});

test('a file, ref or repository that is not there is told, and so is one that may not be read', async () => {
  expect(await read('octo-org', 'points', 'nope.yml')).toEqual({
    unreadable: 'is not there: that repository has no such file',
    isMissing: true,
    isPrivate: false,
  });
  expect(await read('octo-org', 'points', 'rules/docs.yml', 'nope')).toEqual({
    unreadable: 'is not there: that repository has no such file, or no such ref',
    isMissing: true,
    isPrivate: false,
  });
  const hidden = {
    unreadable: 'is in a repository that does not exist, or that may not be read from here',
    isMissing: false,
    isPrivate: true,
  };
  expect(await read('octo-org', 'nope')).toEqual(hidden);
  expect(await read('other-org', 'secret')).toEqual(hidden);
});

test('a folder is no file', async () => {
  expect(await read('octo-org', 'points', 'rules')).toMatchObject({ unreadable: expect.any(String) });
});
