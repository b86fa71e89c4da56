import { describe, expect, test } from 'vitest';

import { own, startWorkflow } from './start-workflow.ts';

const onSchedule = { event: 'schedule', payload: { schedule: '17 4 * * *' } };
const byHand = { event: 'workflow_dispatch', payload: { inputs: {} } };

/** A repository whose time is the bundle's own. */
async function start(files: Record<string, string> = {}) {
  const started = await startWorkflow(files);
  started.github.clock.set(new Date());
  const { repo } = started;
  /** Merged, and nothing was told of it. */
  const merged = (name: string) => {
    const pull = repo.openPullRequest({
      as: 'octocat',
      title: `Correct ${name}`,
      files: { [`docs/${name}.md`]: `# ${name}\n\nThe text.\n` },
    });
    pull.merge({ as: 'ana' });
    return pull;
  };
  const ours = (pull: ReturnType<typeof merged>) => pull.comments(own).map(({ body }) => body);
  return { ...started, merged, ours };
}

test('a run on the schedule makes up for what was missed, and says what', async () => {
  const { merged, ours, run, chain } = await start();
  const [lost, said] = [merged('lost'), merged('said')];
  said.comment({ as: 'ana', body: '/points typo-fix confirm' });
  const ran = await run(onSchedule);
  expect(ran).toMatchObject({
    code: 0,
    stderr: '',
    outputs: { entries: expect.stringContaining('/award/') },
  });
  expect(ours(lost)).toEqual([expect.stringContaining('### Proposed')]);
  expect(ours(said)).toEqual([expect.stringContaining('Confirmed by @ana')]);
  expect(chain()).toMatchObject({ count: 1, problems: [] });
  expect(ran.summary).toContain(`[Pull request 1](${lost.url}): proposed`);
  expect(ran.summary).toContain(`[Pull request 2](${said.url}): confirmed, in the ledger @octocat 25 points`);
});

test('where all is well, a run reads, writes nothing, and says so', async () => {
  const { github, merged, run, writes } = await start();
  merged('a').comment({ as: 'ana', body: '/points typo-fix confirm' });
  await run(onSchedule);
  github.resetCounts();
  const ran = await run(onSchedule);
  expect(ran).toMatchObject({ code: 0, outputs: { entries: '' } });
  expect(ran.summary).toContain('all is well');
  expect(github.requests).toHaveLength(3);
  expect(writes()).toEqual([]);
});

test('a claim that waits is told by each run, and nothing is written for it', async () => {
  const { merged, run, writes, github } = await start();
  merged('a').comment({ as: 'octocat', body: '/points claim it says much more' });
  await run(onSchedule);
  github.resetCounts();
  const ran = await run(onSchedule);
  expect(ran.code).toBe(0);
  expect(ran.summary).toMatch(
    /Claims that wait for a maintainer’s answer:\n\n- \[Pull request 1\]\(.*\): @octocat/,
  );
  expect(writes()).toEqual([]);
});

test('one that cannot be done stops none of the others, and is told at the end', async () => {
  const { github, merged, ours, run } = await start();
  const [bad, good] = [merged('bad'), merged('good')];
  github.fault({
    path: `/repos/octo-org/docs/pulls/${bad.number}/files`,
    status: 403,
    message: 'No',
    times: 9,
  });
  const ran = await run(onSchedule);
  expect(ran).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('#1 could not be looked at to the end'),
  });
  expect(ran.summary).toContain('Left for the next run:\n\n- #1: ');
  expect(ours(good)).toHaveLength(1);
  github.clearFaults();
  expect(await run(onSchedule)).toMatchObject({ code: 0 });
  expect(ours(bad)).toHaveLength(1);
});

test('a limit in the middle ends the run in good order: it says when it can go on, and the next one does', async () => {
  const { github, merged, ours, run } = await start();
  const pulls = ['a', 'b', 'c'].map(merged);
  github.fault({ body: /"number":2/, path: '/graphql', secondaryLimit: 1800, times: 99 });
  const ran = await run(onSchedule);
  expect(ran).toMatchObject({ code: 0, stdout: expect.stringContaining('It can go on in 1800 seconds.') });
  expect(pulls.map((pull) => ours(pull).length)).toEqual([1, 0, 0]);
  github.clearFaults();
  await run(onSchedule);
  expect(pulls.map((pull) => ours(pull).length)).toEqual([1, 1, 1]);
});

