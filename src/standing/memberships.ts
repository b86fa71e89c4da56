import type { Program } from '../program/program.ts';
import { daysBetween, type Day } from './days.ts';
import type { MemberTotals } from './member-totals.ts';

/** A time in which somebody is a member. Null `from`: since ever; null `to`: still. */
export interface Membership {
  readonly from: Day | null;
  /** The day of leaving: what was earned on it counts, and at its end the membership is over. */
  readonly to: Day | null;
  /** The first day of its first anniversary period. */
  readonly since: Day;
}

/** The rules that say who is a member, from when on. */
export type MemberRules = Pick<Program, 'members'>;

/**
 * When an account was a member, in order. Where everyone earns at once, one is a member from the beginning on. On a day
 * with as many enrolments as leavings nothing has changed at its end, in whatever order they came.
 */
export function membershipsOf(totals: MemberTotals, { members }: MemberRules, today: Day): Membership[] {
  const changes = new Map<Day, number>();
  for (const day of totals.enrolments) changes.set(day, (changes.get(day) ?? 0) + 1);
  for (const day of totals.leavings) changes.set(day, (changes.get(day) ?? 0) - 1);
  const memberships: Membership[] = [];
  const begin = (from: Day | null): Open => ({ from, since: from ?? firstDay(totals, today) });
  let open = members.enrol === 'everyone' ? begin(null) : null;
  for (const [day, change] of [...changes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (change > 0) open ??= begin(day);
    if (change < 0 && open !== null) {
      memberships.push({ ...open, to: day });
      open = null;
    }
  }
  return open === null ? memberships : [...memberships, { ...open, to: null }];
}

type Open = Omit<Membership, 'to'>;

/** The first day of who was a member from the beginning on: the first enrolment before they left, else the first points. */
function firstDay({ enrolments, leavings, first }: MemberTotals, today: Day): Day {
  const left = earliest(leavings);
  const enrolled = earliest(enrolments.filter((day) => left === undefined || day <= left));
  return enrolled ?? first ?? today;
}

function earliest(days: readonly Day[]): Day | undefined {
  return days.reduce<Day | undefined>((one, day) => (one === undefined || day < one ? day : one), undefined);
}

/** The membership at the end of a day; null: none. */
export function membershipOn(memberships: readonly Membership[], day: Day): Membership | null {
  return (
    memberships.find(({ from, to }) => (from === null || from <= day) && (to === null || day < to)) ?? null
  );
}

/** What was earned on a day counts on that day, or on that of the enrolment that it waited for; null: not (yet). */
export interface Counting {
  readonly day: Day;
  readonly membership: Membership;
}

/** On which day, and in which membership, what was earned on a day counts; null: in none so far, because it waits or has lapsed. */
export function countingOf(
  earnedOn: Day,
  memberships: readonly Membership[],
  { members }: MemberRules,
): Counting | null {
  for (const membership of memberships) {
    const { from, to } = membership;
    if (to !== null && earnedOn > to) continue;
    if (from === null || from <= earnedOn) return { day: earnedOn, membership };
    return daysBetween(earnedOn, from) <= members.keep ? { day: from, membership } : null;
  }
  return null;
}
