import type { EntryDraft } from '../standing/entry.ts';
import type { Answer, LabelProblem, Refusal } from './decision.ts';
import type { LedgerRecord } from './ledger-record.ts';
import type { Circumstances, Due, Settlement } from './settlement.ts';
import type { SpokenCommand } from './spoken-commands.ts';

/** A command, and what came of it: `done` is answered by its reaction alone. */
export interface HeardCommand {
  readonly spoken: SpokenCommand;
  readonly answer: Answer | { readonly kind: 'done' };
}

export interface Hearing {
  readonly settlement: Settlement;
  /** Up to the first one that the ledger has to hold before anything else is heard. */
  readonly heard: readonly HeardCommand[];
  readonly due: Due | null;
  /** Entries that commands make by themselves, and that the ledger lacks. */
  readonly byHand: readonly EntryDraft[];
  readonly labelProblems: readonly LabelProblem[];
}

/** What holds for all that is said on a pull request. */
export interface Ground extends Pick<Circumstances, 'classification' | 'ineligible'> {
  readonly record: LedgerRecord;
  /** Who gets the points by the program's credit. */
  readonly credited: readonly { readonly id: number }[];
  /** Set when the program file is invalid: then nobody can decide. */
  readonly invalid: Extract<Refusal, { kind: 'program-invalid' }> | null;
}
