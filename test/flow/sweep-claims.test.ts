import { describe, expect, test } from 'vitest';

import { octokitGitHub } from '../../src/github/octokit.ts';
import { withProgramAt } from '../../src/github/program-at.ts';
import { startSweeps } from './sweep-flow.ts';

const day = 24 * 3600;

/** A ledger with an entry, some claims on merged pull requests, and sweeps that have left them all behind. */
async function claimed(count = 1) {
  const flow = await startSweeps();
  const { github, repo, open, look, sweep } = flow;
  const first = open('first');
  first.merge({ as: 'ana' });
  first.comment({ as: 'ana', body: '/points typo-fix confirm' });
  await look(first);
  const pulls = [];
  for (let number = 1; number <= count; number += 1) {
    github.clock.advance(1);
    const files = { [`src/${number}.ts`]: '// Teh text.\n' };
    const pull = repo.openPullRequest({ as: 'octocat', title: 'Tell what it is for', files });
    pull.merge({ as: 'ana' });
    pull.comment({ as: 'octocat', body: '/points claim the comments are the documentation' });
    await look(pull);
    pulls.push(pull);
  }
  const [pull = first] = pulls;
  const numbers = pulls.map(({ number }) => number);
  return {
    ...flow,
    pulls,
    pull,
    numbers,
    /** Weeks later: what has changed since then is all that a sweep lists. */
    leaveBehind: async () => {
      github.clock.advance(20 * day);
      const swept = await sweep();
      github.clock.advance(20 * 3600);
      return swept;
    },
  };
}

describe('an open claim on a pull request that has not changed since', () => {
  test('is looked at again: a label that did not count counts once its author may decide', async () => {
    const { github, repo, pull, look, leaveBehind, sweep, said } = await claimed();
    github.clock.advance(60);
    pull.label({ as: 'tri', name: 'points: added-information' });
    await look(pull);
    await leaveBehind();
    expect(said(pull)[0]).toContain('asks for points');
    repo.setRole('tri', 'maintain');
    expect(await sweep()).toMatchObject({ changed: 0, told: [pull.number], claims: [] });
    expect(said(pull)[0]).toContain('### Proposed');
  });

  test('is looked at again: the rules have changed, and it is worth something by itself', async () => {
    const { repo, pull, leaveBehind, sweep, said } = await claimed();
    await leaveBehind();
    const rules = 'extends: simple\nlabels: { typo: typo-fix }\ndocs: { include: ["**/*.ts"] }\n';
    repo.push({ as: 'ana', files: { '.github/docpoints.yml': rules } });
    expect(await sweep()).toMatchObject({ changed: 0, told: [pull.number] });
    expect(said(pull)[0]).toContain('### Proposed');
  });

  test('is judged by the program file that the door has named, and by no other', async () => {
    const { github, repo, octokit, pull, leaveBehind, sweep } = await claimed();
    const path = 'docs/points.yml';
    repo.push({ as: 'ana', files: { [path]: 'extends: simple\n' } });
    const outside = { github: withProgramAt(path, octokitGitHub(octokit)) };
    await leaveBehind();
    repo.push({ as: 'ana', files: { '.github/docpoints.yml': 'nonsense: 1\n' } });
    expect(await sweep({ outside })).toMatchObject({
      changed: 0,
      mistakes: [],
      claims: [{ number: pull.number }],
    });
    expect(github.unsupported).toEqual([]);
  });

  test('is told, and that it is there changes nothing', async () => {
    const { pull, leaveBehind, costOf } = await claimed();
    await leaveBehind();
    const { swept, writes } = await costOf();
    expect(writes).toBe(0);
    expect(swept).toMatchObject({
      changed: 0,
      told: [],
      claims: [{ number: pull.number, by: { login: 'octocat' }, at: '2026-11-24T10:00:01Z' }],
    });
  });

  test('costs one question with a hundred others', async () => {
    const { leaveBehind, costOf, numbers } = await claimed(100);
    await leaveBehind();
    const { asked, writes, swept } = await costOf();
    expect(swept.claims.map(({ number }) => number)).toEqual(numbers);
    expect({ asked, writes }).toEqual({
      asked: ['DocpointsChanged', 'DocpointsChanged', 'DocpointsChanged'],
      writes: 0,
    });
  });

  test('is asked for with fewer others, where that is too much for GitHub', async () => {
    const { github, leaveBehind, sweep, numbers } = await claimed(12);
    await leaveBehind();
    github.fault({ path: '/graphql', body: /"n5":/, status: 502, html: true, times: 99 });
    expect((await sweep()).claims.map(({ number }) => number)).toEqual(numbers);
  });

  test('is remembered until it is answered, and no longer', async () => {
    const { github, pull, look, leaveBehind, sweep, mark } = await claimed();
    await leaveBehind();
    expect(mark().claims).toEqual([pull.number]);
    pull.comment({ as: 'ana', body: '/points reject it is code' });
    await look(pull);
    github.clock.advance(2 * day);
    expect((await sweep()).claims).toEqual([]);
    expect(mark().claims).toEqual([]);
  });

  test('that a label has answered is forgotten, too, though no command says so', async () => {
    const { github, pull, look, leaveBehind, sweep, mark } = await claimed();
    await leaveBehind();
    pull.label({ as: 'ana', name: 'points: none' });
    await look(pull);
    for (let sweeps = 0; sweeps < 2; sweeps += 1) {
      github.clock.advance(2 * day);
      expect((await sweep()).claims).toEqual([]);
    }
    expect(mark().claims).toEqual([]);
  });

  test('waits on a pull request that is gone no more', async () => {
    const { github, repo, leaveBehind, sweep, mark, pull } = await claimed();
    await leaveBehind();
    repo.repository.issues.delete(pull.number);
    github.clock.advance(day);
    expect(await sweep()).toMatchObject({ failures: [], claims: [] });
    expect(mark().claims).toEqual([]);
  });
});

