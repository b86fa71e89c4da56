import { expect, describe, test } from 'vitest';

import { lastEvent } from './run-action.ts';
import { own, startWorkflow } from './start-workflow.ts';

test('merge, proposal, confirm, ledger: with the bundle that is shipped', async () => {
  const { fix, run, chain } = await startWorkflow();
  const pull = fix();
  expect(await run()).toMatchObject({ code: 0, stderr: '', outputs: { state: 'previewed', points: '25' } });

  pull.merge({ as: 'ana' });
  expect(await run()).toMatchObject({
    code: 0,
    outputs: { state: 'proposed', activity: 'typo-fix', points: '25', entries: '' },
  });
  expect(pull.comments(own).map(({ body }) => body)).toEqual([
    expect.stringContaining('### Proposed: 25 points'),
  ]);

  const word = pull.comment({ as: 'ana', body: '/points confirm' });
  const confirmed = await run();
  expect(confirmed).toMatchObject({
    code: 0,
    outputs: { state: 'confirmed', entries: expect.stringMatching(/^pr\/\d+\/1\/award\/583231\/1$/) },
  });
  expect(confirmed.summary).toContain('Written:\n\n- Ledger: @octocat 25 points');
  expect(pull.comments(own).map(({ body }) => body)).toEqual([expect.stringContaining('Confirmed by @ana')]);
  expect(word.reactions).toEqual(['github-actions[bot]: rocket']);
  expect(chain()).toMatchObject({ count: 1, problems: [] });
});

test('a run that fails behind the ledger tells what it has recorded, in its log and to later steps', async () => {
  const { github, fix, run, chain } = await startWorkflow();
  const pull = fix();
  pull.merge({ as: 'ana' });
  await run();
  pull.comment({ as: 'ana', body: '/points confirm' });
  github.fault({ body: /DocpointsWrite/, status: 403, message: 'Resource not accessible by integration' });
  const ran = await run();
  const id = chain().entries[0]?.id;
  expect(ran).toMatchObject({ code: 1, outputs: { entries: id } });
  expect(ran.stdout).toContain(`Recorded in the ledger: ${id}`);
  expect(await run()).toMatchObject({ code: 0, outputs: { state: 'confirmed', entries: '' } });
  expect(chain()).toMatchObject({ count: 1, problems: [] });
});

test('in a locked conversation a command is carried out, and that nothing can be said there is a warning, day by day', async () => {
  const { github, fix, run, chain } = await startWorkflow();
  github.clock.set(new Date());
  const pull = fix();
  pull.merge({ as: 'ana' });
  await run();
  pull.comment({ as: 'ana', body: '/points confirm' });
  const message = 'Unable to create comment because issue is locked.';
  github.fault({ body: /DocpointsWrite/, status: 403, message, times: 2 });
  const warning = /^::warning title=Docpoints::.*The conversation is locked.*What is in the ledger stays/m;
  const id = expect.stringMatching(/^pr\/\d+\/1\/award\/583231\/1$/);
  expect(await run()).toMatchObject({
    code: 0,
    outputs: { entries: id },
    stdout: expect.stringMatching(warning),
  });
  const onSchedule = { event: 'schedule', payload: {} };
  expect(await run(onSchedule)).toMatchObject({ code: 0, stdout: expect.stringMatching(warning) });
  await run(onSchedule);
  expect(pull.comments(own)[0]?.body).toContain('Confirmed by @ana');
  expect(chain()).toMatchObject({ count: 1, problems: [] });
});

test('a run that is run again awards nothing twice', async () => {
  const { github, fix, run, chain } = await startWorkflow();
  const pull = fix();
  pull.merge({ as: 'ana' });
  pull.comment({ as: 'ana', body: '/points confirm' });
  const event = lastEvent(github);
  await run(event);
  github.resetCounts();
  expect(await run(event)).toMatchObject({
    code: 0,
    outputs: {},
    stdout: expect.stringContaining('There is nothing to do'),
  });
  expect(github.requests).toHaveLength(1);
  expect(chain().count).toBe(1);
  expect(pull.comments(own)).toHaveLength(1);
});

