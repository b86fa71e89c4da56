import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';

import { folderLedger } from '../../src/ledger/folder.ts';
import { lastEvent } from '../action/run-action.ts';
import { startApi } from '../app/start-api.ts';
import { loaded, ours, run } from '../bench/action/bundle.ts';
import { folderWith } from '../cli/run-docpoints.ts';
import { startOctoDocs } from '../github/local/octo-docs.ts';
import type { IssueHandle } from '../github/local/people.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const code = globSync(['action.js', 'action/*.js'], { cwd: dist }).map((name) => join(dist, name));

test('all of the Action with its licences is less than 2 MB', () => {
  const files = [...code, join(dist, 'licenses.txt')];
  expect(code.length).toBeGreaterThan(1);
  expect(files.reduce((sum, path) => sum + statSync(path).size, 0)).toBeLessThan(2_000_000);
});

test('the Action starts no other program', () => {
  for (const path of code) expect(readFileSync(path, 'utf8')).not.toMatch(/["'`](node:)?child_process["'`]/);
});

test('an event loads only what it needs', async () => {
  const { github, repo, fix } = await startOctoDocs();
  const bundle = { main: ours, github, repo };
  const pull = fix();
  pull.comment({ as: 'ana', body: 'Thank you!' });
  expect(await loaded(bundle)).toBeLessThan(60_000);
  pull.merge({ as: 'ana' });
  expect(await loaded(bundle)).toBeLessThan(mostOfComment);
  pull.comment({ as: 'ana', body: '/points typo-fix confirm' });
  // It makes the ledger's branch.
  expect(await loaded(bundle)).toBeLessThan(mostOfComment);
  const another = fix();
  another.merge({ as: 'ana' });
  await loaded(bundle);
  another.comment({ as: 'ana', body: '/points typo-fix confirm' });
  const confirm = lastEvent(github);
  expect(await loaded(bundle, confirm)).toBeLessThan(395_000);
  expect(another.comments().map(({ body }) => body)).toContainEqual(expect.stringContaining('Confirmed by'));
  // There is nothing left to do.
  expect(await loaded(bundle, confirm)).toBeLessThan(290_000);
});

/** What the workflows to copy allow. */
const permissions = { contents: 'write', issues: 'write', pull_requests: 'write', checks: 'write' } as const;

/** Bytes of code for the event of a comment, whatever is said in it. */
const mostOfComment = 400_000;

/** A repository whose program is the largest of the presets. `env`: what else the workflow gives. */
async function startWithMembers(env: Readonly<Record<string, string>> = {}) {
  const program = 'extends: dataminer-2026\n';
  const docs = await startOctoDocs({
    files: { 'docs/a.md': '# A\n\nTeh text.\n', '.github/docpoints.yml': program },
  });
  const bundle = { main: ours, github: docs.github, repo: docs.repo, env };
  const merged = async (name: string) => {
    const files = { [`docs/${name}.md`]: '# A page\n\nIt says how the connector is set up.\n' };
    const pull = docs.repo.openPullRequest({ as: 'octocat', title: 'Add a page', files });
    pull.merge({ as: 'ana' });
    await loaded(bundle);
    return pull;
  };
  /** What a comment loads, and all that Docpoints has said there then. */
  const say = async (where: IssueHandle, as: string, body: string) => {
    where.comment({ as, body });
    const bytes = await loaded(bundle, { ...lastEvent(docs.github), permissions });
    const own = where.comments().filter(({ body }) => body.startsWith('<!-- docpoints'));
    return { bytes, told: own.map(({ body }) => body).join('\n') };
  };
  return { ...docs, bundle, merged, say };
}

const award = '/points award @bo blog-post 750 https://example.com/post';

const shares = '/points large-contribution 500\n/points @octocat 300 @bo 200 confirm';

