import nock from 'nock';
import { describe, expect, test } from 'vitest';

import { octokitGitHub } from '../../src/github/octokit.ts';
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
  const base = '/repos/octo-org/docs/issues';

  test('a comment is made on the pull request', async () => {
    const scope = nock(api).post(`${base}/12/comments`, { body: 'hello' }).reply(201, {});
    await github().createComment(ref, 'hello');
    expect(scope.isDone()).toBe(true);
  });

  test('a comment is changed', async () => {
    const scope = nock(api).patch(`${base}/comments/7`, { body: 'hello' }).reply(200, {});
    await github().updateComment(ref, 7, 'hello');
    expect(scope.isDone()).toBe(true);
  });

  test('a comment is deleted', async () => {
    const scope = nock(api).delete(`${base}/comments/7`).reply(204);
    await github().deleteComment(ref, 7);
    expect(scope.isDone()).toBe(true);
  });

  test('a comment that is gone already needs no deleting', async () => {
    nock(api).delete(`${base}/comments/7`).reply(404, { message: 'Not Found' });
    await expect(github().deleteComment(ref, 7)).resolves.toBeUndefined();
  });

  test('a comment that may not be deleted is told', async () => {
    nock(api).delete(`${base}/comments/7`).reply(403, { message: 'Resource not accessible' });
    await expect(github().deleteComment(ref, 7)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  test('a reaction is left', async () => {
    const scope = nock(api).post(`${base}/comments/7/reactions`, { content: 'rocket' }).reply(200, {});
    await github().react(ref, 7, 'rocket');
    expect(scope.isDone()).toBe(true);
  });
});
