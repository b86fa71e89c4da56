import * as v from 'valibot';

import type { Day } from './days.ts';
import type { Account, Entry } from './entry.ts';

/** What an activity brought on one day: points less what was taken back, and awards less those taken back. */
export interface DayTotal {
  readonly points: number;
  readonly times: number;
}

/**
 * What all entries of one account come to, whatever their number and whatever the rules: enough for every standing,
 * period, cap and balance at the end of the ledger. A plain value, as it is kept beside the ledger.
 */
export interface MemberTotals {
  /** With the newest login. */
  readonly member: Account;
  /** Entries of the account that these totals are made from. */
  readonly entries: number;
  /** The day of each enrolment, in the order of the ledger. */
  readonly enrolments: readonly Day[];
  /** The day of each leaving, in the order of the ledger. */
  readonly leavings: readonly Day[];
  /** The day of the first points that were recorded, which later entries never move; null: there are none. */
  readonly first: Day | null;
  /** The day on which it was earned → activity (empty: none) → what it came to. */
  readonly days: Readonly<Record<Day, Readonly<Record<string, DayTotal>>>>;
  /** Points spent, never negative. */
  readonly redeemed: number;
  /** The account whose points these are now, by numeric id; null: its own. */
  readonly mergedInto: number | null;
  /** The accounts whose points are this one's now, by numeric id. */
  readonly merged: readonly number[];
}

/** Of a member without an entry. */
export function noTotals(member: Account): MemberTotals {
  return {
    member,
    entries: 0,
    enrolments: [],
    leavings: [],
    first: null,
    days: {},
    redeemed: 0,
    mergedInto: null,
    merged: [],
  };
}

/** The accounts whose totals an entry changes, by numeric id: its member's, and the one that it merges them into. */
export function accountsIn({ member, mergedInto }: Entry): number[] {
  return mergedInto === undefined || mergedInto === member.id ? [member.id] : [member.id, mergedInto];
}

/**
 * The totals with one more entry, the next in the order of the ledger: one of the account's own, or one that merges
 * another account into it (`accountsIn`).
 */
export function addEntry(totals: MemberTotals, entry: Entry): MemberTotals {
  const growing = toGrowing(totals);
  grow(growing, entry);
  return growing;
}

/** The totals of each account in the entries, by numeric id; `from`: those of the entries before. */
export function foldMembers(
  entries: Iterable<Entry>,
  from: ReadonlyMap<number, MemberTotals> = new Map(),
): Map<number, MemberTotals> {
  const fold = new MembersFold(from);
  for (const entry of entries) fold.add(entry);
  return fold.members();
}

/** The same entry by entry, for a ledger that is larger than memory: it grows with the accounts, their days and activities. */
export class MembersFold {
  readonly #from: ReadonlyMap<number, MemberTotals>;
  readonly #growing = new Map<number, Growing>();

  /** `from`: the totals of the entries before. They stay as they are. */
  constructor(from: ReadonlyMap<number, MemberTotals> = new Map()) {
    this.#from = from;
  }

