import type { LocalGitHub } from '../../github/local/start-github.ts';
import { ours, run, type Bundle, type Cost } from './bundle.ts';

const onSchedule = { event: 'schedule', payload: { schedule: '17 4 * * *' } };

/**
 * What a run on the schedule costs with 500 pull requests that have changed and are all as they should be: nine of ten
 * proposed, the others confirmed. `missed`: what it took to get there, for nobody had been told of any.
 */
export async function sweepCosts(
  github: LocalGitHub,
): Promise<{ readonly missed: Cost; readonly quiet: Cost; readonly writes: number }> {
  const repo = github.addRepository('octo-org/handbook', { roles: { ana: 'maintain' } });
  for (let number = 1; number <= 500; number += 1) {
    const files = { [`docs/${number}.md`]: `# Page ${number}\n\nIt says how the connector is set up.\n` };
    const pull = repo.openPullRequest({ as: 'octocat', title: `Add page ${number}`, files });
    pull.merge({ as: 'ana' });
    if (number % 10 === 0) pull.comment({ as: 'ana', body: '/points typo-fix confirm' });
  }
  const bundle: Bundle = { main: ours, github, repo };
  const missed = await run(bundle, { ...onSchedule, env: { 'INPUT_MAX-REQUESTS': '9999' } });
  const quiet = await run(bundle, onSchedule);
  const writes = github.requests.filter(
    ({ method, operation }) => method !== 'GET' && !/^Docpoints(?!Commit|Write)/.test(operation ?? ''),
  ).length;
  return { missed, quiet, writes };
}
