import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { readPayload } from '../../src/github/payload.ts';
import { folderLedger } from '../../src/ledger/folder.ts';
import { readChain } from '../../src/standing/chain.ts';
import { startApi } from '../app/start-api.ts';
import { folderWith } from '../cli/run-docpoints.ts';
import { holds } from './expression.ts';
import { playWorkflow, type PlayOptions } from './play-workflow.ts';
import { startWorkflow } from './start-workflow.ts';

const example = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../examples/workflows/${name}`, import.meta.url)), 'utf8');

async function play(name: string, options: Partial<PlayOptions> = {}) {
  const started = await startWorkflow();
  const points = started.github.addRepository('octo-org/points', { files: { 'README.md': '# Points\n' } });
  started.github.installApp(points);
  const text = options.text ?? example(name);
  const workflow = playWorkflow({ ...started, text, ...options });
  const isApp = text.includes('create-github-app-token');
  const ours = { by: isApp ? 'docpoints[bot]' : 'github-actions[bot]' };
  return { ...started, points, workflow, ours };
}

type Played = Awaited<ReturnType<typeof play>>;

/** From the opening of a pull request to its award, with a label and commands on the way. */
async function fromOpeningToAward({ repo, workflow, ours }: Played, as: 'octocat' | 'bo') {
  const pull = repo.openPullRequest({
    as,
    title: 'Correct a word',
    files: { 'docs/a.md': '# A\n\nThe text.\n' },
  });
  const comment = () => pull.comments(ours)[0]?.body;
  expect(await workflow.catchUp()).toMatchObject({ code: 0, outputs: { state: 'previewed' } });
  pull.push({ 'docs/a.md': '# A\n\nThe text, put right.\n' });
  expect(await workflow.catchUp()).toMatchObject({ code: 0, stderr: '' });
  pull.merge({ as: 'ana' });
  expect(await workflow.catchUp()).toMatchObject({ code: 0, outputs: { state: 'proposed' } });
  pull.label({ as: 'ana', name: 'points: 30' });
  expect(await workflow.catchUp()).toMatchObject({ code: 0 });
  pull.unlabel({ as: 'ana', name: 'points: 30' });
  pull.label({ as: 'ana', name: 'points: added-information' });
  expect(await workflow.catchUp()).toMatchObject({ code: 0, stderr: '' });
  expect(comment()).toContain('Add missing information');
  const word = pull.comment({ as: 'ana', body: 'Well done!\n\n/points 60 confirm' });
  const confirmed = await workflow.catchUp();
  expect(confirmed).toMatchObject({ code: 0, outputs: { state: 'confirmed', points: '60' } });
  expect(confirmed?.outputs['comment-url']).toBe(pull.comments(ours)[0]?.url);
  expect(comment()).toContain('Confirmed by @ana');
  expect(word.reactions).toEqual([`${ours.by}: rocket`]);
  expect(pull.comments(ours)).toHaveLength(1);
  expect(await workflow.tick()).toMatchObject({ code: 0, stderr: '' });
  return pull;
}

describe.each(['octocat', 'bo'] as const)(
  'a pull request by %s, played from its opening to its award',
  (as) => {
    test('with everything in one file', async () => {
      const played = await play('docpoints.yml');
      const pull = await fromOpeningToAward(played, as);
      expect(played.chain()).toMatchObject({ count: 1, problems: [] });
      expect(await played.workflow.dispatch({ 'pull-request': String(pull.number) })).toMatchObject({
        code: 0,
        summary: expect.stringContaining('Nothing had to be written.'),
      });
      expect(await played.workflow.dispatch({ since: '2026-11-01' })).toMatchObject({
        code: 0,
        summary: expect.stringContaining('all is well'),
      });
      expect(played.github.unsupported).toEqual([]);
    });

    test('with the token of an App', async () => {
      const played = await play('app-token.yml');
      await fromOpeningToAward(played, as);
      expect(played.chain()).toMatchObject({ count: 1, problems: [] });
    });

    test('with the ledger in another repository', async () => {
      const played = await play('ledger-elsewhere.yml');
      await fromOpeningToAward(played, as);
      expect(played.chain('docpoints', played.points)).toMatchObject({ count: 1, problems: [] });
      expect(played.repo.branches).not.toContain('docpoints');
    });

    test('on GitHub Enterprise Server', async () => {
      const { github, ...rest } = await startWorkflow();
      const env = { GITHUB_API_URL: `${github.url}/api/v3`, GITHUB_GRAPHQL_URL: `${github.url}/api/graphql` };
      const workflow = playWorkflow({ github, ...rest, text: example('enterprise-server.yml'), env });
      const played = { github, ...rest, workflow, ours: { by: 'github-actions[bot]' } };
      await fromOpeningToAward({ ...played, points: rest.repo }, as);
      expect(played.chain()).toMatchObject({ count: 1, problems: [] });
    });

    test('with the ledger on a server', async () => {
      const folder = await folderWith({});
      const ledger = folderLedger(folder);
      const api = await startApi(() => ledger, { perMinute: 10_000, now: () => new Date() });
      const text = example('http-ledger.yml').replace('https://points.example.org', api.url);
      const token = api.token(['read', 'append']);
      const played = await play('http-ledger.yml', { text, secrets: { DOCPOINTS_LEDGER_TOKEN: token } });
      await fromOpeningToAward(played, as);
      const { lines, recorded } = await ledger.scan();
      const chain = readChain(await Array.fromAsync(lines), recorded);
      expect(chain).toMatchObject({ count: 1, problems: [] });
      expect(played.repo.branches).not.toContain('docpoints');
      expect(JSON.stringify(played.workflow.runs)).not.toContain(token);
    });
  },
);

describe('under one job at a time for each pull request', () => {
  test('talk takes no waiting command’s place', async () => {
    const { workflow, fix, chain } = await play('docpoints.yml');
    const pull = fix();
    pull.merge({ as: 'ana' });
    workflow.hear();
    pull.comment({ as: 'ana', body: '/points confirm' });
    for (let talk = 0; talk < 5; talk += 1) pull.comment({ as: 'octocat', body: 'Thank you!' });
    await workflow.catchUp();
    expect(workflow.told).toMatchObject({ skipped: 5 });
    expect(chain()).toMatchObject({ count: 1 });
  });

  test('a command whose job was cancelled while it waited is heard by the next', async () => {
    const { workflow, fix, chain } = await play('docpoints.yml');
    const pull = fix();
    pull.merge({ as: 'ana' });
    workflow.hear();
    const words = [pull.comment({ as: 'ana', body: '/points confirm' })];
    workflow.hear();
    words.push(pull.comment({ as: 'octocat', body: '/points' }));
    pull.label({ as: 'tri', name: 'later' });
    await workflow.catchUp();
    expect(workflow.told.cancelled).toBeGreaterThan(0);
    expect(chain()).toMatchObject({ count: 1 });
    expect(words.map(({ reactions }) => reactions.length)).toEqual([1, 1]);
  });

  test('twenty merges and twenty commands at once give twenty and twenty', async () => {
    const { workflow, repo, chain, ours } = await play('docpoints.yml');
    const pulls = Array.from({ length: 20 }, (_, index) =>
      repo.openPullRequest({
        as: 'octocat',
        title: `Correct word ${index}`,
        files: { 'docs/a.md': '# A\n\nThe text.\n' },
      }),
    );
    for (const pull of pulls) pull.merge({ as: 'ana' });
    await workflow.catchUp();
    for (const pull of pulls)
      expect(pull.comments(ours).map(({ body }) => body)).toEqual([expect.stringContaining('### Proposed')]);
    const words = pulls.map((pull) => pull.comment({ as: 'ana', body: '/points typo-fix confirm' }));
    await workflow.catchUp();
    expect(chain()).toMatchObject({ count: 20, problems: [] });
    for (const pull of pulls)
      expect(pull.comments(ours).map(({ body }) => body)).toEqual([
        expect.stringContaining('Confirmed by @ana'),
      ]);
    for (const { reactions } of words) expect(reactions).toEqual(['github-actions[bot]: rocket']);
  }, 120_000);
});

describe('the condition of a job lets through exactly what the Action looks at:', () => {
  const condition: string = parse(example('docpoints.yml')).jobs.docpoints.if;
  const people = [{ login: 'ana', type: 'User' }, { login: 'docpoints[bot]', type: 'Bot' }, null];
  const bodies = ['/points 25', 'See /POINTS there', 'Thank you!', '', null];
  const actions = ['created', 'edited', 'deleted'];
  const cases = people.flatMap((user) =>
    bodies.flatMap((body) =>
      actions.flatMap((action) =>
        (action === 'edited' ? ['/points', 'Hello'] : [undefined]).map((from) => ({
          user,
          body,
          action,
          from,
        })),
      ),
    ),
  );

  test.each(cases)(
    'a comment $action by $user.login: $body, before: $from',
    ({ user, body, action, from }) => {
      const payload = {
        action,
        repository: { name: 'docs', owner: { login: 'octo-org' } },
        issue: { number: 1 },
        comment: { body, user },
        ...(from === undefined ? {} : { changes: { body: { from } } }),
      };
      const isLetThrough = holds(condition, { github: { event_name: 'issue_comment', event: payload } });
      expect(isLetThrough).toBe(readPayload('issue_comment', payload).trigger !== null);
    },
  );

  test.each([
    ['opened', '### Docpoints: what is it about?\n\nClaim'],
    ['opened', 'The guide is wrong.'],
    ['edited', null],
    ['edited', 'Never mind.', '### Docpoints: what is it about?\n\nClaim'],
    ['edited', 'Never mind.', 'The guide is wrong.'],
    ['labeled', 'The guide is wrong.'],
    ['closed', null],
  ])('an issue that is %s: %s', (action, body, from?: string) => {
    const payload = {
      action,
      repository: { name: 'docs', owner: { login: 'octo-org' } },
      issue: { number: 1, body },
      ...(from === undefined ? {} : { changes: { body: { from } } }),
    };
    const isLetThrough = holds(condition, { github: { event_name: 'issues', event: payload } });
    expect(isLetThrough).toBe(readPayload('issues', payload).trigger !== null);
  });

  test('all but comments', () => {
    for (const event_name of ['pull_request_target', 'schedule', 'workflow_dispatch'])
      expect(holds(condition, { github: { event_name, event: {} } })).toBe(true);
  });
});
