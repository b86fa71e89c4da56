import type { Decision } from '../decide/decision.ts';
import type { PointRange } from '../program/program.ts';

const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** `1,000`. */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

/** `1 point`, `1,000 points`. */
export function formatPoints(points: number): string {
  return `${formatNumber(points)} ${points === 1 ? 'point' : 'points'}`;
}

/** Of a ledger: `1 line`, `1,000 lines`. */
export function formatLines(count: number): string {
  return `${formatNumber(count)} ${count === 1 ? 'line' : 'lines'}`;
}

/** What somebody gets for a contribution: `25 points`, or `recognition`, where the program gives no points for it. */
export function formatAward(points: number): string {
  return points === 0 ? 'recognition' : formatPoints(points);
}

/** What everybody together gets: `25 points`, `recognition`, or `no points`, where a rule has cut all of it. */
export function formatGiven({ points, cuts }: Pick<Decision, 'points' | 'cuts'>): string {
  return points === null || isAllCut({ points, cuts }) ? 'no points' : formatAward(points);
}

/** Whether rules of the program leave nothing of what was decided. */
export function isAllCut({ points, cuts }: Pick<Decision, 'points' | 'cuts'>): boolean {
  return cuts.length > 0 && points === 0;
}

/** What a person may set: `25`, or `1 to 300`. */
export function formatRange(range: PointRange): string {
  return range.min === range.max ? formatNumber(range.max) : `1 to ${formatNumber(range.max)}`;
}

const days = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `24 November 2026`, of an ISO time or day; `an unknown day` where it is neither. */
export function formatDay(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? 'an unknown day' : days.format(time);
}
