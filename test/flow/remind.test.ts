import { expect, test } from 'vitest';

import { startSweeps } from './sweep-flow.ts';

const rules = (days: number) => `extends: dataminer\nremind: { level-ends: ${days} }\n`;

/** octocat became an Advocate in 2026, and has earned nothing since. */
async function withAdvocate(days = 30) {
  const flow = await startSweeps({ files: { '.github/docpoints.yml': rules(days) } });
  const { github, repo, look } = flow;
  github.clock.set('2026-12-01T10:00:00Z');
  const issue = repo.openIssue({ as: 'octocat', title: 'My post' });
  issue.comment({ as: 'ana', body: '/points award @octocat blog-post 750 https://example.org/post' });
  await look(issue, { now: () => github.clock.now() });
  // Of the level that was reached it was told at once.
  const said = () =>
    issue
      .comments({ by: 'docpoints[bot]' })
      .slice(1)
      .map(({ body }) => body);
  const sweepOn = async (day: string) => {
    github.clock.set(`${day}T10:00:00Z`);
    return flow.sweep();
  };
  return { ...flow, issue, said, sweepOn };
}

test('a member is reminded once, as many days before as the program says', async () => {
  const { said, sweepOn } = await withAdvocate();
  await sweepOn('2027-12-01');
  expect(said()).toEqual([]);
  await sweepOn('2027-12-02');
  expect(said()).toEqual([
    expect.stringContaining(
      '@octocat: your level **Advocate** runs out on 1 January 2028. With 750 points more until 31 December 2027 you keep it.',
    ),
  ]);
  await sweepOn('2027-12-02');
  await sweepOn('2027-12-03');
  await sweepOn('2027-12-20');
  expect(said()).toHaveLength(1);
});

test('a reminder that somebody has deleted does not come back', async () => {
  const { said, sweepOn, issue } = await withAdvocate();
  await sweepOn('2027-12-02');
  issue.comments({ by: 'docpoints[bot]' })[1]?.delete({ as: 'ana' });
  await sweepOn('2027-12-03');
  expect(said()).toEqual([]);
});

test('what is earned meanwhile somewhere else makes no second one', async () => {
  const { said, sweepOn, repo, look, github } = await withAdvocate();
  await sweepOn('2027-12-02');
  const other = repo.openIssue({ as: 'octocat', title: 'Another post' });
  other.comment({ as: 'ana', body: '/points award @octocat linkedin-post https://example.org/link' });
  await look(other, { now: () => github.clock.now() });
  await sweepOn('2027-12-03');
  expect(said()).toHaveLength(1);
  expect(other.comments({ by: 'docpoints[bot]' })).toEqual([]);
});

test('whoever does not want reminders sends none', async () => {
  const { said, sweepOn } = await withAdvocate(0);
  await sweepOn('2027-12-31');
  expect(said()).toEqual([]);
});

test('who was not reminded in time is not', async () => {
  const { said, sweepOn } = await withAdvocate();
  await sweepOn('2027-12-05');
  expect(said()).toEqual([]);
});
