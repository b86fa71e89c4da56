import { t as GitHubFault } from "./fault2.js";
import { n as LedgerUnavailable } from "./fault.js";
// src/flow/passes.ts
/** Whether the same may go through later without anyone's doing. */
function passes(error) {
	return error instanceof LedgerUnavailable || error instanceof GitHubFault && error.passes;
}
export { passes as t };
