import { benefitsOf, type OpenedBenefits } from './benefits.ts';
import { addDays, untilEndOf, type Day } from './days.ts';
import { earnedUntil, type Earned } from './earned.ts';
import type { Entry } from './entry.ts';
import { levelHeld, type HeldLevel } from './levels.ts';
import { isRefund, type MemberTotals } from './member-totals.ts';
import { countingOf } from './memberships.ts';
import { firstOfDays, type Period } from './periods.ts';
import type { Standing } from './standing.ts';
import { standingOf, type StandingRules } from './standings.ts';

/**
 * What an entry does for a standing: it counts in the period of today (`now`), in the one that made the level (`level`),
 * or in another (`earlier`); it waits for an enrolment, was earned too long before one (`lapsed`), or is of a day to come
 * (`later`); it was `spent` or given back; or it has no points, and says who is a member (`membership`).
 */
export type Effect = 'now' | 'level' | 'earlier' | 'waits' | 'lapsed' | 'later' | 'spent' | 'membership';

/** Why a member stands where they stand. */
export interface Explanation {
  readonly standing: Standing;
  /** What made the level; null where none is held. */
  readonly held: HeldLevel | null;
  /** Whether the level is kept from another period than that of today. */
  readonly isKept: boolean;
  readonly benefits: OpenedBenefits;
  /** All of the member's entries until the end of the day, in the order of the ledger. */
  readonly entries: readonly { readonly entry: Entry; readonly effect: Effect }[];
}

/** Explains a standing by the entries of a member's accounts, of which `totals` (until the end of the day) is made. */
export function explain(
  entries: readonly Entry[],
  totals: MemberTotals,
  rules: StandingRules,
  day: Day,
): Explanation {
  const exists = untilEndOf(day, rules.timezone);
  const earned = earnedUntil(totals, rules, day);
  const standing = standingOf(totals, rules, day);
  const held = levelHeld(earned, rules, day);
  const effectOf = effects(earned, standing, held, rules, day);
  return {
    standing,
    held,
    isKept: held !== null && held.period.from !== standing.period.from,
    benefits: benefitsOf(standing, rules),
    entries: entries.filter(({ at }) => exists(at)).map((entry) => ({ entry, effect: effectOf(entry) })),
  };
}

function effects(
  { memberships, membership }: Earned,
  { period }: Standing,
  held: HeldLevel | null,
  rules: StandingRules,
  today: Day,
): (entry: Entry) => Effect {
  return (entry) => {
    const { kind, activity, points, earnedOn } = entry;
    if (points === 0 && activity === null) return 'membership';
    if (kind === 'redemption' || isRefund(entry)) return 'spent';
    if (earnedOn > today) return 'later';
    const counting = countingOf(earnedOn, memberships, rules);
    if (counting === null)
      return mayStillCount(earnedOn, rules, today) && membership === null ? 'waits' : 'lapsed';
    const isFirst = rules.period === 'anniversary' && period.from === counting.membership.since;
    const isOther = rules.period === 'anniversary' && counting.membership !== membership;
    const now = isFirst ? { from: firstOfDays, to: period.to } : period;
    if (!isOther && membership !== null && isIn(counting.day, now)) return 'now';
    return held !== null && isIn(counting.day, held.period) ? 'level' : 'earlier';
  };
}

function mayStillCount(earnedOn: Day, { members }: StandingRules, today: Day): boolean {
  return addDays(earnedOn, members.keep) >= today;
}

function isIn(day: Day, { from, to }: Period): boolean {
  return from <= day && day <= to;
}
