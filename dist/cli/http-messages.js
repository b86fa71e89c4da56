import * as v from "valibot";
// src/ledger/http-messages.ts
/** Headers that say where the ledger ends, beside `ETag`: how many lines, and when the last one was recorded. */
const headHeaders = {
	count: "docpoints-count",
	at: "docpoints-at"
};
/** Entries in one request and on one page, at most. */
const largestPage = 1e3;
/** Lines as JSON values: what they say is for `readEntryLine`. */
const lines = v.array(v.record(v.string(), v.unknown()));
const entriesPage = v.object({
	entries: lines,
	next: v.nullable(v.string())
});
const entriesBody = v.object({ entries: v.pipe(lines, v.minLength(1), v.maxLength(largestPage)) });
const entriesAnswer = v.object({ entries: lines });
/** What went wrong, in the form of RFC 9457. */
const problem = v.object({
	title: v.string(),
	detail: v.optional(v.string(), ""),
	held: v.optional(v.array(v.string()), [])
});
/** A head as an entity tag: the digest of the last line, or `empty`. */
function tagOf(digest) {
	return `"${digest ?? "empty"}"`;
}
/** The digest that an entity tag names, null for an empty ledger; undefined where it names none. */
function digestOfTag(tag) {
	const digest = /^(?:W\/)?"(sha256:[\da-f]{64}|empty)"$/.exec(tag ?? "")?.[1];
	return digest === "empty" ? null : digest;
}
/** The ids of entries as one key: the same append again has the same. */
function idempotencyKey(drafts) {
	return drafts.map(({ id }) => id).join(" ").slice(0, 255);
}
export { headHeaders as a, problem as c, entriesPage as i, tagOf as l, entriesAnswer as n, idempotencyKey as o, entriesBody as r, largestPage as s, digestOfTag as t };
