import { describe, expect, test } from 'vitest';

import { own, startWorkflow } from './start-workflow.ts';

const write = { method: 'POST', path: /graphql$/, body: /DocpointsWrite/ };
const heals = 'Nothing is lost: the next event on the pull request makes up for it';

describe('a limit of GitHub', () => {
  test.each([
    ['a secondary one', { secondaryLimit: 1 }],
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
    ['429', { status: 429, headers: { 'retry-after': '3600' }, message: 'Too many requests' }],
    ['the hourly one', { rateLimit: 3000 }],
  ])('that lasts is told at once, and that nothing is lost: %s', async (_which, fault) => {
    const { github, fix, run } = await startWorkflow();
    const pull = fix();
    pull.merge({ as: 'ana' });
    github.fault({ ...fault, times: 99 });
    const ran = await run();
    expect(ran).toMatchObject({ code: 1, stdout: expect.stringContaining(heals) });
    expect(ran.stdout).not.toContain('This is a bug');
    expect(github.requests.length).toBeLessThan(10);
    github.clearFaults();
    expect(await run()).toMatchObject({ code: 0, outputs: { state: 'proposed' } });
    expect(pull.comments(own)).toHaveLength(1);
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
