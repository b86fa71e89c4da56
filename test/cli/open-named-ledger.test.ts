import { expect, test } from 'vitest';

import { openNamedLedger, parseLedger, placeOf } from '../../src/cli/open-named-ledger.ts';
import { octokitBranch } from '../../src/github/branch.ts';
import { branchLedger } from '../../src/ledger/branch.ts';
import { buildDrafts } from '../builders/entry.ts';
import { startOctoDocs } from '../github/local/octo-docs.ts';
import { headOf } from '../ledger/reading.ts';
import { gitRepository } from './classify/git-repository.ts';
import { docpoints, folderWith } from './run-docpoints.ts';

const places = [
  ['points', { kind: 'folder', folder: 'points' }],
  ['/var/points', { kind: 'folder', folder: '/var/points' }],
  [
    'github:octo-org/docs',
    { kind: 'branch', branch: { owner: 'octo-org', repo: 'docs', branch: 'docpoints' } },
  ],
  [
    'github:octo-org/docs#a/b#c',
    { kind: 'branch', branch: { owner: 'octo-org', repo: 'docs', branch: 'a/b#c' } },
  ],
  [
    'postgres://ana:secret@db/points?sslmode=verify-full&installation=9919',
    {
      kind: 'database',
      url: 'postgres://ana:secret@db/points?sslmode=verify-full',
      installation: 9919,
    },
  ],
  ['https://points.example.org', { kind: 'http', url: 'https://points.example.org', isNamed: true }],
  ['postgresql:///points', { kind: 'database', url: 'postgresql:///points', installation: null }],
] as const;

test.each(places)('%s names a ledger', (text, place) => {
  expect(parseLedger(text)).toEqual(place);
});

const none = [
  ['github:octo-org', '“github:octo-org” names no ledger: github:owner/repo[#branch] was expected.'],
  ['github:octo-org/docs#', 'names no ledger'],
  ['github:../docs', 'names no ledger'],
  ['postgres://ana:secret@[/points', 'The address of the database cannot be read'],
  ['postgres://ana:secret@db/points?installation=octo-org', 'the id is the number of the GitHub account'],
] as const;

test.each(none)('%s names none that can be read', (text, message) => {
  expect(() => parseLedger(text)).toThrow(message);
  expect(() => parseLedger(text)).not.toThrow('secret');
});

const here = { kind: 'branch', repository: null, branch: 'points' } as const;

test('a ledger that a program file names is that one, wherever it is read', () => {
  const place = { ...here, repository: 'octo-org/points' };
  expect(placeOf(place, 'octo-org/docs')).toEqual({
    kind: 'branch',
    branch: { owner: 'octo-org', repo: 'points', branch: 'points' },
  });
});

test('the repository’s own ledger is that of GITHUB_REPOSITORY', () => {
  expect(placeOf(here, 'octo-org/docs')).toEqual({
    kind: 'branch',
    branch: { owner: 'octo-org', repo: 'docs', branch: 'points' },
  });
  expect(() => placeOf(here, 'docs')).toThrow('GITHUB_REPOSITORY is “docs”: owner/repo was expected.');
});

test('a program file’s database is that of DATABASE_URL', () => {
  const place = placeOf({ kind: 'database' }, undefined, 'postgres://db/points?installation=1');
  expect(place).toEqual({ kind: 'database', url: 'postgres://db/points', installation: 1 });
  expect(() => placeOf({ kind: 'database' }, undefined)).toThrow('say which one in DATABASE_URL');
});

test('a server that is named takes the token of the environment', async () => {
  const open = (env: NodeJS.ProcessEnv) =>
    openNamedLedger('https://points.example.org', () => here, env).then(({ name }) => name);
  await expect(open({})).rejects.toThrow('give it in DOCPOINTS_LEDGER_TOKEN');
  expect(await open({ DOCPOINTS_LEDGER_TOKEN: 'dp.x.y' })).toBe('server points.example.org');
});

test('a server that only the program file names gets no token, unless its host may be named', async () => {
  const place = { kind: 'http', url: 'https://points.example.org' } as const;
  const open = async (env: NodeJS.ProcessEnv) =>
    (await openNamedLedger(undefined, () => place, { DOCPOINTS_LEDGER_TOKEN: 'dp.x.y', ...env })).name;
  await expect(open({})).rejects.toThrow('no program file may name that host here');
  await expect(open({ DOCPOINTS_LEDGER_HOSTS: 'example.org' })).rejects.toThrow('no program file may name');
  expect(await open({ DOCPOINTS_LEDGER_HOSTS: 'a.example, Points.example.org' })).toBe(
    'server points.example.org',
  );
});

