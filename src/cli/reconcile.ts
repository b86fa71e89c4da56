import { openLedger } from '../flow/open-ledger.ts';
import { jitteredPause, type Outside } from '../flow/outside.ts';
import { reconcile } from '../flow/reconcile.ts';
import type { Looked } from '../flow/reconciliation.ts';
import { serverLedgers } from '../flow/server-ledgers.ts';
import { octokitGitHub } from '../github/octokit.ts';
import { parseRepositoryName } from '../github/repository-name.ts';
import { describeMistake } from '../program/mistake.ts';
import { formatPoints } from '../view/amount.ts';
import { oneLine } from '../view/escape.ts';
import { whyIgnored } from '../view/verdict.ts';
import { command } from './command.ts';
import { connectGitHub } from './connect-github.ts';
import { databaseOfOwner } from './database-ledger.ts';
import { AnswerIsNo, WrongUsage } from './exit.ts';
import { parsePullRequestName } from './github-names.ts';
import { databaseEnvironment, gitHubEnvironment, jsonOption, serverEnvironment } from './options.ts';
import { printJson, printText, say } from './terminal.ts';

/** `docpoints reconcile`: what App and Action do for an event, for one pull request, or for all that changed, now. */
export const reconcileCommand = command({
  about:
    'Look at one pull request, or at all that changed, and do what is due: comment, replies, entries in the ledger',
  forms: ['owner/repo#12', 'owner/repo [--since 2026-11-01]'],
  args: {
    pull: { type: 'positional', description: 'The pull request, owner/repo#12, or the repository' },
    since: {
      type: 'string',
      valueHint: 'day',
      description: 'Of a repository: look at what changed since (otherwise since the last time)',
    },
    ...jsonOption,
  },
  environment: { ...gitHubEnvironment, ...databaseEnvironment, ...serverEnvironment },
  async run(given) {
    const name = given.text('pull') ?? '';
    const since = given.text('since');
    const repository = parseRepositoryName(name);
    const ref = repository === null ? parsePullRequestName(name) : { ...repository, number: null };
    if (ref.number !== null && since !== undefined)
      throw new WrongUsage(`--since is for a repository, and ${name} is one pull request.`);
    const octokit = connectGitHub(process.env);
    const ledgers = {
      ofServer: serverLedgers(process.env),
      ofDatabase: await databaseOfOwner(process.env['DATABASE_URL'], ref, octokit),
    };
    if (ref.number === null) {
      const { sweepRepository } = await import('./sweep-repository.ts');
      return sweepRepository(ref, since, octokit, ledgers, given.has('json'));
    }
    const outside = {
      github: octokitGitHub(octokit),
      ledger: (place, here, read) => openLedger(place, here, octokit, read, ledgers),
      now: () => new Date(),
      pause: jitteredPause,
    } satisfies Outside;
    const done = await reconcile(ref, outside, null, true);
    if (done.kind === 'gone')
      throw new WrongUsage(`There is no pull request ${name} that this token may see.`);
    if (done.kind === 'quiet') {
      for (const notice of done.notices) say(`Warning: ${notice}`);
      if (given.has('json')) printJson({ pull: name, quiet: true });
      else printText(`There is nothing to do on ${name}.`);
      return;
    }
    for (const notice of done.notices) say(`Warning: ${notice}`);
    for (const warning of done.warnings) say(`Warning: ${describeMistake(warning)}`);
    if (given.has('json')) printJson(resultOf(name, done));
    else printText(describe(name, done));
    if (done.mistakes.length > 0)
      throw new AnswerIsNo(
        `${done.mistakes.map(describeMistake).join('\n')}\nThe program file is invalid, so nothing is awarded.`,
      );
  },
});

function resultOf(pull: string, { decision, recorded }: Looked): object {
  const { state, activity, points, shares } = decision;
  const entries = recorded.map(({ id }) => id);
  return { pull, state, activity: activity?.id ?? null, points, shares, recorded: entries };
}

function describe(name: string, { decision, recorded }: Looked): string {
  const { state, ignored, shares } = decision;
  const why = ignored === null ? '' : ` ${whyIgnored(ignored)}`;
  return [
    `${name} is ${state}.${why}`,
    ...shares.map(({ member, points }) => `  ${formatPoints(points)} for ${oneLine(member.login, 40)}`),
    ...(recorded.length === 0
      ? []
      : ['Recorded in the ledger:', ...recorded.map(({ id }) => `  ${oneLine(id)}`)]),
  ].join('\n');
}
