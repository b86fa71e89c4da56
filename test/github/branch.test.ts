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
const text = (path: string, value: string | null, isTruncated = false) => ({
  path,
  object: { oid: 'b'.repeat(40), isTruncated, text: value },
});
const target = (more: object) =>
  graphql().reply(200, {
    data: {
      repository: {
        defaultBranchRef: { name: 'main' },
        ref: { target: { oid: HEAD, head: null, ledger: null, ...more } },
      },
    },
  });

test('the ledger’s place is named for messages', () => {
  expect(branch().name).toBe('octo-org/docs, branch docpoints');
});

describe('reading', () => {
  test('gives the head and all files of one commit', async () => {
    target({
      head: text('head.json', '{}'),
      ledger: {
        object: { entries: [text('ledger/2026-11.jsonl', '{"v":1}\n'), { path: 'ledger/sub', object: {} }] },
      },
    });
    expect(await branch().read()).toEqual({
      commit: HEAD,
      files: new Map([
        ['head.json', '{}'],
        ['ledger/2026-11.jsonl', '{"v":1}\n'],
      ]),
    });
  });

  test('finds no branch', async () => {
    graphql().reply(200, { data: { repository: { defaultBranchRef: { name: 'main' }, ref: null } } });
    expect(await branch().read()).toEqual({ commit: null, files: new Map() });
  });

  test('finds a branch without a ledger', async () => {
    target({});
    expect(await branch().read()).toEqual({ commit: HEAD, files: new Map() });
  });

  test.each([
    ['that GraphQL cuts', text('ledger/2026-11.jsonl', 'half', true)],
    ['that GraphQL takes for binary', text('ledger/2026-11.jsonl', null)],
  ])('takes a file %s whole', async (_name, entry) => {
    target({ ledger: { object: { entries: [entry] } } });
    nock(api)
      .get(`/repos/octo-org/docs/git/blobs/${'b'.repeat(40)}`)
      .reply(200, { encoding: 'base64', content: Buffer.from('whole: é\n').toString('base64') });
    expect((await branch().read()).files.get('ledger/2026-11.jsonl')).toBe('whole: é\n');
  });

  test('of a repository that is not there is told', async () => {
    graphql().reply(200, {
      data: { repository: null },
      errors: [{ type: 'NOT_FOUND', message: 'Could not resolve' }],
    });
    await expect(branch().read()).rejects.toMatchObject({
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
    expect(await commit()).toBe('committed');
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
    ['BRANCH_PROTECTION_RULE_VIOLATION', 'Changes are not allowed'],
  ])('that a rule refuses (%s) names the rule and what to do', async (type, message) => {
    graphql().reply(200, { data: { createCommitOnBranch: null }, errors: [{ type, message }] });
    const fault = expect(commit()).rejects;
    await fault.toMatchObject({
      kind: 'forbidden',
      message: expect.stringMatching(
        /“(Repository rule violations found Changes must be made through a pull request\.|Changes are not allowed)”.*bypass list/,
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
  const create = () => branch().create(files, 'Begin the ledger');
  const git = '/repos/octo-org/docs/git';
  const upToRef = () => {
    nock(api)
      .post(`${git}/trees`, { tree: [{ path: 'head.json', mode: '100644', type: 'blob', content: '{}' }] })
      .reply(201, { sha: 'tree' });
    nock(api)
      .post(`${git}/commits`, { message: 'Begin the ledger', tree: 'tree', parents: [] })
      .reply(201, { sha: 'root' });
    return nock(api).post(`${git}/refs`, { ref: 'refs/heads/docpoints', sha: 'root' });
  };

  test('starts it without history', async () => {
    upToRef().reply(201, {});
    expect(await create()).toBe('created');
  });

  test('after somebody else did is no fault', async () => {
    upToRef().reply(422, { message: 'Reference already exists' });
    expect(await create()).toBe('exists');
  });

  test('against a rule is told as such', async () => {
    upToRef().reply(422, {
      message: 'Repository rule violations found\n\nCannot create ref due to creations being restricted.',
    });
    await expect(create()).rejects.toMatchObject({
      kind: 'forbidden',
      message: expect.stringContaining('Could not make the ledger in octo-org/docs, branch docpoints.'),
    });
  });

  test('without the permission names it', async () => {
    nock(api).post(`${git}/trees`).reply(403, { message: 'Resource not accessible by integration' });
    await expect(create()).rejects.toMatchObject({
      kind: 'forbidden',
      message: expect.stringContaining('contents: write'),
    });
  });
});
