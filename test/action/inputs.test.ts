import { describe, expect, test } from 'vitest';

import { lastEvent } from './run-action.ts';
import { own, startWorkflow } from './start-workflow.ts';

/** What the workflows to copy allow. */
const permissions = { contents: 'write', issues: 'write', pull_requests: 'write', checks: 'write' } as const;

const merged = async (files: Record<string, string> = {}) => {
  const started = await startWorkflow(files);
  const pull = started.fix();
  pull.merge({ as: 'ana' });
  return { ...started, pull };
};

test('a token that may not see the repository is no silence: the run fails, and says what to look at', async () => {
  const { github, fix, run } = await startWorkflow({}, { private: true });
  const pull = fix();
  pull.merge({ as: 'ana' });
  github.addUser('stranger');
  const ran = await run({ env: { INPUT_TOKEN: github.tokenFor({ kind: 'user', login: 'stranger' }) } });
  expect(ran).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('that the App is installed there or the token may see it'),
  });
});

describe('dry-run', () => {
  test('decides, shows what would be written, and writes nothing', async () => {
    const { pull, run, chain, writes } = await merged();
    pull.comment({ as: 'ana', body: '/points confirm' });
    const ran = await run({ env: { 'INPUT_DRY-RUN': 'true' } });
    expect(ran).toMatchObject({
      code: 0,
      outputs: { state: 'confirmed', points: '25', entries: '', 'comment-url': '' },
    });
    expect(ran.summary).toContain(
      'Nothing was written. Otherwise this would have been:\n\n- Ledger: @octocat 25',
    );
    expect(ran.summary).toContain('<summary>The comment as it would be</summary>');
    expect(writes()).toEqual([]);
    expect(chain().count).toBe(0);
  });

  test('tells of the check that a changed program file gets, also where there is nothing to reward', async () => {
    const { github, repo, run: runIn } = await startWorkflow();
    repo.openPullRequest({
      as: 'octocat',
      title: 'Our points',
      files: { '.github/docpoints.yml': 'comment: { preview: false }\n' },
    });
    const event = lastEvent(github);
    const run = (env = {}) => runIn({ ...event, env, permissions });
    const told = 'There is nothing to do on pull request 1 but the check of its program file, which';
    const dry = await run({ 'INPUT_DRY-RUN': 'true' });
    expect(dry.stdout).toContain(`${told} would be written, unless it is there; nothing was.`);
    expect(repo.checks).toEqual([]);
    expect((await run()).stdout).toContain(`${told} was written.`);
    expect(repo.checks).toHaveLength(1);
    expect((await run()).stdout).toContain('There is nothing to do on pull request 1.');
  });

  test.each(['yes', 'TRUE', '1'])('takes nothing but true and false: %s', async (value) => {
    const { run } = await merged();
    expect(await run({ env: { 'INPUT_DRY-RUN': value } })).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(`The input \`dry-run\` is “${value}”: true or false was expected.`),
    });
  });
});

describe('pull-request', () => {
  const byHand = { event: 'workflow_dispatch', payload: { inputs: {} } };

  test('looks at the one that is named, by hand', async () => {
    const { pull, run } = await merged();
    const ran = await run({ ...byHand, env: { 'INPUT_PULL-REQUEST': '1' } });
    const [comment] = pull.comments(own);
    expect(ran).toMatchObject({ code: 0, outputs: { state: 'proposed', 'comment-url': comment?.url } });
  });

  test('looks at a range, and tells of each what came of it', async () => {
    const { github, repo, pull, run, chain } = await merged();
    repo.openIssue({ as: 'octocat', title: 'A question' });
    const second = repo.openPullRequest({
      as: 'octocat',
      title: 'Correct another word',
      files: { 'docs/a.md': '# A\n\nTeh txt.\n' },
    });
    second.merge({ as: 'ana' });
    for (const one of [pull, second]) one.comment({ as: 'ana', body: '/points typo-fix confirm' });
    github.resetCounts();
    const ran = await run({ ...byHand, env: { 'INPUT_PULL-REQUEST': '1-5' } });
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(chain().count).toBe(2);
    expect(ran.outputs['entries']?.split(' ')).toHaveLength(2);
    expect(ran.summary).toContain('pull request 1]');
    expect(ran.summary).toContain('There is nothing to do on issue 2.');
    expect(ran.summary).toContain('pull request 3]');
    expect(ran.summary).toContain('Pull request 5 is gone: nothing to do.');
  });

  test('says what stands there and writes nothing, where all is as it should be', async () => {
    const { pull, run, writes, github } = await merged();
    await run();
    github.resetCounts();
    const ran = await run({ ...byHand, env: { 'INPUT_PULL-REQUEST': '1' } });
    const [comment] = pull.comments(own);
    expect(ran).toMatchObject({
      code: 0,
      summary: expect.stringContaining('Nothing had to be written.'),
      outputs: { state: 'proposed', activity: 'typo-fix', points: '25', 'comment-url': comment?.url },
    });
    expect(writes()).toEqual([]);
  });

  test('says from where to go on when it has to stop', async () => {
    const { github, run, pull } = await merged();
    pull.comment({ as: 'ana', body: '/points confirm' });
    github.fault({ path: '/graphql', body: /"number":3/, status: 401, times: 99 });
    const ran = await run({ ...byHand, env: { 'INPUT_PULL-REQUEST': '1-9' } });
    expect(ran).toMatchObject({
      code: 1,
      outputs: { entries: expect.stringContaining('/award/') },
      stdout: expect.stringContaining('Go on with the input pull-request: 3-9'),
    });
  });

  test.each(['abc', '0', '12-', '40-12', '1-2000', '-3', '12; rm -rf /', '12\n::error::x'])(
    'is a number or a range: not %j',
    async (value) => {
      const { github, run } = await merged();
      github.resetCounts();
      const ran = await run({ ...byHand, env: { 'INPUT_PULL-REQUEST': value } });
      expect(ran).toMatchObject({ code: 1, stdout: expect.stringContaining('The input `pull-request`') });
      expect(ran.stdout.trim().split('\n')).toHaveLength(1);
      expect(github.requests).toEqual([]);
    },
  );

  test('left out, a run by hand looks at all that has changed', async () => {
    const { github, pull, run } = await merged();
    github.clock.set(new Date());
    pull.comment({ as: 'octocat', body: 'Done.' });
    expect(await run(byHand)).toMatchObject({ code: 0 });
    expect(pull.comments(own)).toHaveLength(1);
  });
});

