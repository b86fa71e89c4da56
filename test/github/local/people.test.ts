import { expect, test } from 'vitest';

import { startOctoDocs } from './octo-docs.ts';

test('who may not push works in a fork, who may on a branch', async () => {
  const { github, repo, fix } = await startOctoDocs();
  fix();
  repo.openPullRequest({ as: 'bo', title: 'Mine', branch: 'mine', files: { 'docs/b.md': '# Bee\n' } });
  expect(repo.branches).toEqual(['main', 'mine']);
  expect(github.repository('octocat/docs').file('patch-1', 'docs/a.md')).toBe('# A\n\nThe text.\n');
});

test('times stand still until they are moved', async () => {
  const { github, fix } = await startOctoDocs();
  const pull = fix();
  const first = pull.comment({ as: 'ana', body: 'one' });
  github.clock.advance(90);
  const second = pull.comment({ as: 'ana', body: 'two' });
  expect([first.createdAt, second.createdAt]).toEqual(['2026-11-24T10:00:00Z', '2026-11-24T10:01:30Z']);
});

test('the same deeds make the same hashes and ids', async () => {
  const deeds = async () => {
    const { fix } = await startOctoDocs();
    const pull = fix();
    const comment = pull.comment({ as: 'ana', body: 'Hello' });
    return [pull.merge({ as: 'ana' }), comment.id, comment.url];
  };
  expect(await deeds()).toEqual(await deeds());
});

test('a squash is one commit by the author', async () => {
  const { repo, fix } = await startOctoDocs();
  const pull = fix();
  pull.push({ 'docs/b.md': '# Bee\n' });
  pull.merge({ as: 'ana', method: 'squash' });
  expect(repo.log('main').map(({ message }) => message)).toEqual(['Correct a word (#1)', 'Begin']);
  expect(repo.log('main')[0]?.author.name).toBe('octocat');
});

test('a draft is not merged before it is ready', async () => {
  const { repo } = await startOctoDocs();
  const pull = repo.openPullRequest({ as: 'bo', title: 'x', files: { 'x.md': 'x' }, draft: true });
  expect(() => pull.merge({ as: 'ana' })).toThrow('not mergeable');
  pull.markReady();
  pull.merge({ as: 'ana' });
  expect(pull.state).toBe('merged');
});

test('waiting ends with the request that makes it so, or says which requests came', async () => {
  const { github, fix, as, docs } = await startOctoDocs();
  const pull = fix();
  const isThere = github.until(() => pull.comments().length === 1);
  const write = as('ana').rest.issues.createComment({ ...docs, issue_number: pull.number, body: 'Hello' });
  await Promise.all([isThere, write]);
  const inVain = github.until(() => false, { within: 1, what: 'a miracle' });
  await expect(inVain).rejects.toThrow(/for a miracle, in vain[^]*POST .*comments 201/);
});

test('an issue is commented and labelled as a pull request is', async () => {
  const { github, repo } = await startOctoDocs();
  const issue = repo.openIssue({ as: 'octocat', title: 'A page is missing' });
  issue.comment({ as: 'ana', body: 'True' });
  issue.label({ as: 'tri', name: 'valid docs issue' });
  expect(github.webhooks.deliveries.map(({ event, action }) => `${event}.${action}`)).toEqual([
    'issues.opened',
    'issue_comment.created',
    'issues.labeled',
  ]);
});
