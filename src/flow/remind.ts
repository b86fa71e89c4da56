import type { RepositoryFacts } from '../decide/facts.ts';
import { GitHubFault } from '../github/fault.ts';
import type { PullRequestRef } from '../github/github.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Program } from '../program/program.ts';
import { addDays, dayIn, untilEndOf } from '../standing/days.ts';
import type { Entry } from '../standing/entry.ts';
import { levelEnds, type LevelEnd } from '../standing/level-ends.ts';
import { foldMembers } from '../standing/member-totals.ts';
import { reminder, reminderMarker } from '../view/reminder.ts';
import type { Outside } from './outside.ts';
import { needRequests, StopSweep, type SweepLimits } from './sweep-limits.ts';

/** Days from the first on which somebody can be reminded: who was not reminded then, is not. */
const span = 3;

/**
 * Reminds members whose level runs out in as many days as the program says, each at most once for a level's end: on the
 * pull request or issue of this repository that they last had points for before the time of reminders. Who has none here
 * is not reminded. That somebody was, a comment of ours says, or that one was deleted there since. Throws LedgerFault and
 * StopSweep; at whom GitHub fails, the next sweep tries again.
 */
export async function remind(
  { owner, repo, ...limits }: Pick<PullRequestRef, 'owner' | 'repo'> & SweepLimits,
  { program, ledger, repository }: { program: Program; ledger: Ledger; repository: RepositoryFacts },
  outside: Outside,
): Promise<number> {
  const { levelEnds: days } = program.remind;
  if (days === 0) return 0;
  const today = dayIn(program.timezone, outside.now());
  const entries = await Array.fromAsync(ledger.entries({}));
  const due = levelEnds(foldMembers(entries), program, today, days).filter(
    ({ on }) => addDays(on, span - days) > today,
  );
  let reminded = 0;
  for (const end of due) {
    const number = placeOf(end, entries, repository.id, program);
    if (number === null) continue;
    needRequests(2, limits);
    try {
      if (await remindOf(end, { owner, repo, number }, program, outside)) reminded += 1;
    } catch (error) {
      if (!(error instanceof GitHubFault)) throw error;
      if (error.kind === 'rate-limited') throw new StopSweep('limit', error.retryAfter);
      // The next sweep tries again, while there is time.
    }
  }
  return reminded;
}

/** The same on each of the days on which somebody can be reminded, whatever they earn meanwhile. */
function placeOf({ member, on }: LevelEnd, entries: readonly Entry[], repoId: number, program: Program) {
  const isBefore = untilEndOf(addDays(on, -program.remind.levelEnds - 1), program.timezone);
  const last = entries.findLast(
    ({ kind, at, source, member: { id } }) =>
      id === member.id && kind === 'award' && source?.repoId === repoId && isBefore(at),
  );
  return last?.source?.pull ?? last?.source?.issue ?? null;
}

async function remindOf(
  end: LevelEnd,
  ref: PullRequestRef,
  program: Program,
  { github }: Outside,
): Promise<boolean> {
  const reading = await github.readPullRequest(ref);
  if (reading === null) return false;
  const marker = reminderMarker(end);
  const from = addDays(end.on, -program.remind.levelEnds);
  const isDeleted =
    reading.ownDeletedAt !== null && dayIn(program.timezone, new Date(reading.ownDeletedAt)) >= from;
  if (isDeleted || reading.comments.some(({ isOwn, body }) => isOwn && body.startsWith(marker))) return false;
  await github.write(ref, [{ kind: 'comment', body: reminder(end, program) }]);
  return true;
}
