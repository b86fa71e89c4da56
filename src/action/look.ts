import type { Outside } from '../flow/outside.ts';
import { reconcile } from '../flow/reconcile.ts';
import { GitHubFault } from '../github/fault.ts';
import type { PullRequestRef } from '../github/github.ts';
import { connect, openOutside } from './outside.ts';
import { Report } from './report.ts';
import type { Settings } from './settings.ts';
import type { Task } from './task.ts';
import type { Voice } from './voice.ts';
import { witness } from './witness.ts';

type Look = Extract<Task, { kind: 'look' }>;

/**
 * Looks at the pull requests of a task, one after the other, and says what came of each. Throws GitHubFault and
 * LedgerFault at the first that cannot be done (of several, it says before which ones are done), and GitHubFault where the
 * token may not see the repository.
 */
export async function look(
  task: Look,
  settings: Settings & { readonly token: string },
  env: NodeJS.ProcessEnv,
  voice: Voice,
): Promise<void> {
  const report = new Report(voice, task.isAskedFor);
  const opened = await openOutside(settings, await connect(settings, env));
  const outside = { ...opened, tellRecorded: report.keep.bind(report) };
  try {
    let gone: PullRequestRef | undefined = task.refs[0];
    for (const ref of task.refs)
      if (await lookAt(ref, task, settings.isDryRun, outside, report)) gone = undefined;
    // For a token that may not see the repository all in it is gone: another question tells.
    if (gone !== undefined)
      await outside.github.listChanged({ ...gone, count: 1, pulls: null, issues: null });
  } finally {
    report.end();
  }
}

/** Answers whether it is there. */
async function lookAt(
  ref: PullRequestRef,
  task: Look,
  isDryRun: boolean,
  outside: Outside,
  report: Report,
): Promise<boolean> {
  const { isForkOnly, refs } = task;
  try {
    return await lookOnce(ref, task, isDryRun ? 'dry-run' : null, outside, report);
  } catch (error) {
    // What a contributor cannot help must not fail on their pull request: it is told what would have been done.
    if (isForkOnly && error instanceof GitHubFault && error.kind === 'forbidden')
      return lookOnce(ref, task, 'read-only', outside, report);
    // That somebody has locked a conversation is no mistake, and what was said there is done as far as it can be.
    if (error instanceof GitHubFault && error.kind === 'locked') {
      report.tellNotice(error.message);
      return true;
    }
    if (refs.length > 1) report.stoppedBefore(ref, refs);
    throw error;
  }
}

async function lookOnce(
  ref: PullRequestRef,
  { by, isAskedFor }: Look,
  unwritten: 'dry-run' | 'read-only' | null,
  outside: Outside,
  report: Report,
): Promise<boolean> {
  const chosen = unwritten === null ? outside : (await import('../flow/dry-run.ts')).withoutWriting(outside);
  const { github, written, commentUrl } = witness(chosen.github);
  const done = await reconcile(ref, { ...chosen, github }, by, isAskedFor);
  await report.tell(ref, done, { written, commentUrl: commentUrl(), unwritten });
  return done.kind !== 'gone';
}
