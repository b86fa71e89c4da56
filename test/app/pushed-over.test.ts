import { expect, onTestFinished, test } from 'vitest';

import { readChain } from '../../src/standing/chain.ts';
import { startOctoDocs } from '../github/local/octo-docs.ts';
import { readLines } from '../ledger/read-lines.ts';
import { startApp } from './start-app.ts';

const pages = ['a', 'b', 'c'];

test('the App decides nothing on a branch that was pushed over, says how to mend it, and goes on when it is', async () => {
  const files = Object.fromEntries(pages.map((page) => [`docs/${page}.md`, '# A page\n\nTeh text.\n']));
  const { github, repo } = await startOctoDocs({ files });
  const app = await startApp(github);
  onTestFinished(async () => void (await app.stop()));
  const [first, second, third] = pages.map((page) => {
    const change = { [`docs/${page}.md`]: '# A page\n\nThe text.\n' };
    const pull = repo.openPullRequest({ as: 'octocat', title: 'Correct a word', files: change });
    pull.merge({ as: 'ana' });
    return pull;
  });
  const said = (pull = third) => pull?.comments({ by: 'docpoints[bot]' }).map(({ body }) => body) ?? [];
  const isConfirmed = (pull = third) => said(pull).some((body) => body.includes('Confirmed by @ana'));
  const count = () => {
    const paths = repo.paths('docpoints');
    const { lines, recorded } = readLines(
      new Map(paths.map((path) => [path, repo.file('docpoints', path) ?? ''])),
    );
    const chain = readChain(lines, recorded);
    expect(chain.problems).toEqual([]);
    return chain.count;
  };
  const { branches } = repo.repository;
  first?.comment({ as: 'ana', body: '/points confirm' });
  await github.until(() => isConfirmed(first));
  const before = repo.branch('docpoints') ?? '';
  second?.comment({ as: 'ana', body: '/points confirm' });
  await github.until(() => isConfirmed(second));
  const seen = repo.branch('docpoints') ?? '';

  branches.set('docpoints', before);
  third?.comment({ as: 'ana', body: '/points confirm' });
  await app.logs(`git push --force origin ${seen}:`);
  expect([count(), isConfirmed()]).toEqual([1, false]);

  branches.set('docpoints', seen);
  third?.comment({ as: 'ana', body: '/points recheck' });
  await github.until(() => isConfirmed());
  expect(count()).toBe(3);
}, 60_000);
