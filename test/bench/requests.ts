import { openLedger } from '../../src/flow/open-ledger.ts';
import { jitteredPause } from '../../src/flow/outside.ts';
import { reconcile } from '../../src/flow/reconcile.ts';
import { createOctokit } from '../../src/github/client.ts';
import { octokitGitHub } from '../../src/github/octokit.ts';
import { startGitHub } from '../github/local/start-github.ts';

/** What one event costs, counted at the local GitHub; the token of an installation is not among it. */
export async function countRequests(): Promise<Readonly<Record<string, number>>> {
  const github = await startGitHub();
  const [author, ana] = [github.addUser('octocat'), github.addUser('ana')];
  const repo = github.addRepository('octo-org/docs', {
    files: { 'docs/a.md': '# A\n\nTeh text.\n' },
    roles: { ana: 'maintain' },
  });
  const octokit = createOctokit({
    token: github.tokenFor({ kind: 'actions', repo }),
    baseUrl: `${github.url}/api/v3`,
  });
  const open = (file: string) =>
    repo.openPullRequest({ as: 'octocat', title: 'Fix', files: { [file]: '# A\n\nThe text.\n' } });
  const look = async ({ number }: { readonly number: number }, speaker: string | null = null) => {
    github.resetCounts();
    await reconcile(
      { owner: 'octo-org', repo: 'docs', number, hint: { repoId: repo.id, people: [author.id, ana.id] } },
      {
        github: octokitGitHub(octokit),
        ledger: (place, here, read) => openLedger(place, here, octokit, read),
        now: () => new Date(),
        pause: jitteredPause,
      },
      speaker,
    );
    return github.requests.length;
  };
  // The branch of the ledger is there from its first entry on.
  const first = open('docs/first.md');
  first.merge({ as: 'ana' });
  first.comment({ as: 'ana', body: '/points typo-fix confirm' });
  await look(first);
  const pull = open('docs/a.md');
  const preview = await look(pull);
  pull.merge({ as: 'ana' });
  const proposal = await look(pull);
  pull.comment({ as: 'ana', body: '/points confirm' });
  const confirm = await look(pull, 'ana');
  const nothing = await look(pull);
  github.clock.advance(60);
  for (const ours of pull.comments({ by: 'github-actions[bot]' })) ours.delete({ as: 'ana' });
  const deleted = await look(pull);
  const code = repo.openPullRequest({ as: 'octocat', title: 'Code', files: { 'src/a.ts': 'export {};\n' } });
  code.comment({ as: 'octocat', body: '/points\n/points confirm' });
  await look(code, 'octocat');
  const ignored = await look(code);
  repo.push({ as: 'ana', files: { '.github/docpoints.yml': 'program: [' } });
  const invalid = await look(pull);
  await github.close();
  return {
    'an open pull request, previewed': preview,
    'a merge, proposed': proposal,
    'a confirm, recorded and shown': confirm,
    'an event with nothing to do': nothing,
    'the same, where somebody deleted our comment': deleted,
    'the same, where all that was said is answered and nothing to reward': ignored,
    'the same, with a program file that is invalid': invalid,
  };
}
