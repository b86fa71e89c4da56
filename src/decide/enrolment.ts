import type { Program } from '../program/program.ts';
import { addDays, type Day } from '../standing/days.ts';
import type { Account } from '../standing/entry.ts';
import type { MemberTotals } from '../standing/member-totals.ts';
import { countingOf, membershipOn, membershipsOf, type MemberRules } from '../standing/memberships.ts';
import { totalsOf, type Members } from './totals.ts';

/** Points that count from the day on which their member enrols, and until when that can be. */
export interface Waiting {
  readonly member: Account;
  /** The last day on which enrolling makes them count; null: it is over, or they were earned too long before. */
  readonly until: Day | null;
}

/** Whether somebody is a member on a day because they enrolled. */
export function isEnrolled(totals: MemberTotals, rules: MemberRules, day: Day): boolean {
  const membership = membershipOn(membershipsOf(totals, rules, day), day);
  return membership !== null && (membership.from !== null || totals.enrolments.length > 0);
}

/** Whether somebody is a member on a day, enrolled or because everyone is. */
export function isMember(totals: MemberTotals, rules: MemberRules, day: Day): boolean {
  return membershipOn(membershipsOf(totals, rules, day), day) !== null;
}

/** Of those who earned on a day: whose points do not count, as things are today. */
export function waitingOf(
  accounts: readonly Account[],
  earnedOn: Day,
  members: Members,
  program: Program,
  today: Day,
): Waiting[] {
  return accounts.flatMap((member) => {
    const totals = totalsOf(member, members);
    if (countingOf(earnedOn, membershipsOf(totals, program, today), program) !== null) return [];
    const last = addDays(earnedOn, program.members.keep);
    const mayCount = last >= today && !isMember(totals, program, today);
    return [{ member, until: mayCount ? last : null }];
  });
}

/** What waits for somebody's enrolment. */
export interface WaitingPoints {
  readonly points: number;
  /** The last day on which the first of them are kept; null: none wait. */
  readonly until: Day | null;
}

/** The points that would count if somebody enrolled today; null for a member. */
export function waitingPoints(totals: MemberTotals, program: Program, today: Day): WaitingPoints | null {
  if (isMember(totals, program, today)) return null;
  const memberships = membershipsOf(totals, program, today);
  const waiting = Object.entries(totals.days).filter(
    ([day]) => addDays(day, program.members.keep) >= today && countingOf(day, memberships, program) === null,
  );
  const points = waiting
    .flatMap(([, activities]) => Object.values(activities))
    .reduce((sum, day) => sum + day.points, 0);
  const first = waiting.map(([day]) => day).toSorted()[0];
  return { points, until: first === undefined ? null : addDays(first, program.members.keep) };
}
