import { createServer } from 'node:http';
import { createRequire } from 'node:module';

import { Webhooks } from '@octokit/webhooks';
import * as v from 'valibot';
import { describe, expect, onTestFinished, test } from 'vitest';

import { startOctoDocs } from './octo-docs.ts';

interface Heard {
  readonly id: string;
  readonly event: string;
  readonly isGenuine: boolean;
}

/** A repository, and an App that listens and checks every signature. */
async function startListening() {
  const octo = await startOctoDocs();
  const { github } = octo;
  const heard: Heard[] = [];
  const webhooks = new Webhooks({ secret: github.app.webhookSecret });
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: string[] = [];
      for await (const chunk of request) chunks.push(String(chunk));
      const header = (name: string) => String(request.headers[name] ?? '');
      const signature = header('x-hub-signature-256');
      const isGenuine = signature !== '' && (await webhooks.verify(chunks.join(''), signature));
      const action = v.parse(v.object({ action: v.string() }), JSON.parse(chunks.join(''))).action;
      const event = `${header('x-github-event')}.${action}`;
      heard.push({ id: header('x-github-delivery'), event, isGenuine });
      response.end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  github.webhooks.deliverTo(`http://127.0.0.1:${address.port}/`);
  return { ...octo, heard };
}

test('everything that happens to a pull request is told, signed, under an id of its own', async () => {
  const { github, fix, heard } = await startListening();
  const pull = fix();
  const comment = pull.comment({ as: 'ana', body: '/points' });
  comment.edit('/points 50');
  comment.delete();
  pull.label({ as: 'ana', name: 'docs' });
  pull.unlabel({ as: 'ana', name: 'docs' });
  pull.push({ 'docs/a.md': '# A\n\nThe whole text.\n' });
  pull.edit({ as: 'octocat', title: 'Correct words' });
  pull.close();
  pull.reopen();
  pull.merge({ as: 'ana' });
  await github.deliveriesDone();
  expect(heard.map(({ event }) => event).sort()).toEqual([
    'issue_comment.created',
    'issue_comment.deleted',
    'issue_comment.edited',
    'pull_request.closed',
    'pull_request.closed',
    'pull_request.edited',
    'pull_request.labeled',
    'pull_request.opened',
    'pull_request.reopened',
    'pull_request.synchronize',
    'pull_request.unlabeled',
  ]);
  expect(heard.every(({ isGenuine }) => isGenuine)).toBe(true);
  expect(new Set(heard.map(({ id }) => id)).size).toBe(heard.length);
});

describe('a delivery', () => {
  test('can be dropped, and redelivered under its id', async () => {
    const { github, fix, heard } = await startListening();
    github.webhooks.misbehave('drop');
    fix();
    await github.deliveriesDone();
    expect(heard).toEqual([]);
    const id = github.webhooks.deliveries[0]?.id ?? '';
    github.webhooks.redeliver(id);
    await github.deliveriesDone();
    expect(heard).toEqual([{ id, event: 'pull_request.opened', isGenuine: true }]);
  });

  test('can come twice under one id', async () => {
    const { github, fix, heard } = await startListening();
    github.webhooks.misbehave('double');
    fix();
    await github.deliveriesDone();
    expect(heard).toHaveLength(2);
    expect(heard[0]?.id).toBe(heard[1]?.id);
  });

  test('can be late: after what happened later', async () => {
    const { github, fix, heard } = await startListening();
    github.webhooks.misbehave('late', { event: 'pull_request.opened' });
    fix().comment({ as: 'ana', body: 'Hello' });
    await github.deliveriesDone();
    github.webhooks.release();
    await github.deliveriesDone();
    expect(heard.map(({ event }) => event)).toEqual(['issue_comment.created', 'pull_request.opened']);
  });

  test.each(['forged', 'unsigned'] as const)('can be %s', async (how) => {
    const { github, fix, heard } = await startListening();
    github.webhooks.misbehave(how);
    fix();
    await github.deliveriesDone();
    expect(heard).toMatchObject([{ isGenuine: false }]);
  });

  test('is not made where the App is not installed', async () => {
    const { github, heard } = await startListening();
    const other = github.addRepository('octo-org/other');
    other.openPullRequest({ as: 'octocat', title: 'x', files: { 'x.md': 'x' } });
    await github.deliveriesDone();
    expect(heard).toEqual([]);
    expect(github.happenings).toHaveLength(1);
  });

  test('that nobody takes in is noted as such', async () => {
    const { github, fix } = await startOctoDocs();
    github.webhooks.deliverTo('http://127.0.0.1:1/');
    fix();
    await github.deliveriesDone();
    expect(github.webhooks.deliveries[0]?.statuses).toEqual([0]);
  });
});

const example = v.looseObject({ action: v.optional(v.string()), sender: v.record(v.string(), v.unknown()) });
const examples = v.parse(
  v.array(v.object({ name: v.string(), examples: v.array(v.unknown()) })),
  createRequire(import.meta.url)('@octokit/webhooks-examples'),
);

/** `pull_request.head.repo.id`, … : where a payload has values, as far as both sides are objects. */
function missingPaths(theirs: unknown, ours: unknown, path = ''): string[] {
  if (!isObject(theirs) || !isObject(ours)) return [];
  return Object.entries(theirs).flatMap(([key, value]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return key in ours ? missingPaths(value, ours[key], here) : [here];
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

test('payloads have what those of GitHub have, but for addresses and old settings of a repository', async () => {
  const { github, fix } = await startListening();
  const pull = fix();
  pull.comment({ as: 'ana', body: 'Hello' }).edit('Hello!');
  pull.label({ as: 'ana', name: 'docs' });
  pull.push({ 'docs/a.md': 'x' });
  pull.merge({ as: 'ana' });
  await github.deliveriesDone();
  const lacks = github.webhooks.deliveries.flatMap(({ event, action, payload }) => {
    const known = examples.find(({ name }) => name === event)?.examples ?? [];
    const theirs = known.find((each) => v.is(example, each) && each.action === action);
    expect(theirs, `an example of ${event}.${action}`).toBeDefined();
    return missingPaths(theirs, payload).map((path) => `${event}.${path}`);
  });
  const minor =
    /\.repo(?:sitory)?\.(?:\w+_url|master_branch|allow_\w+|delete_branch_on_merge|\w+_count|has_\w+)$|use_squash|web_commit/;
  expect(lacks.filter((path) => !minor.test(path))).toEqual([]);
});