describe('where the runner’s files cannot be written', () => {
  const confirmed = async (env: Record<string, string>) => {
    const { github, fix, run, chain } = await startWorkflow();
    const pull = fix();
    pull.merge({ as: 'ana' });
    pull.comment({ as: 'ana', body: '/points confirm' });
    const ran = await run({ ...lastEvent(github), env });
    expect(chain()).toMatchObject({ count: 1, problems: [] });
    expect(ran.stdout).not.toContain('bug of Docpoints');
    return ran;
  };

  test('the award is recorded, and the run fails by naming the output that later steps lack', async () => {
    const ran = await confirmed({ GITHUB_OUTPUT: '/nowhere/output' });
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain(
      '::error::The output state could not be written to the file of GITHUB_OUTPUT',
    );
    expect(ran.stdout).toContain('What was done on GitHub and in the ledger stays as it is.');
    expect(ran.summary).toContain('Ledger: @octocat 25 points');
  });

  test('a summary that cannot be written is a warning, and no failure', async () => {
    const ran = await confirmed({ GITHUB_STEP_SUMMARY: '/nowhere/summary' });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toMatch(/::warning title=Docpoints::The summary of this run could not be written/);
    expect(ran.outputs).toMatchObject({ state: 'confirmed' });
  });
});

test('of a range the outputs are those of the last one, also where there is nothing to do on it', async () => {
  const { fix, repo, run } = await startWorkflow();
  const settled = fix();
  settled.merge({ as: 'ana' });
  const last = repo.openIssue({ as: 'octocat', title: 'A question' });
  settled.comment({ as: 'ana', body: '/points confirm' });
  const ran = await run({ env: { 'INPUT_PULL-REQUEST': `${settled.number}-${last.number}` } });
  expect(ran.stdout).toContain('There is nothing to do on');
  expect(ran.outputs).toMatchObject({
    entries: expect.stringContaining('/award/'),
    state: '',
    activity: '',
    points: '',
    'comment-url': '',
  });
});

test('a comment without a command costs no request', async () => {
  const { github, fix, run } = await startWorkflow();
  fix().comment({ as: 'ana', body: 'Thank you!' });
  github.resetCounts();
  expect(await run()).toMatchObject({ code: 0, outputs: {} });
  expect(github.requests).toEqual([]);
});

test('a stranger’s attempt is refused, and is no failure of the run', async () => {
  const { fix, run, chain } = await startWorkflow();
  const pull = fix();
  pull.merge({ as: 'ana' });
  pull.comment({ as: 'octocat', body: '/points confirm' });
  expect(await run()).toMatchObject({ code: 0, outputs: { state: 'proposed' } });
  expect(chain().count).toBe(0);
});

test('an issue is called one, in the log and in the summary', async () => {
  const { repo, run } = await startWorkflow();
  repo.openIssue({ as: 'octocat', title: 'A question' }).comment({ as: 'ana', body: '/points 25' });
  const ran = await run();
  expect(ran).toMatchObject({ code: 0, stdout: expect.stringContaining('Issue 1 is ignored.') });
  expect(ran.summary).toContain('### Docpoints: [issue 1](');
});

test('a program file by the other ending of YAML is never read, which is a warning at it', async () => {
  const { repo, fix, run } = await startWorkflow({ '.github/docpoints.yaml': 'extends: dataminer\n' });
  fix();
  const ran = await run();
  expect(ran).toMatchObject({ code: 0, outputs: { state: 'previewed' } });
  expect(ran.stdout).toMatch(
    /^::warning title=Docpoints program,file=\.github\/docpoints\.yaml,.*found a file that is never read, expected the name \.github\/docpoints\.yml$/m,
  );
  repo.push({ as: 'ana', files: { '.github/docpoints.yml': 'extends: simple\n' } });
  fix();
  expect((await run()).stdout).not.toContain('never read');
});

