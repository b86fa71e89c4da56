import { createHmac } from 'node:crypto';

import { expect, onTestFinished, test } from 'vitest';

import { readChain } from '../../src/standing/chain.ts';
import { runAction } from '../action/run-action.ts';
import { startOctoDocs } from '../github/local/octo-docs.ts';
import { readLines } from '../ledger/read-lines.ts';
import { settingsFor, spawnApp } from './start-app.ts';

const pages = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Six merged pull requests, and two Apps that nobody tells of what happens. */
async function startTwoApps() {
  const files = Object.fromEntries(pages.map((page) => [`docs/${page}.md`, '# A page\n\nTeh text.\n']));
  const octo = await startOctoDocs({ files });
  const { github, repo } = octo;
  const apps = [0, 1].map(() => spawnApp(settingsFor(github)));
  onTestFinished(async () => void (await Promise.all(apps.map((app) => app.stop()))));
  const urls = await Promise.all(apps.map((app) => app.listening));
  const pulls = pages.map((page) => {
    const pull = repo.openPullRequest({
      as: 'octocat',
      title: 'Correct a word',
      files: { [`docs/${page}.md`]: '# A page\n\nThe text.\n' },
    });
    pull.merge({ as: 'ana' });
    return pull;
  });
  return { ...octo, apps, urls, pulls };
}

/** Tells an App of a delivery as GitHub does. */
async function deliver(url: string, secret: string, { event, id, payload }: Told): Promise<number> {
  const body = JSON.stringify(payload);
  const response = await fetch(`${url}/api/github/webhooks`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-github-event': event,
      'x-github-delivery': id,
      'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
    },
    body,
  });
  await response.arrayBuffer();
  return response.status;
}

interface Told {
  readonly event: string;
  readonly id: string;
  readonly payload: unknown;
}

test('two Apps and an Action on the same branch record each award once', { timeout: 120_000 }, async () => {
  const { github, repo, apps, urls, pulls } = await startTwoApps();
  for (const pull of pulls) pull.comment({ as: 'ana', body: '/points confirm' });
  const told = github.webhooks.deliveries.filter(({ event }) => event === 'issue_comment');
  expect(told).toHaveLength(pulls.length);
  const { webhookSecret } = github.app;
  const deliveries = Promise.all(told.flatMap((one) => urls.map((url) => deliver(url, webhookSecret, one))));
  const runs = Promise.all(
    told.map(({ payload }) => runAction(github, repo, { event: 'issue_comment', payload })),
  );
  expect(new Set(await deliveries)).toEqual(new Set([200]));
  expect((await runs).map(({ code, stderr }) => ({ code, stderr }))).toEqual(
    pulls.map(() => ({ code: 0, stderr: '' })),
  );
  await Promise.all(
    apps.flatMap((app) =>
      pulls.map(({ number }) => app.logs(`octo-org/docs#${number} after issue_comment.created`)),
    ),
  );

  const files = new Map(repo.paths('docpoints').map((path) => [path, repo.file('docpoints', path) ?? '']));
  const { lines, recorded } = readLines(files);
  expect(readChain(lines, recorded)).toMatchObject({ count: pulls.length, problems: [], warnings: [] });
  const ids = lines.map(({ text }) => String(JSON.parse(text).id));
  expect(ids.toSorted()).toEqual(
    pulls.map(({ number }) => `pr/${repo.id}/${number}/award/583231/1`).toSorted(),
  );
  const totals: unknown = JSON.parse(files.get('members/31/583231.json') ?? '');
  expect(totals).toMatchObject({ totals: { entries: pulls.length } });
  for (const pull of pulls)
    for (const by of ['docpoints[bot]', 'github-actions[bot]'])
      for (const { body } of pull.comments({ by })) expect(body).toContain('Confirmed by @ana');
});
