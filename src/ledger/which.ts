import type { Entry } from '../standing/entry.ts';
import { accountsIn } from '../standing/member-totals.ts';
import { sourceOf } from './ledger-index.ts';
import type { About, Which } from './ledger.ts';

/** Whether an entry is about a source. */
export function isOf(entry: Entry, { repoId, number }: NonNullable<About['source']>): boolean {
  const source = sourceOf(entry);
  return source !== null && source.repoId === repoId && source.number === number;
}

/** Whether an entry meets all that is named. */
export function isWhich(entry: Entry, { ids, member, source, since }: Which): boolean {
  return (
    (ids === undefined || ids.has(entry.id)) &&
    (source === undefined || isOf(entry, source)) &&
    (member === undefined || accountsIn(entry).includes(member)) &&
    (since === undefined || entry.at >= since)
  );
}
