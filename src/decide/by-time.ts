import type { Program } from '../program/program.ts';
import { addDays, dayIn, type Day } from '../standing/days.ts';
import { isMaintainer } from './authority.ts';
import { creditedAuthor } from './eligibility.ts';
import type { Facts } from './facts.ts';
import type { Hearing } from './heard.ts';
import { isAboutPoints } from './labels.ts';
import { isSettingDeleted, lapsed } from './lapsed.ts';

/**
 * The day on which a proposal is confirmed by itself, `confirm.after` days after the merge; null where it never is: the
 * program does not say so, or the clock was stopped: by a claim, by a label, or by anything that a maintainer said but
 * `confirm`, whatever became of it since.
 */
export function confirmsOn(
  { settlement, heard, labelProblems }: Hearing,
  facts: Facts,
  program: Program,
): Day | null {
  const { activity, setBy, rejection, claim, recorded } = settlement;
  const { mergedAt } = facts.pull;
  if (activity === null || mergedAt === null || recorded.kind !== 'nothing') return null;
  const days = program.confirm.after[activity.id];
  if (days === undefined || setBy !== null || rejection !== null || claim !== null) return null;
  if (labelProblems.length > 0 || isLabelled(facts, program)) return null;
  // What somebody objected stays an objection, though it does not count any more.
  if (lapsed(facts, program).length > 0 || isSettingDeleted(facts, settlement)) return null;
  const isStopped = heard.some(
    ({ spoken: { command, comment } }) =>
      !(command.verb === 'settle' && command.confirm && command.points === null) &&
      isMaintainer(comment.author, facts, program),
  );
  // Whoever edits what was heard has not taken back that they said something: an objection, or a claim.
  const credited = creditedAuthor(facts, program)?.id;
  const isEdited = facts.comments.some(
    ({ author, isEdited, ownReactions }) =>
      isEdited &&
      ownReactions.length > 0 &&
      author !== null &&
      (author.id === credited || isMaintainer(author, facts, program)),
  );
  return isStopped || isEdited ? null : addDays(dayIn(program.timezone, new Date(mergedAt)), days);
}

/**
 * Whether a label about the points was ever put, by whomever: it may have been a maintainer's objection, whoever took it off,
 * and though they are a maintainer no more.
 */
function isLabelled({ labellings, hasOlderLabellings = false }: Facts, program: Program): boolean {
  return (
    hasOlderLabellings ||
    labellings.some(({ name, by }) => by?.isBot !== true && isAboutPoints(name, program))
  );
}

/** Whether that day has come. */
export function isTime(day: Day | null, { now }: Facts, { timezone }: Program): boolean {
  return day !== null && dayIn(timezone, now) >= day;
}
