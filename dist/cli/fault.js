// src/ledger/fault.ts
/** The ledger cannot be read or written as it is: which place of it, what was found, what to do. Nothing was written. */
var LedgerFault = class extends Error {
	name = "LedgerFault";
};
/** What keeps the ledger does not answer, or is busy: the same may go through later without anyone's doing. */
var LedgerUnavailable = class extends LedgerFault {};
/** The lines are no whole chain, or not those that were recorded. */
var NotWhole = class extends LedgerFault {};
export { LedgerUnavailable as n, NotWhole as r, LedgerFault as t };
