import type { Decision } from '../decide/decision.ts';
import type { Activity, Program } from '../program/program.ts';
import { formatRange } from './amount.ts';
import { code, prose } from './escape.ts';

/** One command and what it does: `type` is what to type, both are Markdown. */
export interface CommandHint {
  readonly type: string;
  readonly does: string;
}

/** The activities that pull requests are found to be, in the order of the program. */
export function foundActivities(program: Program): Activity[] {
  return Object.values(program.activities).filter((activity) => activity.finds.length > 0);
}

/** `1 to 300 points`, `25 points`. */
export function worthOf(activity: Activity): string {
  return `${formatRange(activity.points)} points`;
}

/** What maintainers may type about a contribution in its state; empty where nothing is theirs to decide. */
export function maintainerCommands(decision: Decision, program: Program): CommandHint[] {
  if (decision.state !== 'proposed' && decision.state !== 'previewed') return [];
  const kept = decision.state === 'previewed' ? ', kept for the merge' : '';
  return [
    ...(decision.state === 'proposed' ? [{ type: '`/points confirm`', does: 'gives the points' }] : []),
    ...numberHint(decision, kept),
    ...otherActivities(decision, program).map((activity) => ({
      type: code(`/points ${activity.id}`, 60),
      does: `makes it “${prose(activity.title, 80)}” (${worthOf(activity)})${kept}`,
    })),
    { type: '`/points reject REASON`', does: `gives no points, and says why${kept}` },
  ];
}

/** A number is only worth a hint where the activity leaves a choice. */
function numberHint({ activity, state }: Decision, kept: string): CommandHint[] {
  if (activity === null || activity.points.min === activity.points.max) return [];
  const number = activity.points.max;
  return state === 'proposed'
    ? [
        {
          type: `\`/points ${number} confirm\``,
          does: `gives another number: ${formatRange(activity.points)}`,
        },
      ]
    : [
        {
          type: `\`/points ${number}\``,
          does: `sets another number: ${formatRange(activity.points)}${kept}`,
        },
      ];
}

function otherActivities(decision: Decision, program: Program): Activity[] {
  return foundActivities(program)
    .filter(({ id }) => id !== decision.activity?.id)
    .slice(0, 4);
}
