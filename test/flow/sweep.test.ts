import { describe, expect, test } from 'vitest';

import { octokitGitHub } from '../../src/github/octokit.ts';
import { startSweeps } from './sweep-flow.ts';

const twoQuestions = ['DocpointsChanged', 'DocpointsChanged'];
/** Where no mark says on which pull requests claims wait, they are searched for. */
const threeQuestions = [...twoQuestions, 'DocpointsChanged'];

describe('what was missed', () => {
  test('a merge whose event got lost is proposed', async () => {
    const { fix, sweep, said } = await startSweeps();
    const pull = fix();
    pull.merge({ as: 'ana' });
    const { told, failures } = await sweep();
    expect({ told, failures }).toEqual({ told: [pull.number], failures: [] });
    expect(said(pull)[0]).toContain('### Proposed');
  });

  test('a command whose event got lost is recorded and shown', async () => {
    const { fix, look, sweep, said, entries } = await startSweeps();
    const pull = fix();
    pull.merge({ as: 'ana' });
    await look(pull);
    pull.comment({ as: 'ana', body: '/points confirm' });
    await sweep();
    expect(entries()).toHaveLength(1);
    expect(said(pull)[0]).toContain('Confirmed by @ana');
  });

  test('a claim whose event got lost is shown', async () => {
    const { repo, sweep, said } = await startSweeps();
    const pull = repo.openPullRequest({ as: 'octocat', title: 'Fix', files: { 'src/a.ts': 'export {};\n' } });
    pull.merge({ as: 'ana' });
    pull.comment({ as: 'octocat', body: '/points claim the comments are the documentation' });
    await sweep();
    expect(said(pull)[0]).toContain('asks for points');
  });

  test('a label, an edit that took a command away, and one on a closed pull request', async () => {
    const { open, look, sweep, said } = await startSweeps();
    const [labelled, edited] = [open('labelled'), open('edited')];
    const word = edited.comment({ as: 'ana', body: '/points added-information 100' });
    for (const pull of [labelled, edited]) await look(pull);
    labelled.label({ as: 'ana', name: 'points: none' });
    word.edit('Never mind.');
    const { told } = await sweep();
    expect(told).toEqual([labelled.number, edited.number]);
    expect(said(labelled)[0]).toContain('### Rejected');
    expect(said(edited)[0]).toContain('Not counted any more');
  });

  test('an award that was asked for on an issue is made', async () => {
    const { repo, sweep, entries } = await startSweeps({
      files: { 'docs/a.md': '# A\n', '.github/docpoints.yml': 'extends: dataminer\n' },
    });
    repo.openIssue({ as: 'octocat', title: 'A question' });
    const issue = repo.openIssue({ as: 'octocat', title: 'A post about it' });
    issue.comment({ as: 'ana', body: '/points award @octocat blog-post 750 https://example.org/post' });
    const { told, changed } = await sweep();
    expect({ told, changed }).toEqual({ told: [issue.number], changed: 2 });
    expect(entries()).toMatchObject([{ activity: 'blog-post' }]);
  });

  test('a pull request with more comments and commits than come along with many is looked at by itself', async () => {
    const { fix, look, costOf } = await startSweeps();
    const pull = fix();
    for (let push = 0; push < 11; push += 1) pull.push({ 'docs/a.md': `# A\n\nThe text, ${push}.\n` });
    pull.merge({ as: 'ana' });
    await look(pull);
    expect((await costOf()).asked).toEqual([...twoQuestions, 'DocpointsPullRequest', 'DocpointsChanged']);
  });
});

