import type { Level, Program } from '../program/program.ts';
import { dayIn, type Day } from './days.ts';
import type { Account, Entry } from './entry.ts';
import { periodBefore, periodOf, type Period } from './periods.ts';
import type { Standing } from './standing.ts';

/** The rules that make standings of entries. */
export type StandingRules = Pick<Program, 'period' | 'timezone' | 'keep' | 'levels'>;

/**
 * Where each member stands at the end of a day (in the program's time zone), highest total first, then lifetime, then
 * login. Entries in the order of the ledger; those recorded after the day do not exist yet. Points count in the period
 * in which they were earned; a redemption lowers the balance alone.
 */
export function standingsOf(entries: readonly Entry[], rules: StandingRules, day: Day): Standing[] {
  const existing = entries.filter(({ at }) => dayIn(rules.timezone, new Date(at)) <= day);
  return [...Map.groupBy(existing, ({ member }) => member.id).values()]
    .flatMap((own) => {
      const newest = own.at(-1)?.member;
      return newest === undefined ? [] : [standing(newest, own, rules, day)];
    })
    .sort(byRank);
}

/** One member's standing; that of a newcomer for who is not in the ledger yet. */
export function standingOf(
  member: Account,
  entries: readonly Entry[],
  rules: StandingRules,
  day: Day,
): Standing {
  const own = entries.filter((entry) => entry.member.id === member.id);
  return standingsOf(own, rules, day)[0] ?? standing(member, [], rules, day);
}

function byRank(a: Standing, b: Standing): number {
  const names = a.member.login < b.member.login ? -1 : 1;
  return (
    b.total - a.total ||
    b.lifetime - a.lifetime ||
    (a.member.login === b.member.login ? a.member.id - b.member.id : names)
  );
}

function standing(member: Account, own: readonly Entry[], rules: StandingRules, day: Day): Standing {
  const since = firstDay(own) ?? day;
  const period = periodOf(rules.period, day, since);
  const earned = own.filter(({ kind }) => kind !== 'redemption');
  const total = sum(earned.filter(isIn(period)));
  const level = heldLevel(earned, rules, { period, since, day });
  const next = nextLevel(level, total, rules.levels, day);
  return {
    member,
    period,
    total,
    level: level?.name ?? null,
    next,
    lifetime: sum(earned),
    balance: sum(own),
  };
}

/** The day of enrolment, else that of the first points. */
function firstDay(own: readonly Entry[]): Day | undefined {
  const enrolments = own.filter(({ kind }) => kind === 'enrolment');
  return (enrolments.length > 0 ? enrolments : own).map(({ earnedOn }) => earnedOn).sort()[0];
}

interface Now {
  readonly period: Period;
  readonly since: Day;
  readonly day: Day;
}

function heldLevel(earned: readonly Entry[], rules: StandingRules, now: Now): Level | null {
  const reached = periodsThatCount(earned, rules, now).map((period) => {
    const until = period.to < now.day ? period.to : now.day;
    return levelAt(sum(earned.filter(isIn(period))), rules.levels, until);
  });
  const rank = Math.max(...reached.map((level) => (level === null ? -1 : rules.levels.indexOf(level))));
  return rules.levels[rank] ?? null;
}

function periodsThatCount(
  earned: readonly Entry[],
  { keep, period: kind }: StandingRules,
  { period, since, day }: Now,
): Period[] {
  switch (keep) {
    case 'never':
      return [period];
    case 'period': {
      const before = periodBefore(kind, period, since);
      return before === null ? [period] : [before, period];
    }
    case 'forever': {
      const days = new Set(earned.map(({ earnedOn }) => earnedOn).filter((on) => on <= day));
      return [period, ...Array.from(days, (on) => periodOf(kind, on, since))];
    }
    default:
      return keep satisfies never;
  }
}

function levelAt(total: number, levels: readonly Level[], day: Day): Level | null {
  return levels.findLast((level) => total >= threshold(level, day)) ?? null;
}

/** The points that a level takes on a day: a change of the threshold never touches the days before it. */
function threshold({ points, changes }: Level, day: Day): number {
  const inForce = changes.filter(({ from }) => from <= day).sort((a, b) => (a.from < b.from ? -1 : 1));
  return inForce.at(-1)?.points ?? points;
}

function nextLevel(held: Level | null, total: number, levels: readonly Level[], day: Day): Standing['next'] {
  const next = levels[held === null ? 0 : levels.indexOf(held) + 1];
  if (next === undefined) return null;
  return { level: next.name, pointsToGo: Math.max(0, threshold(next, day) - total) };
}

function isIn({ from, to }: Period): (entry: Entry) => boolean {
  return ({ earnedOn }) => from <= earnedOn && earnedOn <= to;
}

function sum(entries: readonly Entry[]): number {
  return entries.reduce((total, { points }) => total + points, 0);
}
