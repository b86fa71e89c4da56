/** The ledger cannot be read or written as it is: which place of it, what was found, what to do. Nothing was written. */
export class LedgerFault extends Error {
  override readonly name = 'LedgerFault';
}

/** What keeps the ledger does not answer, or is busy: the same may go through later without anyone's doing. */
export class LedgerUnavailable extends LedgerFault {}

/** The lines are no whole chain, or not those that were recorded. */
export class NotWhole extends LedgerFault {}