describe('max-requests', () => {
  test('ends a run in good order, and the next ones go on there', async () => {
    const { github, merged, ours, run } = await start();
    const pulls = Array.from({ length: 12 }, (_, index) => {
      github.clock.advance(60);
      return merged(`page-${index}`);
    });
    const told: string[] = [];
    for (let runs = 0; runs < 12 && pulls.some((pull) => ours(pull).length === 0); runs += 1) {
      github.resetCounts();
      const ran = await run({ ...onSchedule, env: { 'INPUT_MAX-REQUESTS': '20' } });
      expect(ran.code).toBe(0);
      expect(github.requests.length).toBeLessThanOrEqual(20);
      told.push(ran.stdout);
    }
    expect(pulls.map((pull) => ours(pull).length)).toEqual(pulls.map(() => 1));
    expect(told[0]).toContain('as many requests as `max-requests` allows were made');
  });

  test.each(['0', '-1', 'many', '1e3', '19'])(
    'is a number of requests with which a run gets anywhere: %s',
    async (value) => {
      const { merged, run } = await start();
      merged('a');
      expect(await run({ ...onSchedule, env: { 'INPUT_MAX-REQUESTS': value } })).toMatchObject({
        code: 1,
        stdout: expect.stringContaining(`The input \`max-requests\` is “${value}”`),
      });
    },
  );
});

describe('since', () => {
  test('looks further back than a run without it', async () => {
    const { github, merged, ours, run } = await start();
    const pull = merged('old');
    github.clock.advance(40 * 24 * 3600);
    const before = new Date(Date.now() - 24 * 3_600_000).toISOString().slice(0, 10);
    await run({ ...byHand, env: { INPUT_SINCE: before } });
    expect(ours(pull)).toHaveLength(1);
  });

  test.each(['yesterday', '2026-13-01', '2026-02-30', '01.11.2026'])(
    'is a day or a time: %s',
    async (value) => {
      const { merged, run } = await start();
      merged('a');
      expect(await run({ ...byHand, env: { INPUT_SINCE: value } })).toMatchObject({
        code: 1,
        stdout: expect.stringContaining('a day such as 2026-11-01'),
      });
    },
  );

  test('that has not come yet is told, for nothing can be found then', async () => {
    const { merged, run } = await start();
    merged('a');
    expect(await run({ ...byHand, env: { INPUT_SINCE: '2999-01-01' } })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('is a time that has not come yet'),
    });
  });

  test('and certain pull requests are two things', async () => {
    const { merged, run } = await start();
    merged('a');
    const env = { INPUT_SINCE: '2026-11-01', 'INPUT_PULL-REQUEST': '1' };
    expect(await run({ ...byHand, env })).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('Give one of them'),
    });
  });
});

test('a dry run says what would be made up for, and writes nothing', async () => {
  const { merged, run, writes, chain } = await start();
  merged('a').comment({ as: 'ana', body: '/points typo-fix confirm' });
  merged('b').comment({ as: 'ana', body: '/points typo-fix confirm' });
  const ran = await run({ ...onSchedule, env: { 'INPUT_DRY-RUN': 'true' } });
  expect(ran.code).toBe(0);
  expect(ran.summary).toContain('Nothing was written. Otherwise this would have been made up for:');
  expect(writes()).toEqual([]);
  expect(chain().count).toBe(0);
});

test('a team that cannot be read is told once, with the workflow that can read it', async () => {
  const { github, merged, run } = await start({
    '.github/docpoints.yml': "confirm: { by: ['@octo-org/docs-team'] }\n",
  });
  github.addOrganization('octo-org', { members: ['ana'], teams: { 'docs-team': ['ana'] } });
  for (const name of ['a', 'b']) merged(name).comment({ as: 'tri', body: '/points typo-fix confirm' });
  const { stdout } = await run(onSchedule);
  const warnings = stdout.match(/::warning[^\n]*@octo-org\/docs-team[^\n]*/g) ?? [];
  expect(warnings).toEqual([expect.stringContaining('examples/workflows/app-token.yml')]);
});

test('a program file with mistakes fails the run at its line, once', async () => {
  const { merged, run } = await start({ '.github/docpoints.yml': 'activitys: {}\n' });
  for (const name of ['a', 'b']) merged(name);
  const ran = await run(onSchedule);
  expect(ran.code).toBe(1);
  expect(ran.stdout.match(/::error[^\n]*file=\.github\/docpoints\.yml,line=1/g)).toHaveLength(1);
});
