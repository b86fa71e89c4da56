import type { Answer, Reply } from '../decide/decision.ts';
import type { Program } from '../program/program.ts';
import { formatPoints } from './amount.ts';
import { titleOf } from './commands.ts';
import { code, person, quotation } from './escape.ts';

/** That what was given by hand is taken back: for who had got it. */
export function takenBack(
  { member, activity, points, reason }: Extract<Answer, { readonly kind: 'taken-back' }>,
  { to }: Reply,
  { activities }: Program,
): string {
  const known = activity === null ? undefined : activities[activity];
  const what = known === undefined ? code(activity ?? '', 60) : titleOf(known);
  const by = to.author === null ? '' : ` by ${person(to.author)}`;
  return `${person(member)}: ${formatPoints(points)} for ${what} ${Math.abs(points) === 1 ? 'was' : 'were'} taken back${by}. Reason: ${quotation(reason)}.`;
}
