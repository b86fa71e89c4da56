import type { Level, Program } from '../program/program.ts';
import { addDays, addMonths, type Day } from './days.ts';
import { earnedIn, sumIn, type Earned, type EarnedDay } from './earned.ts';
import type { Membership } from './memberships.ts';
import { periodBefore, periodOf, type Period } from './periods.ts';

/** The rules that make a level of what was earned. */
export type LevelRules = Pick<Program, 'period' | 'keep' | 'levels'>;

/** A level that is held, and what made it. */
export interface HeldLevel {
  readonly level: Level;
  /** The period whose points reached it. */
  readonly period: Period;
  /** What the period has earned, up to the day that was asked for. */
  readonly total: number;
  /** The points that the level took then. */
  readonly threshold: number;
}

/**
 * The level held at the end of a day: the highest that one of the periods which count has reached. A level is reached at
 * once, with the threshold in force then: a higher one afterwards takes nothing back, points taken back do. Who has left
 * holds none.
 */
export function levelHeld({ days, membership }: Earned, rules: LevelRules, day: Day): HeldLevel | null {
  if (membership === null || rules.levels.length === 0) return null;
  const held = periodsThatCount(days, membership, rules, day).map((one) => reached(days, one, rules, day));
  return held.reduce((best, one) => (rank(one, rules) > rank(best, rules) ? one : best), null);
}

/** The points that a level takes on a day. */
export function thresholdOn({ points, changes }: Level, day: Day): number {
  const inForce = changes.filter(({ from }) => from <= day).sort((a, b) => (a.from < b.from ? -1 : 1));
  return inForce.at(-1)?.points ?? points;
}

function rank(held: HeldLevel | null, { levels }: LevelRules): number {
  return held === null ? -1 : levels.indexOf(held.level);
}

interface Counted {
  readonly period: Period;
  readonly membership: Membership;
}

function periodsThatCount(
  days: readonly EarnedDay[],
  membership: Membership,
  rules: LevelRules,
  day: Day,
): Counted[] {
  const { keep, period: kind, levels } = rules;
  const now: Counted = { period: periodOf(kind, day, membership.since), membership };
  const [anyDay, yearBefore] = ['0001-01-01', addDays(addMonths(day, -12), 1)];
  switch (keep) {
    case 'never':
      return [now];
    case 'period': {
      // A rolling period has a successor each day: what it has reached is kept for as long as it is itself.
      if (kind === 'rolling-12-months')
        return [now, ...rollingPeriods(days, membership, levels, yearBefore, day)];
      const before = periodBefore(kind, now.period, membership.since);
      return before === null ? [now] : [{ period: before, membership }, now];
    }
    case 'forever': {
      if (kind === 'rolling-12-months')
        return [now, ...rollingPeriods(days, membership, levels, anyDay, day)];
      const earned = days.map((one) => ({
        period: periodOf(kind, one.day, one.membership.since),
        membership: one.membership,
      }));
      return [now, ...onceEach(earned)];
    }
    default:
      return keep satisfies never;
  }
}

/** Those that end on days on which their total, or what a level takes, may have become better. */
function rollingPeriods(
  days: readonly EarnedDay[],
  membership: Membership,
  levels: readonly Level[],
  from: Day,
  to: Day,
): Counted[] {
  const changes = levels.flatMap((level) => level.changes.map((change) => change.from));
  const ends = new Set([from, ...days.map(({ day }) => day), ...changes]);
  return [...ends]
    .filter((end) => from <= end && end <= to)
    .map((end) => ({ period: periodOf('rolling-12-months', end, end), membership }));
}

function onceEach(counted: readonly Counted[]): Counted[] {
  const known = new Map<string, Counted>();
  for (const one of counted) known.set(`${one.period.from} ${one.membership.since}`, one);
  return [...known.values()];
}

function reached(
  days: readonly EarnedDay[],
  counted: Counted,
  { period: kind, levels }: LevelRules,
  day: Day,
): HeldLevel | null {
  const { period } = counted;
  const until = period.to < day ? period.to : day;
  const total = earnedIn(days, kind, counted, until);
  const isRolling = kind === 'rolling-12-months';
  // Points taken back since then make a rolling period as little as any other.
  const left = isRolling ? Math.min(total, sumIn(days, { from: period.from, to: day })) : total;
  let best: HeldLevel | null = null;
  for (const moment of isRolling ? [until] : momentsIn({ from: period.from, to: until }, days, levels)) {
    const lasting = moment === until ? left : Math.min(left, earnedIn(days, kind, counted, moment));
    const level = levels.findLast((one) => lasting >= thresholdOn(one, moment));
    if (level !== undefined && (best === null || levels.indexOf(level) > levels.indexOf(best.level)))
      best = { level, period, total, threshold: thresholdOn(level, moment) };
  }
  return best;
}

/** The days on which a level may be reached: the last, and, where what a level takes changes in between, each that has points. */
function momentsIn({ from, to }: Period, days: readonly EarnedDay[], levels: readonly Level[]): Day[] {
  const isIn = (day: Day): boolean => from < day && day <= to;
  const changes = levels.flatMap((level) => level.changes.map((change) => change.from)).filter(isIn);
  if (changes.length === 0) return [to];
  const eves = changes.map((change) => addDays(change, -1));
  return [...new Set([...days.map(({ day }) => day).filter(isIn), ...eves, ...changes, from, to])];
}
