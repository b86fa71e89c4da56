import { digestOfEntry, writeEntryLine } from './entry-line.ts';
import type { Entry, EntryDraft } from './entry.ts';

/** An entry with its place in the chain, and the line that holds it. */
export interface SealedEntry {
  readonly entry: Entry;
  readonly text: string;
  readonly digest: string;
}

/** Binds drafts to the end of a chain, as recorded at `now`, or with the last line where the clock is behind it. */
export function sealDrafts(
  drafts: readonly EntryDraft[],
  end: { readonly digest: string | null; readonly lastAt: string | null },
  now: Date,
): SealedEntry[] {
  const iso = now.toISOString();
  const at = end.lastAt !== null && end.lastAt > iso ? end.lastAt : iso;
  let prev = end.digest;
  return drafts.map((draft) => {
    const entry: Entry = { v: 1, ...draft, at, prev };
    const text = writeEntryLine(entry);
    const digest = digestOfEntry(entry);
    prev = digest;
    return { entry, text, digest };
  });
}
