import type { Entry, EntryDraft } from '../standing/entry.ts';
import type { ChainEnd } from '../standing/ledger-line.ts';
import type { Views } from './views.ts';

/** What an append writes, all of it or nothing. */
export interface Plan {
  readonly entries: readonly Entry[];
  /** Whole new texts by path, `head.json` among them; empty where the ledger holds all drafts already. */
  readonly files: ReadonlyMap<string, string>;
  readonly end: ChainEnd;
}

export interface PlanOptions {
  /** Null: this user of the store makes no files for readers. */
  readonly views: Views | null;
  /** Whether the file being appended to is to be found in `tail.json` and `recent.jsonl`, too. */
  readonly keepsTail: boolean;
}

/**
 * Up to so many lines an append makes everything derived anew where it is missing or not to be believed. A longer ledger
 * goes on without, and reads the whole for each decision, until `docpoints ledger rebuild` has made it.
 */
export const fewLines = 10_000;

/** Each id once. */
export function withoutHeld(drafts: readonly EntryDraft[], held: ReadonlySet<string>): EntryDraft[] {
  const seen = new Set(held);
  return drafts.filter(({ id }) => !seen.has(id) && seen.add(id));
}
