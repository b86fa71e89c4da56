import type { MemberLevel } from '../decide/decision.ts';
import { formatNumber } from './amount.ts';
import { person, prose } from './escape.ts';
import { benefitTitles } from './standing-line.ts';

/** As many people are congratulated by name. */
const shownLevels = 5;

/** The levels that members have reached, a line for each as Markdown; null: none. `hasWay`: of whom the way to the next level is told elsewhere, by numeric id. */
export function reachedText(reached: readonly MemberLevel[], hasWay: number | null = null): string | null {
  if (reached.length === 0) return null;
  return reached
    .slice(0, shownLevels)
    .map((one) => levelText(one, one.member.id === hasWay))
    .join('\\\n');
}

function levelText({ member, level, isAgain, opens, next }: MemberLevel, hasWay: boolean): string {
  const who = person(member);
  const name = prose(level, 40);
  if (isAgain)
    return `🎉 **${who} has earned ${name} again**, so it stays through the next period, too. Congratulations!`;
  const titles = benefitTitles(opens);
  return [
    `🎉 **${who} has reached ${name}.** Congratulations!`,
    ...(titles === null ? [] : [`It opens ${titles}.`]),
    ...(next === null || hasWay
      ? []
      : [`${formatNumber(next.pointsToGo)} more to **${prose(next.level, 40)}**.`]),
  ].join(' ');
}
