import { o as readMemberTotals } from "./member-totals.js";
import { t as parseJson } from "./parse-json.js";
import "./paths.js";
import * as v from "valibot";
// src/ledger/member-shard.ts
const shard = v.object({
	/** Where the ledger ended when they were made. */
	count: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
	digest: v.string(),
	totals: v.unknown()
});
/** Reads the file of the account `id` in a ledger that ends at `end`. Never throws. */
function readShard(text, id, end) {
	if (text === null) return { kind: "none" };
	const read = v.safeParse(shard, parseJson(text));
	const totals = read.success ? readMemberTotals(read.output.totals) : null;
	if (!read.success || totals === null || totals.member.id !== id) return { kind: "unusable" };
	const { count, digest } = read.output;
	return count < end.count || count === end.count && digest === end.digest ? {
		kind: "totals",
		totals,
		count
	} : { kind: "unusable" };
}
/** The file of an account whose totals were made at `end`. */
function writeShard(totals, { count, digest }) {
	const text = `${JSON.stringify({
		count,
		digest,
		totals
	})}\n`;
	return Buffer.byteLength(text) <= 4e5 ? text : `${JSON.stringify({ overflow: true })}\n`;
}
export { writeShard as n, readShard as t };
