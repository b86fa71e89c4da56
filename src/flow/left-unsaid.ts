import { creditedAuthor, whyNotEligible } from '../decide/eligibility.ts';
import { foundIn } from '../decide/found-in.ts';
import { isAboutPoints, isOwnLabel } from '../decide/labels.ts';
import { revertedPull } from '../decide/revert.ts';
import { isInForce, type SpokenCommand } from '../decide/spoken-commands.ts';
import type { PullRequestReading } from '../github/github.ts';
import { documentationMatcher } from '../program/docs-files.ts';
import type { Program } from '../program/program.ts';
import { addDays, dayIn } from '../standing/days.ts';
import type { Entry } from '../standing/entry.ts';

/** Whether no comment is due: there is nobody to credit and nothing was ever recorded, or nothing to reward and nobody said otherwise. */
export function hasNothingToSay(
  {
    repository,
    pull,
    labellings,
    paths,
  }: Pick<PullRequestReading, 'repository' | 'pull' | 'labellings' | 'paths'>,
  spoken: readonly SpokenCommand[],
  program: Program,
): boolean {
  if (pull.kind === 'issue' || revertedPull(pull, repository) !== null) return false;
  const said = spoken.filter(isInForce);
  const isShown = program.comment.labels && (said.length > 0 || pull.labels.some(isOwnLabel));
  if (isShown) return false;
  if (whyNotEligible(pull, creditedAuthor({ pull }, program), repository, program) !== null) {
    // What was done there may have been recorded while there was somebody to credit.
    return said.every(({ refused }) => refused !== null);
  }
  if (labellings.some(({ name }) => isAboutPoints(name, program))) return false;
  if (pull.state === 'open' && (pull.isDraft || !program.comment.preview)) {
    return said.every(({ command }) => command.verb !== 'claim');
  }
  const isDocumentation = documentationMatcher(program.docs);
  if (said.length > 0 || paths === null || paths.some(isDocumentation)) return false;
  return foundIn(paths, repository, program) === null;
}

/** Whether nothing has changed since somebody deleted our comment: it comes back with the next change, not before. */
export async function isLeftDeleted(
  { pull, labellings }: Pick<PullRequestReading, 'pull' | 'labellings'>,
  deletedAt: string,
  spoken: readonly SpokenCommand[],
  program: Program,
  now: Date,
  recorded: () => Promise<readonly Entry[]>,
): Promise<boolean> {
  // Which of them is due only the state says.
  if (program.comment.labels) return false;
  const labelled = labellings.filter(({ name }) => isAboutPoints(name, program));
  const times = [
    pull.mergedAt,
    ...labelled.flatMap(({ at, takenOff }) => [at, takenOff?.at ?? null]),
    ...spoken.map(({ comment }) => comment.createdAt),
  ];
  const isLater = (at: string | null) => at !== null && Date.parse(at) > Date.parse(deletedAt);
  if (times.some(isLater)) return false;
  const isTime = mayBeTime(pull.mergedAt, program, now);
  if (spoken.length === 0 && !isTime) return true;
  const entries = await recorded();
  return !entries.some(({ at }) => isLater(at)) && !(isTime && entries.length === 0);
}

/** Whether a proposal may be due by itself. */
function mayBeTime(mergedAt: string | null, { confirm, timezone }: Program, now: Date): boolean {
  const days = Object.values(confirm.after);
  if (mergedAt === null || days.length === 0) return false;
  return addDays(dayIn(timezone, new Date(mergedAt)), Math.min(...days)) <= dayIn(timezone, now);
}
