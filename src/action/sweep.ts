import { passes } from '../flow/passes.ts';
import type { Failure, SweptOne } from '../flow/sweep-looks.ts';
import { sweep, type Swept } from '../flow/sweep.ts';
import { counted } from '../github/counted.ts';
import { GitHubFault } from '../github/fault.ts';
import { BranchLines } from '../ledger/branch-lines.ts';
import { nameOf } from '../view/summary.ts';
import { describeSweep, mendedBy, renderSweep, type SweepOutcome } from '../view/sweep-summary.ts';
import { describeError } from './describe-error.ts';
import { connect, openOutside } from './outside.ts';
import { Report } from './report.ts';
import type { Settings } from './settings.ts';
import type { Task } from './task.ts';
import type { Voice } from './voice.ts';

/**
 * Makes up for what was missed in a repository, and says what was looked at, mended and left. The run fails where something
 * has to be mended by a maintainer; what passes by itself is left to the next run. Throws GitHubFault and LedgerFault
 * where it cannot even begin.
 */
export async function sweepRepository(
  { owner, repo }: Extract<Task, { kind: 'sweep' }>,
  settings: Settings & { readonly token: string },
  env: NodeJS.ProcessEnv,
  voice: Voice,
): Promise<void> {
  const { octokit, requests } = counted(await connect(settings, env));
  const report = new Report(voice, true);
  const opened = await openOutside(settings, octokit, new BranchLines());
  const outside = { ...opened, tellRecorded: report.keep.bind(report) };
  const { isDryRun, since, maxRequests: mostRequests } = settings;
  if (since !== null && since > new Date())
    voice.warning(
      'The input `since` is a time that has not come yet (UTC), and nothing can have changed since then.',
      { title: 'Docpoints' },
    );
  const told: SweptOne[] = [];
  const tell = (one: SweptOne) => {
    told.push(one);
    tellOne(one, isDryRun, report, voice);
    return Promise.resolve();
  };
  try {
    const swept = await sweep({ owner, repo, since, isDryRun, mostRequests, requests, tell }, outside);
    await tellSwept(swept, told, isDryRun, report, voice);
  } finally {
    report.end();
  }
}

/** Of one of many, which the summary tells together: of these only the entries are for later steps. */
function tellOne({ ref, done }: SweptOne, isDryRun: boolean, report: Report, voice: Voice): void {
  if (done.kind === 'looked') return report.tellOutcome(done, isDryRun ? 'dry-run' : null);
  for (const notice of done.kind === 'quiet' ? done.notices : []) report.tellNotice(notice);
  const text =
    done.kind === 'gone' ? `#${ref.number} is gone.` : `All is as it should be on ${nameOf(done.pull)}.`;
  voice.info(text);
}

async function tellSwept(
  swept: Swept,
  told: readonly SweptOne[],
  isUnwritten: boolean,
  report: Report,
  voice: Voice,
): Promise<void> {
  const { failures, unnoted } = swept;
  const stopped = whyStopped(swept);
  const outcome: SweepOutcome = {
    ...swept,
    looked: told.length,
    mended: mendedBy(told),
    left: failures.map(({ ref, error }) => ({ number: ref.number, why: messageOf(error) })),
    stopped,
    isUnwritten,
  };
  voice.info(describeSweep({ ...outcome, isStopped: stopped !== null }));
  await voice.summarize(renderSweep(outcome));
  report.tellMistakes(swept);
  if (stopped !== null) voice.warning(stopped, { title: 'Docpoints' });
  for (const failure of failures) tellFailure(failure, voice);
  if (unnoted !== null) tellUnnoted(unnoted.error, voice);
  const lasting = failures.filter(({ error }) => !passes(error) && !isLocked(error));
  if (lasting.length === 0) return;
  const numbers = lasting.map(({ ref }) => `#${ref.number}`).join(', ');
  voice.fail(`Not all could be done, and it does not mend itself: ${numbers}. The others are done.`);
}

function whyStopped({ stopped, upTo, isKept }: Swept): string | null {
  if (stopped === null) return null;
  const { why, retryAfter } = stopped;
  const when = retryAfter === null ? '' : ` It can go on in ${retryAfter} seconds.`;
  const reasons = {
    budget: 'as many requests as `max-requests` allows were made.',
    limit: `GitHub’s limit for requests is used up, or nearly: the rest is left to events.${when}`,
    failing: 'one after the other failed.',
  };
  const next = isKept
    ? 'The next run goes on there.'
    : `To go on there, start it by hand with the input since: ${upTo}`;
  return `Stopped before the end: ${reasons[why]} What changed before ${upTo} is looked at. ${next}`;
}

function tellFailure({ ref, error }: Failure, voice: Voice): void {
  const text = `#${ref.number} could not be looked at to the end. ${messageOf(error)}`;
  if (passes(error)) voice.warning(`${text} The next run tries again.`, { title: 'Docpoints' });
  else if (isLocked(error)) voice.warning(text, { title: 'Docpoints' });
  else voice.error(text, { title: 'Docpoints' });
}

function isLocked(error: unknown): boolean {
  return error instanceof GitHubFault && error.kind === 'locked';
}

function tellUnnoted(error: unknown, voice: Voice): void {
  const text = `How far this run came could not be noted in the ledger, so the next one looks at the same again. ${messageOf(error)}`;
  if (passes(error)) voice.warning(text, { title: 'Docpoints' });
  else voice.fail(text);
}

function messageOf(error: unknown): string {
  return passes(error) ? error.message : describeError(error);
}
