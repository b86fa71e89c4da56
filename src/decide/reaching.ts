import type { Program } from '../program/program.ts';
import type { Day } from '../standing/days.ts';
import type { MemberTotals } from '../standing/member-totals.ts';
import { standingOf } from '../standing/standings.ts';

/** A level that an award has reached; `isAgain`: one that was held from the period before, and is earned for the next. */
export interface LevelReached {
  readonly level: string;
  readonly isAgain: boolean;
}

/** The level that lies between the totals before an award and those after it; null: none. */
export function levelReached(
  before: MemberTotals,
  after: MemberTotals,
  program: Program,
  day: Day,
): LevelReached | null {
  const rank = (name: string | null) => program.levels.findIndex((level) => level.name === name);
  const had = standingOf(before, program, day).level;
  const has = standingOf(after, program, day).level;
  if (has === null) return null;
  if (rank(has) > rank(had)) return { level: has, isAgain: false };
  // What is kept for one period more has to be earned in it, to be kept for the next one.
  if (program.keep !== 'period' || program.period === 'rolling-12-months') return null;
  const alone: Program = { ...program, keep: 'never' };
  const earned = standingOf(after, alone, day).level;
  const isNew = rank(earned) > rank(standingOf(before, alone, day).level);
  return earned === has && isNew ? { level: has, isAgain: true } : null;
}
