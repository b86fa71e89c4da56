import * as v from 'valibot';

import type { Day } from './days.ts';
import { noTotals, type MemberTotals } from './member-totals.ts';
import { personOf, survivorOf, withLinked } from './person.ts';
import type { Standing } from './standing.ts';
import { byRank, standingOf, standingsIn, type StandingRules } from './standings.ts';

/** Members on the board that is kept beside a ledger. */
export const boardSize = 500;

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isRow(value: unknown): value is Standing {
  if (!isFields(value)) return false;
  const { member, period, total, level, next, lifetime, balance } = value;
  return (
    isFields(member) &&
    Number.isSafeInteger(member['id']) &&
    typeof member['login'] === 'string' &&
    isFields(period) &&
    typeof period['from'] === 'string' &&
    typeof period['to'] === 'string' &&
    (level === null || typeof level === 'string') &&
    (next === null || isNext(next)) &&
    [total, lifetime, balance].every((points) => Number.isSafeInteger(points))
  );
}

function isNext(value: unknown): boolean {
  return isFields(value) && typeof value['level'] === 'string' && Number.isSafeInteger(value['pointsToGo']);
}

// Five hundred rows with each entry: field by field by a schema it would be a good part of an append.
const board = v.array(v.custom<Standing>(isRow));

/** A board as it was kept as JSON; null for what is none. */
export function readBoard(value: unknown): Standing[] | null {
  const read = v.safeParse(board, value);
  return read.success ? read.output : null;
}

/** The first members, of all that there are: exact. */
export function boardOf(
  members: ReadonlyMap<number, MemberTotals>,
  rules: StandingRules,
  day: Day,
): Standing[] {
  return standingsIn(members, rules, day).slice(0, boardSize);
}

/**
 * A board with the accounts `changed` on it as they stand now; `members`: those, and the accounts that are one person with
 * them. Whose period is over has 0 points in the new one. While all members have room on the board it is exact but for what
 * goes with the days alone: points that leave the last twelve months, levels that change their threshold or were held
 * before, someone back in the program. Of more members, one who was not on it comes onto it with their next entry.
 */
export function boardWith(
  before: readonly Standing[],
  changed: Iterable<number>,
  members: ReadonlyMap<number, MemberTotals>,
  rules: StandingRules,
  day: Day,
): Standing[] {
  const rows = new Map(before.map((standing) => [standing.member.id, ofToday(standing, rules, day)]));
  for (const id of withLinked(changed, members)) {
    const totals = members.get(id);
    if (totals === undefined) continue;
    const survivor = survivorOf(totals, members);
    if (survivor !== totals) rows.delete(id);
    rows.set(survivor.member.id, standingOf(personOf(survivor, members), rules, day));
  }
  return [...rows.values()].sort(byRank).slice(0, boardSize);
}

function ofToday(standing: Standing, rules: StandingRules, day: Day): Standing {
  const { member, period, total, level, lifetime, balance } = standing;
  if (period.to >= day || rules.period === 'rolling-12-months') return standing;
  // Of the days before all that is known is the total of the period: it decides which level is still held.
  const known: MemberTotals = {
    ...noTotals(member),
    entries: 1,
    first: period.from,
    days: { [period.from]: { '': { points: total, times: 1 } } },
  };
  const members = { ...rules.members, enrol: 'everyone' } as const;
  const now = standingOf(known, { ...rules, members }, day);
  const isKept = rules.keep === 'forever' && rankOf(level, rules) > rankOf(now.level, rules);
  return { ...now, ...(isKept ? { level } : {}), lifetime, balance };
}

function rankOf(level: string | null, { levels }: StandingRules): number {
  return levels.findIndex(({ name }) => name === level);
}
