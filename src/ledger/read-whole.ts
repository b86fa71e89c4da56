import type { Entry } from '../standing/entry.ts';
import { MembersFold, type MemberTotals } from '../standing/member-totals.ts';
import { linkedTo } from '../standing/person.ts';
import type { ChainWalk } from './chain-walk.ts';
import type { About, LedgerReading, Which } from './ledger.ts';
import { isNew, walkAll, type LedgerMoment } from './moment.ts';
import { isOf, isWhich } from './which.ts';

/** What a decision needs, from every line of the ledger. Throws LedgerFault where that is not whole. */
export async function readWhole(moment: LedgerMoment, about: About, version: string): Promise<LedgerReading> {
  if (await isNew(moment))
    return { head: { count: 0, digest: null, at: null, version }, entries: [], members: new Map() };
  const walk = await walkIn(moment);
  const { source } = about;
  const entries: Entry[] = [];
  const fold = new MembersFold();
  for await (const { reading } of walkAll(moment, walk)) {
    if (reading.kind !== 'entry') continue;
    const { entry } = reading;
    fold.add(entry);
    if (source !== null && isOf(entry, source)) entries.push(entry);
  }
  const all = fold.members();
  const wanted = linkedIn(all, about.members);
  return {
    head: { ...walk.end, version },
    entries,
    members: new Map([...all].filter(([id]) => wanted.has(id))),
  };
}

/** Where nothing was recorded yet, what checks lines is not loaded. */
async function walkIn({ name }: LedgerMoment): Promise<ChainWalk> {
  const { ChainWalk } = await import('./chain-walk.ts');
  return new ChainWalk(name);
}

/** The accounts, and those that are one person with them. */
function linkedIn(all: ReadonlyMap<number, MemberTotals>, ids: readonly number[]): Set<number> {
  const found = new Set(ids);
  // A set that grows while it is gone along is gone along to its new end.
  for (const id of found) {
    const totals = all.get(id);
    if (totals !== undefined) for (const other of linkedTo(totals)) found.add(other);
  }
  return found;
}

/** Entries in the order of the chain. Throws LedgerFault at the first place that is not whole. */
export async function* allEntries(moment: LedgerMoment, which: Which): AsyncGenerator<Entry> {
  for await (const { reading } of walkAll(moment, await walkIn(moment)))
    if (reading.kind === 'entry' && isWhich(reading.entry, which)) yield reading.entry;
}

/** Whether an erasure was recorded, at that time or later (ISO 8601; absent: ever). Throws LedgerFault as `allEntries` does. */
export async function erasedSince(moment: LedgerMoment, since?: string): Promise<boolean> {
  for await (const { kind } of allEntries(moment, since === undefined ? {} : { since }))
    if (kind === 'erasure') return true;
  return false;
}
