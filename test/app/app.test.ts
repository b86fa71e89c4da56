import { createHmac } from 'node:crypto';

import { describe, expect, onTestFinished, test } from 'vitest';

import { readChain } from '../../src/standing/chain.ts';
import { startOctoDocs } from '../github/local/octo-docs.ts';
import type { PullHandle } from '../github/local/people.ts';
import { readLines } from '../ledger/read-lines.ts';
import { settingsFor, spawnApp, startApp } from './start-app.ts';

async function octoApp(options: Parameters<typeof startOctoDocs>[0] = {}) {
  const octo = await startOctoDocs(options);
  const app = await startApp(octo.github);
  onTestFinished(async () => void (await app.stop()));
  const said = (pull: PullHandle) => pull.comments({ by: 'docpoints[bot]' }).map(({ body }) => body);
  return {
    ...octo,
    app,
    said,
    untilSaid: (pull: PullHandle, text: string) =>
      octo.github.until(() => said(pull).some((body) => body.includes(text)), { what: `“${text}”` }),
    chain: () => {
      const paths = octo.repo.paths('docpoints');
      const files = new Map(paths.map((path) => [path, octo.repo.file('docpoints', path) ?? '']));
      const { lines, recorded } = readLines(files);
      return readChain(lines, recorded);
    },
    post: async (event: string, body: string, headers: Record<string, string> = {}) => {
      const answer = await fetch(app.webhooks, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-github-event': event,
          'x-github-delivery': 'a-delivery',
          ...headers,
        },
        body,
      });
      return { status: answer.status, text: await answer.text() };
    },
    signature: (body: string) => ({
      'x-hub-signature-256': `sha256=${createHmac('sha256', octo.github.app.webhookSecret).update(body).digest('hex')}`,
    }),
  };
}

test('from the webhook of a label on an issue to the line in the ledger', async () => {
  const rules = 'extends: simple\nactivities: { docs-issue: { points: 100, label: valid docs issue } }\n';
  const { github, repo, chain } = await octoApp({ files: { '.github/docpoints.yml': rules } });
  const issue = repo.openIssue({ as: 'octocat', title: 'The guide is wrong' });
  issue.label({ as: 'ana', name: 'valid docs issue' });
  const said = () => issue.comments({ by: 'docpoints[bot]' }).map(({ body }) => body);
  await github.until(() => said().some((body) => body.includes('Confirmed by @ana')));
  expect(chain()).toMatchObject({ count: 1, problems: [] });
  expect(github.unsupported).toEqual([]);
});

test('from the webhook of a merge to the line in the ledger', async () => {
  const { github, fix, said, untilSaid, chain } = await octoApp();
  const pull = fix();
  await untilSaid(pull, '### Previewed');
  pull.merge({ as: 'ana' });
  await untilSaid(pull, '### Proposed');
  const word = pull.comment({ as: 'ana', body: '/points confirm' });
  await untilSaid(pull, 'Confirmed by @ana');
  await github.until(() => word.reactions.length > 0);
  expect(said(pull)).toHaveLength(1);
  expect(chain()).toMatchObject({ count: 1, problems: [] });
  expect(github.unsupported).toEqual([]);
});

test('webhooks doubled, late and lost come to the same end', async () => {
  const { github, fix, said, untilSaid, chain } = await octoApp();
  github.webhooks.misbehave('double', { event: 'pull_request.opened' });
  github.webhooks.misbehave('drop', { event: 'pull_request.closed' });
  const pull = fix();
  pull.merge({ as: 'ana' });
  pull.comment({ as: 'ana', body: '/points confirm' });
  await untilSaid(pull, 'Confirmed by @ana');
  expect(said(pull)).toHaveLength(1);
  expect(chain().count).toBe(1);
});

