import type { Decision } from '../decide/decision.ts';
import type { PullRequestFacts } from '../decide/facts.ts';
import type { Mistake } from '../program/mistake.ts';
import type { Entry } from '../standing/entry.ts';

/** What one look at a pull request came to. */
export type Reconciliation =
  | { readonly kind: 'gone' }
  /** There is nothing to do: nothing that could be rewarded, or nothing has changed since the last look. */
  | { readonly kind: 'quiet'; readonly pull: PullRequestFacts; readonly notices: readonly string[] }
  | Looked;

/** Of a look to the end. */
export interface Looked {
  readonly kind: 'looked';
  /** As GitHub and the ledger say now. */
  readonly decision: Decision;
  readonly pull: PullRequestFacts;
  /** Entries that this run recorded. */
  readonly recorded: readonly Entry[];
  /** Of the program file: while there are any, nothing is awarded. */
  readonly mistakes: readonly Mistake[];
  /** Of the program file: they stop nothing. */
  readonly warnings: readonly Mistake[];
  /** What could not be read, and what counts instead. */
  readonly notices: readonly string[];
}
