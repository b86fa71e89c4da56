import { g as recentFile, j as parseJson, u as largestFile, y as tailFile } from "./ledger-index.js";
import { o as readMemberTotals } from "./member-totals.js";
import * as v from "valibot";
import { createHash, hash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";
// src/ledger/tail.ts
/** Bytes of lines for which the copy is not made again. */
const mostRecent = 16e3;
/** A copy is read with every entry and written with few of them: more would be slower than it would save. */
const level = 3;
const tail = v.object({ deflated: v.string() });
/** The lines in a copy; null where it is not the one that `head.json` tells of. */
function readTail(text, { copy }) {
	if (digestOfText(text) !== copy) return null;
	const read = v.safeParse(tail, parseJson(text));
	if (!read.success) return null;
	const bytes = Buffer.from(read.output.deflated, "base64");
	try {
		return inflateRawSync(bytes, {
			maxOutputLength: largestFile,
			chunkSize: largestFile
		}).toString();
	} catch {
		return null;
	}
}
function writeTail(lines) {
	return `${JSON.stringify({ deflated: deflateRawSync(lines, { level }).toString("base64") })}\n`;
}
function digestOfText(text) {
	return `sha256:${hash("sha256", text, "hex")}`;
}
/** `digest`: of the last line of the file as it is now. */
function tailOf({ text, lines, copied }, digest) {
	if (copied !== void 0 && Buffer.byteLength(copied.recent) <= mostRecent) return {
		files: /* @__PURE__ */ new Map([[recentFile, copied.recent]]),
		tail: copied.end
	};
	if (Buffer.byteLength(text) > 4e5) return {
		files: /* @__PURE__ */ new Map(),
		tail: void 0
	};
	const written = writeTail(text);
	return {
		files: /* @__PURE__ */ new Map([[tailFile, written]]),
		tail: {
			lines,
			digest,
			copy: digestOfText(written)
		}
	};
}
/** Git's name of a file's content. */
function blobName(content) {
	return blobOf(Buffer.byteLength(content)).update(content).digest("hex");
}
/** The same of what comes piece by piece, so many bytes in all. */
function blobOf(bytes) {
	return createHash("sha1").update(`blob ${bytes}\0`);
}
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
export { readTail as a, blobOf as i, writeShard as n, tailOf as o, blobName as r, readShard as t };
