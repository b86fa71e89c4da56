import nock from 'nock';
import { describe, expect, test } from 'vitest';

import { octokitBranch } from '../../src/github/branch.ts';
import type { BranchFiles } from '../../src/ledger/branch-files.ts';
import { api, impatientOctokit, withoutNetwork } from './octokit-builders.ts';

withoutNetwork();
const HEAD = 'd'.repeat(40);
const branch = (): BranchFiles =>
  octokitBranch(impatientOctokit(), { owner: 'octo-org', repo: 'docs', branch: 'docpoints' });
const graphql = () => nock(api).post('/graphql');
const file = (text: string | null, isTruncated = false) => ({
  object: { oid: 'b'.repeat(40), isTruncated, text },
});
const target = (more: object) =>
  graphql().reply(200, {
    data: {
      repository: { id: 'R_1', defaultBranchRef: { name: 'main' }, ref: { target: { oid: HEAD, ...more } } },
    },
  });
const november = 'ledger/2026-11.jsonl';

describe('listing', () => {
  const blob = (path: string, size: number) => ({ path, type: 'blob', sha: 'b'.repeat(40), size });
  const folder = (path: string, sha: string) => ({ path, type: 'tree', sha: sha.repeat(40) });
  const tree = (sha: string, recursive: boolean) =>
    nock(api)
      .get(`/repos/octo-org/docs/git/trees/${sha.repeat(40)}`)
      .query(recursive ? { recursive: '1' } : {});

  test('tells of all files how long they are, and what is in them by name', async () => {
    tree('d', true).reply(200, {
      tree: [folder('index', 'e'), blob('index/seals.json', 7)],
      truncated: false,
    });
    expect(await branch().tree(HEAD)).toEqual(
      new Map([['index/seals.json', { bytes: 7, name: 'b'.repeat(40) }]]),
    );
  });

  test('goes folder by folder where there are too many for one answer', async () => {
    tree('d', true).reply(200, { tree: [blob('head.json', 1)], truncated: true });
    tree('d', false).reply(200, { tree: [blob('head.json', 1), folder('index', 'e')], truncated: false });
    tree('e', true).reply(200, { tree: [folder('0', 'f'), blob('0/1.jsonl', 2)], truncated: false });
    expect([...(await branch().tree(HEAD)).keys()]).toEqual(['head.json', 'index/0/1.jsonl']);
  });
});

test('the ledger’s place is named for messages', () => {
  expect(branch().name).toBe('octo-org/docs, branch docpoints');
});

describe('reading', () => {
  test('gives files of one commit by name', async () => {
    target({ file0: file('{}'), file1: file('{"v":1}\n'), file2: { object: {} }, file3: null });
    expect(await branch().read(['head.json', november, 'ledger', 'tail.json'])).toEqual({
      commit: HEAD,
      repositoryId: 'R_1',
      files: new Map([
        ['head.json', '{}'],
        [november, '{"v":1}\n'],
        ['ledger', null],
        ['tail.json', null],
      ]),
    });
  });

  test('finds no branch', async () => {
    graphql().reply(200, {
      data: { repository: { id: 'R_1', defaultBranchRef: { name: 'main' }, ref: null } },
    });
    const files = new Map([['head.json', null]]);
    expect(await branch().read(['head.json'])).toEqual({ commit: null, repositoryId: 'R_1', files });
  });

  test('of many files takes several questions, all about one commit', async () => {
    const paths = Array.from({ length: 45 }, (_, index) => `members/0/${index}.json`);
    target(Object.fromEntries(paths.slice(0, 40).map((path, index) => [`file${index}`, file(path)])));
    nock(api)
      .post('/graphql', (body: { variables: { oid: string } }) => body.variables.oid === HEAD)
      .reply(200, {
        data: {
          repository: {
            object: {
              oid: HEAD,
              ...Object.fromEntries(paths.slice(40).map((path, index) => [`file${index}`, file(path)])),
            },
          },
        },
      });
    const { files } = await branch().read(paths);
    expect([...files]).toEqual(paths.map((path) => [path, path]));
  });

  test.each([
    ['that GraphQL cuts', file('half', true)],
    ['that GraphQL takes for binary', file(null)],
    ['in which GraphQL may have replaced what is not UTF-8', file('whole: \uFFFD\n')],
  ])('takes a file %s whole', async (_name, entry) => {
    target({ file0: entry });
    nock(api)
      .get(`/repos/octo-org/docs/git/blobs/${'b'.repeat(40)}`)
      .reply(200, { encoding: 'base64', content: Buffer.from('whole: é\n').toString('base64') });
    expect((await branch().read([november])).files.get(november)).toBe('whole: é\n');
  });

  test('keeps a line that is not UTF-8 apart from one that names the replacement character', async () => {
    target({ file0: file('\uFFFD\n\uFFFD\n') });
    const content = Buffer.concat([Buffer.from('\uFFFD\n'), Buffer.from([0xe9, 0x0a])]).toString('base64');
    nock(api)
      .get(`/repos/octo-org/docs/git/blobs/${'b'.repeat(40)}`)
      .reply(200, { encoding: 'base64', content });
    const text = (await branch().read([november])).files.get(november) ?? '';
    expect(text.split('\n').map((line) => line.isWellFormed())).toEqual([true, false, true]);
  });

  test('of a repository that is not there is told', async () => {
    graphql().reply(200, {
      data: { repository: null },
      errors: [{ type: 'NOT_FOUND', message: 'Could not resolve' }],
    });
    await expect(branch().read(['head.json'])).rejects.toMatchObject({
      kind: 'not-found',
      message: expect.stringContaining('Could not read the ledger in octo-org/docs, branch docpoints.'),
    });
  });
});

