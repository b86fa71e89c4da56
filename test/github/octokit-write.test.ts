import nock from 'nock';
import { describe, expect, test } from 'vitest';

import type { Write } from '../../src/github/github.ts';
import { octokitGitHub } from '../../src/github/octokit.ts';
import { write } from '../../src/github/write.ts';
import { api, impatientOctokit, ref, withoutNetwork } from './octokit-builders.ts';

withoutNetwork();
const github = () => octokitGitHub(impatientOctokit());
const file = (n: number) => ({
  filename: `docs/${n}.md`,
  status: 'modified',
  additions: 1,
  deletions: 0,
  patch: '@@ -0,0 +1 @@\n+a',
  sha: 'not ours',
});
const files = (page: number, count: number) =>
  nock(api)
    .get('/repos/octo-org/docs/pulls/12/files')
    .query({ per_page: 100, page })
    .reply(
      200,
      Array.from({ length: count }, (_, index) => file(index)),
    );

describe('changed files', () => {
  test('come with what is classified and nothing else', async () => {
    files(1, 1);
    const { sha: _, ...expected } = file(0);
    expect(await github().readFiles(ref)).toEqual([expected]);
  });

  test('are paged to the end', async () => {
    files(1, 100);
    files(2, 100);
    files(3, 0);
    expect(await github().readFiles(ref)).toHaveLength(200);
  });

  test('end at the 3,000 that GitHub lists', async () => {
    for (let page = 1; page <= 30; page += 1) files(page, 100);
    expect(await github().readFiles(ref)).toHaveLength(3000);
  });

  test('without a patch, or renamed, are read as such', async () => {
    const { patch: _, ...bare } = file(0);
    nock(api)
      .get('/repos/octo-org/docs/pulls/12/files')
      .query(true)
      .reply(200, [{ ...bare, status: 'renamed', previous_filename: 'old.md' }]);
    const [renamed] = await github().readFiles(ref);
    expect(renamed).toMatchObject({ status: 'renamed', previous_filename: 'old.md' });
    expect(renamed).not.toHaveProperty('patch');
  });

  test('of a shape that is not known are told with the place', async () => {
    nock(api)
      .get('/repos/octo-org/docs/pulls/12/files')
      .query(true)
      .reply(200, [{ ...file(0), additions: 'many' }]);
    await expect(github().readFiles(ref)).rejects.toMatchObject({
      kind: 'server',
      message: expect.stringContaining('0.additions: expected number, found "many"'),
    });
  });
});

describe('a permission', () => {
  const answered = (status: number, body: object) =>
    nock(api).get('/repos/octo-org/docs/collaborators/ana/permission').reply(status, body);

  test.each([
    ['admin', 'admin', 'admin'],
    ['write', 'maintain', 'maintain'],
    ['write', 'write', 'write'],
    ['read', 'triage', 'triage'],
    ['read', 'read', 'read'],
    ['none', 'none', 'none'],
    ['write', 'docs lead', 'write'],
    ['read', undefined, 'read'],
  ])('%s in the role %s is %s', async (permission, role_name, expected) => {
    answered(200, { permission, role_name });
    expect(await github().readPermission(ref, 'ana')).toBe(expected);
  });

  test('of somebody GitHub does not know is none', async () => {
    answered(404, { message: 'Not Found' });
    expect(await github().readPermission(ref, 'ana')).toBe('none');
  });

  test('that could not be read is no permission at all but a fault', async () => {
    answered(403, { message: 'Resource not accessible by integration' });
    await expect(github().readPermission(ref, 'ana')).rejects.toMatchObject({ kind: 'forbidden' });
  });

  test('of a login with odd characters asks for that login alone', async () => {
    nock(api)
      .get('/repos/octo-org/docs/collaborators/dependabot%5Bbot%5D%2F..%2Fx/permission')
      .reply(200, { permission: 'none' });
    expect(await github().readPermission(ref, 'dependabot[bot]/../x')).toBe('none');
  });
});

