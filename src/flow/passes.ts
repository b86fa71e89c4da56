import { GitHubFault } from '../github/fault.ts';
import { LedgerUnavailable } from '../ledger/fault.ts';

/** Whether the same may go through later without anyone's doing. */
export function passes(error: unknown): error is GitHubFault | LedgerUnavailable {
  return error instanceof LedgerUnavailable || (error instanceof GitHubFault && error.passes);
}
