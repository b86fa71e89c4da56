import { describe, expect, test } from 'vitest';

import type { ActionRun } from './run-action.ts';
import { startWorkflow } from './start-workflow.ts';

describe('the token', () => {
  const secret = (ran: ActionRun) => JSON.stringify(ran);

  test.each([
    ['that GitHub echoes in a refusal', { status: 403 }],
    ['that GitHub echoes in an answer it has no business with', { status: 422 }],
    [
      'that GitHub echoes when it is down',
      { status: 503, path: /graphql$/, body: /DocpointsWrite/, times: 99 },
    ],
  ])('%s is never told', async (_what, fault) => {
    const { github, repo, run, fix } = await startWorkflow();
    fix();
    const token = github.tokenFor({ kind: 'actions', repo });
    github.fault({ message: `Who is ${token}? authorization: bearer ${token}`, times: 9, ...fault });
    const ran = await run({ env: { INPUT_TOKEN: token } });
    expect(ran.code).toBe(1);
    expect(secret(ran)).not.toContain(token);
  });

  test('of a ledger’s server is never told, even if the event holds it', async () => {
    const { run, fix } = await startWorkflow();
    fix();
    const [token, key] = ['dp_a-token-of-the-server', 'whsec_c29tZS1zZWNyZXQtd29yZHM'];
    const ran = await run({
      payload: `{"${token}": ${key}, ${key.slice('whsec_'.length)}`,
      env: {
        'INPUT_LEDGER-TOKEN': token,
        'INPUT_LEDGER-SECRET': key,
        INPUT_LEDGER: `https://${token}@x.org`,
      },
    });
    expect(ran.code).toBe(1);
    expect(secret(ran)).not.toContain(token);
    expect(secret(ran)).not.toContain(key);
    expect(secret(ran)).not.toContain(key.slice('whsec_'.length));
  });

  test.each(['INPUT_TOKEN', 'INPUT_LEDGER-TOKEN', 'INPUT_LEDGER-SECRET'])(
    'of more than one line is refused, and no line of it is told: %s',
    async (name) => {
      const { github, run, fix } = await startWorkflow();
      fix();
      github.resetCounts();
      const ran = await run({ env: { [name]: 'ghs_the-first-line\nthe-second-line' } });
      expect(ran).toMatchObject({ code: 1, stdout: expect.stringContaining('one word was expected') });
      expect(secret(ran)).not.toMatch(/first-line|second-line/);
      expect(github.requests).toEqual([]);
    },
  );

  test('is told in no run that goes well', async () => {
    const { github, repo, run, fix } = await startWorkflow();
    const token = github.tokenFor({ kind: 'actions', repo });
    const pull = fix();
    pull.merge({ as: 'ana' });
    pull.comment({ as: 'ana', body: `/points reject it holds ${token}` });
    const ran = await run({ env: { INPUT_TOKEN: token, RUNNER_DEBUG: '1', ACTIONS_STEP_DEBUG: 'true' } });
    expect(ran).toMatchObject({ code: 0, outputs: { state: 'rejected' } });
    expect(secret(ran)).not.toContain(token);
  });
});

test.each(['http://it:secret-word@127.0.0.1:1', 'nowhere', 'ftp://127.0.0.1/'])(
  'an address of GitHub that cannot be asked is refused at once, and not told: %s',
  async (GITHUB_API_URL) => {
    const { fix, run } = await startWorkflow();
    fix();
    const ran = await run({ env: { GITHUB_API_URL } });
    expect(ran).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^::error::GITHUB_API_URL is no address/),
    });
    expect(JSON.stringify(ran)).not.toContain('secret-word');
    expect(ran.stdout).not.toContain('Nothing is lost');
  },
);
