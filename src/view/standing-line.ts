import type { Benefit, PeriodKind, Program } from '../program/program.ts';
import { benefitsOf } from '../standing/benefits.ts';
import type { Standing } from '../standing/standing.ts';
import { formatDay, formatNumber, formatPoints } from './amount.ts';
import { link, prose } from './escape.ts';

/** Where a member stands: `**1,750 points** in 2026, level **Advocate**`. */
export function standingText(standing: Standing, program: Program): string {
  const { total, level } = standing;
  const held = level === null ? '' : `, level **${levelName(level)}**`;
  return `**${formatPoints(total)}** ${periodName(standing, program)}${held}`;
}

/** The way to the next level: `3,250 more to **Enabler**, which opens Priority community support`; null without a next level. */
export function wayText(standing: Standing, program: Program): string | null {
  const { next } = standing;
  if (next === null) return null;
  const opens = titlesOf(benefitsOf(standing, program).next, program);
  const way = `${formatNumber(next.pointsToGo)} more to **${levelName(next.level)}**`;
  return opens === null ? way : `${way}, which opens ${opens}`;
}

/** What the level held has opened: `Unlocked: Access to exclusive content`; null: nothing. `told`: benefits that are told elsewhere. */
export function unlockedText(
  standing: Standing,
  program: Program,
  told: readonly Benefit[] = [],
): string | null {
  const names = new Set(told.map(({ title }) => title));
  const unlocked = benefitsOf(standing, program).unlocked.flatMap((id) => program.benefits[id] ?? []);
  const titles = benefitTitles(unlocked.filter(({ title }) => !names.has(title)));
  return titles === null ? null : `Unlocked: ${titles}`;
}

/** As many benefits are named; of the rest, how many they are. */
const shownBenefits = 3;

function titlesOf(ids: readonly string[], { benefits }: Program): string | null {
  return benefitTitles(ids.flatMap((id) => benefits[id] ?? []));
}

/** The titles of benefits, with their links, as Markdown; null: there are none. */
export function benefitTitles(known: readonly Benefit[]): string | null {
  const shown = known.slice(0, shownBenefits).map(({ title, url }) => link(prose(title, 60), url));
  const others = known.length - shown.length;
  if (shown.length === 0) return null;
  return others === 0 ? shown.join(', ') : `${shown.join(', ')} and ${formatNumber(others)} more`;
}

/** The way to the next level as ten blocks, hidden from screen readers: it repeats what `wayText` says. Empty without a next level. */
export function progressBar({ total, next }: Standing): string {
  if (next === null) return '';
  const way = total + next.pointsToGo;
  const done = way <= 0 ? 0 : Math.min(10, Math.max(0, Math.floor((10 * total) / way)));
  return `<span aria-hidden="true">${'▰'.repeat(done)}${'▱'.repeat(10 - done)}</span>`;
}

function levelName(name: string): string {
  return prose(name, 40);
}

/** The period as one says it: `in 2026`, `in the last 12 months`. */
export function periodName({ period }: Standing, program: Program): string {
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
