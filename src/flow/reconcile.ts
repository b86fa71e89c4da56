import { decide } from '../decide/decide.ts';
import type { Decision } from '../decide/decision.ts';
import type { PullRequestFacts } from '../decide/facts.ts';
import { GitHubFault } from '../github/fault.ts';
import type { PullRequestRef } from '../github/github.ts';
import { LedgerFault } from '../ledger/fault.ts';
import type { Mistake } from '../program/mistake.ts';
import type { Entry } from '../standing/entry.ts';
import { act } from './act.ts';
import { observe, type Observation } from './observe.ts';
import type { Outside } from './outside.ts';

/** What one look at a pull request came to. */
export interface Reconciliation {
  /** As GitHub and the ledger say now. */
  readonly decision: Decision;
  readonly pull: PullRequestFacts;
  /** Entries that this run recorded. */
  readonly recorded: readonly Entry[];
  /** Of the program file: while there are any, nothing is awarded. */
  readonly mistakes: readonly Mistake[];
  /** Of the program file: they stop nothing. */
  readonly warnings: readonly Mistake[];
}

/** As many others may be first to append before this one gives up. */
const mostStale = 30;
/** As often a write whose answer was lost, or which GitHub failed at, is looked after again. */
const mostFaults = 3;

/**
 * Makes GitHub and the ledger say what is true of one pull request: observe, decide, act. Run twice, it writes once.
 * The ledger comes first: no comment says that points are recorded before they are. Null when the pull request is gone.
 * Throws GitHubFault and LedgerFault; what was not done is made up for by the next run.
 */
export async function reconcile(ref: PullRequestRef, outside: Outside): Promise<Reconciliation | null> {
  const recorded: Entry[] = [];
  let stale = 0;
  let faults = 0;
  for (;;) {
    try {
      const observation = await observe(ref, outside);
      if (observation === null) return null;
      const settled = await record(observation, outside);
      if (settled !== null) {
        const { decision, facts, entries } = settled;
        recorded.push(...entries);
        const { rules, warnings } = observation;
        await act(ref, decision, facts, rules.program, outside.github);
        const mistakes = rules.invalid?.mistakes ?? [];
        return { decision, pull: facts.pull, recorded, mistakes, warnings };
      }
      stale += 1;
      if (stale > mostStale) throw tooBusy(observation);
    } catch (error) {
      faults += 1;
      if (faults > mostFaults || !mayHavePassed(error)) throw error;
    }
    await outside.pause(stale + faults);
  }
}

/** Appends what is due, and decides again with it in; null: somebody else was first, and all has to be looked at again. */
async function record({ facts, rules, ledger, head }: Observation, outside: Outside) {
  const decision = decide(facts, rules);
  if (decision.append.length === 0) return { decision, facts, entries: [] };
  const appended = await ledger.append(decision.append, head, outside.now());
  if (appended.kind === 'stale') return null;
  const known = { ...facts, entries: [...facts.entries, ...appended.entries] };
  const after = decide(known, rules);
  return after.append.length === 0 ? { decision: after, facts: known, entries: appended.entries } : null;
}

/** A write is never repeated blindly: looking again finds whether it arrived. A rate limit takes longer than that is worth. */
function mayHavePassed(error: unknown): boolean {
  return error instanceof GitHubFault && error.passes && error.kind !== 'rate-limited';
}

function tooBusy({ ledger }: Observation): LedgerFault {
  return new LedgerFault(
    `Others wrote to the ledger in ${ledger.name} ${mostStale} times while this award waited. Nothing was recorded or said: run it again.`,
  );
}
