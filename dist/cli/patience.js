import * as v from "valibot";
// src/github/patience.ts
const usualPatience = {
	wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
	now: Date.now,
	retries: 3,
	longest: 60,
	timeout: 3e4
};
/**
* Octokit plugin, for both kinds of clients: a read (GET, or a GraphQL query) is tried again where that can help,
* after a cut connection, 5xx, or a rate limit that ends soon. A write is sent once: whether it arrived is found by looking
* again, so that nothing is written twice. It replaces Octokit's own retry and throttling plugins, which
* repeat writes, and space every query and comment by seconds.
*/
function patience(octokit, options) {
	const patience = {
		...usualPatience,
		...options.patience
	};
	octokit.hook.wrap("request", (send, request) => sendPatiently(send, request, patience));
}
async function sendPatiently(send, options, patience) {
	const tries = isRead(options) ? patience.retries : 0;
	for (let tried = 0;; tried += 1) {
		const [outcome, pause] = await sendOnce(send, options, patience, tried);
		if (pause === null || tried >= tries || pause > patience.longest * 1e3) {
			if (outcome.kind === "threw") throw outcome.error;
			return outcome.response;
		}
		await patience.wait(pause);
	}
}
/** What came of it, and the pause in milliseconds after which another try may help; null: none will. */
async function sendOnce(send, options, patience, tried) {
	const backoff = 1e3 * 2 ** tried;
	try {
		options.request = {
			...options.request,
			signal: AbortSignal.timeout(patience.timeout)
		};
		const response = await send(options);
		return [{
			kind: "answered",
			response
		}, await pauseAfterAnswer(response, backoff, patience.now())];
	} catch (error) {
		return [{
			kind: "threw",
			error
		}, await pauseAfterError(error, backoff, patience.now())];
	}
}
function isRead({ method, url, query }) {
	if (method === "GET" || method === "HEAD") return true;
	return url.endsWith("/graphql") && typeof query === "string" && !/^\s*mutation\b/.test(query);
}
/** Few answers are faults: only those pay for loading what understands them. */
const faults = () => import("./http-error.js");
async function pauseAfterError(error, backoff, now) {
	const { isRateLimit, readHttpError } = await faults();
	const http = readHttpError(error, now);
	if (http === null) return null;
	if (http.answer === null) return backoff;
	const asked = http.answer.retryAfter === null ? null : http.answer.retryAfter * 1e3;
	if (isRateLimit(http)) return asked;
	return http.status >= 500 ? asked ?? backoff : null;
}
const answer = v.object({
	headers: v.object({
		"content-type": v.optional(v.string(), ""),
		"retry-after": v.optional(v.string()),
		"x-ratelimit-reset": v.optional(v.string())
	}),
	data: v.unknown()
});
const withErrors = v.object({ errors: v.array(v.unknown()) });
/** GraphQL tells of limits and of its own failures with status 200; a body cut off on its way is no JSON. */
async function pauseAfterAnswer(response, backoff, now) {
	if (!v.is(answer, response)) return null;
	const { headers, data } = v.parse(answer, response);
	if (typeof data === "string") return headers["content-type"].includes("json") ? backoff : null;
	const parsed = v.safeParse(withErrors, data);
	if (!parsed.success) return null;
	const errors = JSON.stringify(parsed.output.errors);
	if (/"RATE_LIMIT|secondary rate/.test(errors)) {
		const { retryAfter } = await faults();
		const seconds = retryAfter(headers, true, now);
		return seconds === null ? null : seconds * 1e3;
	}
	return errors.includes("Something went wrong while executing your query") ? backoff : null;
}
export { patience as t };
