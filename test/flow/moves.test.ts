import { describe, expect, test } from 'vitest';

import { openLedger } from '../../src/flow/open-ledger.ts';
import { reconcile } from '../../src/flow/reconcile.ts';
import { createOctokit } from '../../src/github/client.ts';
import { octokitGitHub } from '../../src/github/octokit.ts';
import { startFlow } from './octo-flow.ts';

const bot = 'docpoints[bot]';

describe('a repository that is transferred to another owner', () => {
  /** Confirmed at octo-org/docs, and then at octo-labs/handbook with all that it has. */
  async function transferred() {
    const flow = await startFlow();
    const { github, repo, outside } = flow;
    const pull = flow.fix();
    pull.merge({ as: 'ana' });
    pull.comment({ as: 'ana', body: '/points confirm' });
    await flow.look(pull);
    repo.transferTo('octo-labs/handbook');
    github.installApp(repo);
    const octokit = createOctokit({
      token: github.tokenFor({ kind: 'installation', repo }),
      baseUrl: `${github.url}/api/v3`,
    });
    const there = {
      ...outside,
      github: octokitGitHub(octokit),
      ledger: (...[place, here, read]: Parameters<typeof outside.ledger>) =>
        openLedger(place, here, octokit, read),
    };
    const look = ({ number }: { readonly number: number }) =>
      reconcile({ owner: 'octo-labs', repo: 'handbook', number }, there);
    return { ...flow, pull, look };
  }

  test('keeps its awards: they are of its number, not of its name', async () => {
    const { repo, pull, look, said, entries } = await transferred();
    expect(await look(pull)).toMatchObject({ decision: { state: 'confirmed' }, recorded: [] });
    expect(said(pull)).toEqual([expect.stringContaining('Confirmed by @ana')]);
    expect(entries()).toMatchObject([{ source: { repoId: repo.id, repo: 'octo-org/docs' } }]);
  });

  test('can have them taken back and given anew, in the ledger that came along', async () => {
    const { repo, pull, look, entries, chain } = await transferred();
    pull.comment({ as: 'bo', body: '/points revoke it was in vain' });
    pull.comment({ as: 'bo', body: '/points confirm' });
    await look(pull);
    const source = { repoId: repo.id, repo: 'octo-labs/handbook' };
    expect(entries().map(({ id }) => id)).toEqual([
      `pr/${repo.id}/${pull.number}/award/583231/1`,
      `pr/${repo.id}/${pull.number}/revocation/583231/1`,
      `pr/${repo.id}/${pull.number}/award/583231/2`,
    ]);
    expect(entries().slice(1)).toMatchObject([{ source }, { source }]);
    expect(chain().problems).toEqual([]);
  });
});

describe('a pull request that is closed and opened again', () => {
  test('says so, and goes on in the same comment to its award', async () => {
    const { fix, look, said, entries } = await startFlow();
    const pull = fix();
    await look(pull);
    pull.close();
    await look(pull);
    expect(said(pull)).toEqual([expect.stringContaining('closed without a merge')]);
    pull.reopen();
    await look(pull);
    expect(said(pull)).toEqual([expect.stringContaining('### Previewed: 25 points')]);
    pull.merge({ as: 'ana' });
    pull.comment({ as: 'ana', body: '/points confirm' });
    await look(pull);
    expect(said(pull)).toEqual([expect.stringContaining('Confirmed by @ana')]);
    expect(entries()).toHaveLength(1);
  });

  test('keeps what a maintainer had set, and not what was refused while it was closed', async () => {
    const { github, repo, look, said, entries } = await startFlow();
    const files = { 'docs/a.md': '# A\n\nThe text.\n' };
    const pull = repo.openPullRequest({ as: 'octocat', title: 'Correct a word', files });
    pull.comment({ as: 'ana', body: '/points added-information 100' });
    await look(pull);
    pull.close();
    await look(pull);
    github.clock.advance(60);
    const word = pull.comment({ as: 'ana', body: '/points 200 confirm' });
    await look(pull);
    expect(word.reactions).toEqual([`${bot}: confused`]);
    expect(said(pull)).toContainEqual(expect.stringContaining('Reopen and merge it first'));
    pull.reopen();
    pull.merge({ as: 'bo' });
    await look(pull);
    expect(said(pull)[0]).toContain('### Proposed: 100 points');
    expect(entries()).toEqual([]);
  });

  test('costs one read at each event once it was told that it is closed', async () => {
    const { github, fix, look } = await startFlow();
    const pull = fix();
    await look(pull);
    pull.close();
    await look(pull);
    github.resetCounts();
    await look(pull);
    expect(github.requests.map(({ operation }) => operation)).toEqual(['DocpointsPullRequest']);
  });
});

test('a pull request of one repository is never taken for one of the same number in another', async () => {
  const flow = await startFlow({
    files: {
      'docs/a.md': '# A\n\nTeh text.\n',
      '.github/docpoints.yml': 'ledger: { repository: octo-org/points, branch: points }\n',
    },
  });
  const { github, outside } = flow;
  github.installApp(github.addRepository('octo-org/points'));
  const handbook = github.addRepository('octo-org/handbook', {
    files: {
      'docs/a.md': '# A\n\nTeh text.\n',
      '.github/docpoints.yml': 'ledger: { repository: octo-org/points, branch: points }\n',
    },
    roles: { ana: 'maintain' },
  });
  github.installApp(handbook);
  const first = flow.fix();
  first.merge({ as: 'ana' });
  first.comment({ as: 'ana', body: '/points confirm' });
  await flow.look(first);
  const second = handbook.openPullRequest({
    as: 'octocat',
    title: 'Correct a word',
    files: { 'docs/a.md': '# A\n\nThe text.\n' },
  });
  expect(second.number).toBe(first.number);
  second.merge({ as: 'ana' });
  const done = await reconcile({ owner: 'octo-org', repo: 'handbook', number: second.number }, outside);
  expect(done).toMatchObject({ decision: { state: 'proposed', standing: { total: 25 } } });
});
