import { r as headFile } from "./ledger-line.js";
import { n as accountsIn } from "./member-totals.js";
import { r as linkedTo } from "./person.js";
import { n as readHeadFile, t as isDerived } from "./head-file.js";
import { o as readSourceFile } from "./ledger-index.js";
import { t as readShard } from "./member-shard.js";
import { l as sourcePath, m as areSealed, o as pathsAbout, p as withSeals, r as memberPath } from "./paths.js";
import { n as isWhich, t as isOf } from "./which.js";
// src/ledger/read-moment.ts
/**
* What a decision needs, from a few small files by name. Where those are missing, of another moment or at odds with each
* other, the whole ledger is read, line by line. Throws LedgerFault where that is not whole.
*/
async function readMoment(moment, about, version) {
	return await readDerived(moment, about, version) ?? (await wholly()).readWhole(moment, about, version);
}
/** Most decisions take a few files: only the others pay for loading what reads all. */
const wholly = () => import("./read-whole.js");
/** `head.json`, where index and totals can be used; null: the whole has to be read. */
async function usableHead(moment) {
	const head = readHeadFile((await moment.ask([headFile])).get(headFile));
	return head === null || "broken" in head || !isDerived(head) ? null : head;
}
async function readDerived(moment, about, version) {
	const files = await moment.ask(pathsAbout(about));
	const head = await usableHead(moment);
	if (head === null) return null;
	const { source } = about;
	if (source !== null && !areSealed([sourcePath(source)], files, head)) return null;
	const indexed = source === null ? [] : readSourceFile(files.get(sourcePath(source)) ?? null);
	const members = await readTotals(moment, about.members, head);
	if (indexed === null || members === null || !agree(indexed, members, about.members, head)) return null;
	const { count, digest, at } = head;
	const entries = source === null ? [] : indexed.flatMap(({ entry }) => isOf(entry, source) ? entry : []);
	return {
		head: {
			count,
			digest,
			at: at ?? null,
			version
		},
		entries,
		members: new Map([...members].map(([id, { totals }]) => [id, totals]))
	};
}
/** Totals of accounts by numeric id, and of those that are one person with them; null where one of them is not to be believed. */
async function readTotals(moment, ids, end) {
	const found = /* @__PURE__ */ new Map();
	const asked = /* @__PURE__ */ new Set();
	let next = new Set(ids);
	while (next.size > 0) {
		const paths = [...next].map(memberPath);
		const files = await moment.ask(withSeals(paths));
		if (!areSealed(paths, files, end)) return null;
		const linked = /* @__PURE__ */ new Set();
		for (const id of next) {
			asked.add(id);
			const read = readShard(files.get(memberPath(id)) ?? null, id, end);
			if (read.kind === "unusable") return null;
			if (read.kind === "none") continue;
			found.set(id, read);
			for (const other of linkedTo(read.totals)) if (!asked.has(other)) linked.add(other);
		}
		next = linked;
	}
	return found;
}
/** Whether totals hold what the index does, as far as both are about the same people, and neither goes beyond the end. */
function agree(indexed, members, asked, { count }) {
	return indexed.every(({ entry: { member }, position }) => {
		const shard = members.get(member.id);
		const isTold = shard === void 0 ? !asked.includes(member.id) : shard.count >= position;
		return position <= count && isTold;
	});
}
/** Entries in the order of the chain; those of one source from the index, where that can be used. Throws as `readMoment` does. */
async function* entriesIn(moment, which) {
	if (which.source !== void 0) {
		const { entries } = await readMoment(moment, {
			source: which.source,
			members: []
		}, "");
		yield* entries.filter((entry) => isWhich(entry, which));
		return;
	}
	yield* (await wholly()).allEntries(moment, which);
}
/** The accounts whose totals the entries change. */
function accountsOf(entries) {
	return new Set(Array.from(entries).flatMap(accountsIn));
}
export { usableHead as a, readTotals as i, entriesIn as n, readMoment as r, accountsOf as t };
