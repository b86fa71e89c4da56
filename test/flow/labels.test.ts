import { expect, test } from 'vitest';

import { startFlow } from './octo-flow.ts';

const program = (yaml: string) => ({
  files: { 'docs/a.md': '# A\n\nTeh text.\n', '.github/docpoints.yml': yaml },
});

test('the labels of the program are made with the first proposal, in the same request, and once', async () => {
  const { github, repo, fix, look } = await startFlow(program('extends: dataminer\n'));
  const pull = fix();
  await look(pull);
  expect(repo.labels.filter((name) => name.startsWith('points:'))).toEqual([
    'points: typo-fix',
    'points: added-information',
    'points: large-contribution',
    'points: none',
  ]);
  pull.merge({ as: 'ana' });
  github.resetCounts();
  await look(pull);
  expect(github.requests).toHaveLength(3);
});

test('of a repository with many labels those of the program are asked for by name, and made where they are missing', async () => {
  const { github, repo, fix, look } = await startFlow(program('extends: dataminer\n'));
  repo.addLabel('points: typo-fix');
  for (let index = 0; index < 120; index += 1) repo.addLabel(`area ${index}`);
  const pull = fix();
  await look(pull);
  expect(repo.labels.filter((name) => name.startsWith('points:'))).toEqual([
    'points: typo-fix',
    'points: added-information',
    'points: large-contribution',
    'points: none',
  ]);
  pull.merge({ as: 'ana' });
  github.resetCounts();
  await look(pull);
  expect(github.requests.map(({ operation }) => operation)).toContain('DocpointsLabels');
  expect(repo.labels).toHaveLength(124);
});

test('a maintainer’s label sets what it is, taking it off takes it back, and a command confirms', async () => {
  const { github, fix, look, said, entries } = await startFlow(program('extends: dataminer\n'));
  const pull = fix();
  pull.merge({ as: 'ana' });
  await look(pull);
  pull.label({ as: 'bo', name: 'points: added-information' });
  await look(pull);
  expect(said(pull)[0]).toContain('Set by @bo');
  pull.unlabel({ as: 'bo', name: 'points: added-information' });
  await look(pull);
  expect(said(pull)[0]).not.toContain('Set by');
  pull.label({ as: 'bo', name: 'points: added-information' });
  github.clock.advance(60);
  pull.comment({ as: 'ana', body: '/points confirm' });
  await look(pull);
  expect(entries()).toMatchObject([{ activity: 'added-information', by: { login: 'ana' } }]);
});

test('a label of somebody who only triages sets nothing', async () => {
  const { fix, look, said } = await startFlow(program('extends: dataminer\n'));
  const pull = fix();
  await look(pull);
  pull.label({ as: 'tri', name: 'points: 900' });
  await look(pull);
  expect(said(pull)[0]).not.toContain('Set by');
});

test('a label taken off by somebody who only triages still counts, and time confirms nothing then', async () => {
  const yaml = 'extends: dataminer\nconfirm: { after: { typo-fix: 1 } }\n';
  const { github, fix, look, said, entries } = await startFlow(program(yaml));
  const pull = fix();
  pull.merge({ as: 'ana' });
  pull.label({ as: 'bo', name: 'points: none' });
  await look(pull);
  pull.unlabel({ as: 'tri', name: 'points: none' });
  github.clock.advance(60);
  await look(pull, { now: () => new Date('2027-01-25T08:00:00Z') });
  expect(said(pull)[0]).toContain('Rejected by @bo');
  pull.label({ as: 'bo', name: 'points: none' });
  pull.unlabel({ as: 'bo', name: 'points: none' });
  await look(pull, { now: () => new Date('2027-01-25T08:00:00Z') });
  expect(said(pull)[0]).toContain('Proposed');
  expect(entries()).toEqual([]);
});

