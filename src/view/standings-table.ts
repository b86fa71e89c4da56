import type { Standing } from '../standing/standing.ts';
import { formatNumber } from './amount.ts';
import { columns } from './columns.ts';
import { oneLine } from './escape.ts';

/** Standings as a text table for a terminal: rank, member, points, level, way to the next level. Ends with a newline. `isShown`: of which members; their ranks are among all. */
export function standingsTable(
  standings: readonly Standing[],
  isShown: (standing: Standing) => boolean = () => true,
): string {
  if (standings.length === 0) return 'Nobody has points yet.\n';
  const rows = standings.flatMap((standing, index) =>
    isShown(standing) ? [[String(index + 1), ...cells(standing)]] : [],
  );
  return columns([['#', 'Member', 'Points', 'Level', 'Next level'], ...rows], new Set([0, 2]));
}

function cells({ member, total, level, next }: Standing): string[] {
  return [
    oneLine(member.login, 40),
    formatNumber(total),
    level === null ? '–' : oneLine(level, 40),
    next === null ? '–' : `${oneLine(next.level, 40)} in ${formatNumber(next.pointsToGo)}`,
  ];
}
