import { describe, expect, test } from 'vitest';

import { startWorkflow } from './start-workflow.ts';

const permissions = { contents: 'read', issues: 'read', pull_requests: 'read' } as const;

describe('on `pull_request` from a fork, where the token may only read,', () => {
  test('it shows what it would do, warns, and does not fail', async () => {
    const { repo, fix, run } = await startWorkflow();
    const pull = fix();
    const ran = await run({ event: 'pull_request', permissions });
    expect(ran).toMatchObject({
      code: 0,
      stderr: '',
      outputs: { state: 'previewed', points: '25', entries: '' },
    });
    expect(ran.stdout).toMatch(
      /^::warning title=Docpoints::This workflow may only read here.*pull_request_target/m,
    );
    expect(ran.stdout).not.toContain('::error');
    expect(ran.summary).toContain('<summary>The comment as it would be</summary>\n\n### Previewed');
    expect(pull.comments()).toEqual([]);
    expect(repo.branches).not.toContain('docpoints');
  });

  test('it does not fail without a token, either', async () => {
    const { github, fix, run } = await startWorkflow();
    fix();
    github.resetCounts();
    expect(await run({ event: 'pull_request', env: { INPUT_TOKEN: '' } })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('gives a workflow no secrets on a pull request from a fork'),
    });
    expect(github.requests).toEqual([]);
  });
});

test('on a branch of the repository itself, a token that may only read is for the maintainer to mend', async () => {
  const { repo, run } = await startWorkflow();
  repo.openPullRequest({ as: 'bo', title: 'Correct a word', files: { 'docs/a.md': '# A\n\nThe text.\n' } });
  expect(await run({ event: 'pull_request', permissions })).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('pull requests: write'),
  });
});
