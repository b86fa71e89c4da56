import type { LineReading } from '../standing/entry-line.ts';
import type { Entry, EntryDraft } from '../standing/entry.ts';
import type { ChainEnd, LedgerLine, RecordedHead, Remark } from '../standing/ledger-line.ts';
import type { MemberTotals } from '../standing/member-totals.ts';
import type { SweepMarks } from './sweep-marks.ts';
import type { PageCheck } from './views.ts';

/** The end of the ledger that a decision was made against: compare-and-set. Null `digest`: the ledger is empty. */
export interface Head {
  /** `sha256:…` of the last line's canonical JSON. */
  readonly digest: string | null;
  /** Lines so far. */
  readonly count: number;
  /** When the last line was recorded: no later one is earlier. Null where none says it. */
  readonly at: string | null;
  /** What the store itself compares (a commit, a position); opaque to everyone else. */
  readonly version: string;
}

/** What a decision about one source needs to know. */
export interface LedgerReading {
  readonly head: Head;
  /** About the source, in the order of the chain. */
  readonly entries: readonly Entry[];
  /**
   * What all entries of each member asked for come to, and of the accounts that are one person with them, by numeric id;
   * absent: has none.
   */
  readonly members: ReadonlyMap<number, MemberTotals>;
}

/** What a decision asks for: a pull request or an issue of a repository, and members by their numeric ids. */
export interface About {
  readonly source: { readonly repoId: number; readonly number: number } | null;
  readonly members: readonly number[];
  /** When an append is likely to follow: what it takes is asked for in the same question, where that saves another one. */
  readonly appendsAt?: Date | undefined;
}

/** Which entries: those that meet all that is named. */
export interface Which {
  readonly ids?: ReadonlySet<string>;
  /** Numeric id of an account: its entries, and those that merge another one into it. */
  readonly member?: number;
  readonly source?: { readonly repoId: number; readonly number: number };
  /** Recorded at this time or later: ISO 8601, UTC. */
  readonly since?: string;
}

/** A ledger as it stands at one moment, whole or not. */
export interface LedgerScan {
  /** What the store says of its end; null where it says nothing. */
  readonly recorded: RecordedHead | null;
  /** Every line, in order, one after the other: a ledger may be larger than memory. To be read once. */
  readonly lines: AsyncIterable<LedgerLine>;
  /** Begins to hold what is derived from the lines against them, before they are read; absent where nothing stands beside them. */
  readonly compare?: () => Promise<DerivedComparison>;
}

/** What stands beside a ledger's lines, held against what the lines come to while they are read. */
export interface DerivedComparison {
  /** By which rules the files for readers were made, and the text of `rules.json`; null: not all of them were, and nobody goes by them. */
  readonly pages: { readonly rules: string; readonly written: string | null } | null;
  /** Takes the next line of the chain. */
  take(line: LedgerLine, reading: ReadLine): void;
  /**
   * What does not fit the lines, which are a whole chain that ends there: at most some, and how many more. `pages`: the rules
   * and the day by which files for readers can be looked at closely. Throws where the ledger cannot be read.
   */
  finish(end: ChainEnd & { readonly lastAt: string | null }, pages: PageCheck | null): Promise<Compared>;
}

/** A line that is not broken. */
export type ReadLine = Exclude<LineReading, { kind: 'broken' }>;

export type Compared =
  | { readonly kind: 'compared'; readonly wrong: readonly Remark[] }
  /** `head.json` does not say that index and totals are complete: nobody goes by them. */
  | { readonly kind: 'not complete' }
  /** Others wrote meanwhile. */
  | { readonly kind: 'moved' };

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
  /** How far sweeps have looked; absent where it is not kept. */
  readonly sweeps?: SweepMarks;
  /** Whatever the ledger's length, it takes about as long. Throws LedgerFault when the store cannot be read or is not whole where it looks. */
  read(about: About): Promise<LedgerReading>;
  /** Entries in the order of the chain. Throws LedgerFault when the store cannot be read or a line is broken. */
  entries(which: Which): AsyncIterable<Entry>;
  /** All lines as they stand, whole or not, for whoever checks or copies them. Throws when the store cannot be read. */
  scan(): Promise<LedgerScan>;
  /**
   * Appends all drafts or none, against the head that they were decided from; `now` is the time of recording.
   * Drafts whose id is in the ledger already are left out. `stale`: the head has moved, read and decide again.
   * Throws LedgerFault when the chain is not whole; what the store throws when it refuses. Then nothing is appended.
   */
  append(drafts: readonly EntryDraft[], head: Head, now: Date): Promise<Appended>;
  /**
   * Puts other lines in the place of all, with what is derived from them: for erasure alone, and for a copy into an empty
   * ledger. The lines must be a whole chain: throws LedgerFault otherwise, and nothing has changed.
   */
  replace(lines: AsyncIterable<string>, head: Head): Promise<'replaced' | 'stale'>;
}
