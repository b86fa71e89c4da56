import { expect, test } from 'vitest';

import { startFlow } from './octo-flow.ts';

async function withIssue() {
  const flow = await startFlow({
    files: { 'README.md': '# Docs\n', '.github/docpoints.yml': 'extends: dataminer\n' },
  });
  flow.github.addUser('hubot');
  const issue = flow.repo.openIssue({ as: 'hubot', title: 'My blog post' });
  const said = () => issue.comments({ by: 'docpoints[bot]' }).map(({ body }) => body);
  return { ...flow, issue, said };
}

test('what no pull request shows can be given on an issue', async () => {
  const { issue, look, entries, chain, said } = await withIssue();
  const word = issue.comment({
    as: 'ana',
    body: '/points award @hubot blog-post 700 https://example.org/post',
  });
  await look(issue);
  const [entry] = entries();
  expect(entry).toMatchObject({
    id: `comment/${word.id}/1/award/${entry?.member.id}`,
    points: 700,
    source: { issue: issue.number },
  });
  expect(entry?.source).not.toHaveProperty('pull');
  expect(chain().problems).toEqual([]);
  expect(said()).toEqual([]);
  expect(word.reactions).toEqual(['docpoints[bot]: rocket']);
  await look(issue);
  expect(entries()).toHaveLength(1);
});

test('a level that an award by hand reaches is said there, once', async () => {
  const { issue, look, said } = await withIssue();
  const award = (points: number) => `/points award @hubot blog-post ${points} https://example.org/post`;
  issue.comment({ as: 'ana', body: [award(700), award(50), award(60)].join('\n') });
  await look(issue);
  expect(said()).toEqual([
    expect.stringContaining(
      '@ana: @hubot gets 50 points for “Write a blog post, once accepted”. 🎉 **@hubot has reached Advocate.** Congratulations! It opens Access to exclusive content.',
    ),
  ]);
  expect(said()[0]?.match(/🎉/g)).toHaveLength(1);
  await look(issue);
  expect(said()).toHaveLength(1);
});

test('anyone can ask there where they stand, and enrol', async () => {
  const { issue, look, said, entries } = await withIssue();
  issue.comment({ as: 'hubot', body: '/points\n/points enrol' });
  await look(issue);
  expect(said()).toEqual([expect.stringContaining('**0 points** in 2026')]);
  expect(entries()).toMatchObject([{ kind: 'enrolment', points: 0, activity: null }]);
});

test('what is for pull requests is refused there', async () => {
  const { issue, look, said, entries } = await withIssue();
  const word = issue.comment({ as: 'ana', body: '/points 100 confirm' });
  await look(issue);
  expect(entries()).toEqual([]);
  expect(said()).toEqual([expect.stringContaining('This is an issue')]);
  expect(word.reactions).toEqual(['docpoints[bot]: confused']);
});

test('an issue without commands gets no comment', async () => {
  const { issue, look, writes } = await withIssue();
  issue.comment({ as: 'hubot', body: 'Is this right?' });
  await look(issue);
  expect(writes()).toEqual([]);
});
