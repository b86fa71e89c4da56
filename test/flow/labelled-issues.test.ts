import { describe, expect, test } from 'vitest';

import { startFlow } from './octo-flow.ts';

const rules = (points: string) => `extends: simple
activities:
  docs-issue: { title: Report a valid issue, points: ${points}, label: valid docs issue }
`;

async function withIssue(points = '100', author = 'hubot') {
  const flow = await startFlow({ files: { '.github/docpoints.yml': rules(points) } });
  flow.github.addUser('hubot');
  const issue = flow.repo.openIssue({ as: author, title: 'The guide is wrong' });
  const said = () => issue.comments({ by: 'docpoints[bot]' }).map(({ body }) => body);
  return { ...flow, issue, said };
}
const label = 'valid docs issue';

test('a label that a maintainer puts on an issue gives its author the points', async () => {
  const { issue, look, entries, said, github, chain } = await withIssue();
  github.clock.set('2026-11-24T23:30:00Z');
  issue.label({ as: 'ana', name: label });
  await look(issue);
  expect(entries()).toMatchObject([
    {
      kind: 'award',
      activity: 'docs-issue',
      points: 100,
      earnedOn: '2026-11-24',
      member: { login: 'hubot' },
      by: { login: 'ana' },
      source: { issue: issue.number, comment: null, commit: null, url: issue.url },
    },
  ]);
  expect(entries()[0]?.source).not.toHaveProperty('pull');
  expect(chain().problems).toEqual([]);
  expect(said()).toEqual([expect.stringContaining('### Confirmed: 100 points for')]);
  expect(said()[0]).toMatch(/Confirmed by .*ana/);
  expect(said()[0]).not.toContain('/points typo-fix');
});

test('looking again asks once, and changes nothing', async () => {
  const { issue, look, entries, github, repo } = await withIssue();
  issue.label({ as: 'ana', name: label });
  await look(issue);
  const ledger = repo.branch('docpoints');
  github.resetCounts();
  await look(issue);
  await look(issue);
  expect(github.requests.map(({ operation, route }) => operation ?? route)).toEqual([
    'DocpointsPullRequest',
    'DocpointsPullRequest',
  ]);
  expect(entries()).toHaveLength(1);
  expect(repo.branch('docpoints')).toBe(ledger);
});

test.each([
  ['whoever may not decide', 'tri', 'hubot'],
  ['the author of the issue, for themselves', 'ana', 'ana'],
])('the label of %s gives nothing, and nothing is said', async (_who, by, author) => {
  const { issue, look, entries, writes } = await withIssue('100', author);
  issue.label({ as: by, name: label });
  await look(issue);
  expect(entries()).toEqual([]);
  expect(writes()).toEqual([]);
});

test('an issue that a bot opened gives nobody anything', async () => {
  const { issue, look, entries, writes } = await withIssue('100', 'docpoints[bot]');
  issue.label({ as: 'ana', name: label });
  await look(issue);
  expect(entries()).toEqual([]);
  expect(writes()).toEqual([]);
});

test('a label that is gone before it is recorded gives nothing', async () => {
  const { issue, look, entries, writes } = await withIssue();
  issue.label({ as: 'ana', name: label });
  issue.unlabel({ as: 'bo', name: label });
  await look(issue);
  expect(entries()).toEqual([]);
  expect(writes()).toEqual([]);
});

test('a label that is taken off once it is recorded takes nothing back', async () => {
  const { issue, look, entries, said } = await withIssue();
  issue.label({ as: 'ana', name: label });
  await look(issue);
  issue.unlabel({ as: 'bo', name: label });
  await look(issue);
  expect(entries()).toHaveLength(1);
  expect(said()[0]).toContain('### Confirmed: 100 points');
});