test('a program file that is no text in UTF-8 is told as one with a mistake, also to who decides', async () => {
  const utf16 = '\uFEFFextends: simple\n'.replace(/[^]/g, '$&\0');
  const { fix, run } = await startWorkflow({ '.github/docpoints.yml': utf16 });
  const pull = fix();
  pull.merge({ as: 'ana' });
  pull.comment({ as: 'ana', body: '/points confirm' });
  const { code, stdout } = await run();
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /^::error title=Docpoints program,file=\.github\/docpoints\.yml,line=1,col=1::.*UTF-8/m,
  );
  expect(pull.comments(own).at(-1)?.body).toContain('found a file that is no text in UTF-8');
});

test('mistakes of the program file are annotations at their lines, and a failure', async () => {
  const { fix, run } = await startWorkflow({ '.github/docpoints.yml': 'extends: simple\nprogam: {}\n' });
  fix();
  const { code, stdout, summary, outputs } = await run();
  expect(code).toBe(1);
  expect(stdout).toMatch(
    /^::error title=Docpoints program,file=\.github\/docpoints\.yml,line=2,col=1::.*progam/m,
  );
  expect(summary).toContain('The program file is invalid, so nothing is awarded');
  expect(outputs['state']).toBe('ignored');
});

test('a pull request that is gone is nothing to fail for', async () => {
  const { fix, run } = await startWorkflow();
  fix();
  const payload = {
    action: 'closed',
    repository: { name: 'docs', owner: { login: 'octo-org' } },
    pull_request: { number: 77 },
  };
  const ran = await run({ payload });
  expect(ran).toMatchObject({ code: 0, stdout: expect.stringContaining('Pull request 77 is gone') });
});

test('an event that says nothing about points is told as such', async () => {
  const { run, fix } = await startWorkflow();
  fix();
  expect(await run({ event: 'push', payload: {} })).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Nothing to do: the event push'),
  });
});

describe('what is wrong is told so that somebody can mend it:', () => {
  test.each([
    ['an event that is no JSON', { payload: '{"action":' }, /The event in .* is no JSON/],
    ['a payload of another shape', { payload: { action: 'opened' } }, /repository: expected/],
    ['an event that is not there', { env: { GITHUB_EVENT_PATH: '/nowhere/event.json' } }, /cannot be read/],
    ['no token', { env: { INPUT_TOKEN: '' } }, /The input `token` is empty/],
    ['no event', { env: { GITHUB_EVENT_PATH: '' } }, /pull_request_target, issues and issue_comment/],
    ['a token that GitHub does not know', { env: { INPUT_TOKEN: 'ghs_wrong' } }, /401/],
    [
      'a token that may only read',
      { permissions: { contents: 'read', pull_requests: 'read', issues: 'read' } },
      /pull requests: write/,
    ],
  ] as const)('%s', async (_name, options, message) => {
    const { fix, run } = await startWorkflow();
    fix();
    const { code, stdout, stderr } = await run(options);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error::/m);
    expect(stdout).toMatch(message);
    expect(`${stdout}${stderr}`).not.toMatch(/ghs_wrong|This is a bug/);
  });

  test('a runner with an older Node, before anything is asked', async () => {
    const { github, fix, run } = await startWorkflow();
    fix();
    github.resetCounts();
    const older = `Object.defineProperty(process, 'versions', { value: { node: '20.20.2' } })`;
    const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(older)}` };
    expect(await run({ env })).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(
        /^::error::This runner runs Docpoints on Node 20\.20\.2, and 24 is needed/,
      ),
    });
    expect(github.requests).toEqual([]);
  });

  test('GitHub that is down will be made up for', async () => {
    const { github, fix, run } = await startWorkflow();
    fix();
    github.fault({ method: 'POST', path: /graphql$/, body: /DocpointsWrite/, status: 503, times: 99 });
    const { code, stdout } = await run();
    expect(code).toBe(1);
    expect(stdout).toContain('makes up for it');
  });
});
