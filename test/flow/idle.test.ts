import { describe, expect, test } from 'vitest';

import { reconcile } from '../../src/flow/reconcile.ts';
import { readPayload } from '../../src/github/payload.ts';
import { startFlow } from './octo-flow.ts';

const bot = 'docpoints[bot]';
const oneRead = ['DocpointsPullRequest'];
const withProgram = (yaml: string) => ({
  files: { 'docs/a.md': '# A\n\nTeh text.\n', 'src/a.ts': 'export {};\n', '.github/docpoints.yml': yaml },
});

/** A repository with the rules, and what a look at a pull request asks GitHub for. */
async function start(yaml = 'extends: dataminer\n') {
  const flow = await startFlow(withProgram(yaml));
  const { github, repo, look } = flow;
  /** By the clock of GitHub: what is recorded before a comment is deleted must be so by the ledger's times, too. */
  const now = () => github.clock.now();
  const asked = async (...about: Parameters<typeof look>) => {
    github.resetCounts();
    const [pull, changes] = about;
    await look(pull, { now, ...changes });
    return github.requests.map(({ operation, route }) => operation ?? route);
  };
  const code = (as = 'octocat', more: { readonly draft?: boolean } = {}) =>
    repo.openPullRequest({ as, title: 'Change it', files: { 'src/a.ts': 'export const a = 1;\n' }, ...more });
  return { ...flow, asked, code };
}

describe('where somebody deleted our comment', () => {
  /** Proposed, and by then `words` of ana; our comment deleted a minute later. */
  async function deleted(words: string | null, yaml?: string) {
    const flow = await start(yaml);
    const pull = flow.fix();
    pull.merge({ as: 'ana' });
    if (words !== null) pull.comment({ as: 'ana', body: words });
    await flow.asked(pull);
    flow.github.clock.advance(60);
    pull.comments({ by: bot })[0]?.delete({ as: 'bo' });
    flow.github.clock.advance(60);
    return { ...flow, pull };
  }

  test.each([
    ['nothing was said', null],
    ['points were given', '/points confirm'],
    ['something was refused', '/points reject made by a tool\n/points confirm'],
  ])('and %s, an event with nothing to do costs one read, as often as it comes', async (_name, words) => {
    const { pull, asked, said } = await deleted(words);
    pull.comment({ as: 'octocat', body: 'Thank you!' });
    pull.label({ as: 'bo', name: 'documentation' });
    const before = said(pull);
    expect(await asked(pull)).toEqual(oneRead);
    expect(await asked(pull)).toEqual(oneRead);
    expect(said(pull)).toEqual(before);
  });

  test.each([
    ['points that are set', { body: '/points added-information' }, '### Proposed'],
    ['a claim', { as: 'octocat', body: '/points claim it is more' }, 'asks for points'],
    ['a confirm', { body: '/points confirm' }, 'Confirmed by @ana'],
  ])('it comes back with %s', async (_name, word, text) => {
    const { pull, look, said } = await deleted(null);
    pull.comment({ as: 'ana', ...word });
    await look(pull);
    expect(said(pull)).toEqual([expect.stringContaining(text)]);
  });

  test('it comes back with a label, and not with what was set before', async () => {
    const { pull, look, said } = await deleted('/points added-information');
    await look(pull);
    expect(said(pull)).toEqual([]);
    pull.label({ as: 'ana', name: 'points: none' });
    await look(pull);
    expect(said(pull)).toEqual([expect.stringContaining('### Rejected')]);
  });

  test('it comes back when the program gives the points by itself, and only once', async () => {
    const { github, pull, asked, said } = await deleted(
      null,
      'extends: dataminer\nconfirm: { after: { typo-fix: 7 } }\n',
    );
    const on = (day: string) => ({ now: () => new Date(`${day}T08:00:00Z`) });
    expect(await asked(pull, on('2026-11-30'))).toEqual(oneRead);
    expect(said(pull)).toEqual([]);
    await asked(pull, on('2026-12-02'));
    expect(said(pull)).toEqual([expect.stringContaining(`Confirmed by @${bot}`)]);
    github.clock.set('2026-12-03T08:00:00Z');
    pull.comments({ by: bot })[0]?.delete({ as: 'bo' });
    expect(await asked(pull, on('2026-12-04'))).toEqual(oneRead);
  });

  test('of what was ignored and claimed, it stays away until there is another claim', async () => {
    const { github, code, look, asked, said } = await start();
    const pull = code();
    pull.comment({ as: 'octocat', body: '/points claim it explains the constant' });
    await look(pull);
    expect(said(pull)).toHaveLength(1);
    github.clock.advance(60);
    pull.comments({ by: bot })[0]?.delete({ as: 'bo' });
    expect(await asked(pull)).toEqual(oneRead);
    expect(said(pull)).toEqual([]);
    github.clock.advance(60);
    pull.comment({ as: 'octocat', body: '/points claim really' });
    await look(pull);
    expect(said(pull)).toEqual([expect.stringContaining('`really`')]);
  });
});