describe('where no sweep has remembered them', () => {
  test('claims are found by their words, however old they are', async () => {
    const { github, repo, sweep, said, look } = await startSweeps();
    const files = { 'src/a.ts': '// Teh text.\n' };
    const pull = repo.openPullRequest({ as: 'octocat', title: 'Tell what it is for', files });
    pull.merge({ as: 'ana' });
    pull.comment({ as: 'octocat', body: 'I think so.\n\n/points claim it is documentation' });
    pull.label({ as: 'tri', name: 'points: added-information' });
    const other = repo.openIssue({ as: 'octocat', title: 'How', body: 'Do I say `/points claim`?' });
    other.comment({ as: 'ana', body: 'Say /points claim.' });
    await look(pull);
    github.clock.advance(40 * day);
    repo.setRole('tri', 'maintain');
    expect(await sweep()).toMatchObject({ changed: 0, told: [pull.number] });
    expect(said(pull)[0]).toContain('### Proposed');
  });

  test('a mark of before remembers nothing of them, and says it from then on', async () => {
    const { repo, mark, pull, leaveBehind, sweep, costOf, github } = await claimed();
    await leaveBehind();
    const { claims: _, ...old } = mark();
    repo.push({
      as: 'ana',
      branch: 'docpoints',
      files: { 'sweep.json': JSON.stringify({ [repo.id]: old }) },
    });
    expect((await sweep()).claims).toMatchObject([{ number: pull.number }]);
    github.clock.advance(5 * 3600);
    await sweep();
    expect(mark().claims).toEqual([pull.number]);
    github.clock.advance(3600);
    expect((await costOf()).swept.claims).toMatchObject([{ number: pull.number }]);
  });
});

describe('a budget', () => {
  test('holds for them, and the next sweep goes on with those that were not reached', async () => {
    const { pulls, numbers, look, leaveBehind, costOf } = await claimed(8);
    for (const pull of pulls) {
      pull.label({ as: 'tri', name: 'points: added-information' });
      await look(pull);
    }
    await leaveBehind();
    const reached = new Set<number>();
    for (let sweeps = 0; sweeps < 8 && reached.size < numbers.length; sweeps += 1) {
      const { swept, asked } = await costOf({ mostRequests: 20 });
      expect(asked.length).toBeLessThanOrEqual(20);
      for (const number of swept.told) reached.add(number);
    }
    expect([...reached].toSorted((a, b) => a - b)).toEqual(numbers);
  });
});

test('a dry run tells of a claim, and remembers nothing', async () => {
  const { pull, leaveBehind, costOf, github, mark } = await claimed();
  await leaveBehind();
  const before = mark();
  github.clock.advance(5 * day);
  const { swept, writes } = await costOf({ isDryRun: true });
  expect(swept.claims).toMatchObject([{ number: pull.number }]);
  expect({ writes, mark: mark() }).toEqual({ writes: 0, mark: before });
});