describe('the event of a comment loads less than 400 kB', () => {
  test.each([
    ['octocat', '/points', 'You are not enrolled'],
    ['octocat', '/points help', 'these commands work here'],
    ['octocat', '/points confirm', 'was not done'],
    ['octocat', '/points claim it took a week', '@octocat asks for points'],
    ['octocat', '/points enrol', 'welcome!'],
    ['octocat', '/points redeem 100 for a mug', 'Ask for it in an issue'],
    ['ana', '/points fubar', 'That is no command here'],
    ['ana', '/points typo-fix confirm', 'Confirmed by'],
    ['ana', shares, 'Confirmed by'],
    ['ana', award, '@bo gets'],
    ['ana', `${award}\n/points fubar`, 'That is no command here'],
  ])('%s on a pull request: %s', async (as, body, told) => {
    const { merged, say } = await startWithMembers();
    // The branch of the ledger is there from its first entry on.
    await say(await merged('first'), 'ana', '/points typo-fix confirm');
    const said = await say(await merged('second'), as, body);
    expect(said.told).toContain(told);
    expect(said.bytes).toBeLessThan(mostOfComment);
  });

  test.each([
    ['octocat', '/points', 'You are not enrolled'],
    ['octocat', '/points confirm', 'was not done'],
    ['octocat', '/points enrol', '**0 points** from'],
    ['ana', '/points typo-fix confirm', 'Confirmed by'],
    ['ana', shares, 'Confirmed by'],
    ['ana', `${award}\n/points fubar`, 'That is no command here'],
  ])('where nothing was recorded before, %s on a pull request: %s', async (as, body, told) => {
    const { merged, say } = await startWithMembers();
    const said = await say(await merged('first'), as, body);
    expect(said.told).toContain(told);
    expect(said.bytes).toBeLessThan(mostOfComment);
  });

  test('ana on what is confirmed: /points revoke', async () => {
    const { merged, say } = await startWithMembers();
    const pull = await merged('first');
    await say(pull, 'ana', '/points typo-fix confirm');
    const said = await say(pull, 'ana', '/points revoke it is a copy');
    expect(said.told).toContain('Revoked');
    expect(said.bytes).toBeLessThan(mostOfComment);
  });

  test.each([
    ['octocat', '/points', 'You are not enrolled'],
    ['octocat', '/points confirm', 'was not done'],
    ['ana', '/points typo-fix confirm', 'Confirmed by'],
  ])('with the ledger on a server that it signs for, %s on a pull request: %s', async (as, body, told) => {
    const ledger = folderLedger(await folderWith({}));
    const secret = 'whsec_c2lnbmVkIHdpdGggYSBzZWNyZXQ=';
    const api = await startApi(() => ledger, { perMinute: 10_000, now: () => new Date(), secret });
    const token = api.token(['read', 'append']);
    const { merged, say } = await startWithMembers({
      INPUT_LEDGER: api.url,
      'INPUT_LEDGER-TOKEN': token,
      'INPUT_LEDGER-SECRET': secret,
    });
    const said = await say(await merged('first'), as, body);
    expect(said.told).toContain(told);
    expect(said.bytes).toBeLessThan(mostOfComment);
  });

  test.each([
    ['octocat', '/points', 'You are not enrolled'],
    ['octocat', '/points confirm', 'was not done'],
    ['ana', '/points added-information', 'Previewed'],
  ])('where the program file is to be changed and was checked, %s on it: %s', async (as, body, told) => {
    const { github, repo, bundle, say } = await startWithMembers();
    const changed = 'extends: dataminer-2026\nactivities: { typo-fix: { points: 30 } }\n';
    const files = { 'docs/b.md': '# B\n\nIt says how.\n', '.github/docpoints.yml': changed };
    const pull = repo.openPullRequest({ as: 'octocat', title: 'Points', files });
    await run(bundle, { ...lastEvent(github), permissions });
    expect(repo.checks).toHaveLength(1);
    const said = await say(pull, as, body);
    expect(said.told).toContain(told);
    expect(said.bytes).toBeLessThan(mostOfComment);
  });

  test.each([
    ['octocat', '/points', 'No points here'],
    ['octocat', '/points redeem 100 for a mug', 'was not done'],
    ['ana', `${award}\n/points fubar\n/points help`, 'these commands work here'],
  ])('and much less on an issue, where nothing is classified, %s: %s', async (as, body, told) => {
    const { repo, say } = await startWithMembers();
    const said = await say(repo.openIssue({ as: 'octocat', title: 'A post about it' }), as, body);
    expect(said.told).toContain(told);
    expect(said.bytes).toBeLessThan(350_000);
  });
});
