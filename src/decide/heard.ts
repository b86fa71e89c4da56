import type { Account, EntryDraft } from '../standing/entry.ts';
import type { Answer, Decider, FormSpending, LabelProblem, Refusal } from './decision.ts';
import type { LedgerRecord } from './ledger-record.ts';
import type { Circumstances, Due, Settlement } from './settlement.ts';
import type { SpokenCommand } from './spoken-commands.ts';
import type { Members } from './totals.ts';

/** A command, and what came of it: `done` is answered by its reaction alone. */
export interface HeardCommand {
  readonly spoken: SpokenCommand;
  readonly answer: Answer | { readonly kind: 'done' };
}

/** What a decision comes to that is about points to spend, or about what was given by hand: entries that the ledger lacks, or why there are none. */
export type SpendingOutcome =
  | { readonly drafts: readonly EntryDraft[]; readonly answer: HeardCommand['answer'] }
  | { readonly refusal: Refusal };

export interface Hearing {
  readonly settlement: Settlement;
  /** Up to the first one that the ledger has to hold before anything else is heard. */
  readonly heard: readonly HeardCommand[];
  readonly due: Due | null;
  /** Entries that commands make by themselves, and that the ledger lacks. */
  readonly byHand: readonly EntryDraft[];
  /** Totals that hold these, too. */
  readonly members: Members;
  readonly labelProblems: readonly LabelProblem[];
  /** What the form asks to spend; null: nothing, or it was decided. */
  readonly spending: FormSpending | null;
  /** Who refused that. */
  readonly spendingRefused: (Decider & { readonly reason: string }) | null;
}

/** What holds for all that is said on a pull request. */
export interface Ground extends Pick<Circumstances, 'classification' | 'ineligible'> {
  readonly record: LedgerRecord;
  /** Who gets the points by the program's credit. */
  readonly credited: readonly Account[];
  /** Set when the program file is invalid: then nobody can decide. */
  readonly invalid: Extract<Refusal, { kind: 'program-invalid' }> | null;
}
