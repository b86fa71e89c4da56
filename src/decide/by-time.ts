import type { Program } from '../program/program.ts';
import { addDays, dayIn, type Day } from '../standing/days.ts';
import { isMaintainer } from './authority.ts';
import type { Facts } from './facts.ts';
import type { Hearing } from './heard.ts';

/**
 * The day on which a proposal is confirmed by itself, `confirm.after` days after the merge; null where it never is: the
 * program does not say so, or the clock was stopped, by a claim or by anything that a maintainer said but `confirm`.
 */
export function confirmsOn({ settlement, heard }: Hearing, facts: Facts, program: Program): Day | null {
  const { activity, setBy, rejection, claim, recorded } = settlement;
  const { mergedAt } = facts.pull;
  if (activity === null || mergedAt === null || recorded.kind !== 'nothing') return null;
  const days = program.confirm.after[activity.id];
  if (days === undefined || setBy !== null || rejection !== null || claim !== null) return null;
  const isStopped = heard.some(
    ({ spoken: { command, comment } }) =>
      !(command.verb === 'settle' && command.confirm && command.points === null) &&
      isMaintainer(comment.author, facts, program),
  );
  // Whoever edits what was heard has not taken back that they said something.
  const isEdited = facts.comments.some(
    ({ author, isEdited, ownReactions }) =>
      isEdited && ownReactions.length > 0 && author !== null && isMaintainer(author, facts, program),
  );
  return isStopped || isEdited ? null : addDays(dayIn(program.timezone, new Date(mergedAt)), days);
}

/** Whether that day has come. */
export function isTime(day: Day | null, { now }: Facts, { timezone }: Program): boolean {
  return day !== null && dayIn(timezone, now) >= day;
}
