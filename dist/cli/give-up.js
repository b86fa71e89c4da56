import { n as LedgerUnavailable, t as LedgerFault } from "./fault.js";
// src/flow/give-up.ts
/** `times`: as often others were first. */
function tooBusy({ name }, times) {
	return new LedgerUnavailable(`Others wrote to the ledger in ${name} ${times} times while this one waited to. What is not recorded yet is not said either: run it again.`);
}
/** `most`: as many decisions are recorded in one look. */
function tooManyDecisions({ name }, most) {
	return new LedgerFault(`More than ${most} decisions about one pull request were due in the ledger in ${name}. Those that are recorded stay; the next event goes on with the rest.`);
}
export { tooBusy, tooManyDecisions };
