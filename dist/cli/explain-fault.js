import { n as readGraphqlErrors } from "./asking.js";
import { t as GitHubFault } from "./fault2.js";
import { i as retryAfterIn, n as readHttpError, t as isRateLimit } from "./http-error2.js";
import { t as clip } from "./understand.js";
// src/github/explain-fault.ts
/**
* What Docpoints wanted, what GitHub answered and what to do, as a GitHubFault without headers or tokens.
* An error that comes from neither GitHub nor the network is a bug of ours: it is returned as it is.
*/
function explainFault(error, wish) {
	if (error instanceof GitHubFault) return error;
	const graphql = readGraphqlErrors(error);
	if (graphql !== null) return explainGraphql(graphql, headersOf(error), wish);
	const http = readHttpError(error);
	if (http !== null) return explainHttp(http, wish);
	return error;
}
/** Octokit keeps those of a GraphQL answer in its error. */
function headersOf(error) {
	return error instanceof Error && "headers" in error ? error.headers : null;
}
function explainGraphql({ errors }, headers, wish) {
	const limit = errors.find(({ type, message }) => isHourly(type) || isTooMuch(message));
	const first = limit ?? errors.find(({ type }) => type !== "NOT_FOUND") ?? errors[0];
	const said = `“${clip(first?.message ?? "")}”`;
	const type = first?.type ?? "";
	if (limit !== void 0) return limited(wish, said, retryAfterIn(headers, isHourly(type)));
	if (isRefusedByRule(first?.message ?? "", type)) return refusedByRule(said, wish);
	if (isLocked(first?.message ?? "")) return locked(said, wish);
	switch (type) {
		case "FORBIDDEN":
		case "INSUFFICIENT_SCOPES": return fault("forbidden", wish, said, adviceOnRefusal(first?.message ?? "", wish.needs));
		case "NOT_FOUND": return fault("not-found", wish, said, `Check the name, and that ${canSee}.`);
		case "STALE_DATA": return fault("conflict", wish, said, "Read again and decide again.");
		case "UNPROCESSABLE": return fault("invalid", wish, said, "The request itself must change.");
		default: return fault("server", wish, said, "Run it again later.");
	}
}
function explainHttp(http, wish) {
	const { status } = http;
	if (http.answer === null) return fault("network", wish, null, `The connection failed (${clip(http.message)}). Run it again later.`);
	const said = `${status} “${clip(http.answer.message)}”`;
	if (isRateLimit(http) || isTooMuch(http.answer.message)) return limited(wish, said, http.answer.retryAfter);
	if (isRefusedByRule(http.answer.message, null)) return refusedByRule(said, wish);
	if (isLocked(http.answer.message)) return locked(said, wish);
	switch (status) {
		case 401: return fault("unauthorized", wish, said, "The token or private key is wrong or has expired: set a valid one.");
		case 403: return fault("forbidden", wish, said, adviceOnRefusal(http.answer.message, needed(http.answer, wish)));
		case 404:
		case 410: return fault("not-found", wish, said, `Check the name, and that ${canSee} (${needed(http.answer, wish)}).`);
		case 409: return fault("conflict", wish, said, "Something else changed at the same time, or is not ready: run it again.");
		default: return status >= 500 || /^Server Error\b/.test(http.answer.message) ? fault("server", wish, said, "Run it again later; https://www.githubstatus.com tells of outages.") : fault("invalid", wish, said, "The request itself must change.");
	}
}
/** GitHub has called it RATE_LIMITED, and RATE_LIMIT. */
function isHourly(type) {
	return type?.startsWith("RATE_LIMIT") === true;
}
/** Secondary limits have several statuses, in GraphQL 200 too, and no type of their own: their words are what they share. */
function isTooMuch(message) {
	return /secondary rate limit|submitted too quickly/i.test(message);
}
function limited(wish, said, seconds) {
	return fault("rate-limited", wish, said, `Too many requests: it can be tried again ${seconds === null ? "later" : `in ${seconds} seconds`}.`, seconds);
}
const canSee = "the App is installed there or the token may see it";
function fault(kind, wish, said, advice, retryAfter = null) {
	const answered = said === null ? "" : ` GitHub answered ${said}.`;
	return new GitHubFault(kind, `Could not ${wish.to}.${answered} ${advice}`, retryAfter, wish.isOfLedger);
}
/** What to do where something is forbidden: GitHub's words say why, else `permission` is missing. */
function adviceOnRefusal(message, permission) {
	if (/\barchived\b/i.test(message)) return "The repository is archived, so nothing can be written to it.";
	if (/\bSAML\b|IP allow list/i.test(message)) return "Allow this token or address in the organization’s settings.";
	if (/\bsuspended\b/i.test(message)) return "The App’s installation is suspended: an owner can lift that.";
	return grant(permission);
}
/** `issues=write,contents=read; pull_requests=write` → `issues: write and contents: read, or pull requests: write`. */
function needed(answer, wish) {
	if (answer.acceptedPermissions === null) return wish.needs;
	return clip(answer.acceptedPermissions).split(";").map((set) => set.split(",").map((one) => one.trim().replaceAll("_", " ").replace("=", ": ")).join(" and ")).join(", or ");
}
function grant(permission) {
	return `The permission is missing: ${permission}. Give it to the App (and accept it on the installation), to the token, or under \`permissions:\` in the workflow.`;
}
/** Rulesets and branch protection answer with one of several statuses and types: their words are what they share. */
function isRefusedByRule(message, type) {
	return type === "BRANCH_PROTECTION_RULE_VIOLATION" || /rule violations? found|protected branch|through a pull request|creations? being restricted|locked branch|branch is locked|required status check|GH006|GH013/i.test(message);
}
function isLocked(message) {
	return /\b(?:issue|pull request|conversation|discussion|commit_id)\b.*\blocked\b/i.test(message);
}
function locked(said, wish) {
	return fault("locked", wish, said, "The conversation is locked, so that nothing can be said there. What is in the ledger stays. To have it said, unlock it.");
}
function refusedByRule(said, wish) {
	return fault("forbidden", wish, said, "A ruleset or branch protection refuses it: put the App on its bypass list, or leave this branch out of the rule.");
}
export { explainFault };
