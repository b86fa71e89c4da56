import { g as recentFile, y as tailFile } from "./ledger-index.js";
import { createHash } from "node:crypto";
// src/ledger/tail.ts
/** Bytes of lines for which the copy is not written again: it is up to twenty times as large. */
const mostRecent = 16e3;
/** What an append writes, so that the next one need not ask for the file by its own name: the lines since the copy was made, or the copy. */
function tailWith({ text, held }) {
	const recent = held === void 0 ? null : text.slice(held.length);
	return recent === null || Buffer.byteLength(recent) > mostRecent ? [tailFile, text] : [recentFile, recent];
}
/** Git's name of a file's content. */
function blobName(content) {
	return blobOf(Buffer.byteLength(content)).update(content).digest("hex");
}
/** The same of what comes piece by piece, so many bytes in all. */
function blobOf(bytes) {
	return createHash("sha1").update(`blob ${bytes}\0`);
}
export { blobOf as n, tailWith as r, blobName as t };
