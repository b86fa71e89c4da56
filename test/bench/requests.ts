import { Memory } from '../../src/flow/memory.ts';
import { openLedger } from '../../src/flow/open-ledger.ts';
import { jitteredPause } from '../../src/flow/outside.ts';
import { reconcile } from '../../src/flow/reconcile.ts';
import { createOctokit } from '../../src/github/client.ts';
import { octokitGitHub } from '../../src/github/octokit.ts';
import { startGitHub } from '../github/local/start-github.ts';

/** What one event costs, counted at the local GitHub; the token of an installation is not among it. */
export async function countRequests(): Promise<Readonly<Record<string, number>>> {
  const github = await startGitHub();
  const logins = ['octocat', 'ana', 'bo', 'hubot'];
  const ids = new Map(logins.map((login) => [login, github.addUser(login).id]));
  const repo = github.addRepository('octo-org/docs', {
    files: { 'docs/a.md': '# A\n\nTeh text.\n' },
    roles: { ana: 'maintain', bo: 'write' },
  });
  const octokit = createOctokit({
    token: github.tokenFor({ kind: 'actions', repo }),
    baseUrl: `${github.url}/api/v3`,
  });
  // As the App has it; a workflow's run begins without.
  const memory = new Memory();
  const open = (file: string) =>
    repo.openPullRequest({ as: 'octocat', title: 'Fix', files: { [file]: '# A\n\nThe text.\n' } });
  const look = async ({ number }: { readonly number: number }, speaker: string | null = null) => {
    github.resetCounts();
    // An event tells of the author, and of who has just said something.
    const people = ['octocat', speaker ?? 'octocat'].flatMap((login) => ids.get(login) ?? []);
    await reconcile(
      { owner: 'octo-org', repo: 'docs', number, hint: { repoId: repo.id, people } },
      {
        github: octokitGitHub(octokit),
        ledger: (place, here, read) => openLedger(place, here, octokit, read),
        now: () => new Date(),
        pause: jitteredPause,
        memory,
      },
      speaker,
    );
    return github.requests.length;
  };
  // The branch of the ledger is there from its first entry on.
  const first = open('docs/first.md');
  first.merge({ as: 'ana' });
  await look(first);
  first.comment({ as: 'ana', body: '/points typo-fix confirm' });
  const firstConfirm = await look(first, 'ana');
  const pull = open('docs/a.md');
  const preview = await look(pull);
  pull.merge({ as: 'ana' });
  const proposal = await look(pull);
  pull.comment({ as: 'ana', body: '/points confirm' });
  const confirm = await look(pull, 'ana');
  const nothing = await look(pull);
  pull.edit({ as: 'octocat', title: 'Fix the text' });
  const retitled = await look(pull);
  const talk = pull.comment({ as: 'octocat', body: 'You can say /points here.' });
  const mentioned = await look(pull);
  talk.delete({ as: 'octocat' });
  const talkDeleted = await look(pull);
  github.clock.advance(60);
  const labelled = open('docs/b.md');
  labelled.merge({ as: 'ana' });
  await look(labelled);
  labelled.label({ as: 'ana', name: 'points: added-information' });
  await look(labelled, 'ana');
  github.clock.advance(60);
  labelled.comment({ as: 'bo', body: '/points confirm' });
  const afterLabel = await look(labelled, 'bo');
  const claimed = open('docs/c.md');
  claimed.merge({ as: 'ana' });
  claimed.comment({ as: 'octocat', body: '/points claim it is more than that' });
  await look(claimed, 'octocat');
  claimed.comment({ as: 'ana', body: '/points added-information confirm' });
  const afterClaim = await look(claimed, 'ana');
  claimed.comment({ as: 'hubot', body: '/points' });
  const asked = await look(claimed, 'hubot');
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
    'the same, and the first one of a repository': firstConfirm,
    'the same, of what somebody else’s label has set': afterLabel,
    'the same, of what was claimed': afterClaim,
    'a stranger’s question, answered': asked,
    'an event with nothing to do': nothing,
    'the same, where a title was edited': retitled,
    'the same, where somebody mentions a command': mentioned,
    'the same, where that comment was deleted': talkDeleted,
    'the same, where somebody deleted our comment': deleted,
    'the same, where all that was said is answered and nothing to reward': ignored,
    'the same, with a program file that is invalid': invalid,
  };
}