describe('writing', () => {
  const ids = {
    repository: 'R_1',
    pull: 'PR_1',
    comments: new Map([
      [7, 'IC_7'],
      [8, 'IC_8'],
    ]),
  };
  const all = (writes: readonly Write[]) => write(impatientOctokit(), writes, ids, ref);
  const answered = (body: object) => nock(api).post('/graphql').reply(200, body);
  const failed = (path: string, type: string) => ({ path: [path], type, message: 'it failed' });

  test('is one request, in order, with nothing of what is written in the question itself', async () => {
    const sent: unknown[] = [];
    nock(api)
      .post('/graphql', (body) => sent.push(body) > 0)
      .reply(200, { data: {} });
    await all([
      { kind: 'delete', comment: 8 },
      { kind: 'update', comment: 7, body: 'hello" }' },
      { kind: 'comment', body: 'a reply' },
      { kind: 'react', comment: 7, content: 'rocket' },
    ]);
    expect(sent).toMatchObject([
      {
        query: expect.not.stringContaining('hello'),
        variables: {
          i0: { id: 'IC_8' },
          i1: { id: 'IC_7', body: 'hello" }' },
          i2: { subjectId: 'PR_1', body: 'a reply' },
          i3: { subjectId: 'IC_7', content: 'ROCKET' },
        },
      },
    ]);
  });

  test('that is refused keeps no label from being tried, and is told', async () => {
    nock(api)
      .post('/graphql')
      .reply(200, { data: {}, errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible' }] });
    const refused = nock(api)
      .post('/repos/octo-org/docs/issues/12/labels', { labels: ['a'] })
      .reply(403, {});
    const labels = nock(api)
      .post('/repos/octo-org/docs/issues/12/labels', { labels: ['b'] })
      .reply(200, []);
    const writes: Write[] = [
      { kind: 'comment', body: 'Hello' },
      { kind: 'label', name: 'a' },
      { kind: 'label', name: 'b' },
    ];
    await expect(write(impatientOctokit(), writes, ids, ref)).rejects.toMatchObject({ kind: 'forbidden' });
    expect(refused.isDone() && labels.isDone()).toBe(true);
  });

  test('nothing sends nothing', async () => {
    await expect(all([])).resolves.toEqual([]);
  });

  test.each<Write>([
    { kind: 'delete', comment: 7 },
    { kind: 'react', comment: 7, content: 'rocket' },
    { kind: 'update', comment: 7, body: 'x' },
  ])('what was about a comment that is gone meanwhile is done: $kind', async (one) => {
    answered({ data: { w0: null }, errors: [failed('w0', 'NOT_FOUND')] });
    await expect(all([one])).resolves.toEqual([]);
  });

  test('answers where the new comments are, even if something else was done already', async () => {
    const url = 'https://github.com/octo-org/docs/pull/12#issuecomment-9';
    const data = { w0: null, w1: { commentEdge: { node: { url } } }, w2: { clientMutationId: null } };
    answered({ data, errors: [failed('w0', 'NOT_FOUND')] });
    const writes: Write[] = [
      { kind: 'delete', comment: 7 },
      { kind: 'comment', body: 'x' },
      { kind: 'react', comment: 8, content: 'rocket' },
    ];
    expect(await all(writes)).toEqual([url]);
  });

  test.each([
    ['of the deletion itself', failed('w0', 'FORBIDDEN'), 'forbidden'],
    ['of a write beside it', failed('w1', 'NOT_FOUND'), 'not-found'],
  ])('a failure %s is told', async (_name, error, kind) => {
    answered({ data: { w0: null }, errors: [error] });
    const writes: Write[] = [
      { kind: 'delete', comment: 7 },
      { kind: 'comment', body: 'x' },
    ];
    await expect(all(writes)).rejects.toMatchObject({ name: 'GitHubFault', kind });
  });

  test('on what was never read is a mistake of our own', async () => {
    await expect(all([{ kind: 'react', comment: 99, content: 'eyes' }])).rejects.toThrow(TypeError);
    await expect(github().write(ref, [{ kind: 'comment', body: 'x' }])).rejects.toThrow('was never read');
  });
});
