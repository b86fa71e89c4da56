import type { Decision } from '../decide/decision.ts';
import type { Activity, Program } from '../program/program.ts';
import { formatPoints, formatRange } from './amount.ts';
import { code, prose } from './escape.ts';

/** The activities that pull requests are found to be, in the order of the program. */
export function foundActivities(program: Program): Activity[] {
  return Object.values(program.activities).filter((activity) => activity.finds.length > 0);
}

/** “Add missing information”, as Markdown. */
export function titleOf(activity: Activity): string {
  return `“${prose(activity.title, 80)}”`;
}

/** What a person may set for the activity: `25 points`, `1 to 300 points`. */
export function worthOf({ points }: Activity): string {
  return points.min === points.max ? formatPoints(points.max) : `${formatRange(points)} points`;
}

/** `/points typo-fix`, as code. */
export function activityCommand({ id }: Activity): string {
  return code(`/points ${id}`, 60);
}

/** What maintainers may type about a contribution in its state, a list item each; empty where nothing is theirs to decide. */
export function maintainerCommands(decision: Decision, program: Program): string[] {
  const { state, activity, points } = decision;
  if (state !== 'proposed' && state !== 'previewed') return [];
  const others = foundActivities(program).filter(({ id }) => id !== activity?.id);
  return [
    ...(state === 'proposed' && points !== null
      ? [`\`/points confirm\`: give these ${formatPoints(points)}`]
      : []),
    ...(activity === null ? [] : numberCommand(activity, state === 'proposed')),
    ...others
      .slice(0, 3)
      .map((other) => `${activityCommand(other)}: read it as ${titleOf(other)}, ${worthOf(other)}`),
    '`/points reject REASON`: give no points, and say why',
  ];
}

/** A number is worth a hint only where the activity leaves a choice. */
function numberCommand({ points }: Activity, isMerged: boolean): string[] {
  if (points.min === points.max) return [];
  const type = isMerged ? '`/points N confirm`' : '`/points N`';
  return [`${type}: give N points, ${formatRange(points)}`];
}