test('without any name of a ledger, a command says how to name one', async () => {
  const { code, out, err } = await docpoints(['ledger', 'verify']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('Which ledger?');
  expect(err).toContain('name it with --ledger');
});

test('a folder that is not there is not an empty ledger, and neither is one without', async () => {
  const cwd = await folderWith({ 'docs/a.md': '' });
  const missing = await docpoints(['ledger', 'verify', '--ledger', 'pionts'], { cwd });
  expect(missing).toMatchObject({ code: 2, out: '' });
  expect(missing.err).toContain('There is no folder “pionts”.');
  const other = await docpoints(['ledger', 'verify', '--ledger', 'docs'], { cwd });
  expect(other).toMatchObject({ code: 2, out: '' });
  expect(other.err).toContain('There is no ledger in “docs”');
});

test('a ledger on GitHub is read by its name, and by that of the program file', async () => {
  const { github, repo } = await startOctoDocs();
  const token = github.tokenFor({ kind: 'installation', repo });
  const { createOctokit } = await import('../../src/github/client.ts');
  const octokit = createOctokit({ token, baseUrl: `${github.url}/api/v3` });
  const ref = { owner: 'octo-org', repo: 'docs', branch: 'docpoints' };
  const ledger = branchLedger(octokitBranch(octokit, ref));
  const head = await headOf(ledger);
  await ledger.append(buildDrafts(2), head, new Date('2026-11-24T10:00:00Z'));

  const env = { GITHUB_TOKEN: token, GITHUB_API_URL: `${github.url}/api/v3` };
  const cwd = await folderWith({
    '.github/docpoints.yml': 'ledger: { repository: octo-org/docs }\n',
  });
  const named = await docpoints(['ledger', 'verify', '--ledger', 'github:octo-org/docs'], { env });
  expect(named.code).toBe(0);
  expect(named.out).toContain('Ledger: octo-org/docs, branch docpoints\nLines:  2\n');
  expect(await docpoints(['ledger', 'verify'], { env, cwd })).toEqual(named);
  const workflow = { ...env, GITHUB_REPOSITORY: 'octo-org/docs' };
  expect(await docpoints(['ledger', 'verify'], { env: workflow })).toEqual(named);
});

test('in a clone the ledger is that of its origin, and it is said which one that is', async () => {
  const { github, repo } = await startOctoDocs();
  const token = github.tokenFor({ kind: 'installation', repo });
  const { createOctokit } = await import('../../src/github/client.ts');
  const octokit = createOctokit({ token, baseUrl: `${github.url}/api/v3` });
  const ref = { owner: 'octo-org', repo: 'docs', branch: 'docpoints' };
  const ledger = branchLedger(octokitBranch(octokit, ref));
  await ledger.append(buildDrafts(2), await headOf(ledger), new Date('2026-11-24T10:00:00Z'));
  const env = { GITHUB_TOKEN: token, GITHUB_API_URL: `${github.url}/api/v3` };
  const { folder: cwd, git } = await gitRepository();
  git('remote', 'add', 'origin', `${github.url}/octo-org/docs.git`);
  const found = await docpoints(['ledger', 'verify'], { env, cwd });
  expect(found).toMatchObject({ code: 0, out: expect.stringContaining('octo-org/docs, branch docpoints') });
  expect(found.err).toContain('The ledger is github:octo-org/docs#docpoints, for this is a clone');
  const standing = await docpoints(['standing', '--json'], { env, cwd });
  expect(JSON.parse(standing.out)).toMatchObject([{ lifetime: 50 }]);
  // What is named elsewhere goes before.
  const other = await docpoints(['standing'], { env: { ...env, GITHUB_REPOSITORY: 'octo-org/other' }, cwd });
  expect(other.err).toContain('octo-org/other');
});

test('a ledger on GitHub needs a token', async () => {
  const { code, err } = await docpoints(['ledger', 'verify', '--ledger', 'github:octo-org/docs']);
  expect(code).toBe(2);
  expect(err).toContain('set GITHUB_TOKEN');
});

test('a branch that does not exist is no ledger, for its name may be mistyped', async () => {
  const { github } = await startOctoDocs();
  const env = { GITHUB_API_URL: github.url, GITHUB_TOKEN: github.tokenFor({ kind: 'user', login: 'ana' }) };
  const { code, out, err } = await docpoints(
    ['ledger', 'verify', '--ledger', 'github:octo-org/docs#nobranch'],
    { env },
  );
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('There is no ledger in octo-org/docs, branch nobranch: the branch does not exist.');
});
