import type { Program } from '../program/program.ts';
import { addDays, type Day } from './days.ts';
import { earnedUntil } from './earned.ts';
import type { Account } from './entry.ts';
import { levelHeld, thresholdOn } from './levels.ts';
import type { MemberTotals } from './member-totals.ts';
import { personsOf } from './person.ts';
import { standingOf, type StandingRules } from './standings.ts';

/** A level that its member will hold no more, if nothing more is earned. */
export interface LevelEnd {
  readonly member: Account;
  readonly level: string;
  /** The first day without it. */
  readonly on: Day;
  /** What is held from then on; null: none. */
  readonly below: string | null;
  /** Points that are missing in this period to keep it for the next one; null: no points keep it. */
  readonly pointsToKeep: number | null;
}

/** Levels that run out after a day, within so many days, as things are at its end. `members`: what the ledger holds until then. */
export function levelEnds(
  members: ReadonlyMap<number, MemberTotals>,
  rules: StandingRules,
  day: Day,
  days: number,
): LevelEnd[] {
  if (rules.levels.length === 0 || rules.keep === 'forever' || rules.period === 'lifetime') return [];
  return personsOf(members).flatMap((totals) => levelEnd(totals, rules, day, days) ?? []);
}

function levelEnd(totals: MemberTotals, rules: StandingRules, day: Day, days: number): LevelEnd | null {
  const heldOn = (on: Day) => levelHeld(earnedUntil(totals, rules, on), rules, on)?.level ?? null;
  const level = heldOn(day);
  if (level === null) return null;
  const { period, total } = standingOf(totals, rules, day);
  const isRolling = rules.period === 'rolling-12-months';
  const last = addDays(day, days);
  // A period that rolls has no end: a level goes when points fall out of it.
  const possible = isRolling
    ? Array.from({ length: days }, (_, index) => addDays(day, index + 1))
    : [addDays(period.to, 1)].filter((on) => on <= last);
  const rank = (one: Program['levels'][number] | null) => (one === null ? -1 : rules.levels.indexOf(one));
  const on = possible.find((one) => rank(heldOn(one)) < rank(level));
  if (on === undefined) return null;
  const isKept = rules.keep === 'period' && !isRolling;
  const missing = thresholdOn(level, period.to) - total;
  return {
    member: totals.member,
    level: level.name,
    on,
    below: heldOn(on)?.name ?? null,
    pointsToKeep: isKept && missing > 0 ? missing : null,
  };
}
