import { inspect } from 'node:util';

import nock from 'nock';
import { describe, expect, test } from 'vitest';

import type { GitHubFault } from '../../src/github/fault.ts';
import type { OctokitLike } from '../../src/github/octokit-like.ts';
import { octokitGitHub } from '../../src/github/octokit.ts';
import { write } from '../../src/github/write.ts';
import { api, impatientOctokit, ref, withoutNetwork } from './octokit-builders.ts';

withoutNetwork();
const github = () => octokitGitHub(impatientOctokit());
const post = () => nock(api).post('/graphql');
const comment = (octokit: OctokitLike = impatientOctokit()) =>
  write(
    octokit,
    [{ kind: 'comment', body: 'hello' }],
    { repository: 'R_1', pull: 'PR_1', comments: new Map() },
    ref,
  );

/** What comes of a comment that GitHub answers so. */
async function told(status: number, message: string, headers: Record<string, string> = {}) {
  post().reply(status, { message }, headers);
  return faultOf(comment());
}

async function faultOf(call: Promise<unknown>): Promise<GitHubFault> {
  return call.then(
    () => {
      throw new Error('it went through');
    },
    (error: GitHubFault) => error,
  );
}

describe('a status is told as what it is', () => {
  test.each([
    [401, 'Bad credentials', 'unauthorized', 'The token or private key is wrong or has expired'],
    [
      403,
      'Resource not accessible by integration',
      'forbidden',
      'The permission is missing: pull requests: write',
    ],
    [403, 'Unable to create comment because issue is locked.', 'locked', 'The conversation is locked'],
    [403, 'Repository was archived so is read-only.', 'forbidden', 'The repository is archived'],
    [403, 'You have exceeded a secondary rate limit.', 'rate-limited', 'Too many requests'],
    [404, 'Not Found', 'not-found', 'Check the name'],
    [409, 'Conflict', 'conflict', 'Something else changed at the same time'],
    [422, 'Validation Failed', 'invalid', 'The request itself must change'],
    [422, 'Validation Failed – was submitted too quickly', 'rate-limited', 'Too many requests'],
    [422, 'Server Error: this diff is taking too long to generate.', 'server', 'Run it again later'],
    [429, 'Too many requests', 'rate-limited', 'Too many requests'],
    [500, 'Server Error', 'server', 'Run it again later'],
    [502, 'Bad Gateway', 'server', 'Run it again later'],
  ])('%i %s: %s', async (status, message, kind, advice) => {
    const fault = await told(status, message);
    expect(fault).toMatchObject({ name: 'GitHubFault', kind });
    expect(fault.message).toContain('Could not write on octo-org/docs#12.');
    expect(fault.message).toContain(`GitHub answered ${status} “${message}”.`);
    expect(fault.message).toContain(advice);
  });

  test('a limit of the hour says when it ends', async () => {
    const reset = String(Math.floor(Date.now() / 1000) + 100);
    const fault = await told(403, 'API rate limit exceeded', {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': reset,
    });
    expect(fault.kind).toBe('rate-limited');
    expect(fault.message).toMatch(/in (9\d|10\d) seconds/);
  });

  test('GitHub’s details of what is invalid are told', async () => {
    post().reply(422, { message: 'Validation Failed', errors: [{ message: 'Body is too long' }] });
    expect((await faultOf(comment())).message).toContain('Validation Failed – Body is too long');
  });

  test('an answer in HTML is not shown', async () => {
    post().reply(502, '<html>unicorn</html>', { 'content-type': 'text/html' });
    expect((await faultOf(comment())).message).not.toContain('unicorn');
  });
});

describe('the missing permission', () => {
  test('is the one that GitHub names', async () => {
    const fault = await told(403, 'Resource not accessible by personal access token', {
      'x-accepted-github-permissions': 'issues=write,contents=read; pull_requests=write',
    });
    expect(fault.message).toContain('issues: write and contents: read, or pull requests: write');
  });

  test('is named for GraphQL, where GitHub names none', async () => {
    nock(api)
      .post('/graphql')
      .reply(200, {
        data: null,
        errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }],
      });
    const fault = await faultOf(github().readPullRequest(ref));
    expect(fault.kind).toBe('forbidden');
    expect(fault.message).toContain('pull requests: read and contents: read');
  });
});

describe('GraphQL tells faults with status 200', () => {
  test.each([
    ['RATE_LIMITED', 'rate-limited'],
    ['RATE_LIMIT', 'rate-limited'],
    ['INSUFFICIENT_SCOPES', 'forbidden'],
    ['UNPROCESSABLE', 'invalid'],
    ['SOMETHING_NEW', 'server'],
  ])('%s: %s', async (type, kind) => {
    nock(api)
      .post('/graphql')
      .reply(200, { errors: [{ type, message: 'no' }] });
    expect((await faultOf(github().readPullRequest(ref))).kind).toBe(kind);
  });

  test('a locked conversation is known by its words, whatever type it has', async () => {
    const message = 'Unable to create comment because issue is locked';
    for (const type of ['FORBIDDEN', 'UNPROCESSABLE', null]) {
      nock(api)
        .post('/graphql')
        .reply(200, { data: { w0: null }, errors: [{ type, path: ['w0'], message }] });
      expect(await faultOf(comment())).toMatchObject({ kind: 'locked', passes: false });
    }
  });

  test.each([
    ['a secondary limit, which has no type', {}, 'You have exceeded a secondary rate limit.', 'retry-after'],
    ['what was written too fast', { type: 'UNPROCESSABLE' }, 'was submitted too quickly', 'retry-after'],
  ])('a limit is known by its words, and says when it ends: %s', async (_which, type, message, header) => {
    nock(api)
      .post('/graphql')
      .reply(200, { data: null, errors: [{ ...type, message }] }, { [header]: '120' });
    expect(await faultOf(comment())).toMatchObject({
      kind: 'rate-limited',
      retryAfter: 120,
      message: expect.stringContaining('it can be tried again in 120 seconds'),
    });
  });

  test('a missing .github repository does not hide another fault', async () => {
    nock(api)
      .post('/graphql')
      .reply(200, {
        data: null,
        errors: [
          { type: 'NOT_FOUND', path: ['ownersRepository'], message: 'Could not resolve' },
          { type: 'SERVICE_UNAVAILABLE', path: ['repository'], message: 'no' },
        ],
      });
    expect(await faultOf(github().readPullRequest(ref))).toMatchObject({
      kind: 'server',
      name: 'GitHubFault',
    });
  });
});

describe('the connection', () => {
  test('that is cut is told as the network', async () => {
    post().replyWithError('read ECONNRESET');
    const fault = await faultOf(comment());
    expect(fault.kind).toBe('network');
    expect(fault.message).toContain('The connection failed (read ECONNRESET)');
  });
});

describe('no secret', () => {
  test('is in a fault, however it is printed', async () => {
    for (const status of [401, 403, 404, 500]) {
      const fault = await told(status, 'no: token ghp_veryverysecretveryverysecret1234');
      expect(inspect(fault, { depth: 9 })).not.toContain('veryverysecret');
    }
  });
});

test('a mistake of our own is not told as GitHub’s', async () => {
  const broken = {
    request: () => Promise.reject(new RangeError('ours')),
    graphql: () => Promise.reject(new RangeError('ours')),
  };
  await expect(comment(broken)).rejects.toBeInstanceOf(RangeError);
});
