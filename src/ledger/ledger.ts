import type { LedgerLine, RecordedHead } from '../standing/chain.ts';
import type { Entry, EntryDraft } from '../standing/entry.ts';

/** The end of the ledger that a decision was made against: compare-and-set. Null `digest`: the ledger is empty. */
export interface Head {
  /** `sha256:…` of the last line's canonical JSON. */
  readonly digest: string | null;
  /** Lines so far. */
  readonly count: number;
  /** What the store itself compares (a commit, a position); opaque to everyone else. */
  readonly version: string;
}

export interface LedgerReading {
  readonly head: Head;
  /** In the order of the chain. */
  readonly entries: readonly Entry[];
}

/** Which entries are wanted: those of the source OR of one of the members. Absent: all. */
export interface About {
  readonly source?: { readonly repoId: number; readonly number: number };
  readonly members?: readonly number[];
}

export type Appended =
  | {
      readonly kind: 'appended';
      /** Those that were added; what the ledger held already is not among them. */
      readonly entries: readonly Entry[];
      /** `sha256:…` of the last line now. */
      readonly digest: string | null;
    }
  | { readonly kind: 'stale' };

/** The memory of Docpoints: append-only lines, each bound to the one before. */
export interface Ledger {
  /** For messages: `folder points/`, `octo-org/docs, branch docpoints`. */
  readonly name: string;
  /** Throws LedgerFault when the store cannot be read or the chain is not whole. */
  read(about?: About): Promise<LedgerReading>;
  /** All lines as they stand, whole or not, for whoever checks or copies them. Throws when the store cannot be read. */
  lines(): Promise<{ readonly lines: readonly LedgerLine[]; readonly recorded: RecordedHead | null }>;
  /**
   * Appends all drafts or none, against the head that they were decided from; `now` is the time of recording.
   * Drafts whose id is in the ledger already are left out. `stale`: the head has moved, read and decide again.
   * Throws LedgerFault when the chain is not whole; what the store throws when it refuses. Then nothing is appended.
   */
  append(drafts: readonly EntryDraft[], head: Head, now: Date): Promise<Appended>;
}
