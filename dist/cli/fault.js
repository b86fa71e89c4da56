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
export { GitHubFault as t };
