import { createHash } from 'node:crypto';

import * as v from 'valibot';

import type { ChainEnd } from '../standing/chain.ts';
import type { LedgerFiles } from './moment.ts';
import { parseJson } from './parse-json.ts';

/**
 * Which files of index and totals there are, and how far each of them goes: one that was lost, or put back from an earlier
 * time, is found out where it is read. 256 lists say so, this file how far each list goes.
 */
export const sealsFile = 'index/seals.json';

/** The list that a file stands in. */
export function sealPath(path: string): string {
  return `index/seals/${listOf(path)}.json`;
}

function listOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 2);
}

const position = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const positions = v.record(v.string(), position);
const all = v.object({ count: position, digest: v.nullable(v.string()), lists: positions });
const list = v.object({ count: position, files: positions });

/** Whether files of index and totals are those that were written with the ledger's end, those that are not there among them. */
export function areSealed(paths: Iterable<string>, files: LedgerFiles, end: ChainEnd): boolean {
  const seals = v.safeParse(all, parseJson(files.get(sealsFile) ?? ''));
  if (!seals.success || seals.output.count !== end.count || seals.output.digest !== end.digest) return false;
  return Array.from(paths).every((path) => {
    const sealed = sealedIn(files.get(sealPath(path)), seals.output.lists[listOf(path)]);
    return sealed !== null && (sealed[path] ?? null) === extentOf(path, files.get(path));
  });
}

/** What a list says; null: it is not the one that there has to be. `count`: how far it has to go; undefined: there is none. */
function sealedIn(
  text: string | null | undefined,
  count: number | undefined,
): Readonly<Record<string, number>> | null {
  if (count === undefined) return {};
  const read = v.safeParse(list, parseJson(text ?? ''));
  return read.success && read.output.count === count ? read.output.files : null;
}

/** The position of the last line in the chain that a file knows of; 0: of none, because they do not fit into it. Null: there is no file. */
function extentOf(path: string, text: string | null | undefined): number | null {
  if (text == null) return null;
  const place = path.startsWith('members/')
    ? /^\{"count":(\d{1,16}),/.exec(text)
    : /(?:^|\n)\[(\d{1,16}),[^\n]*\n$/.exec(text.slice(text.lastIndexOf('\n', text.length - 2) + 1));
  return Number(place?.[1] ?? 0);
}

/** The seals of a ledger that ends at `end`, where these files of index and totals were written. `files`: as they stood before, with the lists. */
export function sealsWith(
  written: ReadonlyMap<string, string>,
  files: LedgerFiles,
  end: ChainEnd,
): Map<string, string> {
  const before = v.safeParse(all, parseJson(files.get(sealsFile) ?? ''));
  const extents = Array.from(written, ([path, text]) => [path, extentOf(path, text) ?? 0] as const);
  return seal(extents, end, before.success ? before.output.lists : {}, (path) => {
    const read = v.safeParse(list, parseJson(files.get(path) ?? ''));
    return read.success ? read.output.files : {};
  });
}

/** The seals of files that go as far as is said, where no others are. */
export function sealsOf(extents: Iterable<readonly [path: string, extent: number]>, end: ChainEnd) {
  return seal(extents, end, {}, () => ({}));
}

function seal(
  extents: Iterable<readonly [path: string, extent: number]>,
  { count, digest }: ChainEnd,
  listsBefore: Readonly<Record<string, number>>,
  before: (path: string) => Readonly<Record<string, number>>,
): Map<string, string> {
  const lists = new Map<string, Map<string, number>>();
  for (const [path, extent] of extents) {
    const place = sealPath(path);
    const files = lists.get(place) ?? new Map(Object.entries(before(place)));
    lists.set(place, files.set(path, extent));
  }
  const counts = { ...listsBefore };
  const sealed = new Map<string, string>();
  for (const [place, files] of lists) {
    counts[place.slice(-7, -5)] = count;
    sealed.set(place, `${JSON.stringify({ count, files: Object.fromEntries(files) })}\n`);
  }
  return sealed.set(sealsFile, `${JSON.stringify({ count, digest, lists: counts })}\n`);
}
