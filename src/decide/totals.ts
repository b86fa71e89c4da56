import type { Account, Entry, EntryDraft } from '../standing/entry.ts';
import { foldMembers, noTotals, type MemberTotals } from '../standing/member-totals.ts';
import { personOf, survivorOf, withLinked } from '../standing/person.ts';

/** By numeric account id: what all entries of the people in it come to. Absent: has none. */
export type Members = ReadonlyMap<number, MemberTotals>;

/** What the entries of the person come to whose account this is, whichever of their accounts has them. */
export function totalsOf({ id, login }: Account, members: Members): MemberTotals {
  const totals = members.get(id) ?? noTotals({ id, login });
  return personOf(survivorOf(totals, members), members);
}

/** Whether somebody's own points are meant: those of their account, or of another one that the ledger calls theirs. */
export function isOwn(
  person: number,
  concerned: readonly { readonly id: number }[],
  members: Members,
): boolean {
  const ids = concerned.map(({ id }) => id);
  return withLinked(ids, members).has(person);
}

/** The totals as they will be once the ledger has the drafts. */
export function totalsAfter(members: Members, drafts: readonly EntryDraft[]): Members {
  if (drafts.length === 0) return members;
  // When it is recorded, and its place in the chain, make no difference to what it comes to.
  return foldMembers(
    drafts.map((draft) => ({ v: 1, ...draft, at: '', prev: null })),
    members,
  );
}

/** What takes an entry back, as totals see it. */
export function takenBack({ id, points, ...entry }: Entry): EntryDraft {
  return { ...entry, id: '', kind: 'revocation', points: 0 - points, revokes: id };
}
