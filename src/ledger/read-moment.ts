import type { Entry } from '../standing/entry.ts';
import { headFile, type ChainEnd } from '../standing/ledger-line.ts';
import { accountsIn, type MemberTotals } from '../standing/member-totals.ts';
import { linkedTo } from '../standing/person.ts';
import { isDerived, readHeadFile, type HeadFile } from './head-file.ts';
import { readSourceFile, type Indexed } from './ledger-index.ts';
import type { About, LedgerReading, Which } from './ledger.ts';
import { readShard } from './member-shard.ts';
import type { LedgerMoment } from './moment.ts';
import { memberPath, pathsAbout, sourcePath, withSeals } from './paths.ts';
import { areSealed } from './seals.ts';
import { isOf, isWhich } from './which.ts';

/**
 * What a decision needs, from a few small files by name. Where those are missing, of another moment or at odds with each
 * other, the whole ledger is read, line by line. Throws LedgerFault where that is not whole.
 */
export async function readMoment(
  moment: LedgerMoment,
  about: About,
  version: string,
): Promise<LedgerReading> {
  const derived = await readDerived(moment, about, version);
  return derived ?? (await wholly()).readWhole(moment, about, version);
}

/** Most decisions take a few files: only the others pay for loading what reads all. */
const wholly = () => import('./read-whole.ts');

/** `head.json`, where index and totals can be used; null: the whole has to be read. */
export async function usableHead(moment: LedgerMoment): Promise<HeadFile | null> {
  const head = readHeadFile((await moment.ask([headFile])).get(headFile));
  return head === null || 'broken' in head || !isDerived(head) ? null : head;
}

async function readDerived(
  moment: LedgerMoment,
  about: About,
  version: string,
): Promise<LedgerReading | null> {
  const files = await moment.ask(pathsAbout(about));
  const head = await usableHead(moment);
  if (head === null) return null;
  const { source } = about;
  if (source !== null && !areSealed([sourcePath(source)], files, head)) return null;
  const indexed = source === null ? [] : readSourceFile(files.get(sourcePath(source)) ?? null);
  const members = await readTotals(moment, about.members, head);
  if (indexed === null || members === null || !agree(indexed, members, about.members, head)) return null;
  const { count, digest, at } = head;
  const entries = source === null ? [] : indexed.flatMap(({ entry }) => (isOf(entry, source) ? entry : []));
  return {
    head: { count, digest, at: at ?? null, version },
    entries,
    members: new Map([...members].map(([id, { totals }]) => [id, totals])),
  };
}

interface Shard {
  readonly totals: MemberTotals;
  /** Lines in the ledger when they were made. */
  readonly count: number;
}

/** Totals of accounts by numeric id, and of those that are one person with them; null where one of them is not to be believed. */
export async function readTotals(
  moment: LedgerMoment,
  ids: Iterable<number>,
  end: ChainEnd,
): Promise<Map<number, Shard> | null> {
  const found = new Map<number, Shard>();
  const asked = new Set<number>();
  let next = new Set(ids);
  while (next.size > 0) {
    const paths = [...next].map(memberPath);
    const files = await moment.ask(withSeals(paths));
    if (!areSealed(paths, files, end)) return null;
    const linked = new Set<number>();
    for (const id of next) {
      asked.add(id);
      const read = readShard(files.get(memberPath(id)) ?? null, id, end);
      if (read.kind === 'unusable') return null;
      if (read.kind === 'none') continue;
      found.set(id, read);
      for (const other of linkedTo(read.totals)) if (!asked.has(other)) linked.add(other);
    }
    next = linked;
  }
  return found;
}

/** Whether totals hold what the index does, as far as both are about the same people, and neither goes beyond the end. */
function agree(
  indexed: readonly Indexed[],
  members: ReadonlyMap<number, Shard>,
  asked: readonly number[],
  { count }: ChainEnd,
): boolean {
  return indexed.every(({ entry: { member }, position }) => {
    const shard = members.get(member.id);
    const isTold = shard === undefined ? !asked.includes(member.id) : shard.count >= position;
    return position <= count && isTold;
  });
}

/** Entries in the order of the chain; those of one source from the index, where that can be used. Throws as `readMoment` does. */
export async function* entriesIn(moment: LedgerMoment, which: Which): AsyncGenerator<Entry> {
  if (which.source !== undefined) {
    const about = { source: which.source, members: [] };
    const { entries } = await readMoment(moment, about, '');
    yield* entries.filter((entry) => isWhich(entry, which));
    return;
  }
  yield* (await wholly()).allEntries(moment, which);
}

/** The accounts whose totals the entries change. */
export function accountsOf(entries: Iterable<Entry>): Set<number> {
  return new Set(Array.from(entries).flatMap(accountsIn));
}
