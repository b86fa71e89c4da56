import { r as headFile } from "./ledger-line.js";
import * as v from "valibot";
// src/ledger/head-file.ts
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const end = v.object({
	count,
	digest: v.nullable(v.string())
});
const headSchema = v.object({
	...end.entries,
	file: v.optional(v.string()),
	lines: v.optional(count),
	at: v.optional(v.nullable(v.string())),
	derived: v.optional(v.nullable(v.string())),
	views: v.optional(v.string()),
	tail: v.optional(v.object({
		lines: count,
		digest: v.string(),
		copy: v.string()
	})),
	next: v.optional(v.object({
		...end.entries,
		files: v.optional(v.record(v.string(), v.string())),
		replaces: v.optional(v.array(v.string()))
	}))
});
/** Reads `head.json`; null where there is none. Never throws. */
function readHeadFile(text) {
	if (text == null) return null;
	try {
		return v.parse(headSchema, JSON.parse(text));
	} catch (error) {
		return { broken: `is no {"file", "count", "digest"}: ${error instanceof Error ? error.message.slice(0, 200) : "it cannot be read"}` };
	}
}
/** What `head.json` says of the ledger's end; null where there is none. */
function recordedHead(files) {
	const head = readHeadFile(files.get(headFile));
	if (head === null || "broken" in head) return head;
	const { count, digest, next } = head;
	return {
		count,
		digest,
		...next === void 0 ? {} : { next: {
			count: next.count,
			digest: next.digest
		} }
	};
}
/** The text of `head.json`. */
function writeHeadFile(head) {
	const { file, count, digest, at, lines, derived, views, tail, next } = head;
	return `${JSON.stringify({
		file,
		count,
		digest,
		at,
		lines,
		derived,
		views,
		tail,
		next
	}, null, 2)}\n`;
}
/** Whether index and members' totals can be used as they stand. */
function isDerived(head) {
	return head.derived !== void 0 && head.derived === head.digest && head.next === void 0;
}
export { writeHeadFile as i, readHeadFile as n, recordedHead as r, isDerived as t };
