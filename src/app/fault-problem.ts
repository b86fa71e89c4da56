import { passes } from '../flow/passes.ts';
import { InvalidProgram } from '../flow/program-of.ts';
import { GitHubFault } from '../github/fault.ts';
import { LedgerFault } from '../ledger/fault.ts';
import { Problem } from './problem.ts';

/** Seconds after which a ledger that was away may be asked again. */
const usualPause = 30;

/**
 * What a client is told of what failed behind the API; null: it is nothing that this server knows. The fault's own words
 * are for whoever runs the server: they name hosts, databases and users.
 */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof InvalidProgram)
    return new Problem(
      500,
      `The program file is invalid, and nothing is done by it until it is mended: ${error.message}`,
    );
  if (!(error instanceof LedgerFault || error instanceof GitHubFault)) return null;
  const what = error instanceof LedgerFault ? 'the ledger' : 'GitHub';
  if (!passes(error))
    return new Problem(
      500,
      `Docpoints cannot ask ${what} as this server is set up, or as things are there; its log says why. Asking again does not help before whoever runs the server has mended it.`,
    );
  const pause = (error instanceof GitHubFault ? error.retryAfter : null) ?? usualPause;
  return new Problem(
    503,
    `Docpoints cannot ask ${what} at the moment: try again later. Nothing that is sent again is recorded twice.`,
    {},
    { 'retry-after': String(Math.max(1, Math.ceil(pause))) },
  );
}
