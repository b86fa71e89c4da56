import type { Level, Program } from '../program/program.ts';
import { untilEndOf, type Day } from './days.ts';
import { earnedIn, earnedUntil, sumIn, type Earned } from './earned.ts';
import type { Entry } from './entry.ts';
import { levelHeld, thresholdOn } from './levels.ts';
import { foldMembers, type MemberTotals } from './member-totals.ts';
import { periodOf } from './periods.ts';
import { personsOf } from './person.ts';
import type { Standing } from './standing.ts';

/** The rules that make standings of entries. */
export type StandingRules = Pick<Program, 'period' | 'timezone' | 'keep' | 'levels' | 'members'>;

/**
 * Where each member stands at the end of a day (in the program's time zone), highest total first, then lifetime, then
 * login. Entries in the order of the ledger; those recorded after the day do not exist yet. Points count in the period
 * in which they were earned, and from the day on which they were; a redemption lowers the balance alone.
 */
export function standingsOf(entries: Iterable<Entry>, rules: StandingRules, day: Day): Standing[] {
  return standingsIn(foldMembers(entriesUntil(entries, rules, day)), rules, day);
}

function* entriesUntil(entries: Iterable<Entry>, { timezone }: StandingRules, day: Day): Generator<Entry> {
  const exists = untilEndOf(day, timezone);
  for (const entry of entries) if (exists(entry.at)) yield entry;
}

/** The same of totals, by numeric id, that hold the entries until the end of the day and no others. */
export function standingsIn(
  members: ReadonlyMap<number, MemberTotals>,
  rules: StandingRules,
  day: Day,
): Standing[] {
  return personsOf(members)
    .map((totals) => standingOf(totals, rules, day))
    .sort(byRank);
}

/** Highest total first, then lifetime, then login. */
export function byRank(a: Standing, b: Standing): number {
  const names = a.member.login < b.member.login ? -1 : 1;
  return (
    b.total - a.total ||
    b.lifetime - a.lifetime ||
    (a.member.login === b.member.login ? a.member.id - b.member.id : names)
  );
}

/**
 * Where one member stands at the end of a day; of who has no entry yet, `noTotals`, and of who has several accounts,
 * `personOf`. Whoever has left, or has not enrolled where members do so themselves, has a total of 0 and no level.
 */
export function standingOf(totals: MemberTotals, rules: StandingRules, day: Day): Standing {
  const earned = earnedUntil(totals, rules, day);
  const { membership, days } = earned;
  const period = periodOf(rules.period, day, membership?.since ?? day);
  const total = membership === null ? 0 : earnedIn(days, rules.period, { period, membership }, day);
  const level = levelHeld(earned, rules, day)?.level ?? null;
  const lifetime = lifetimeOf(earned, day);
  return {
    member: totals.member,
    period,
    total,
    level: level?.name ?? null,
    next: nextLevel(level, total, rules.levels, day),
    lifetime,
    balance: lifetime - totals.redeemed,
  };
}

function lifetimeOf({ days }: Earned, day: Day): number {
  return sumIn(days, periodOf('lifetime', day, day));
}

function nextLevel(held: Level | null, total: number, levels: readonly Level[], day: Day): Standing['next'] {
  const next = levels[held === null ? 0 : levels.indexOf(held) + 1];
  if (next === undefined) return null;
  return { level: next.name, pointsToGo: Math.max(0, thresholdOn(next, day) - total) };
}
