import { createHash } from "node:crypto";
// src/ledger/blob-name.ts
/** Git's name of a file's content. */
function blobName(content) {
	return blobOf(Buffer.byteLength(content)).update(content).digest("hex");
}
/** The same of what comes piece by piece, so many bytes in all. */
function blobOf(bytes) {
	return createHash("sha1").update(`blob ${bytes}\0`);
}
export { blobOf as n, blobName as t };
