import type { PeriodKind } from '../program/program.ts';
import type { Day } from './days.ts';
import type { MemberTotals } from './member-totals.ts';
import { countingOf, membershipOn, membershipsOf, type MemberRules, type Membership } from './memberships.ts';
import { firstOfDays, type Period } from './periods.ts';

/** What an account earned on one day, and where it counts. */
export interface EarnedDay {
  /** The day on which it counts. */
  readonly day: Day;
  readonly points: number;
  readonly membership: Membership;
}

/** What an account has earned so far, in the order of the days on which it counts. */
export interface Earned {
  readonly days: readonly EarnedDay[];
  readonly memberships: readonly Membership[];
  /** At the end of the day that was asked for; null: no member then. */
  readonly membership: Membership | null;
}

/** What counts at the end of `day`: nothing that was earned later, waits for an enrolment or has lapsed. */
export function earnedUntil(totals: MemberTotals, rules: MemberRules, day: Day): Earned {
  const memberships = membershipsOf(totals, rules, day);
  const days: EarnedDay[] = [];
  let isInOrder = true;
  let last = '';
  for (const earnedOn in totals.days) {
    const activities = totals.days[earnedOn];
    const counting = earnedOn > day ? null : countingOf(earnedOn, memberships, rules);
    if (activities === undefined || counting === null || counting.day > day) continue;
    days.push({ day: counting.day, points: pointsOf(activities), membership: counting.membership });
    isInOrder &&= last <= counting.day;
    last = counting.day;
  }
  if (!isInOrder) days.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return { days, memberships, membership: membershipOn(memberships, day) };
}

/** The points that count in a span of days. */
export function sumIn(days: readonly EarnedDay[], { from, to }: Period): number {
  let sum = 0;
  for (const { day, points } of days) if (from <= day && day <= to) sum += points;
  return sum;
}

/**
 * The points of a period until a day. Anniversaries belong to one membership, and the first of them has what was earned
 * before it, too.
 */
export function earnedIn(
  days: readonly EarnedDay[],
  kind: PeriodKind,
  { period, membership }: { readonly period: Period; readonly membership: Membership },
  until: Day,
): number {
  const to = period.to < until ? period.to : until;
  if (kind !== 'anniversary') return sumIn(days, { from: period.from, to });
  const own = days.filter((one) => one.membership === membership);
  return sumIn(own, { from: period.from <= membership.since ? firstOfDays : period.from, to });
}

function pointsOf(activities: MemberTotals['days'][string]): number {
  let sum = 0;
  for (const activity in activities)
    if (Object.hasOwn(activities, activity)) sum += activities[activity]?.points ?? 0;
  return sum;
}
