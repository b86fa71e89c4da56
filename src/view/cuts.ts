import type { Decision, MemberCut } from '../decide/decision.ts';
import type { GivenShare } from '../decide/limits.ts';
import type { Activity } from '../program/program.ts';
import { formatNumber, formatPoints } from './amount.ts';
import { titleOf } from './commands.ts';
import { person, prose } from './escape.ts';

/** What rules have cut of the points of whom, a sentence of Markdown; null: nothing. `shown`: as many people are named. */
export function cutsText(
  { cuts, activity, award }: Pick<Decision, 'cuts' | 'activity' | 'award'>,
  shown = 3,
): string | null {
  return activity === null ? null : cutText(cuts, activity, { isGiven: award !== null, shown });
}

/** `Confirming gives @octocat **30 of 50 points**, by the program’s rule for “Submit feedback”: no more than 100 points a month.` */
export function cutText(
  cuts: readonly MemberCut[],
  activity: Activity,
  { isGiven, shown: most }: { readonly isGiven: boolean; readonly shown: number },
): string | null {
  const [first] = cuts;
  if (first === undefined) return null;
  const shown = cuts.slice(0, most).map(({ member, asked, left }) => {
    const what = left === 0 ? noneOf(asked) : `${formatNumber(left)} of ${formatPoints(asked)}`;
    return isGiven ? `${person(member)} got **${what}**` : `${person(member)} **${what}**`;
  });
  const others = cuts.length - shown.length;
  const who = [...shown, ...(others === 0 ? [] : [`${formatNumber(others)} more less than was decided`])];
  const lead = isGiven ? '' : 'Confirming gives ';
  return `${lead}${who.join(', ')}, by the program’s rule for ${titleOf(activity)}: ${prose(first.rule, 120)}.`;
}

function noneOf(asked: number): string {
  return asked === 0 ? 'nothing more' : `none of ${formatPoints(asked)}`;
}

/** Why an award is refused of which rules leave nothing. */
export function allCut(activity: Activity, shares: readonly GivenShare[]): string {
  const shown = shares.slice(0, 3).map(({ member }) => person(member));
  const others = shares.length - shown.length;
  const who = [...shown, ...(others === 0 ? [] : [`${others} more`])].join(' and ');
  const rule = shares[0]?.cut?.rule ?? 'no more than was given';
  return `${titleOf(activity)} brings ${who} nothing more. The program’s rule: ${prose(rule, 120)}.`;
}