describe('where all is well', () => {
  test('a sweep asks for the rules and for a page, and writes nothing', async () => {
    const { github, fix, sweep, costOf } = await startSweeps();
    const pull = fix();
    pull.merge({ as: 'ana' });
    pull.comment({ as: 'ana', body: '/points confirm' });
    await sweep();
    github.clock.advance(25 * 3600);
    await sweep();
    const { asked, writes, swept } = await costOf();
    expect({ asked, writes, told: swept.told }).toEqual({ asked: twoQuestions, writes: 0, told: [] });
  });

  test('time that goes by, and points given elsewhere, are no reason to look again', async () => {
    const { github, fix, open, look, costOf } = await startSweeps();
    for (const pull of [fix(), open('b')]) {
      pull.merge({ as: 'ana' });
      pull.comment({ as: 'ana', body: '/points confirm' });
      await look(pull);
    }
    github.clock.advance(7 * 24 * 3600);
    expect((await costOf()).asked).toEqual(threeQuestions);
  });

  test('nor is talk, even about /points', async () => {
    const { fix, look, costOf } = await startSweeps();
    const pull = fix();
    await look(pull);
    pull.comment({
      as: 'octocat',
      body: 'What does `/points confirm` do?\n\n> /points 150\n\nSay /points here.',
    });
    expect((await costOf()).asked).toEqual(threeQuestions);
  });

  test('500 quiet pull requests cost ten questions at most, and no write', async () => {
    const { github, repo, open, look, costOf } = await startSweeps();
    for (let number = 1; number <= 500; number += 1) {
      github.clock.advance(20);
      if (number % 50 > 0) {
        const files = { [`src/${number}.ts`]: 'export {};\n' };
        repo.openPullRequest({ as: 'octocat', title: 'Change the code', files });
      } else {
        const pull = open(`page-${number}`);
        pull.merge({ as: 'ana' });
        pull.comment({ as: 'ana', body: '/points typo-fix confirm' });
        await look(pull);
      }
    }
    const { asked, writes, swept } = await costOf();
    expect(swept).toMatchObject({ changed: 500, told: [], failures: [], stopped: null });
    expect(asked.length).toBeLessThanOrEqual(10);
    expect(new Set(asked)).toEqual(new Set(['DocpointsChanged']));
    expect(writes).toBe(0);
  });
});

test('hundreds that changed within one second are all found', async () => {
  const { open, sweep, said } = await startSweeps();
  const pulls = Array.from({ length: 150 }, (_, index) => open(`page-${index}`, 'ana'));
  pulls.at(-1)?.merge({ as: 'bo' });
  const { changed, told } = await sweep({ isDryRun: true });
  expect({ changed, told: told.length }).toEqual({ changed: 150, told: 150 });
  expect(said(pulls[0] ?? open('none'))).toEqual([]);
});

test('a dry run tells of each what would be, and writes nothing', async () => {
  const { open, costOf, chain } = await startSweeps();
  for (const name of ['a', 'b']) {
    const pull = open(name);
    pull.merge({ as: 'ana' });
    pull.comment({ as: 'ana', body: '/points typo-fix confirm' });
  }
  const { swept, writes } = await costOf({ isDryRun: true });
  expect({ told: swept.told, writes, count: chain().count }).toEqual({ told: [1, 2], writes: 0, count: 0 });
});

test('while the program file cannot be used, nothing counts as looked at: all waits for its repair', async () => {
  const { github, repo, open, sweep, said } = await startSweeps({
    files: { 'docs/a.md': '# A\n', '.github/docpoints.yml': 'activitys: {}\n' },
  });
  const pull = open('waits');
  pull.merge({ as: 'ana' });
  const first = await sweep();
  expect(first.mistakes).toHaveLength(1);
  expect(said(pull)).toEqual([]);
  github.clock.advance(30 * 24 * 3600);
  repo.push({ as: 'ana', files: { '.github/docpoints.yml': 'extends: simple\n' } });
  await sweep({ since: new Date(first.upTo) });
  expect(said(pull)[0]).toContain('### Proposed');
});

test('a program file that is spoilt while a sweep is under way has all wait for its repair, too', async () => {
  const { github, octokit, repo, open, look, sweep, said } = await startSweeps();
  const first = open('first');
  first.merge({ as: 'ana' });
  first.comment({ as: 'ana', body: '/points typo-fix confirm' });
  await look(first);
  const lost = open('lost');
  lost.merge({ as: 'ana' });
  github.clock.advance(20 * 24 * 3600);
  const edge = octokitGitHub(octokit);
  let asked = 0;
  const listChanged: typeof edge.listChanged = (question) => {
    asked += 1;
    if (asked === 2) repo.push({ as: 'ana', files: { '.github/docpoints.yml': 'activitys: {}\n' } });
    return edge.listChanged(question);
  };
  expect((await sweep({ outside: { github: { ...edge, listChanged } } })).mistakes).toHaveLength(1);
  repo.push({ as: 'ana', files: { '.github/docpoints.yml': 'extends: simple\n' } });
  await sweep();
  expect(said(lost)[0]).toContain('### Proposed');
});