describe('config', () => {
  const elsewhere = { env: { INPUT_CONFIG: 'docs/points.yml' } };
  const program = 'activities:\n  typo-fix: { points: 40 }\n';

  test('names another program file on the default branch', async () => {
    const { run } = await merged({ 'docs/points.yml': program, '.github/docpoints.yml': 'nonsense: true\n' });
    expect(await run(elsewhere)).toMatchObject({ code: 0, outputs: { points: '40' } });
  });

  test('is never read from the pull request', async () => {
    const { github, repo, run } = await startWorkflow();
    repo.openPullRequest({ as: 'octocat', title: 'Mine', files: { 'docs/points.yml': program } });
    github.resetCounts();
    expect(await run(elsewhere)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('There is no docs/points.yml on the default branch of octo-org/docs'),
    });
  });

  test.each([
    '/etc/passwd.yml',
    '../docpoints.yml',
    'a/../../b.yml',
    'docs//a.yml',
    'octo/other:a.yml',
    'a.json',
  ])('leads nowhere else: %s', async (path) => {
    const { run } = await merged();
    expect(await run({ env: { INPUT_CONFIG: path } })).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('the path of a YAML file on the default branch was expected'),
    });
  });

  test('whose file has mistakes tells them at their lines in that file', async () => {
    const { run } = await merged({ 'docs/points.yml': 'activities:\n  typo-fix: { point: 40 }\n' });
    const { code, stdout } = await run(elsewhere);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error title=Docpoints program,file=docs\/points\.yml,line=2,col=\d+::/m);
  });
});

describe('ledger', () => {
  const confirmed = async (ledger: string, env: Record<string, string> = {}) => {
    const started = await merged({ '.github/docpoints.yml': 'ledger: { branch: told }\n' });
    const points = started.github.addRepository('octo-org/points', { files: { 'a.md': '# A\n' } });
    started.github.installApp(points);
    started.pull.comment({ as: 'ana', body: '/points confirm' });
    const token = started.github.tokenFor({ kind: 'installation', repo: started.repo });
    const ran = await started.run({ env: { INPUT_TOKEN: token, INPUT_LEDGER: ledger, ...env } });
    return { ...started, points, ran };
  };

  test('is a branch of another repository, written with an App’s token', async () => {
    const { ran, points, chain, repo } = await confirmed('github:octo-org/points#kept');
    expect(ran).toMatchObject({ code: 0, outputs: { state: 'confirmed' } });
    expect(chain('kept', points)).toMatchObject({ count: 1, problems: [] });
    expect(repo.branches.filter((name) => /told|docpoints/.test(name))).toEqual([]);
  });

  test('is of the same owner', async () => {
    const { ran } = await confirmed('github:somebody/points');
    expect(ran).toMatchObject({ code: 1, stdout: expect.stringContaining('the same owner') });
    expect(ran.stdout).not.toContain('The program file names');
  });

  test.each([
    'points',
    'postgres://user:secret-word@host/db',
    'https://user:secret-word@example.org',
    'github:docs',
    'github:octo-org/docs#refs/heads/main',
  ])('is a repository or an address: not %s', async (ledger) => {
    const { ran } = await confirmed(ledger);
    expect(ran).toMatchObject({ code: 1, stdout: expect.stringContaining('The input `ledger` is') });
    expect(ran.stdout).not.toContain('secret-word');
  });

  test('on a server needs a token', async () => {
    const { ran, pull } = await confirmed('https://points.example.org');
    expect(ran).toMatchObject({ code: 1, stdout: expect.stringContaining('give it as `ledger-token`') });
    expect(pull.comments().at(-1)?.body).toContain('@ana: nothing was done');
  });

  test('on a server that only the program file names gets nothing', async () => {
    const { run, pull } = await merged({
      '.github/docpoints.yml': 'ledger: { url: "https://points.example.org" }\n',
    });
    pull.comment({ as: 'ana', body: '/points confirm' });
    expect(await run({ env: { 'INPUT_LEDGER-TOKEN': 'a-token-of-the-server' } })).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('Say so in the workflow, too'),
    });
  });
});
