import type { Answer } from '../../classify/answer.ts';
import type { ContributionClass, Program } from '../../program/program.ts';
import { formatPoints } from '../../view/amount.ts';
import { oneLine } from '../../view/escape.ts';

interface About {
  readonly title: string;
  readonly program: Program;
  /** Where the rules come from. */
  readonly from: string;
}

/** An answer for a reader: what it is, how sure that is, the points, and why. */
export function answerText(answer: Answer, { title, program, from }: About): string {
  const sure = `${Math.round(answer.confidence * 100)} % sure`;
  return [
    oneLine(`${answer.id}: ${title}`),
    '',
    `${whatItIs(answer)} (${sure})`,
    ...worth(answer, program),
    '',
    ...answer.reasons.map((reason) => `- ${oneLine(reason, 400)}`),
    '',
    `Rules: ${oneLine(from)}`,
  ].join('\n');
}

function whatItIs({ activity }: Answer): string {
  const named = classNames.find(([name]) => name === activity);
  return named?.[1] ?? 'Nothing to reward';
}

const inWords: Record<ContributionClass, string> = {
  'typo-fix': 'Typo fix',
  'added-information': 'Added information',
  'large-contribution': 'Large contribution',
};
const classNames = Object.entries(inWords);

function worth({ activity, points }: Answer, { activities }: Program): string[] {
  if (activity === null) return [];
  const rewarded = Object.values(activities).find(({ finds }) => finds.some((found) => found === activity));
  if (rewarded === undefined) return ['No points: the rules reward no such contribution'];
  return [`${formatPoints(points)} proposed: ${oneLine(rewarded.title)}`];
}
