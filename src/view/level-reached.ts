import type { MemberLevel } from '../decide/decision.ts';
import { formatNumber } from './amount.ts';
import { person, prose } from './escape.ts';
import { benefitTitles } from './standing-line.ts';

/** As many people are congratulated by name; of the rest, how many they are. */
const shownLevels = 3;

/** The levels that members have reached, a line for each as Markdown; null: none. */
export function reachedText(
  reached: readonly MemberLevel[],
  how: {
    /** Of whom the way to the next level is told elsewhere, by numeric id. */
    readonly hasWay?: number | null;
    /** Of one of them alone, and without what the level opens. */
    readonly isShort?: boolean;
  } = {},
): string | null {
  if (reached.length === 0) return null;
  const shown = reached.slice(0, how.isShort === true ? 1 : shownLevels).map((one) => {
    const told = how.isShort === true ? { ...one, opens: [], next: null } : one;
    return levelText(told, one.member.id === how.hasWay);
  });
  const others = reached.length - shown.length;
  return [...shown, ...(others === 0 ? [] : [`And ${formatNumber(others)} more have reached a level.`])].join(
    '\\\n',
  );
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
