import type { Level, Program } from '../program/program.ts';
import { dayIn, type Day } from './days.ts';
import type { Entry } from './entry.ts';
import { foldMembers, type MemberTotals } from './member-totals.ts';
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
  return [...foldMembers(existing).values()].map((totals) => standingOf(totals, rules, day)).sort(byRank);
}

function byRank(a: Standing, b: Standing): number {
  const names = a.member.login < b.member.login ? -1 : 1;
  return (
    b.total - a.total ||
    b.lifetime - a.lifetime ||
    (a.member.login === b.member.login ? a.member.id - b.member.id : names)
  );
}

/** Where one member stands at the end of a day; of who has no entry yet, `noTotals`. */
export function standingOf(totals: MemberTotals, rules: StandingRules, day: Day): Standing {
  const since = firstDay(totals) ?? day;
  const period = periodOf(rules.period, day, since);
  const total = sumIn(totals, period);
  const level = heldLevel(totals, rules, { period, since, day });
  const next = nextLevel(level, total, rules.levels, day);
  const lifetime = sumIn(totals, periodOf('lifetime', day, since));
  return {
    member: totals.member,
    period,
    total,
    level: level?.name ?? null,
    next,
    lifetime,
    balance: lifetime - totals.redeemed,
  };
}

/** The day of enrolment, else that of the first points. */
function firstDay({ enrolments, days }: MemberTotals): Day | undefined {
  return (enrolments.length > 0 ? [...enrolments] : Object.keys(days)).sort()[0];
}

interface Now {
  readonly period: Period;
  readonly since: Day;
  readonly day: Day;
}

function heldLevel(totals: MemberTotals, rules: StandingRules, now: Now): Level | null {
  const reached = periodsThatCount(totals, rules, now).map((period) => {
    const until = period.to < now.day ? period.to : now.day;
    return levelAt(sumIn(totals, period), rules.levels, until);
  });
  const rank = Math.max(...reached.map((level) => (level === null ? -1 : rules.levels.indexOf(level))));
  return rules.levels[rank] ?? null;
}

function periodsThatCount(
  totals: MemberTotals,
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
      const days = Object.keys(totals.days).filter((on) => on <= day);
      return [period, ...days.map((on) => periodOf(kind, on, since))];
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

function sumIn({ days }: MemberTotals, { from, to }: Period): number {
  return Object.entries(days)
    .filter(([day]) => from <= day && day <= to)
    .flatMap(([, activities]) => Object.values(activities))
    .reduce((sum, { points }) => sum + points, 0);
}
