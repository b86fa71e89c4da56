import * as v from "valibot";
// src/github/http-error.ts
const header = v.optional(v.union([v.string(), v.number()]));
const someHeaders = v.object({
	"retry-after": header,
	"x-ratelimit-remaining": header,
	"x-ratelimit-reset": header,
	"x-accepted-github-permissions": header
});
const requestError = v.object({
	name: v.string(),
	message: v.string(),
	status: v.optional(v.number()),
	response: v.optional(v.object({
		headers: v.optional(someHeaders, {}),
		data: v.optional(v.unknown())
	}))
});
const body = v.object({
	message: v.string(),
	errors: v.optional(v.array(v.union([v.string(), v.object({ message: v.optional(v.string()) })])), [])
});
/** An error that Octokit has thrown for an HTTP request; null for any other error. Octokit gives a failed connection the status 500 and no response. */
function readHttpError(error, now = Date.now()) {
	const parsed = v.safeParse(requestError, error);
	if (!(error instanceof Error) || !parsed.success) return null;
	const { name, message, status, response } = parsed.output;
	if (response === void 0) return name === "HttpError" || name === "AbortError" || name === "TimeoutError" || message === "fetch failed" ? {
		status: 0,
		message,
		answer: null
	} : null;
	const headers = response.headers;
	const isLimitUsedUp = String(headers["x-ratelimit-remaining"]) === "0";
	return {
		status: status ?? 500,
		message,
		answer: {
			message: answerMessage(response.data) ?? "no explanation",
			retryAfter: retryAfter(headers, isLimitUsedUp, now),
			isLimitUsedUp,
			acceptedPermissions: text(headers["x-accepted-github-permissions"])
		}
	};
}
/** Whether this is the primary or a secondary rate limit rather than a missing permission: GitHub answers 403 for all three. */
function isRateLimit({ status, answer }) {
	if (answer === null || status !== 403 && status !== 429) return false;
	return status === 429 || answer.isLimitUsedUp || answer.retryAfter !== null || /rate limit/i.test(answer.message);
}
function answerMessage(data) {
	const parsed = v.safeParse(body, data);
	if (!parsed.success) return typeof data === "string" && data !== "" && !data.startsWith("<") ? data : null;
	const { message, errors } = parsed.output;
	return [message, ...errors.map((error) => typeof error === "string" ? error : error.message ?? "").filter((detail) => detail !== "")].join(" – ");
}
/** Seconds to wait by headers that nobody has read yet, as `retryAfter` has them. */
function retryAfterIn(headers, isLimitUsedUp) {
	const read = v.safeParse(someHeaders, headers);
	return read.success ? retryAfter(read.output, isLimitUsedUp, Date.now()) : null;
}
/** Seconds to wait by the headers of an answer; null where they name no time. */
function retryAfter(headers, isLimitUsedUp, now) {
	const seconds = Number.parseInt(text(headers["retry-after"]) ?? "", 10);
	if (Number.isFinite(seconds) && seconds >= 0) return seconds;
	const reset = Number.parseInt(text(headers["x-ratelimit-reset"]) ?? "", 10);
	if (!isLimitUsedUp || !Number.isFinite(reset)) return null;
	return Math.max(0, reset - Math.floor(now / 1e3) + 1);
}
function text(value) {
	return value === void 0 || value === "" ? null : String(value);
}
export { retryAfterIn as i, readHttpError as n, retryAfter as r, isRateLimit as t };
