import { openLedger, type Elsewhere } from '../flow/open-ledger.ts';
import { jitteredPause } from '../flow/outside.ts';
import { readSince } from '../flow/since.ts';
import type { SweptOne } from '../flow/sweep-looks.ts';
import { sweep, type Swept } from '../flow/sweep.ts';
import { counted } from '../github/counted.ts';
import type { OctokitLike } from '../github/octokit-like.ts';
import { octokitGitHub } from '../github/octokit.ts';
import type { RepositoryName } from '../github/repository-name.ts';
import { BranchLines } from '../ledger/branch-lines.ts';
import { describeMistake } from '../program/mistake.ts';
import { describeSweep, mendedBy } from '../view/sweep-summary.ts';
import { AnswerIsNo, WrongUsage } from './exit.ts';
import { printJson, printText, say } from './terminal.ts';

/** Half of what GitHub lets one account ask in an hour, at the least. */
const mostRequests = 2500;

/**
 * `docpoints reconcile owner/repo`: makes up for what was missed, and prints what. Throws WrongUsage for a `since` that is none,
 * AnswerIsNo where the program file has mistakes, and the first of what could not be done.
 */
export async function sweepRepository(
  { owner, repo }: RepositoryName,
  since: string | undefined,
  octokit: OctokitLike,
  elsewhere: Elsewhere,
  isJson: boolean,
): Promise<void> {
  const from = since === undefined ? null : readSince(since);
  if (since !== undefined && from === null)
    throw new WrongUsage(`--since is “${since}”: a day such as 2026-11-01 was expected.`);
  const own = counted(octokit);
  const lines = new BranchLines();
  const told: SweptOne[] = [];
  const tell = (one: SweptOne) => {
    told.push(one);
    return Promise.resolve();
  };
  const swept = await sweep(
    { owner, repo, since: from, isDryRun: false, mostRequests, requests: own.requests, tell },
    {
      github: octokitGitHub(own.octokit),
      ledger: (place, here, read) => openLedger(place, here, own.octokit, read, { ...elsewhere, lines }),
      now: () => new Date(),
      pause: jitteredPause,
    },
  );
  print(`${owner}/${repo}`, swept, told, isJson);
  if (swept.mistakes.length > 0)
    throw new AnswerIsNo(
      `${swept.mistakes.map(describeMistake).join('\n')}\nThe program file is invalid, so nothing is awarded.`,
    );
  const failed = swept.failures[0] ?? swept.unnoted;
  if (failed != null) throw failed.error;
}

function print(name: string, swept: Swept, told: readonly SweptOne[], isJson: boolean): void {
  const { from, upTo, changed, claims, failures, stopped, warnings, mistakes } = swept;
  const mended = mendedBy(told);
  const left = failures.map(({ ref }) => ref.number);
  for (const warning of warnings) say(`Warning: ${describeMistake(warning)}`);
  for (const notice of new Set(told.flatMap(({ done }) => ('notices' in done ? done.notices : []))))
    say(`Warning: ${notice}`);
  if (isJson) {
    const done = mended.map(({ number, state, recorded }) => ({
      number,
      state,
      recorded: recorded.map(({ id }) => id),
    }));
    const waiting = claims.map(({ number }) => number);
    printJson({ repository: name, from, upTo, changed, mended: done, left, claims: waiting, stopped });
    return;
  }
  const inShort = { from, changed, looked: told.length, mended, left, claims, mistakes };
  printText(`${name}: ${describeSweep({ ...inShort, isStopped: stopped !== null, isUnwritten: false })}`);
  for (const { number, state } of mended) printText(`  #${number} is ${state}`);
  for (const { number, by } of claims)
    printText(`  #${number} has a claim of @${by.login} that nobody has answered`);
  for (const number of left) printText(`  #${number} is left for the next time`);
  if (stopped !== null) printText(`It stopped before the end (${stopped.why}): go on with --since ${upTo}`);
}
