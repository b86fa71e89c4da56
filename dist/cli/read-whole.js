import { t as MembersFold } from "./member-totals.js";
import { r as linkedTo } from "./person.js";
import { i as walkAll, t as isNew } from "./moment.js";
import { n as isWhich, t as isOf } from "./which.js";
// src/ledger/read-whole.ts
/** What a decision needs, from every line of the ledger. Throws LedgerFault where that is not whole. */
async function readWhole(moment, about, version) {
	if (await isNew(moment)) return {
		head: {
			count: 0,
			digest: null,
			at: null,
			version
		},
		entries: [],
		members: /* @__PURE__ */ new Map()
	};
	const walk = await walkIn(moment);
	const { source } = about;
	const entries = [];
	const fold = new MembersFold();
	for await (const { reading } of walkAll(moment, walk)) {
		if (reading.kind !== "entry") continue;
		const { entry } = reading;
		fold.add(entry);
		if (source !== null && isOf(entry, source)) entries.push(entry);
	}
	const all = fold.members();
	const wanted = linkedIn(all, about.members);
	return {
		head: {
			...walk.end,
			version
		},
		entries,
		members: new Map([...all].filter(([id]) => wanted.has(id)))
	};
}
/** Where nothing was recorded yet, what checks lines is not loaded. */
async function walkIn({ name }) {
	const { ChainWalk } = await import("./chain-walk2.js");
	return new ChainWalk(name);
}
/** The accounts, and those that are one person with them. */
function linkedIn(all, ids) {
	const found = new Set(ids);
	for (const id of found) {
		const totals = all.get(id);
		if (totals !== void 0) for (const other of linkedTo(totals)) found.add(other);
	}
	return found;
}
/** Entries in the order of the chain. Throws LedgerFault at the first place that is not whole. */
async function* allEntries(moment, which) {
	for await (const { reading } of walkAll(moment, await walkIn(moment))) if (reading.kind === "entry" && isWhich(reading.entry, which)) yield reading.entry;
}
/** Whether an erasure was recorded, at that time or later (ISO 8601; absent: ever). Throws LedgerFault as `allEntries` does. */
async function erasedSince(moment, since) {
	for await (const { kind } of allEntries(moment, since === void 0 ? {} : { since })) if (kind === "erasure") return true;
	return false;
}
export { allEntries, erasedSince, readWhole };
