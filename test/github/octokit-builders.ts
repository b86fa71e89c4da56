import nock from 'nock';
import { afterAll, afterEach, beforeAll } from 'vitest';

import { createOctokit } from '../../src/github/client.ts';

export const api = 'https://api.github.com';

/** A client with a token that must never be seen, that pauses in no time and notes how long it would have. */
export function impatientOctokit(pauses: number[] = [], now = 0) {
  return createOctokit({
    token: 'ghp_veryverysecretveryverysecret1234',
    patience: {
      wait: (milliseconds) => {
        pauses.push(milliseconds);
        return Promise.resolve();
      },
      now: () => now,
    },
  });
}

/** Nothing leaves the machine, and no answer is left over from one test to the next. */
export function withoutNetwork(): void {
  beforeAll(() => {
    nock.disableNetConnect();
  });
  afterEach(() => {
    nock.abortPendingRequests();
    nock.cleanAll();
  });
  afterAll(() => {
    nock.enableNetConnect();
    nock.restore();
  });
}

export const ref = { owner: 'octo-org', repo: 'docs', number: 12 };

export function actor(login: string, databaseId: number, type = 'User') {
  return { __typename: type, login, databaseId };
}

export function comment(id: number, more: object = {}) {
  return {
    id: `IC_${id}`,
    fullDatabaseId: String(id),
    url: `https://github.com/octo-org/docs/pull/12#issuecomment-${id}`,
    author: actor('ana', 1),
    body: `comment ${id}`,
    createdAt: new Date(Date.UTC(2026, 0, 1) + id * 1000).toISOString().replace('.000', ''),
    lastEditedAt: null,
    editor: null,
    viewerDidAuthor: false,
    reactionGroups: [],
    ...more,
  };
}

/** Comments `from` to `to` of a conversation that has `total`. */
export function page(from: number, to: number, total: number) {
  const nodes = [];
  for (let id = from; id <= to; id += 1) nodes.push(comment(id));
  return {
    totalCount: total,
    pageInfo: { hasNextPage: to < total, endCursor: nodes.length === 0 ? null : `after-${to}` },
    nodes,
  };
}

export function pullRequest(more: object = {}) {
  return {
    __typename: 'PullRequest',
    id: 'PR_12',
    number: 12,
    title: 'Correct a word',
    url: 'https://github.com/octo-org/docs/pull/12',
    author: actor('octocat', 583231),
    state: 'MERGED',
    isDraft: false,
    mergedAt: '2026-11-23T10:00:00Z',
    mergeCommit: { oid: 'c'.repeat(40) },
    baseRefName: 'main',
    headRefOid: 'a'.repeat(40),
    body: '',
    authorAssociation: 'CONTRIBUTOR',
    assignees: { nodes: [] },
    files: { nodes: [{ path: 'docs/a.md' }], pageInfo: { hasNextPage: false } },
    commits: { nodes: [] },
    labelled: { nodes: [], pageInfo: { hasPreviousPage: false } },
    deleted: { nodes: [] },
    labels: { nodes: [{ name: 'docs' }] },
    first: page(1, 0, 0),
    last: page(1, 0, 0),
    ...more,
  };
}

export function repository(more: object = {}) {
  return {
    id: 'R_1',
    databaseId: 1296269,
    labels: { nodes: [{ name: 'docs' }], pageInfo: { hasNextPage: false } },
    owner: { login: 'octo-org' },
    name: 'docs',
    isPrivate: false,
    url: 'https://github.com/octo-org/docs',
    defaultBranchRef: { name: 'main' },
    ledger: null,
    program: null,
    pullRequest: pullRequest(),
    ...more,
  };
}

export const viewer = { login: 'docpoints[bot]', databaseId: 6 };
