import type { Activity, Program } from '../program/program.ts';
import type { Facts, PullRequestFacts } from './facts.ts';
import { issueLabels } from './issue-labels.ts';
import type { LabelReading } from './labels.ts';

/**
 * The rules as they are where something was said: on an issue no label means what it means on a pull request, and the
 * labels of activities mean theirs.
 */
export function rulesFor({ kind }: Pick<PullRequestFacts, 'kind'>, program: Program): Program {
  return kind === 'issue' ? { ...program, labels: issueLabels(program) } : program;
}

/**
 * The facts of an issue that somebody who may decide has labelled as an activity, as those of work that was taken on when
 * the label was put; any other facts as they are.
 */
export function asWork(facts: Facts, { spoken }: LabelReading): Facts {
  const { pull } = facts;
  const label = spoken.find(({ meaning }) => meaning.kind === 'activity');
  if (pull.kind !== 'issue' || label === undefined) return facts;
  return { ...facts, pull: { ...pull, state: 'merged', mergedAt: label.at } };
}

/** Whether a label alone says all of it, so that nobody has to confirm. */
export function isSaidByLabel({ points: { min, max } }: Activity): boolean {
  return min === max;
}
