import type { PeriodKind, Program } from '../program/program.ts';
import type { Standing } from '../standing/standing.ts';
import { formatDay, formatNumber, formatPoints } from './amount.ts';
import { link, prose } from './escape.ts';

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

/** What the next level opens: `Enabler opens: Priority community support`. Empty where it opens nothing. */
export function nextOpens({ next }: Standing, program: Program): string {
  const level = program.levels.find(({ name }) => name === next?.level);
  const benefits = (level?.benefits ?? []).flatMap((id) => program.benefits[id] ?? []).slice(0, 3);
  if (level === undefined || benefits.length === 0) return '';
  const titles = benefits.map(({ title, url }) => link(prose(title, 60), url));
  return `${levelName(level.name)} opens: ${titles.join(', ')}`;
}

function levelName(name: string): string {
  return prose(name, 40);
}

function periodName({ period }: Standing, program: Program): string {
  const names: Record<PeriodKind, string> = {
    'calendar-year': `in ${period.from.slice(0, 4)}`,
    month: `in ${formatDay(period.from).replace(/^\d+ /, '')}`,
    quarter: `from ${formatDay(period.from)} to ${formatDay(period.to)}`,
    anniversary: `from ${formatDay(period.from)} to ${formatDay(period.to)}`,
    'rolling-12-months': 'in the last 12 months',
    lifetime: 'in all',
  };
  return names[program.period];
}