describe('a commit', () => {
  const files = new Map([['ledger/2026-11.jsonl', 'é\n']]);
  const commit = () => branch().commit(files, 'Award 25 points\n\nto @octocat', HEAD);

  test('writes whole files against the head it was made for', async () => {
    nock(api)
      .post('/graphql', (body: { variables: object }) => {
        expect(body.variables).toEqual({
          input: {
            branch: { repositoryNameWithOwner: 'octo-org/docs', branchName: 'docpoints' },
            message: { headline: 'Award 25 points', body: 'to @octocat' },
            expectedHeadOid: HEAD,
            fileChanges: { additions: [{ path: 'ledger/2026-11.jsonl', contents: 'w6kK' }] },
          },
        });
        return true;
      })
      .reply(200, { data: { createCommitOnBranch: { commit: { oid: 'e'.repeat(40) } } } });
    expect(await commit()).toEqual({ commit: 'e'.repeat(40) });
  });

  test('against a head that has moved is stale', async () => {
    graphql().reply(200, {
      data: { createCommitOnBranch: null },
      errors: [
        {
          type: 'STALE_DATA',
          message: 'Expected branch to point to "x" but it did not.  Pull and try again.',
        },
      ],
    });
    expect(await commit()).toBe('stale');
  });

  test.each([
    ['UNPROCESSABLE', 'Repository rule violations found\n\nChanges must be made through a pull request.\n'],
    ['UNPROCESSABLE', 'Cannot change this locked branch'],
    ['BRANCH_PROTECTION_RULE_VIOLATION', 'Changes are not allowed'],
  ])('that a rule refuses (%s) names the rule and what to do', async (type, message) => {
    graphql().reply(200, { data: { createCommitOnBranch: null }, errors: [{ type, message }] });
    const fault = expect(commit()).rejects;
    await fault.toMatchObject({
      kind: 'forbidden',
      message: expect.stringMatching(
        /“(Repository rule violations found Changes must be made through a pull request\.|Changes are not allowed|Cannot change this locked branch)”.*bypass list/,
      ),
    });
  });

  test('whose answer is lost is not sent again', async () => {
    const scope = graphql().replyWithError('read ECONNRESET');
    await expect(commit()).rejects.toMatchObject({ kind: 'network' });
    expect(scope.isDone()).toBe(true);
    expect(nock.pendingMocks()).toEqual([]);
  });

  test('whose answer is cut off is not taken for done', async () => {
    graphql().reply(200, '{"data": {', { 'content-type': 'application/json' });
    await expect(commit()).rejects.toMatchObject({ kind: 'server' });
  });
});

