/** The ledger cannot be read or written as it is: which place of it, what was found, what to do. Nothing was appended. */
export class LedgerFault extends Error {
  override readonly name = 'LedgerFault';
}

/** The lines are no whole chain, or not those that were recorded. */
export class NotWhole extends LedgerFault {}