describe('by rules that cannot be used', () => {
  test('an event costs one read, and the mistakes are told each time', async () => {
    const { fix, look, asked } = await start('program: [');
    const pull = fix();
    pull.merge({ as: 'ana' });
    expect(await asked(pull)).toEqual(oneRead);
    pull.comment({ as: 'ana', body: '/points confirm' });
    await look(pull);
    expect(await asked(pull)).toEqual(oneRead);
    expect(await look(pull)).toMatchObject({
      decision: { state: 'ignored', ignored: 'program-invalid' },
      mistakes: [{ file: '.github/docpoints.yml' }],
    });
  });

  test('what was recorded before is still known', async () => {
    const { repo, fix, look, asked, entries } = await start();
    const pull = fix();
    pull.merge({ as: 'ana' });
    pull.comment({ as: 'ana', body: '/points confirm' });
    await look(pull);
    repo.push({ as: 'ana', files: { '.github/docpoints.yml': 'program: [' } });
    expect(await asked(pull)).toEqual(oneRead);
    expect(await look(pull)).toMatchObject({
      decision: { state: 'confirmed', points: 25, award: { by: { login: 'ana' } } },
      recorded: [],
    });
    expect(entries()).toHaveLength(1);
  });

  test('our comment is left as it is, at one read, until they are put right', async () => {
    const { repo, fix, look, asked, said } = await start();
    const pull = fix();
    await look(pull);
    repo.push({ as: 'ana', files: { '.github/docpoints.yml': 'program: [' } });
    pull.merge({ as: 'ana' });
    expect(await asked(pull)).toEqual(oneRead);
    expect(said(pull)).toEqual([expect.stringContaining('### Previewed')]);
    repo.push({ as: 'ana', files: { '.github/docpoints.yml': 'extends: dataminer\n' } });
    await look(pull);
    expect(said(pull)).toEqual([expect.stringContaining('### Proposed')]);
  });
});

describe('what was ignored, with commands that are answered', () => {
  test.each([
    ['questions', 'hubot', '/points\n/points help\n/points recheck\n/points enrol'],
    ['what is no command', 'hubot', '/points cofirm'],
    ['a confirm of somebody who may not', 'hubot', '/points 50 confirm'],
    ['a confirm where nothing is proposed', 'ana', '/points confirm'],
    ['points given by hand', 'ana', '/points award @hubot blog-post 750 https://example.org/post'],
  ])('costs one read after %s', async (_name, as, body) => {
    const { github, code, look, asked } = await start();
    github.addUser('hubot');
    for (const pull of [code(), code('octocat', { draft: true })]) {
      pull.comment({ as, body });
      await look(pull);
      expect(await asked(pull)).toEqual(oneRead);
    }
  });

  test('costs one read where there is nobody to credit, whatever was said and labelled', async () => {
    const { github, repo, look, asked, said } = await start();
    github.addUser('renovate[bot]');
    const files = { 'docs/a.md': '# A\n\nThe text.\n' };
    const pull = repo.openPullRequest({ as: 'renovate[bot]', title: 'Bump', files });
    pull.merge({ as: 'ana' });
    pull.comment({ as: 'ana', body: '/points typo-fix confirm' });
    pull.label({ as: 'ana', name: 'points: typo-fix' });
    await look(pull);
    expect(said(pull)).toEqual([expect.stringContaining('A bot opened')]);
    expect(await asked(pull)).toEqual(oneRead);
  });

  test('costs one read on a draft whose points a maintainer has set ahead', async () => {
    const { repo, look, asked, said } = await start();
    const pull = repo.openPullRequest({
      as: 'octocat',
      title: 'Correct a word',
      files: { 'docs/a.md': '# A\n\nThe text.\n' },
      draft: true,
    });
    const word = pull.comment({ as: 'ana', body: '/points added-information 100' });
    await look(pull);
    expect(word.reactions).toEqual([`${bot}: rocket`]);
    expect(await asked(pull)).toEqual(oneRead);
    pull.markReady();
    await look(pull);
    expect(said(pull)).toEqual([expect.stringContaining('100 points')]);
  });

  test('costs one read where so many asked that the last were not answered', async () => {
    const { github, code, look, asked, said } = await start();
    github.addUser('hubot');
    const pull = code();
    for (let word = 0; word < 5; word += 1) pull.comment({ as: 'hubot', body: `/points ${word}00` });
    for (let word = 0; word < 3; word += 1) pull.comment({ as: 'hubot', body: '/points help' });
    await look(pull);
    expect(said(pull)).toHaveLength(3);
    expect(await asked(pull)).toEqual(oneRead);
  });
});

describe('who spoke before', () => {
  test('costs no question when a maintainer confirms', async () => {
    const { github, repo, fix, look, outside } = await start();
    repo.push({ as: 'ana', branch: 'docpoints', files: {} });
    const pull = fix();
    pull.comment({ as: 'octocat', body: '/points' });
    pull.comment({ as: 'tri', body: '/points 25 confirm' });
    pull.merge({ as: 'ana' });
    await look(pull);
    pull.comment({ as: 'ana', body: '/points confirm' });
    const { event, payload } = github.happenings.at(-1) ?? {};
    const { trigger } = readPayload(event ?? '', payload);
    github.resetCounts();
    if (trigger !== null) await reconcile(trigger.ref, outside, trigger.by);
    const asked = github.requests.map(({ operation, route }) => operation ?? route);
    expect(asked).toContain('DocpointsCommit');
    expect(asked.filter((name) => /DocpointsPeople|permission$/.test(name ?? ''))).toEqual([]);
  });

  test('cannot crowd out those whom a maintainer names', async () => {
    const { github, fix, look, said } = await start();
    github.addUser('hubot');
    const pull = fix();
    const crowd = Array.from({ length: 80 }, (_, index) => `@somebody-${index} 1`).join(' ');
    pull.merge({ as: 'ana' });
    pull.comment({ as: 'tri', body: `/points ${crowd}` });
    pull.comment({ as: 'ana', body: '/points added-information\n/points @octocat 60 @hubot 40' });
    await look(pull);
    expect(said(pull)[0]).toContain('- @hubot: 40 points');
  });
});
