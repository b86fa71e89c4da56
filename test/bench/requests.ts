import { openLedger } from '../../src/flow/open-ledger.ts';
import { jitteredPause } from '../../src/flow/outside.ts';
import { reconcile } from '../../src/flow/reconcile.ts';
import { createOctokit } from '../../src/github/client.ts';
import { octokitGitHub } from '../../src/github/octokit.ts';
import { startGitHub } from '../github/local/start-github.ts';

/** What one event costs, counted at the local GitHub; the token of an installation is not among it. */
export async function countRequests(): Promise<Readonly<Record<string, number>>> {
  const github = await startGitHub();
  github.addUser('octocat');
  const repo = github.addRepository('octo-org/docs', {
    files: { 'docs/a.md': '# A\n\nTeh text.\n' },
    roles: { ana: 'maintain' },
  });
  const octokit = createOctokit({
    token: github.tokenFor({ kind: 'actions', repo }),
    baseUrl: `${github.url}/api/v3`,
  });
  const pull = repo.openPullRequest({
    as: 'octocat',
    title: 'Fix',
    files: { 'docs/a.md': '# A\n\nThe text.\n' },
  });
  const look = async () => {
    github.resetCounts();
    await reconcile(
      { owner: 'octo-org', repo: 'docs', number: pull.number },
      {
        github: octokitGitHub(octokit),
        ledger: (place, here, read) => openLedger(place, here, octokit, read),
        now: () => new Date(),
        pause: jitteredPause,
      },
    );
    return github.requests.length;
  };
  const preview = await look();
  pull.merge({ as: 'ana' });
  const proposal = await look();
  pull.comment({ as: 'ana', body: '/points 25' });
  // The branch of the ledger is there from its first entry on.
  const set = await look();
  pull.comment({ as: 'ana', body: '/points confirm' });
  const confirm = await look();
  const nothing = await look();
  await github.close();
  return {
    'an open pull request, previewed': preview,
    'a merge, proposed': proposal,
    'points set by a command': set,
    'a confirm: first entry of a ledger, recorded and shown': confirm,
    'an event with nothing to do': nothing,
  };
}
