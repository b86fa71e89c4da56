import { once } from 'node:events';
import { createServer } from 'node:http';

import { describe, expect, onTestFinished, test } from 'vitest';

import { own, startWorkflow } from './start-workflow.ts';

const write = { method: 'POST', path: /graphql$/, body: /DocpointsWrite/ };
const heals = 'Nothing is lost: the next event on the pull request makes up for it';

describe('a limit of GitHub', () => {
  test.each([
    ['a secondary one', { secondaryLimit: 1 }],
    ['a secondary one that GraphQL answers with 200', { secondaryLimit: 1, status: 200 }],
    ['429', { status: 429, headers: { 'retry-after': '1' }, message: 'Too many requests' }],
  ])('that ends soon is waited for: %s', async (_which, fault) => {
    const { github, fix, run } = await startWorkflow();
    const pull = fix();
    pull.merge({ as: 'ana' });
    github.fault({ ...write, ...fault });
    const start = Date.now();
    expect(await run()).toMatchObject({ code: 0, outputs: { state: 'proposed' } });
    expect(Date.now() - start).toBeGreaterThan(1000);
    expect(pull.comments(own)).toHaveLength(1);
  });

  test.each([
    ['a secondary one', { secondaryLimit: 3600 }],
    ['a secondary one that GraphQL answers with 200', { secondaryLimit: 3600, status: 200 }],
    ['429', { status: 429, headers: { 'retry-after': '3600' }, message: 'Too many requests' }],
    ['the hourly one', { rateLimit: 3599 }],
  ])('that lasts is told at once, when it ends, and that nothing is lost: %s', async (_which, fault) => {
    const { github, fix, run } = await startWorkflow();
    const pull = fix();
    pull.merge({ as: 'ana' });
    github.fault({ ...fault, times: 99 });
    const ran = await run();
    expect(ran).toMatchObject({ code: 1, stdout: expect.stringContaining(heals) });
    expect(ran.stdout).toMatch(/it can be tried again in 3(?:59\d|60\d) seconds/);
    expect(ran.stdout).not.toContain('This is a bug');
    expect(github.requests).toHaveLength(1);
    github.clearFaults();
    expect(await run()).toMatchObject({ code: 0, outputs: { state: 'proposed' } });
    expect(pull.comments(own)).toHaveLength(1);
  });
});

describe('a secondary limit on the commit to the ledger', () => {
  const confirmed = async (fault: object) => {
    const started = await startWorkflow();
    const { github, fix, run } = started;
    const pull = fix();
    pull.merge({ as: 'ana' });
    await run();
    // The branch of the ledger is there from its first entry on.
    pull.comment({ as: 'ana', body: '/points confirm' });
    await run();
    const another = started.repo.openPullRequest({
      as: 'octocat',
      title: 'Correct a word',
      files: { 'docs/b.md': '# B\n\nThe text.\n' },
    });
    another.merge({ as: 'ana' });
    await run();
    another.comment({ as: 'ana', body: '/points added-information confirm' });
    github.resetCounts();
    github.fault({ method: 'POST', path: /graphql$/, body: /DocpointsCommit/, ...fault });
    return { ...started, pull: another, ran: await run() };
  };

  test('that ends soon is waited for, and the entry is in once', async () => {
    const { ran, chain, pull } = await confirmed({ secondaryLimit: 1 });
    expect(ran).toMatchObject({ code: 0, outputs: { state: 'confirmed' } });
    expect(chain()).toMatchObject({ count: 2, problems: [] });
    expect(pull.comments(own)[0]?.body).toContain('Confirmed by @ana');
  });

  test('that lasts is told, no comment says recorded, and the sweep makes up for it', async () => {
    const { github, run, ran, chain, pull } = await confirmed({ secondaryLimit: 3600, times: 99 });
    expect(ran).toMatchObject({ code: 1, stdout: expect.stringContaining(heals) });
    expect(github.requests.length).toBeLessThan(10);
    expect(chain().count).toBe(1);
    expect(pull.comments(own)[0]?.body).not.toContain('Confirmed by @ana');
    github.clearFaults();
    github.clock.set(new Date());
    expect(await run({ event: 'schedule', payload: {} })).toMatchObject({ code: 0 });
    expect(chain()).toMatchObject({ count: 2, problems: [] });
    expect(pull.comments(own)[0]?.body).toContain('Confirmed by @ana');
  });
});

describe('a ledger’s server that cannot answer right now', () => {
  const away = async () => {
    const server = createServer((_request, response) => response.writeHead(500).end()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const at = server.address();
    const url = `http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}`;
    const started = await startWorkflow();
    const pull = started.fix();
    pull.merge({ as: 'ana' });
    pull.comment({ as: 'ana', body: '/points confirm' });
    return { ...started, pull, env: { INPUT_LEDGER: url, 'INPUT_LEDGER-TOKEN': 'a-token-of-the-server' } };
  };

  test('is told, and that nothing is lost', async () => {
    const { run, env } = await away();
    expect(await run({ env })).toMatchObject({ code: 1, stdout: expect.stringContaining(heals) });
  });

  test('is left to the next run by one on the schedule', async () => {
    const { github, run, env } = await away();
    github.clock.set(new Date());
    const ran = await run({ event: 'schedule', payload: {}, env });
    expect(ran).toMatchObject({ code: 0, stdout: expect.stringContaining('The next run tries again.') });
    expect(ran.stdout).not.toContain('::error');
  });
});

test('when GitHub fails behind the ledger, the entry stays, and the next run tells it', async () => {
  const { github, fix, run, chain } = await startWorkflow();
  const pull = fix();
  pull.merge({ as: 'ana' });
  await run();
  pull.comment({ as: 'ana', body: '/points confirm' });
  github.fault({ ...write, status: 502, html: true, times: 99 });
  const ran = await run();
  expect(ran).toMatchObject({ code: 1, stdout: expect.stringContaining(heals) });
  expect(chain().count).toBe(1);
  expect(pull.comments(own)[0]?.body).toContain('### Proposed');
  github.clearFaults();
  expect(await run()).toMatchObject({ code: 0, outputs: { state: 'confirmed', entries: '' } });
  expect(chain().count).toBe(1);
  expect(pull.comments(own)[0]?.body).toContain('Confirmed by @ana');
});
