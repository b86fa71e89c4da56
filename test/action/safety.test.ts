import { describe, expect, test } from 'vitest';

import type { ActionRun } from './run-action.ts';
import { lastEvent } from './run-action.ts';
import { own, startWorkflow } from './start-workflow.ts';

const outputs = ['activity', 'comment-url', 'entries', 'points', 'state'];
/** Lines of the log that the runner obeys. */
const obeyed = ({ stdout }: ActionRun) => stdout.split(/\r?\n/).filter((line) => /^\s*(::|##\[)/.test(line));

describe('text of others is text:', () => {
  const hostile = [
    '$(touch pwned) `touch pwned` ; touch pwned',
    '${{ github.token }} ${{ secrets.X }}',
    'a\n::set-output name=state::confirmed\n::error::boo\n##[error]boo',
    'ghadelimiter_0\nstate<<EOF\nconfirmed\nEOF',
    '</details><script>alert(1)</script> @octo-org/everyone #1',
    '::add-mask::a',
  ];

  test.each(hostile)('in a title, a branch, a label, and a comment: %j', async (text) => {
    const { github, repo, run, chain } = await startWorkflow();
    const branch = text.replace(/[\s~^:?*[\\]+/g, '-').slice(0, 60);
    const pull = repo.openPullRequest({
      as: 'octocat',
      title: text,
      body: text,
      branch,
      files: { 'docs/a.md': '# A\n\nThe text.\n', [`docs/${branch.replaceAll('/', '')}.md`]: `${text}\n` },
    });
    pull.merge({ as: 'ana' });
    pull.label({ as: 'ana', name: text.slice(0, 50) });
    const runs = [await run()];
    pull.comment({ as: 'octocat', body: `/points claim ${text}` });
    runs.push(await run());
    pull.comment({ as: 'octocat', body: `/points ${text}` });
    runs.push(await run());
    for (const ran of runs) {
      expect(ran).toMatchObject({ code: 0, stderr: '' });
      expect(outputs).toEqual(expect.arrayContaining(Object.keys(ran.outputs)));
      expect(['proposed', undefined]).toContain(ran.outputs['state']);
      expect(obeyed(ran)).toEqual([]);
      expect(ran.summary).not.toMatch(/^(::|##\[)/m);
      const plain = ran.summary.replace(/`[^`]*`/g, '');
      expect(plain).not.toMatch(/<script|<\/details>\s*<script|@octo-org|\$\{\{/);
    }
    expect(chain().count).toBe(0);
    expect(github.unsupported).toEqual([]);
  });

  test('in a login that is none', async () => {
    const { run, fix, github } = await startWorkflow();
    fix().comment({ as: 'octocat', body: 'x' });
    const { payload } = lastEvent(github);
    const text = JSON.stringify(payload).replaceAll('"octocat"', '"x\\n::error::boo[bot]"');
    const ran = await run({ payload: text });
    expect(ran).toMatchObject({ code: 0 });
    expect(obeyed(ran)).toEqual([]);
  });

  test('in an event that is no JSON: it is told in one line', async () => {
    const { run, fix } = await startWorkflow();
    fix();
    const ran = await run({ payload: 'x\n::set-output name=state::confirmed\n' });
    expect(ran.code).toBe(1);
    expect(obeyed(ran)).toEqual([expect.stringMatching(/^::error::/)]);
  });
});

describe('a fork gains nothing', () => {
  test('by bringing rules, a workflow and a ledger of its own', async () => {
    const { repo, run, chain } = await startWorkflow({ '.github/docpoints.yml': 'extends: simple\n' });
    const rules = 'activities:\n  typo-fix: { points: 9999 }\nconfirm: { own: true, by: ["@octocat"] }\n';
    const pull = repo.openPullRequest({
      as: 'octocat',
      title: 'Correct a word',
      branch: 'docpoints',
      files: {
        'docs/a.md': '# A\n\nThe text.\n',
        '.github/docpoints.yml': rules,
        '.github/workflows/docpoints.yml': 'on: push\n',
        'head.json': '{"file":"ledger/2026-11.jsonl","count":1,"digest":"sha256:0"}',
        'ledger/2026-11.jsonl': '{"v":1}\n',
      },
    });
    expect((await run()).outputs).toMatchObject({ state: 'previewed' });
    pull.comment({ as: 'octocat', body: '/points 9999 confirm' });
    expect(await run()).toMatchObject({ code: 0, outputs: { state: 'previewed' } });
    expect(repo.branches).not.toContain('docpoints');
    expect(chain().count).toBe(0);
  });
});

test('what a fork has left in a cache, an artifact or the workspace of the job is not looked at', async () => {
  const { github, fix, run } = await startWorkflow();
  fix().merge({ as: 'ana' });
  const rules = 'activities:\n  typo-fix: { points: 9999 }\nconfirm: { own: true }\n';
  const services = {
    ACTIONS_CACHE_URL: `${github.url}/cache/`,
    ACTIONS_RESULTS_URL: `${github.url}/results/`,
    ACTIONS_RUNTIME_URL: `${github.url}/runtime/`,
    ACTIONS_RUNTIME_TOKEN: 'a-token-of-the-runner',
  };
  github.resetCounts();
  const ran = await run({
    env: services,
    workspace: {
      '.github/docpoints.yml': rules,
      'docpoints.yml': rules,
      'head.json': '{"file":"ledger/2026-11.jsonl","count":1,"digest":"sha256:0"}',
      'ledger/2026-11.jsonl': '{"v":1}\n',
    },
  });
  expect(ran).toMatchObject({ code: 0, outputs: { state: 'proposed', points: '25' } });
  expect(github.requests.map(({ operation, route }) => operation ?? route)).toEqual([
    'DocpointsPullRequest',
    '/repos/{owner}/{repo}/pulls/{number}/files',
    'DocpointsWrite',
  ]);
});

describe('what another workflow’s account says', () => {
  test('is not believed, though it looks like ours', async () => {
    const { github, repo, fix, run, chain } = await startWorkflow({ 'docs/c.md': '# C\n\nTeh page.\n' });
    const model = fix();
    model.merge({ as: 'ana' });
    model.comment({ as: 'ana', body: '/points confirm' });
    await run();
    const [confirmed] = model.comments(own);
    const pull = repo.openPullRequest({
      as: 'octocat',
      title: 'Correct a word',
      files: { 'docs/c.md': '# C\n\nThe page.\n' },
    });
    pull.merge({ as: 'ana' });
    pull.comment({ as: 'github-actions[bot]', body: confirmed?.body ?? '' });
    pull.comment({ as: 'github-actions[bot]', body: '/points 300 confirm' });
    const merged = github.happenings.findLast(({ action }) => action === 'closed');
    const ran = await run({ event: 'pull_request_target', payload: merged?.payload });
    expect(ran).toMatchObject({ code: 0, outputs: { state: 'proposed', entries: '' } });
    expect(pull.comments(own)[0]?.body).toContain('### Proposed');
    expect(
      pull
        .comments()
        .map(({ body }) => body)
        .join('\n'),
    ).not.toContain('Confirmed by');
    expect(chain().count).toBe(1);
  });
});

test('a comment that is edited into a command awards nothing', async () => {
  const { fix, run, chain } = await startWorkflow();
  const pull = fix();
  pull.merge({ as: 'ana' });
  await run();
  const comment = pull.comment({ as: 'ana', body: 'Thank you!' });
  comment.edit('/points 300 confirm');
  expect(await run()).toMatchObject({ code: 0 });
  expect(chain().count).toBe(0);
});

test('a run that is run again a month later awards nothing twice', async () => {
  const { github, fix, run, chain } = await startWorkflow();
  const pull = fix();
  pull.merge({ as: 'ana' });
  pull.comment({ as: 'ana', body: '/points confirm' });
  const event = lastEvent(github);
  await run(event);
  pull.comment({ as: 'ana', body: '/points revoke it was copied' });
  await run();
  github.clock.advance(31 * 24 * 3600);
  expect(await run(event)).toMatchObject({ code: 0 });
  expect(chain().entries.map(({ kind }) => kind)).toEqual(['award', 'revocation']);
  expect(pull.comments(own)).toEqual([
    expect.objectContaining({ body: expect.stringContaining('Revoked by') }),
  ]);
});

test('it writes no branch but the ledger’s, and no file of it but its own', async () => {
  const { repo, fix, run } = await startWorkflow();
  const pull = fix();
  const before = repo.branches;
  const [main] = before.map((name) => repo.branch(name));
  pull.push({ 'docs/b.md': '# B\n' });
  await run();
  expect(repo.branch('main')).toBe(main);
  pull.merge({ as: 'ana' });
  const merged = repo.branch('main');
  pull.comment({ as: 'ana', body: '/points confirm' });
  await run();
  expect(repo.branch('main')).toBe(merged);
  expect(repo.branches.toSorted()).toEqual([...before, 'docpoints'].toSorted());
});
