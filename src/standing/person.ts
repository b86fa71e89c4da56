import type { MemberTotals } from './member-totals.ts';
import { membershipsOf } from './memberships.ts';

/**
 * What the accounts of one person come to: the totals of the account, and of those merged into it, as far as `members`
 * (by numeric id) holds them. Enrolled is whoever of them is, the account itself before the others; where none is any more,
 * what the account itself said last holds.
 */
export function personOf(totals: MemberTotals, members: ReadonlyMap<number, MemberTotals>): MemberTotals {
  return othersOf(totals, members).reduce(together, totals);
}

/** The accounts of one person by numeric id: this one, and those merged into it. */
export function accountsOf(totals: MemberTotals, members: ReadonlyMap<number, MemberTotals>): number[] {
  return [totals.member.id, ...othersOf(totals, members).map(({ member }) => member.id)];
}

/** The accounts that these totals name as one person with theirs, by numeric id. */
export function linkedTo({ merged, mergedInto }: MemberTotals): readonly number[] {
  return mergedInto === null ? merged : [...merged, mergedInto];
}

/** The numeric ids, and those of all accounts whose person an entry of theirs may make another one. */
export function withLinked(
  ids: Iterable<number>,
  members: ReadonlyMap<number, MemberTotals>,
): ReadonlySet<number> {
  const all = new Set(ids);
  for (const id of all) {
    const totals = members.get(id);
    if (totals !== undefined) for (const other of linkedTo(totals)) all.add(other);
  }
  return all;
}

/** Each person once, under the account that has their points now. */
export function personsOf(members: ReadonlyMap<number, MemberTotals>): MemberTotals[] {
  return Array.from(members.values())
    .filter((totals) => survivorOf(totals, members) === totals)
    .map((totals) => (totals.merged.length === 0 ? totals : personOf(totals, members)));
}

/** The account that has the points of these totals now: it itself, where nobody merged it or its way leads in a circle. */
export function survivorOf(totals: MemberTotals, members: ReadonlyMap<number, MemberTotals>): MemberTotals {
  const seen = new Set([totals.member.id]);
  let at = totals;
  for (;;) {
    const next = at.mergedInto === null ? undefined : members.get(at.mergedInto);
    if (next === undefined) return at;
    if (seen.has(next.member.id)) return totals;
    seen.add(next.member.id);
    at = next;
  }
}

/** The accounts that have the points of whoever is known by a login now, in capitals or not: by numeric id. */
export function idsOfLogin(login: string, members: ReadonlyMap<number, MemberTotals>): Set<number> {
  const named = members.values().filter(({ member }) => member.login.toLowerCase() === login.toLowerCase());
  return new Set(named.map((totals) => survivorOf(totals, members).member.id));
}

/** None for an account whose own way leads in a circle: merges that do count for nothing, or its points would count twice. */
function othersOf(totals: MemberTotals, members: ReadonlyMap<number, MemberTotals>): MemberTotals[] {
  const { member, mergedInto: into } = totals;
  const isInCircle = into !== null && members.has(into) && survivorOf(totals, members) === totals;
  return isInCircle ? [] : mergedInto(totals, members, new Set([member.id]));
}

function mergedInto(
  { member, merged }: MemberTotals,
  members: ReadonlyMap<number, MemberTotals>,
  seen: Set<number>,
): MemberTotals[] {
  return merged.flatMap((id) => {
    const other = members.get(id);
    if (other === undefined || seen.has(id) || other.mergedInto !== member.id) return [];
    seen.add(id);
    return [other, ...mergedInto(other, members, seen)];
  });
}

function together(one: MemberTotals, other: MemberTotals): MemberTotals {
  const hasOwn = one.enrolments.length > 0 || one.leavings.length > 0;
  const { enrolments, leavings } = isEnrolled(one) || (hasOwn && !isEnrolled(other)) ? one : other;
  const days: Record<string, MemberTotals['days'][string]> = { ...one.days };
  for (const [day, activities] of Object.entries(other.days)) days[day] = addDay(days[day] ?? {}, activities);
  return {
    ...one,
    // Of an account without an entry the login is a guess, made before the merge.
    entries: one.entries + other.entries,
    enrolments,
    leavings,
    first: earlier(one.first, other.first),
    days,
    redeemed: one.redeemed + other.redeemed,
  };
}

/** Whether an account has enrolled itself, and not left since. */
function isEnrolled(totals: MemberTotals): boolean {
  const memberships = membershipsOf(totals, { members: { enrol: 'themselves', keep: 0 } }, '');
  return memberships.at(-1)?.to === null;
}

type Activities = MemberTotals['days'][string];

function addDay(one: Activities, other: Activities): Activities {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  const none = { points: 0, times: 0 };
  const of = (activities: Activities, name: string) =>
    (Object.hasOwn(activities, name) ? activities[name] : undefined) ?? none;
  return Object.fromEntries(
    Array.from(names, (name) => {
      const [a, b] = [of(one, name), of(other, name)];
      return [name, { points: a.points + b.points, times: a.times + b.times }];
    }),
  );
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
