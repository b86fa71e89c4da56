import type { Decision, MemberCut } from '../decide/decision.ts';
import type { GivenShare } from '../decide/limits.ts';
import type { Activity } from '../program/program.ts';
import { formatNumber, formatPoints } from './amount.ts';
import { titleOf } from './commands.ts';
import { person, prose } from './escape.ts';

/** As many people are named; of the rest, how many they are. */
const shownCuts = 5;

/** What rules have cut of the points of whom, a sentence for each as Markdown; null: nothing. */
export function cutsText({ cuts, activity }: Pick<Decision, 'cuts' | 'activity'>): string | null {
  if (cuts.length === 0 || activity === null) return null;
  const shown = cuts.slice(0, shownCuts).map((cut) => cutText(cut, activity));
  const others = cuts.length - shown.length;
  return [...shown, ...(others === 0 ? [] : [`So it is for ${formatNumber(others)} more.`])].join('\\\n');
}

/** `@octocat gets **30 of 50 points**. The program’s rule for “Submit feedback”: no more than 100 points a month.` */
export function cutText({ member, asked, left, rule }: MemberCut, activity: Activity): string {
  const what = left === 0 ? noneOf(asked) : `${formatNumber(left)} of ${formatPoints(asked)}`;
  return `${person(member)} gets **${what}**. The program’s rule for ${titleOf(activity)}: ${prose(rule, 120)}.`;
}

function noneOf(asked: number): string {
  return asked === 0 ? 'nothing more' : `none of ${formatPoints(asked)}`;
}

/** Why an award is refused of which rules leave nothing. */
export function allCut(activity: Activity, shares: readonly GivenShare[]): string {
  const names = shares.slice(0, 3).map(({ member }) => person(member));
  const who = shares.length > names.length ? [...names, `${shares.length - names.length} more`] : names;
  const rule = shares[0]?.cut?.rule ?? 'no more than was given';
  return `The program’s rule for ${titleOf(activity)} is ${prose(rule, 120)}, and ${who.join(', ')} ${shares.length === 1 ? 'has' : 'have'} all of it.`;
}