describe('a webhook', () => {
  const closed = JSON.stringify({ action: 'closed' });

  test('that is forged is refused', async () => {
    const { github, fix, post } = await octoApp();
    github.webhooks.misbehave('forged', { event: 'pull_request.opened' });
    const pull = fix();
    await github.deliveriesDone();
    expect(
      await post('pull_request', closed, { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` }),
    ).toMatchObject({ status: 400 });
    expect(pull.comments()).toEqual([]);
  });

  test('without a signature is refused', async () => {
    const { post } = await octoApp();
    expect(await post('pull_request', closed)).toMatchObject({
      status: 400,
      text: expect.stringContaining('x-hub-signature-256'),
    });
  });

  test.each([
    ['is no JSON', 'pull_request', '{"action":', 400],
    ['has another shape', 'pull_request', closed, 400],
    ['is of an event that we do not know', 'unheard_of', '{}', 200],
    [
      'is of a pull request that is gone',
      'pull_request',
      JSON.stringify({
        action: 'closed',
        installation: { id: 1 },
        repository: { name: 'docs', owner: { login: 'octo-org' } },
        pull_request: { number: 4711 },
      }),
      200,
    ],
  ])('that %s is answered as such, and the App goes on', async (_name, event, body, status) => {
    const { fix, post, signature, untilSaid } = await octoApp();
    expect(await post(event, body, signature(body))).toMatchObject({ status });
    await untilSaid(fix(), '### Previewed');
  });

  test('is answered before the work is done', async () => {
    const { github, fix } = await octoApp();
    github.fault({ method: 'GET', path: /files/, status: 500 });
    fix();
    await github.deliveriesDone();
    expect(github.webhooks.deliveries.flatMap(({ statuses }) => statuses)).toEqual([200]);
    expect(github.requests.filter(({ path }) => path.includes('/comments'))).toEqual([]);
  });
});

test('what fails is logged without secrets, and the next event makes up for it', async () => {
  const { github, app, fix, untilSaid } = await octoApp();
  github.fault({ method: 'POST', path: /graphql$/, body: /DocpointsWrite/, status: 403 });
  const pull = fix();
  await app.logs('not done');
  expect(app.output.stdout).toContain('pull requests: write');
  pull.merge({ as: 'ana' });
  await untilSaid(pull, '### Proposed');
  for (const secret of [github.app.webhookSecret, 'ghs_', 'BEGIN', 'sha256=']) {
    expect(app.output.stdout).not.toContain(secret);
  }
});

describe('the App', () => {
  test.each(['WEBHOOK_SECRET', 'APP_ID', 'PRIVATE_KEY'])('refuses to start without %s', async (name) => {
    const { github } = await startOctoDocs();
    const { [name]: _left, ...settings } = settingsFor(github);
    const app = spawnApp(settings);
    app.listening.catch(() => undefined);
    expect(await app.ended).toBe(2);
    expect(app.output.stderr).toContain(name);
  });

  test('refuses a private key that is none', async () => {
    const { github } = await startOctoDocs();
    const app = spawnApp({ ...settingsFor(github), PRIVATE_KEY: 'garbage' });
    app.listening.catch(() => undefined);
    expect(await app.ended).toBe(2);
    expect(app.output.stderr).toContain('PRIVATE_KEY should be');
  });

  test('refuses a port that is none', async () => {
    const { github } = await startOctoDocs();
    const app = spawnApp({ ...settingsFor(github), PORT: 'http' });
    app.listening.catch(() => undefined);
    expect(await app.ended).toBe(2);
    expect(app.output.stderr).toContain('PORT should be a number');
  });

  test.each(['SIGTERM', 'SIGINT'] as const)(
    'ends well on %s, after it has done what it had begun',
    async (signal) => {
      const { github, repo, fix } = await startOctoDocs();
      const app = await startApp(github);
      repo.setRole('ana', 'maintain');
      const pull = fix();
      await github.deliveriesDone();
      expect(await app.stop(signal)).toBe(0);
      expect(pull.comments({ by: 'docpoints[bot]' })).toHaveLength(1);
    },
  );

  test('says that it is there', async () => {
    const { app } = await octoApp();
    expect(await (await fetch(`${app.url}/ping`)).text()).toBe('PONG');
    expect((await fetch(`${app.url}/elsewhere`)).status).toBe(404);
  });
});
