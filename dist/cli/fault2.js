// src/github/fault.ts
/** GitHub could not or would not: what was asked, what it answered, what to do. Never holds a token. */
var GitHubFault = class extends Error {
	name = "GitHubFault";
	kind;
	/** Whether the same may go through later without anyone's doing. */
	passes;
	/** Seconds after which it can be tried again, where GitHub says so. */
	retryAfter;
	/** Whether it was the ledger's branch that was asked for. */
	isOfLedger;
	constructor(kind, message, retryAfter = null, isOfLedger = false) {
		super(message);
		this.kind = kind;
		this.retryAfter = retryAfter;
		this.isOfLedger = isOfLedger;
		this.passes = kind === "rate-limited" || kind === "server" || kind === "network";
	}
};
export { GitHubFault as t };
