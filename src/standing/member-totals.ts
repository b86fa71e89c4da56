import type { Day } from './days.ts';
import type { Account, Entry } from './entry.ts';

/** What an activity brought on one day: points less what was taken back, and awards less those taken back. */
export interface DayTotal {
  readonly points: number;
  readonly times: number;
}

/**
 * What all entries of one member come to, whatever their number and whatever the rules: enough for every standing,
 * period, cap and balance at the end of the ledger. A plain value, as it is kept beside the ledger.
 */
export interface MemberTotals {
  /** With the newest login. */
  readonly member: Account;
  /** Entries that these totals are made from. */
  readonly entries: number;
  /** The day of each enrolment, in the order of the ledger. */
  readonly enrolments: readonly Day[];
  /** The day on which it was earned → activity (empty: none) → what it came to. */
  readonly days: Readonly<Record<Day, Readonly<Record<string, DayTotal>>>>;
  /** Points spent, never negative. */
  readonly redeemed: number;
}

/** Of a member without an entry. */
export function noTotals(member: Account): MemberTotals {
  return { member, entries: 0, enrolments: [], days: {}, redeemed: 0 };
}

/** The totals with one more entry of the member, the next in the order of the ledger. */
export function addEntry(totals: MemberTotals, entry: Entry): MemberTotals {
  const { kind, member, earnedOn, points } = entry;
  const common = { ...totals, member, entries: totals.entries + 1 };
  if (kind === 'enrolment') return { ...common, enrolments: [...totals.enrolments, earnedOn] };
  if (kind === 'redemption') return { ...common, redeemed: totals.redeemed - points };
  const activity = entry.activity ?? '';
  const day = totals.days[earnedOn] ?? {};
  const before = day[activity] ?? { points: 0, times: 0 };
  const times = kind === 'award' ? 1 : kind === 'revocation' ? -1 : 0;
  const after = { points: before.points + points, times: before.times + times };
  return { ...common, days: { ...totals.days, [earnedOn]: { ...day, [activity]: after } } };
}

/** The totals of each member in the entries, by numeric id. */
export function foldMembers(
  entries: Iterable<Entry>,
  from: ReadonlyMap<number, MemberTotals> = new Map(),
): Map<number, MemberTotals> {
  const members = new Map(from);
  for (const entry of entries) {
    const { id } = entry.member;
    members.set(id, addEntry(members.get(id) ?? noTotals(entry.member), entry));
  }
  return members;
}
