import * as v from 'valibot';

import { readEntryLine } from '../standing/entry-line.ts';
import type { Entry, EntryDraft } from '../standing/entry.ts';
import type { About } from './ledger.ts';
import { parseJson } from './parse-json.ts';
import { idPath, largestFile, sourcePath } from './paths.ts';

/** What stands in an index file whose entries did not fit into one: whoever asks for them reads the whole ledger. */
export const overflow = '{"overflow":true}\n';

type Named = Pick<EntryDraft, 'id' | 'source'>;

/** The source that an entry is about; null: none that has a number. */
export function sourceOf({ source }: Pick<EntryDraft, 'source'>): About['source'] {
  const number = source?.pull ?? source?.issue;
  return source == null || number === undefined ? null : { repoId: source.repoId, number };
}

/**
 * The index files that an entry stands in: that of its source, whole, and, unless its id can come from there alone, that
 * of its id.
 */
export function indexPaths(entry: Named): { readonly source: string | null; readonly id: string | null } {
  const source = sourceOf(entry);
  return {
    source: source === null ? null : sourcePath(source),
    id: source !== null && namesItsSource(entry, source) ? null : idPath(entry.id),
  };
}

function namesItsSource({ id, source }: Named, { repoId, number }: NonNullable<About['source']>): boolean {
  const comment = source?.comment ?? null;
  return (
    id.startsWith(`pr/${repoId}/${number}/`) || (comment !== null && id.startsWith(`comment/${comment}/`))
  );
}

/** A line of the index: the entry's place in the chain, from 1, and the line as it is in the ledger. */
export function sourceLine(position: number, text: string): string {
  return `[${position},${text.trimEnd()}]\n`;
}

/** A line of the index of ids. */
export function idLine(position: number, id: string): string {
  return `${JSON.stringify([position, id])}\n`;
}

/** The file with lines added; where they do not fit, that they do not. */
export function addLines(text: string | null, added: string): string {
  if (text === overflow) return overflow;
  const whole = (text ?? '') + added;
  return Buffer.byteLength(whole) <= largestFile ? whole : overflow;
}

export interface Indexed {
  readonly position: number;
  readonly entry: Entry;
}

const place = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const indexed = v.tuple([place, v.record(v.string(), v.unknown())]);
const indexedId = v.tuple([place, v.string()]);

/** The entries in a file of the index of sources; null where it does not hold them all, or is not as we write it. */
export function readSourceFile(text: string | null): Indexed[] | null {
  return readLinesOf(text, (value) => {
    const read = v.safeParse(indexed, value);
    if (!read.success) return null;
    const [position, line] = read.output;
    const reading = readEntryLine(JSON.stringify(line));
    return reading.kind === 'entry' ? { position, entry: reading.entry } : null;
  });
}

/** The ids in a file of the index of ids; null as above. */
export function readIdFile(text: string | null): string[] | null {
  return readLinesOf(text, (value) => {
    const read = v.safeParse(indexedId, value);
    return read.success ? read.output[1] : null;
  });
}

function readLinesOf<T>(text: string | null, read: (value: unknown) => T | null): T[] | null {
  if (text === null) return [];
  const found: T[] = [];
  for (const line of text.split('\n').slice(0, -1)) {
    const value = read(parseJson(line));
    if (value === null) return null;
    found.push(value);
  }
  return text.endsWith('\n') ? found : null;
}
