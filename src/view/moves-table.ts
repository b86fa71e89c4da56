import type { Standing } from '../standing/standing.ts';
import { formatNumber } from './amount.ts';
import { columns } from './columns.ts';
import { oneLine } from './escape.ts';

/** Where a member stands, and where they would stand under other rules. */
export interface Move {
  readonly now: Standing;
  readonly would: Standing;
}

/** The members that other rules would move, as a text table for a terminal. Ends with a newline. */
export function movesTable(moves: readonly Move[]): string {
  const moved = moves.filter(({ now, would }) => now.total !== would.total || now.level !== would.level);
  const rows = moved.map(({ now, would }) => [
    oneLine(would.member.login, 40),
    formatNumber(now.total),
    formatNumber(would.total),
    levelName(now),
    levelName(would),
  ]);
  const stay = moves.length - moved.length;
  const rest = `${formatNumber(stay)} of ${formatNumber(moves.length)} members would stand where they stand.\n`;
  if (rows.length === 0) return rest;
  const head = ['Member', 'Points', 'Then', 'Level', 'Then'];
  return `${columns([head, ...rows], new Set([1, 2]))}${rest}`;
}

function levelName({ level }: Standing): string {
  return level === null ? '–' : oneLine(level, 40);
}
