import { t as parseJson } from "./parse-json.js";
import { c as recentFile, f as tailFile, n as largestFile } from "./paths.js";
import * as v from "valibot";
import { hash } from "node:crypto";
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
export { tailOf as n, readTail as t };
