import type { Program } from '../program/program.ts';
import type { Standing } from '../standing/standing.ts';
import { formatNumber } from './amount.ts';
import { oneLine } from './escape.ts';

const colours = ['blue', 'teal', 'green', 'orange', 'purple'];

/** A member's badge, as shields.io asks for it (endpoint badge, schema 1). */
export function badge({ total, level }: Standing, program: Program): string {
  const rank = program.levels.findIndex(({ name }) => name === level);
  const points = `${formatNumber(total)} ${total === 1 ? 'point' : 'points'}`;
  const message = level === null ? points : `${oneLine(level, 40)} · ${points}`;
  return written(program, message, colours[Math.min(rank + 1, colours.length - 1)] ?? 'blue');
}

/** What stands where the badge of somebody stood who has another login now: whoever takes the old one has none of their points. */
export function movedBadge(login: string, program: Program): string {
  return written(program, `now @${oneLine(login, 60)}`, 'lightgrey');
}

function written({ name }: Program, message: string, color: string): string {
  return `${JSON.stringify({ schemaVersion: 1, label: oneLine(name, 40), message, color })}\n`;
}

/** Where a member's badge stands; null for a login that is no name of a file. */
export function badgePath(login: string): string | null {
  return /^[a-z\d][\w-]{0,60}(?:\[bot\])?$/i.test(login) ? `badges/${login}.json` : null;
}
