// src/ledger/fault.ts
/** The ledger cannot be read or written as it is: which place of it, what was found, what to do. Nothing was appended. */
var LedgerFault = class extends Error {
	name = "LedgerFault";
};
/** The lines are no whole chain, or not those that were recorded. */
var NotWhole = class extends LedgerFault {};
export { NotWhole as n, LedgerFault as t };
