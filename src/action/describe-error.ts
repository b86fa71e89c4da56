import { passes } from '../flow/passes.ts';
import { GitHubFault } from '../github/fault.ts';
import { LedgerFault } from '../ledger/fault.ts';
import { WorkflowFault } from './fault.ts';

/** What went wrong, for the one who maintains the workflow, and whether it will be made up for by itself. */
export function describeError(error: unknown): string {
  if (passes(error))
    return `${error.message} Nothing is lost: the next event on the pull request makes up for it, or the next run on the schedule, or you run this again.`;
  const isTold = [GitHubFault, LedgerFault, WorkflowFault].some((fault) => error instanceof fault);
  if (isTold && error instanceof Error) return error.message;
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This is a bug of Docpoints. Please report it with what follows.\n${told}`;
}
