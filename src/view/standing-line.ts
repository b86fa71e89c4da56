import type { Program } from '../program/program.ts';
import type { Standing } from '../standing/standing.ts';
import { formatDay, formatNumber, formatPoints } from './amount.ts';
import { prose } from './escape.ts';

/** Where a member stands, as one line of Markdown: `**775 points** in 2026 · Advocate · 4,225 more to Enabler`. */
export function standingLine(standing: Standing, program: Program): string {
  const { total, level, next } = standing;
  return [
    `**${formatPoints(total)}** ${periodName(standing, program)}`,
    ...(level === null ? [] : [`level **${levelName(level)}**`]),
    ...(next === null ? [] : [`${formatNumber(next.pointsToGo)} more to **${levelName(next.level)}**`]),
  ].join(' · ');
}

/** The way to the next level as ten small blocks; it repeats what `standingLine` says in words. Empty without a next level. */
export function progressBar({ total, next }: Standing): string {
  if (next === null) return '';
  const way = total + next.pointsToGo;
  const done = way <= 0 ? 0 : Math.min(10, Math.max(0, Math.floor((10 * total) / way)));
  return '▰'.repeat(done) + '▱'.repeat(10 - done);
}

function levelName(name: string): string {
  return prose(name, 40);
}

function periodName({ period }: Standing, program: Program): string {
  switch (program.period) {
    case 'calendar-year':
      return `in ${period.from.slice(0, 4)}`;
    case 'month':
      return `in ${formatDay(period.from).replace(/^\d+ /, '')}`;
    case 'rolling-12-months':
      return 'in the last 12 months';
    case 'lifetime':
      return 'in all';
    case 'quarter':
    case 'anniversary':
      return `from ${formatDay(period.from)} to ${formatDay(period.to)}`;
  }
}
