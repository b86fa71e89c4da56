import type { Activity, Program } from '../program/program.ts';
import { addDays, addMonths, daysBetween, type Day } from './days.ts';
import type { DayTotal, MemberTotals } from './member-totals.ts';
import { countingOf, membershipsOf, type Membership } from './memberships.ts';
import { periodOf } from './periods.ts';

/** The rules that say in which period something was earned. */
export type CapRules = Pick<Program, 'period' | 'members'>;

/**
 * The points that an activity may still bring for a day, never below zero; null: as many as there are. Totals of the whole
 * ledger, later days among them: whatever the order in which days are recorded, no month and no period has more than the
 * cap. (A member's first enrolment moves the anniversaries of who earned before it without one; their cap is by month
 * sure, by period only from then on.)
 */
export function capLeft(
  totals: MemberTotals,
  activity: Pick<Activity, 'id' | 'cap'>,
  day: Day,
  rules: CapRules,
): number | null {
  const { cap, id } = activity;
  if (cap === null) return null;
  const days = daysOf(totals, id);
  const used = cap.per === 'month' ? sum(days, sameMonth(day)) : mostBeside(days, totals, day, rules);
  return Math.max(0, cap.points - Math.max(0, used.points));
}

/** Whether an activity that is to be given once, for a period or ever, may be given for a day. True of all others. */
export function isOnceLeft(
  totals: MemberTotals,
  { id, once }: Pick<Activity, 'id' | 'once'>,
  day: Day,
  rules: CapRules,
): boolean {
  if (once === null) return true;
  const days = daysOf(totals, id);
  const used = once === 'ever' ? sum(days, () => true) : mostBeside(days, totals, day, rules);
  return used.times < 1;
}

type Days = readonly (readonly [Day, DayTotal])[];

function daysOf({ days }: MemberTotals, activity: string): Days {
  return Object.entries(days).flatMap(([day, activities]): [Day, DayTotal][] => {
    const total = Object.hasOwn(activities, activity) ? activities[activity] : undefined;
    return total === undefined ? [] : [[day, total]];
  });
}

function sum(days: Days, isIn: (day: Day) => boolean): DayTotal {
  let [points, times] = [0, 0];
  for (const [day, total] of days) {
    if (!isIn(day)) continue;
    points += total.points;
    times += total.times;
  }
  return { points, times };
}

function sameMonth(day: Day): (other: Day) => boolean {
  return (other) => other.slice(0, 7) === day.slice(0, 7);
}

/** The most that any period has which the day is in, or may come to be in. */
function mostBeside(days: Days, totals: MemberTotals, day: Day, rules: CapRules): DayTotal {
  const memberships = membershipsOf(totals, rules, day);
  if (rules.period === 'rolling-12-months') return mostRolling(days, memberships, day, rules);
  return sum(days, samePeriod(memberships, day, rules));
}

/** Whether another day's points count in the same period, or would if somebody enrolled. */
function samePeriod(memberships: readonly Membership[], day: Day, rules: CapRules): (other: Day) => boolean {
  const mine = periodKey(memberships, day, rules);
  return (other) => {
    const theirs = periodKey(memberships, other, rules);
    // What waits, waits for the same enrolment, unless it lapses before the other is earned.
    if (mine === null || theirs === null)
      return mine === theirs && Math.abs(daysBetween(day, other)) <= rules.members.keep;
    return mine === theirs;
  };
}

function periodKey(memberships: readonly Membership[], earnedOn: Day, rules: CapRules): string | null {
  const counting = countingOf(earnedOn, memberships, rules);
  if (counting === null) return null;
  const { since } = counting.membership;
  const { from } = periodOf(rules.period, counting.day, since);
  return rules.period === 'anniversary' ? `${since} ${from}` : from;
}

/** Each of the twelve months that hold the day. */
function mostRolling(days: Days, memberships: readonly Membership[], day: Day, rules: CapRules): DayTotal {
  const countsOn = (earnedOn: Day): Day => countingOf(earnedOn, memberships, rules)?.day ?? earnedOn;
  const mine = countsOn(day);
  const last = addDays(addMonths(mine, 12), 1);
  const counted = days.map(([on, total]) => [countsOn(on), total] as const);
  const ends = new Set([mine, ...counted.map(([on]) => on).filter((on) => mine < on && on <= last)]);
  const sums = Array.from(ends, (end) => {
    const { from, to } = periodOf('rolling-12-months', end, end);
    return from <= mine ? sum(counted, (on) => from <= on && on <= to) : { points: 0, times: 0 };
  });
  return {
    points: Math.max(...sums.map(({ points }) => points)),
    times: Math.max(...sums.map(({ times }) => times)),
  };
}
