import * as v from 'valibot';

import type { EntryDraft } from '../standing/entry.ts';
import type { Head } from './ledger.ts';

/** Headers that say where the ledger ends, beside `ETag`: how many lines, and when the last one was recorded. */
export const headHeaders = { count: 'docpoints-count', at: 'docpoints-at' } as const;

/** Entries in one request and on one page, at most. */
export const largestPage = 1000;

/** Lines as JSON values: what they say is for `readEntryLine`. */
const lines = v.array(v.record(v.string(), v.unknown()));
export const entriesPage = v.object({ entries: lines, next: v.nullable(v.string()) });
export const entriesBody = v.object({
  entries: v.pipe(lines, v.minLength(1), v.maxLength(largestPage)),
});
export const entriesAnswer = v.object({ entries: lines });

/** What went wrong, in the form of RFC 9457. */
export const problem = v.object({
  title: v.string(),
  detail: v.optional(v.string(), ''),
  held: v.optional(v.array(v.string()), []),
});

/** A head as an entity tag: the digest of the last line, or `empty`. */
export function tagOf(digest: string | null): string {
  return `"${digest ?? 'empty'}"`;
}

/** The digest that an entity tag names, null for an empty ledger; undefined where it names none. */
export function digestOfTag(tag: string | null | undefined): Head['digest'] | undefined {
  const digest = /^(?:W\/)?"(sha256:[\da-f]{64}|empty)"$/.exec(tag ?? '')?.[1];
  return digest === 'empty' ? null : digest;
}

/** The ids of entries as one key: the same append again has the same. */
export function idempotencyKey(drafts: readonly Pick<EntryDraft, 'id'>[]): string {
  return drafts
    .map(({ id }) => id)
    .join(' ')
    .slice(0, 255);
}