  /** Takes the next entry in the order of the ledger. */
  add(entry: Entry): void {
    const { member, mergedInto } = entry;
    grow(this.#of(member.id, member.login), entry);
    // Until the other account has an entry of its own, nobody knows its login.
    if (mergedInto !== undefined && mergedInto !== member.id) grow(this.#of(mergedInto, member.login), entry);
  }

  /** The totals of each account so far, by numeric id: they change with the next entry. */
  members(): Map<number, MemberTotals> {
    return new Map<number, MemberTotals>([...this.#from, ...this.#growing]);
  }

  /** Those of one account so far, until the next entry is added; undefined: it has none. */
  totals(id: number): MemberTotals | undefined {
    return this.#growing.get(id) ?? this.#from.get(id);
  }

  #of(id: number, login: string): Growing {
    const held = this.#growing.get(id);
    if (held !== undefined) return held;
    const growing = toGrowing(this.#from.get(id) ?? noTotals({ id, login }));
    this.#growing.set(id, growing);
    return growing;
  }
}

const whole = v.pipe(v.number(), v.safeInteger());
const dayTotal = v.object({ points: whole, times: whole });
const memberTotals = v.object({
  member: v.object({ id: whole, login: v.string() }),
  entries: whole,
  enrolments: v.array(v.string()),
  leavings: v.array(v.string()),
  first: v.nullable(v.string()),
  days: v.record(v.string(), v.record(v.string(), dayTotal)),
  redeemed: whole,
  mergedInto: v.nullable(whole),
  merged: v.array(whole),
});

/** Totals as they were kept as JSON; null for what are none, or those of another version: fold them again. */
export function readMemberTotals(value: unknown): MemberTotals | null {
  const read = v.safeParse(memberTotals, value);
  return read.success ? read.output : null;
}

/** Totals that one fold may change: copied entry by entry, a long history would cost its square. */
type Growing = {
  -readonly [Key in keyof MemberTotals]: MemberTotals[Key];
} & {
  readonly enrolments: Day[];
  readonly leavings: Day[];
  readonly merged: number[];
  readonly days: Record<Day, Record<string, { points: number; times: number }>>;
};

function toGrowing(totals: MemberTotals): Growing {
  const days: Growing['days'] = bare();
  for (const [day, activities] of Object.entries(totals.days)) {
    const copy: Growing['days'][string] = {};
    for (const [activity, total] of Object.entries(activities)) Object.assign(totalIn(copy, activity), total);
    days[day] = copy;
  }
  return {
    ...totals,
    enrolments: [...totals.enrolments],
    leavings: [...totals.leavings],
    merged: [...totals.merged],
    days,
  };
}

/** Without a prototype, as no two members have the same days: V8 then does not look for a shape that they share. */
function bare<T>(): Record<string, T> {
  return Object.create(null);
}

function grow(totals: Growing, entry: Entry): void {
  const { kind, member, mergedInto, earnedOn, points } = entry;
  if (member.id !== totals.member.id) return growByMerge(totals, member.id, kind);
  // Else one account of every entry would be kept until the next one.
  if (member.login !== totals.member.login) totals.member = member;
  totals.entries += 1;
  if (mergedInto !== undefined) totals.mergedInto = kind === 'revocation' ? null : mergedInto;
  if (kind === 'enrolment') (entry.leaves === true ? totals.leavings : totals.enrolments).push(earnedOn);
  else if (kind === 'redemption' || isRefund(entry)) totals.redeemed -= points;
  else if (points !== 0 || kind === 'award' || kind === 'revocation') growDay(totals, entry);
}

/**
 * Whether a revocation gives back what was spent: of all that can be taken back, redemptions alone are below zero and of
 * no activity. (An adjustment below zero is made good by another adjustment.)
 */
export function isRefund({ kind, activity, points }: Entry): boolean {
  return kind === 'revocation' && activity === null && points > 0;
}

function growByMerge(totals: Growing, id: number, kind: Entry['kind']): void {
  const place = totals.merged.indexOf(id);
  if (kind === 'revocation' && place >= 0) totals.merged.splice(place, 1);
  if (kind !== 'revocation' && place < 0) totals.merged.push(id);
}

function growDay(totals: Growing, { kind, earnedOn, points, mergedInto, activity }: Entry): void {
  // What takes back a merge takes back no award.
  if (mergedInto !== undefined && points === 0) return;
  totals.first ??= earnedOn;
  const day = (totals.days[earnedOn] ??= {});
  const total = totalIn(day, activity ?? '');
  total.points += points;
  if (kind === 'award') total.times += 1;
  else if (kind === 'revocation') total.times -= 1;
}

/** Of days there may be a million, so that they are common objects: what every object has is no activity. */
function totalIn(day: Growing['days'][string], activity: string): { points: number; times: number } {
  const held = day[activity];
  if (held !== undefined && Object.hasOwn(day, activity)) return held;
  const total = { points: 0, times: 0 };
  if (activity === '__proto__') Object.defineProperty(day, activity, { value: total, enumerable: true });
  else day[activity] = total;
  return total;
}
