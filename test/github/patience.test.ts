import { once } from 'node:events';
import { createServer } from 'node:http';

import { Octokit } from '@octokit/rest';
import nock from 'nock';
import { ProbotOctokit } from 'probot';
import { describe, expect, test } from 'vitest';

import { createOctokit } from '../../src/github/client.ts';
import type { OctokitLike } from '../../src/github/octokit-like.ts';
import { octokitGitHub } from '../../src/github/octokit.ts';
import { patientProbotOctokit } from '../../src/github/probot-client.ts';
import { api, impatientOctokit, ref, withoutNetwork } from './octokit-builders.ts';

withoutNetwork();

function impatientProbot(pauses: number[]): OctokitLike {
  const ImpatientProbot = patientProbotOctokit({
    wait: (milliseconds) => {
      pauses.push(milliseconds);
      return Promise.resolve();
    },
    now: () => 0,
  });
  return new ImpatientProbot({ log: { debug() {}, info() {}, warn() {}, error() {} } });
}

describe.each([
  ['the client of Action and CLI', impatientOctokit],
  ['the client of the App', impatientProbot],
])('%s', (_name, client) => {
  const pauses: number[] = [];
  const octokit = (): OctokitLike => {
    pauses.length = 0;
    return client(pauses);
  };
  const get = () => octokit().request('GET /user');
  const answers = (status: number, headers: Record<string, string> = {}) =>
    nock(api).get('/user').reply(status, { message: 'no' }, headers);
  const well = () => nock(api).get('/user').reply(200, { login: 'octocat' });

  test.each([500, 502, 503, 504])('tries a read again after %i', async (status) => {
    answers(status);
    answers(status);
    well();
    expect((await get()).data).toEqual({ login: 'octocat' });
    expect(pauses).toEqual([1000, 2000]);
  });

  test('tries a read again after a cut connection', async () => {
    nock(api).get('/user').replyWithError('read ECONNRESET');
    well();
    expect((await get()).status).toBe(200);
  });

  test('tries a read again whose body was cut off', async () => {
    nock(api).get('/user').reply(200, '{"login": "oc', { 'content-type': 'application/json' });
    well();
    expect((await get()).data).toEqual({ login: 'octocat' });
  });

  test('gives up after three more tries', async () => {
    for (let time = 0; time < 5; time += 1) answers(500);
    await expect(get()).rejects.toMatchObject({ status: 500 });
    expect(nock.pendingMocks()).toHaveLength(1);
  });

  test.each([400, 401, 403, 404, 409, 410, 422])('does not ask again after %i', async (status) => {
    answers(status);
    well();
    await expect(get()).rejects.toMatchObject({ status });
    expect(pauses).toEqual([]);
  });

  test('waits as long as a rate limit says', async () => {
    answers(429, { 'retry-after': '7' });
    answers(403, { 'retry-after': '8' });
    answers(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '9' });
    well();
    expect((await get()).status).toBe(200);
    expect(pauses).toEqual([7000, 8000, 10_000]);
  });

  test.each([[{ 'retry-after': '61' }], [{}]])(
    'does not wait for a limit of %j',
    async (headers: Record<string, string>) => {
      answers(429, headers);
      well();
      await expect(get()).rejects.toMatchObject({ status: 429 });
      expect(pauses).toEqual([]);
    },
  );

  test.each([500, 409, 429])('sends a write once, whatever comes of it: %i', async (status) => {
    for (let time = 0; time < 2; time += 1) {
      nock(api).post('/user').reply(status, {}, { 'retry-after': '0' });
    }
    await expect(octokit().request('POST /user')).rejects.toMatchObject({ status });
    expect(nock.pendingMocks()).toHaveLength(1);
  });

  const graphql = (status: number, body: object, headers: Record<string, string> = {}) =>
    nock(api).post('/graphql').reply(status, body, headers);

  test.each(['RATE_LIMITED', 'RATE_LIMIT'])(
    'tries a GraphQL question again after a limit that ends soon: %s',
    async (type) => {
      graphql(200, { errors: [{ type, message: 'limit' }] }, { 'x-ratelimit-reset': '4' });
      graphql(200, { data: { a: 1 } });
      expect(await octokit().graphql('query { a }')).toEqual({ a: 1 });
      expect(pauses).toEqual([5000]);
    },
  );

  test('waits as long as a secondary limit says that GraphQL answers with 200', async () => {
    const errors = [{ message: 'You have exceeded a secondary rate limit.' }];
    graphql(200, { errors }, { 'retry-after': '7', 'x-ratelimit-reset': '4' });
    graphql(200, { data: { a: 1 } });
    expect(await octokit().graphql('query { a }')).toEqual({ a: 1 });
    expect(pauses).toEqual([7000]);
  });

  test('tries a GraphQL question again that GitHub could not execute', async () => {
    graphql(200, {
      errors: [{ message: 'Something went wrong while executing your query. Please include …' }],
    });
    graphql(502, {});
    graphql(200, { data: { a: 1 } });
    expect(await octokit().graphql('{ a }')).toEqual({ a: 1 });
  });

  test('sends a mutation once', async () => {
    graphql(502, {});
    graphql(200, { data: {} });
    await expect(octokit().graphql('\nmutation M { a }')).rejects.toMatchObject({ status: 502 });
    expect(nock.pendingMocks()).toHaveLength(1);
  });

  test('writes two comments without a pause between them', async () => {
    const started = performance.now();
    const client = octokit();
    for (let time = 0; time < 2; time += 1) {
      nock(api).post('/repos/octo-org/docs/issues/12/comments').reply(201, {});
      await client.request('POST /repos/octo-org/docs/issues/12/comments', { body: 'x' });
    }
    expect(performance.now() - started).toBeLessThan(900);
  });
});

test('a request without an answer is given up, and told as the network', async () => {
  nock.enableNetConnect('127.0.0.1');
  const silent = createServer(() => undefined);
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const address = silent.address();
  const port = typeof address === 'object' ? address?.port : null;
  const octokit = createOctokit({
    token: 'x',
    baseUrl: `http://127.0.0.1:${port}`,
    patience: { wait: () => Promise.resolve(), retries: 1, timeout: 20 },
  });
  await expect(octokitGitHub(octokit).readFiles(ref)).rejects.toMatchObject({ kind: 'network' });
  silent.closeAllConnections();
  silent.close();
});

test('any Octokit fits the port', () => {
  const clients: OctokitLike[] = [new Octokit(), new ProbotOctokit()];
  expect(clients).toHaveLength(2);
});
