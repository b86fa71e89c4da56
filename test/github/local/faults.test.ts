import { expect, test } from 'vitest';

import { startOctoDocs } from './octo-docs.ts';

test('a status is answered as often as it was asked for, and then no more', async () => {
  const { github, as, docs } = await startOctoDocs();
  github.fault({ method: 'GET', path: /\/docs$/, status: 502, times: 2 });
  const read = () => as('ana').rest.repos.get(docs);
  await expect(read()).rejects.toMatchObject({ status: 502 });
  await expect(read()).rejects.toMatchObject({ status: 502 });
  await expect(read()).resolves.toMatchObject({ status: 200 });
  expect(github.pendingFaults).toEqual([]);
});

test('an answer that was lost leaves what was written', async () => {
  const { github, fix, as, docs } = await startOctoDocs();
  const pull = fix();
  github.fault({ method: 'POST', path: /comments$/, answerLost: true });
  const write = as('ana').rest.issues.createComment({ ...docs, issue_number: pull.number, body: 'Once' });
  await expect(write).rejects.toMatchObject({ status: 500 });
  expect(pull.comments().map(({ body }) => body)).toEqual(['Once']);
  expect(github.requests.map(({ status }) => status)).toEqual([0]);
});

test('a connection that was cut leaves nothing', async () => {
  const { github, fix, as, docs } = await startOctoDocs();
  const pull = fix();
  github.fault({ cut: true });
  const write = as('ana').rest.issues.createComment({ ...docs, issue_number: pull.number, body: 'Once' });
  await expect(write).rejects.toMatchObject({ status: 500 });
  expect(pull.comments()).toEqual([]);
});

test('the hourly limit is 403 in REST and an error in GraphQL', async () => {
  const { github, as, docs } = await startOctoDocs();
  github.fault({ rateLimit: 60, times: 2 });
  const octokit = as('ana');
  await expect(octokit.rest.repos.get(docs)).rejects.toMatchObject({
    status: 403,
    response: { headers: { 'x-ratelimit-remaining': '0' } },
  });
  await expect(octokit.graphql('{ viewer { login } }')).rejects.toMatchObject({
    errors: [{ type: 'RATE_LIMITED' }],
  });
});

test('a secondary limit says how long to wait', async () => {
  const { github, as, docs } = await startOctoDocs();
  github.fault({ secondaryLimit: 7 });
  await expect(as('ana').rest.repos.get(docs)).rejects.toMatchObject({
    status: 403,
    response: { headers: { 'retry-after': '7' } },
  });
});

test('GraphQL requests are told apart by what is in them', async () => {
  const { github, as } = await startOctoDocs();
  github.fault({ path: '/graphql', body: /mutation/, status: 500 });
  await expect(as('ana').graphql('query Who { viewer { login } }')).resolves.toEqual({
    viewer: { login: 'ana' },
  });
  expect(github.pendingFaults).toHaveLength(1);
  expect(github.requests).toMatchObject([{ operation: 'Who' }]);
});

test('somebody else is faster, just before a request', async () => {
  const { github, repo, as, docs } = await startOctoDocs();
  github.fault({ after: 1, meanwhile: () => repo.push({ as: 'bo', files: { 'x.md': 'x' } }) });
  const head = async () => (await as('ana').rest.git.getRef({ ...docs, ref: 'heads/main' })).data.object.sha;
  expect(await head()).not.toBe(await head());
});
