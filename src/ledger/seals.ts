import { createHash } from 'node:crypto';

import * as v from 'valibot';

import type { ChainEnd } from '../standing/ledger-line.ts';
import type { LedgerFiles } from './moment.ts';
import { parseJson } from './parse-json.ts';

/**
 * Which files of index and totals there are, and how far each of them goes: one that was lost, or put back from an earlier
 * time, is found out where it is read. 256 lists say so, this file how far each list goes.
 */
export const sealsFile = 'index/seals.json';

/** All lists that there can be. */
export const sealLists: readonly string[] = Array.from(
  { length: 256 },
  (_, list) => `index/seals/${list.toString(16).padStart(2, '0')}.json`,
);

/** How far each file goes, by what all seals say; `wrong`: of them those that are none, or not those that have to be there. */
export function readSeals(files: LedgerFiles, end: ChainEnd) {
  const extents = new Map<string, number>();
  const wrong = new Map<string, string>();
  const { count, digest, lists } = readAll(files.get(sealsFile)) ?? { count: 0, digest: null, lists: {} };
  if (count !== end.count || digest !== end.digest) wrong.set(sealsFile, 'is not that of the last line');
  for (const path of sealLists) {
    const text = files.get(path) ?? null;
    const goesTo = lists[path.slice(-7, -5)];
    const sealed = sealedIn(text, goesTo);
    if (sealed === null || (text !== null && goesTo === undefined) || (goesTo ?? 0) > end.count)
      wrong.set(path, text === null ? 'is missing' : `is not the one that ${sealsFile} names`);
    for (const [file, extent] of Object.entries(sealed ?? {})) {
      if (sealPath(file) !== path) wrong.set(path, 'names files of another list');
      extents.set(file, extent);
    }
  }
  return { extents, wrong };
}

/** The list that a file stands in. */
export function sealPath(path: string): string {
  return `index/seals/${listOf(path)}.json`;
}

function listOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 2);
}

const position = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const positions = v.custom<Readonly<Record<string, number>>>(
  // Some hundreds in each list, and a few lists for each entry: field by field it would be a good part of an append.
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((one) => Number.isSafeInteger(one) && one >= 0),
);
const all = v.object({ count: position, digest: v.nullable(v.string()), lists: positions });
const list = v.object({ count: position, files: positions });

const readAll = onceEach(all);
const readList = onceEach(list);

/** What is read again for every file that an append looks at or writes: texts that were read just now are known. */
function onceEach<T>(schema: v.GenericSchema<unknown, T>): (text: string | null | undefined) => T | null {
  const known = new Map<string, T | null>();
  return (text = null) => {
    if (text === null) return null;
    const held = known.get(text);
    if (held !== undefined) return held;
    const read = v.safeParse(schema, parseJson(text));
    const found = read.success ? read.output : null;
    if (known.size >= mostKnown) known.clear();
    known.set(text, found);
    return found;
  };
}

/** Some dozens of kilobytes in all. */
const mostKnown = 8;

/** Whether files of index and totals are those that were written with the ledger's end, those that are not there among them. */
export function areSealed(paths: Iterable<string>, files: LedgerFiles, end: ChainEnd): boolean {
  const seals = readAll(files.get(sealsFile));
  if (seals === null || seals.count !== end.count || seals.digest !== end.digest) return false;
  return Array.from(paths).every((path) => {
    const sealed = sealedIn(files.get(sealPath(path)), seals.lists[listOf(path)]);
    return sealed !== null && (sealed[path] ?? null) === extentOf(path, files.get(path));
  });
}

/** What a list says; null: it is not the one that there has to be. `count`: how far it has to go; undefined: there is none. */
function sealedIn(
  text: string | null | undefined,
  count: number | undefined,
): Readonly<Record<string, number>> | null {
  if (count === undefined) return {};
  const read = readList(text);
  return read?.count === count ? read.files : null;
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
  const extents = Array.from(written, ([path, text]) => [path, extentOf(path, text) ?? 0] as const);
  const lists = readAll(files.get(sealsFile))?.lists ?? {};
  return seal(extents, end, lists, (path) => readList(files.get(path))?.files ?? {});
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
  const lists = new Map<string, Record<string, number>>();
  for (const [path, extent] of extents) {
    const place = sealPath(path);
    const files = lists.get(place) ?? { ...before(place) };
    files[path] = extent;
    lists.set(place, files);
  }
  const counts = { ...listsBefore };
  const sealed = new Map<string, string>();
  for (const [place, files] of lists) {
    counts[place.slice(-7, -5)] = count;
    sealed.set(place, `${JSON.stringify({ count, files })}\n`);
  }
  return sealed.set(sealsFile, `${JSON.stringify({ count, digest, lists: counts })}\n`);
}
