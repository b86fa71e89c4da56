import { n as accountsIn } from "./member-totals.js";
import { c as sourceOf } from "./ledger-index.js";
// src/ledger/which.ts
/** Whether an entry is about a source. */
function isOf(entry, { repoId, number }) {
	const source = sourceOf(entry);
	return source !== null && source.repoId === repoId && source.number === number;
}
/** Whether an entry meets all that is named. */
function isWhich(entry, { ids, member, source, since }) {
	return (ids === void 0 || ids.has(entry.id)) && (source === void 0 || isOf(entry, source)) && (member === void 0 || accountsIn(entry).includes(member)) && (since === void 0 || entry.at >= since);
}
export { isWhich as n, isOf as t };
