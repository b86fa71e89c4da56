import { expect, test } from 'vitest';

import { createOctokit } from '../../src/github/client.ts';
import { listChanged } from '../../src/github/list-changed.ts';
import { octokitGitHub } from '../../src/github/octokit.ts';
import { startOctoDocs } from './local/octo-docs.ts';

const docs = { owner: 'octo-org', repo: 'docs' };
const since = { since: '2026-11-24T09:00:00.500Z', after: null };

async function start() {
  const octo = await startOctoDocs();
  const token = octo.github.tokenFor({ kind: 'installation', repo: octo.repo });
  const octokit = createOctokit({ token, baseUrl: `${octo.github.url}/api/v3` });
  return { ...octo, octokit };
}

test('tells of each what one question about it alone would tell', async () => {
  const { repo, fix, octokit } = await start();
  const pull = fix();
  pull.label({ as: 'ana', name: 'points: 50' });
  pull.merge({ as: 'ana' });
  pull.comment({ as: 'ana', body: '/points confirm' });
  const issue = repo.openIssue({ as: 'octocat', title: 'A question', body: 'Why?' });
  issue.comment({ as: 'bo', body: '/points help' });
  const question = { ...docs, count: 10, pulls: since, issues: since };
  const { pulls, issues } = await listChanged(octokit, question);
  const alone = octokitGitHub(octokit);
  for (const [list, { number }] of [
    [pulls, pull],
    [issues, issue],
  ] as const) {
    const [one, ...more] = list?.items ?? [];
    expect(more).toEqual([]);
    expect(one?.reading).toEqual(await alone.readPullRequest({ ...docs, number }));
  }
});

test('asks for times in whole seconds, for days of merge by what never changes, and for nothing that is not wanted', async () => {
  const asked: Record<string, unknown>[] = [];
  const { octokit } = await start();
  const listening = {
    request: octokit.request,
    graphql: (query: string, variables: Record<string, unknown> = {}) => {
      asked.push(variables);
      return octokit.graphql(query, variables);
    },
  };
  await listChanged(listening, { ...docs, count: 10, pulls: since, issues: null });
  const days = { from: '2026-11-01', to: '2026-11-03', after: null };
  await listChanged(listening, { ...docs, count: 10, pulls: days, issues: null });
  expect(asked).toMatchObject([
    { pulls: 'repo:octo-org/docs is:pr updated:>=2026-11-24T09:00:00Z sort:updated-asc', asksIssues: false },
    {
      pulls: 'repo:octo-org/docs is:pr is:merged merged:2026-11-01..2026-11-03 sort:created-asc',
      asksPulls: true,
    },
  ]);
});

test('a repository that is not there, or not to be seen, is told as such', async () => {
  const { octokit } = await start();
  const question = { owner: 'octo-org', repo: 'nothing', count: 10, pulls: null, issues: null };
  await expect(listChanged(octokit, question)).rejects.toMatchObject({ kind: 'not-found' });
});
