import { LedgerFault, LedgerUnavailable } from '../ledger/fault.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** `times`: as often others were first. */
export function tooBusy({ name }: Ledger, times: number): LedgerUnavailable {
  return new LedgerUnavailable(
    `Others wrote to the ledger in ${name} ${times} times while this one waited to. What is not recorded yet is not said either: run it again.`,
  );
}

/** `most`: as many decisions are recorded in one look. */
export function tooManyDecisions({ name }: Ledger, most: number): LedgerFault {
  return new LedgerFault(
    `More than ${most} decisions about one pull request were due in the ledger in ${name}. Those that are recorded stay; the next event goes on with the rest.`,
  );
}