test('a command takes the points back, and the label that stays gives them no second time', async () => {
  const { issue, look, entries, said, github } = await withIssue();
  issue.label({ as: 'ana', name: label });
  await look(issue);
  github.clock.advance(60);
  const word = issue.comment({ as: 'bo', body: '/points revoke it is no mistake' });
  await look(issue);
  await look(issue);
  expect(entries()).toMatchObject([
    { kind: 'award' },
    { kind: 'revocation', points: -100, by: { login: 'bo' }, source: { issue: issue.number } },
  ]);
  expect(word.reactions).toEqual(['docpoints[bot]: rocket']);
  expect(said()).toEqual([expect.stringContaining('### Revoked: 100 points')]);
});

test('put anew after that, the label gives them again', async () => {
  const { issue, look, entries, github, chain } = await withIssue();
  issue.label({ as: 'ana', name: label });
  await look(issue);
  github.clock.advance(60);
  issue.comment({ as: 'bo', body: '/points revoke it is no mistake' });
  await look(issue);
  github.clock.advance(60);
  issue.unlabel({ as: 'ana', name: label });
  github.clock.advance(60);
  issue.label({ as: 'bo', name: label });
  await look(issue);
  await look(issue);
  expect(entries().map(({ kind }) => kind)).toEqual(['award', 'revocation', 'award']);
  expect(new Set(entries().map(({ id }) => id)).size).toBe(3);
  expect(chain().problems).toEqual([]);
});

test('another maintainer who puts it again is told nothing', async () => {
  const { issue, look, entries, said } = await withIssue();
  issue.label({ as: 'ana', name: label });
  await look(issue);
  issue.unlabel({ as: 'ana', name: label });
  issue.label({ as: 'bo', name: label });
  await look(issue);
  expect(entries()).toHaveLength(1);
  expect(said()[0]).not.toContain('counts for nothing');
});

describe('of a range', () => {
  test('the label proposes the least, and a command gives it', async () => {
    const { issue, look, entries, said, github } = await withIssue('{ min: 50, max: 200, step: 50 }');
    issue.label({ as: 'ana', name: label });
    await look(issue);
    expect(entries()).toEqual([]);
    expect(said()).toEqual([expect.stringContaining('### Proposed: 50 points for')]);
    expect(said()[0]).toContain('`/points N confirm`: give N points, 1 to 200');
    github.clock.advance(60);
    issue.comment({ as: 'bo', body: '/points 150 confirm' });
    await look(issue);
    await look(issue);
    expect(entries()).toMatchObject([{ points: 150, by: { login: 'bo' }, activity: 'docs-issue' }]);
    expect(said()).toEqual([expect.stringContaining('### Confirmed: 150 points')]);
  });

  test('a maintainer can reject it', async () => {
    const { issue, look, entries, said, github } = await withIssue('{ min: 50, max: 200, step: 50 }');
    issue.label({ as: 'ana', name: label });
    github.clock.advance(60);
    issue.comment({ as: 'ana', body: '/points reject we knew that' });
    await look(issue);
    await look(issue);
    expect(entries()).toEqual([]);
    expect(said()).toEqual([expect.stringContaining('### Rejected: no points')]);
  });

  test('what is for pull requests is nothing that an issue can be', async () => {
    const { issue, look, entries, said, github } = await withIssue('{ min: 50, max: 200, step: 50 }');
    issue.label({ as: 'ana', name: label });
    github.clock.advance(60);
    issue.comment({ as: 'ana', body: '/points typo-fix confirm' });
    await look(issue);
    expect(entries()).toEqual([]);
    expect(said().at(-1)).toContain('was not done');
  });
});

test('what a cap leaves nothing of is said with the rule', async () => {
  const { issue, look, entries, said, github, repo } = await withIssue(
    '100, cap: { points: 100, per: month }',
  );
  issue.label({ as: 'ana', name: label });
  await look(issue);
  const second = repo.openIssue({ as: 'hubot', title: 'And the other guide' });
  github.clock.advance(60);
  second.label({ as: 'ana', name: label });
  await look(second);
  expect(entries()).toHaveLength(1);
  expect(second.comments({ by: 'docpoints[bot]' }).map(({ body }) => body)).toEqual([
    expect.stringContaining('no more than 100 points a month'),
  ]);
  expect(said()).toHaveLength(1);
});