test('a state label that somebody put or took off is put right, and quiet again', async () => {
  const { github, fix, look } = await startFlow(program('comment: { labels: true }\n'));
  const pull = fix();
  pull.merge({ as: 'ana' });
  await look(pull);
  const requests = async () => {
    github.resetCounts();
    await look(pull);
    return github.requests.length;
  };
  expect(await requests()).toBe(1);
  pull.label({ as: 'tri', name: 'docpoints: confirmed' });
  pull.unlabel({ as: 'tri', name: 'docpoints: proposed' });
  expect(await requests()).toBeGreaterThan(1);
  expect(pull.labels).toEqual(['docpoints: proposed']);
  expect(await requests()).toBe(1);
});

test('state labels follow the state, where the program wants them', async () => {
  const { fix, look } = await startFlow(program('comment: { labels: true }\n'));
  const pull = fix();
  pull.merge({ as: 'ana' });
  await look(pull);
  expect(pull.labels).toEqual(['docpoints: proposed']);
  pull.comment({ as: 'ana', body: '/points confirm' });
  await look(pull);
  expect(pull.labels).toEqual(['docpoints: confirmed']);
});

test('teams decide, where the token may read them', async () => {
  const flow = await startFlow(program("confirm: { by: ['@octo-org/docs-team'] }\n"));
  flow.github.addOrganization('octo-org', { teams: { 'docs-team': ['tri'] } });
  const pull = flow.fix();
  pull.merge({ as: 'ana' });
  pull.comment({ as: 'tri', body: '/points confirm' });
  expect(await flow.look(pull)).toMatchObject({ notices: [] });
  expect(flow.entries()).toMatchObject([{ by: { login: 'tri' } }]);
});

test('a team that cannot be read is told, and nobody decides by it', async () => {
  const flow = await startFlow(program("confirm: { by: ['@octo-org/no-such-team'] }\n"));
  const pull = flow.fix();
  pull.merge({ as: 'ana' });
  pull.comment({ as: 'tri', body: '/points confirm' });
  expect(await flow.look(pull)).toMatchObject({
    notices: [expect.stringContaining('The team @octo-org/no-such-team cannot be read with this token')],
  });
  expect(flow.entries()).toEqual([]);
});

test('co-authors whom a trailer names are offered a share', async () => {
  const { github, repo, look, said } = await startFlow(program('extends: dataminer\n'));
  github.addUser('hubot');
  const pull = repo.openPullRequest({
    as: 'octocat',
    title: 'Correct a word',
    message: 'Correct a word\n\nCo-authored-by: hubot <42+hubot@users.noreply.github.com>',
    files: { 'docs/a.md': '# A\n\nThe text.\n' },
  });
  pull.merge({ as: 'ana' });
  await look(pull);
  expect(said(pull)[0]).toContain('`/points @octocat N @hubot N`');
});

test('a revert that is merged says where the points can be taken back', async () => {
  const { repo, fix, look, said } = await startFlow(program('extends: dataminer\n'));
  const first = fix();
  first.merge({ as: 'ana' });
  const revert = repo.openPullRequest({
    as: 'ana',
    title: 'Revert "Correct a word"',
    body: `Reverts octo-org/docs#${first.number}`,
    files: { 'docs/a.md': '# A\n\nTeh text.\n' },
  });
  revert.merge({ as: 'bo' });
  await look(revert);
  expect(said(revert)).toEqual([
    expect.stringContaining(`say \`/points revoke REASON\` on #${first.number}`),
  ]);
});

test('a comment of ours that somebody deleted comes back with the next change, not before', async () => {
  const { github, fix, look, said } = await startFlow(program('extends: dataminer\n'));
  const pull = fix();
  await look(pull);
  github.clock.advance(60);
  pull.comments({ by: 'docpoints[bot]' })[0]?.delete({ as: 'ana' });
  await look(pull);
  expect(said(pull)).toEqual([]);
  github.clock.advance(60);
  pull.merge({ as: 'ana' });
  await look(pull);
  expect(said(pull)).toEqual([expect.stringContaining('### Proposed')]);
});