describe('making the branch', () => {
  const files = new Map([['head.json', '{}']]);
  const create = () =>
    octokitBranch(impatientOctokit(), { owner: 'octo-org', repo: 'docs', branch: 'docpoints' }, 'R_1').create(
      files,
      'Award 25 points',
    );
  const git = '/repos/octo-org/docs/git';
  const root = 'a'.repeat(40);
  const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
  const commits = (tree: string) =>
    nock(api).post(`${git}/commits`, { message: 'Begin the ledger', tree, parents: [] });
  const begun = (variables: object) => {
    expect(variables).toEqual({
      ref: { repositoryId: 'R_1', name: 'refs/heads/docpoints', oid: root },
      input: {
        branch: { repositoryNameWithOwner: 'octo-org/docs', branchName: 'docpoints' },
        message: { headline: 'Award 25 points', body: '' },
        expectedHeadOid: root,
        fileChanges: { additions: [{ path: 'head.json', contents: 'e30=' }] },
      },
    });
    return true;
  };
  const withRoot = (answer: object) => {
    commits(emptyTree).reply(201, { sha: root });
    nock(api)
      .post('/graphql', ({ variables }: { variables: object }) => begun(variables))
      .reply(200, answer);
  };
  const commit = { commit: { oid: HEAD } };
  const exists = {
    type: 'UNPROCESSABLE',
    path: ['createRef'],
    message: 'A ref named "refs/heads/docpoints" already exists in the repository.',
  };
  const stale = {
    type: 'STALE_DATA',
    path: ['createCommitOnBranch'],
    message: 'Expected branch to point to',
  };

  test('starts it without history, and commits to it at once', async () => {
    withRoot({ data: { createRef: {}, createCommitOnBranch: commit } });
    expect(await create()).toEqual({ commit: HEAD });
  });

  test('asks for the repository’s name where nobody knows it yet', async () => {
    nock(api)
      .post('/graphql', /DocpointsLedger/)
      .reply(200, { data: { repository: { id: 'R_1', defaultBranchRef: null, ref: null } } });
    withRoot({ data: { createRef: {}, createCommitOnBranch: commit } });
    expect(await branch().create(files, 'Award 25 points')).toEqual({ commit: HEAD });
  });

  test('gives a server the tree that it does not know by itself', async () => {
    commits(emptyTree).reply(422, { message: 'Tree SHA does not exist' });
    nock(api)
      .post(`${git}/trees`, { tree: [{ path: 'head.json', mode: '100644', type: 'blob', content: '{}' }] })
      .reply(201, { sha: 'tree' });
    commits('tree').reply(201, { sha: root });
    graphql().reply(200, { data: { createRef: {}, createCommitOnBranch: commit } });
    expect(await create()).toEqual({ commit: HEAD });
  });

  test('after somebody else did is no fault', async () => {
    withRoot({ data: { createRef: null, createCommitOnBranch: null }, errors: [exists, stale] });
    expect(await create()).toBe('exists');
  });

  test('to which somebody else commits first is no fault', async () => {
    withRoot({ data: { createRef: {}, createCommitOnBranch: null }, errors: [stale] });
    expect(await create()).toBe('exists');
  });

  test('in the same second as somebody else, with the same empty commit, is ours if our commit is', async () => {
    withRoot({ data: { createRef: null, createCommitOnBranch: commit }, errors: [exists] });
    expect(await create()).toEqual({ commit: HEAD });
  });

  test.each([
    [
      'creations',
      [
        {
          type: 'UNPROCESSABLE',
          path: ['createRef'],
          message: 'Repository rule violations found\n\nCannot create ref due to creations being restricted.',
        },
        { type: 'NOT_FOUND', path: ['createCommitOnBranch'], message: 'Could not resolve to a branch' },
      ],
    ],
    [
      'commits',
      [
        {
          type: 'UNPROCESSABLE',
          path: ['createCommitOnBranch'],
          message: 'Repository rule violations found\n\nChanges must be made through a pull request.',
        },
      ],
    ],
  ])('against a rule about %s is told as such', async (_name, errors) => {
    withRoot({ data: { createRef: null, createCommitOnBranch: null }, errors });
    await expect(create()).rejects.toMatchObject({
      kind: 'forbidden',
      message: expect.stringMatching(
        /Could not make the ledger in octo-org\/docs, branch docpoints\..*rule violations found.*bypass list/,
      ),
    });
  });

  test('without the permission names it', async () => {
    commits(emptyTree).reply(403, { message: 'Resource not accessible by integration' });
    await expect(create()).rejects.toMatchObject({
      kind: 'forbidden',
      message: expect.stringContaining('contents: write'),
    });
  });

  test('whose answer is lost is not sent again', async () => {
    commits(emptyTree).reply(201, { sha: root });
    graphql().replyWithError('read ECONNRESET');
    await expect(create()).rejects.toMatchObject({ kind: 'network' });
    expect(nock.pendingMocks()).toEqual([]);
  });
});
