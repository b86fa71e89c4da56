// src/github/fault.ts
/** GitHub could not or would not: what was asked, what it answered, what to do. Never holds a token. */
var GitHubFault = class extends Error {
	name = "GitHubFault";
	kind;
	/** Whether the same may go through later without anyone's doing. */
	passes;
	/** Seconds after which it can be tried again, where GitHub says so. */
	retryAfter;
	constructor(kind, message, retryAfter = null) {
		super(message);
		this.kind = kind;
		this.retryAfter = retryAfter;
		this.passes = kind === "rate-limited" || kind === "server" || kind === "network";
	}
};
// src/ledger/fault.ts
/** The ledger cannot be read or written as it is: which place of it, what was found, what to do. Nothing was appended. */
var LedgerFault = class extends Error {
	name = "LedgerFault";
};
export { GitHubFault as n, LedgerFault as t };
