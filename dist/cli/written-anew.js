import { t as LedgerFault } from "./fault.js";
// src/flow/written-anew.ts
/** Whether the ledger says that it was written anew by an erasure since. Throws what reading it throws. */
async function isErasedSince({ at }, ledger) {
	for await (const { kind } of ledger.entries({ since: at })) if (kind === "erasure") return true;
	return false;
}
/** What to say where nothing explains that a line is gone. */
function rewritten({ comment, mark }, { name }) {
	return new LedgerFault(`The ledger in ${name} was written anew: the line with the digest sha256:${mark.line}…, recorded at ${mark.at}, which ${comment.url} remembers, is in it no more. Nothing was decided about this pull request. Put the ledger back as it was: of a branch, its page of activity on GitHub names the commit before somebody pushed over it or deleted it, and so does any clone; a database has its backups. If it was meant, delete that comment: then nothing is remembered, and the ledger is taken as it is.`);
}
export { isErasedSince, rewritten };
