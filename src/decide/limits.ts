import type { Activity, PeriodKind, Program } from '../program/program.ts';
import { capLeft, isOnceLeft } from '../standing/caps.ts';
import type { Day } from '../standing/days.ts';
import type { Account } from '../standing/entry.ts';
import type { MemberTotals } from '../standing/member-totals.ts';

/** What is left of points, and the rule of the program that has cut the rest. */
export interface Cut {
  /** As they were decided. */
  readonly asked: number;
  readonly left: number;
  /** Goes on after “The rule:”, `no more than 100 points a month`. */
  readonly rule: string;
}

/** What somebody is given, and what a rule has cut of it. */
export interface GivenShare {
  readonly member: Account;
  readonly points: number;
  readonly cut: Cut | null;
}

/** Whether rules leave nothing to anybody. */
export function isAllCut(given: readonly GivenShare[]): boolean {
  return given.length > 0 && given.every(({ cut }) => cut?.left === 0);
}

/** What the caps of an activity, and what is given once, leave of points for a day; null: all of them. */
export function cutOf(
  points: number,
  activity: Activity,
  totals: MemberTotals,
  day: Day,
  program: Program,
): Cut | null {
  if (!isOnceLeft(totals, activity, day, program))
    return { asked: points, left: 0, rule: onceRule(activity.once, program.period) };
  const left = capLeft(totals, activity, day, program) ?? points;
  return left < points ? { asked: points, left, rule: capRule(activity, program) } : null;
}

const numbers = new Intl.NumberFormat('en-US');

/** The cap of an activity, as it goes on after “The rule:”. */
export function capRule({ cap }: Pick<Activity, 'cap'>, { period }: Pick<Program, 'period'>): string {
  const span = cap?.per === 'month' ? 'a month' : spans[period];
  return `no more than ${numbers.format(cap?.points ?? 0)} points ${span}`;
}

const spans: Readonly<Record<PeriodKind, string>> = {
  'calendar-year': 'a calendar year',
  anniversary: 'in twelve months of membership',
  month: 'a month',
  quarter: 'a quarter',
  'rolling-12-months': 'in any twelve months',
  lifetime: 'ever',
};

function onceRule(once: Activity['once'], period: PeriodKind): string {
  return once === 'period' && period !== 'lifetime' ? `once ${spans[period]}` : 'only once';
}
