import { a as describeRemark, o as headFile, s as headProblem, t as readChain } from "./chain.js";
import { n as accountsIn, o as readMemberTotals, t as MembersFold } from "./member-totals.js";
import { r as linkedTo } from "./person.js";
import { t as readEntryLine } from "./entry-line.js";
import { r as NotWhole } from "./fault2.js";
import { A as parseJson, E as areSealed, S as withSeals, c as readSourceFile, g as pathsAbout, n as isWhich, p as memberPath, t as isOf, y as sourcePath } from "./which.js";
import * as v from "valibot";
// src/ledger/chain-walk.ts
/** The lines of a file, from 1. */
function linesOf(file, text) {
	const lines = text.split("\n");
	if (lines.at(-1) === "") lines.pop();
	return lines.map((line, index) => ({
		file,
		line: index + 1,
		text: line
	}));
}
/** Goes along a chain line by line, whatever its length, as far as it is whole. Doubled ids are for `readChain` to find. */
var ChainWalk = class {
	#name;
	#end;
	#before = null;
	/** `name`: of the ledger, for messages. `start`: where the chain stands before the first line. */
	constructor(name, start = {
		count: 0,
		digest: null,
		at: null
	}) {
		this.#name = name;
		this.#end = start;
	}
	get end() {
		return this.#end;
	}
	/** Throws LedgerFault, with file and line, for one that is broken or does not follow. */
	take(line) {
		const { digest, at, count } = this.#end;
		const reading = readEntryLine(line.text);
		if (reading.kind === "broken") throw this.#fault(line);
		const link = reading.kind === "entry" ? reading.entry : reading.link;
		const isLate = typeof link.at === "string" && at !== null && link.at < at;
		if (link.prev !== digest || isLate) throw this.#fault(line);
		this.#end = {
			count: count + 1,
			digest: reading.digest,
			at: link.at ?? at
		};
		this.#before = line;
		return {
			position: count + 1,
			line,
			reading
		};
	}
	/** Throws LedgerFault where the ledger says that it ends elsewhere. */
	finish(recorded) {
		const problem = headProblem(this.#end, recorded);
		if (problem !== null) throw notWhole(this.#name, `${headFile}: ${problem}`);
		return this.#end;
	}
	#fault(line) {
		const pair = this.#before === null ? [line] : [this.#before, line];
		const what = readChain(pair, null).problems.find((one) => isAt(one, line)) ?? {
			...line,
			what: "does not follow the line before it"
		};
		return notWhole(this.#name, describeRemark(what));
	}
};
function isAt(remark, line) {
	return remark.file === line.file && remark.line === line.line;
}
/** Whether both are the same place in the same chain. */
function isEnd(one, other) {
	return one.count === other.count && one.digest === other.digest;
}
/** `what`: place and problem. */
function notWhole(name, what) {
	return new NotWhole(`The ledger in ${name} is not whole: ${what}. Nothing was appended. \`docpoints ledger verify\` shows all of it; put the file back as its history has it.`);
}
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
function writeHeadFile({ file, count, digest, at, lines, derived, views, next }) {
	return `${JSON.stringify({
		file,
		count,
		digest,
		at,
		lines,
		derived,
		views,
		next
	}, null, 2)}\n`;
}
/** Whether index and members' totals can be used as they stand. */
function isDerived(head) {
	return head.derived !== void 0 && head.derived === head.digest && head.next === void 0;
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
// src/ledger/moment.ts
/** Files of lines read at once: each is of 400 kB at most. */
const filesAtOnce = 4;
/** All lines in order, file after file: a ledger may be larger than memory. Whether they are whole is not looked at. */
async function* linesIn(moment) {
	const paths = await moment.months();
	for (let index = 0; index < paths.length; index += filesAtOnce) {
		const some = paths.slice(index, index + filesAtOnce);
		const large = await moment.large?.(some);
		const files = await moment.askOnce(some.filter((path) => large?.has(path) !== true));
		for (const path of some) yield* large?.get(path)?.lines() ?? linesOf(path, files.get(path) ?? "");
	}
}
/** What the ledger says of its end; null where it says nothing. */
async function recordedEnd(moment) {
	return recordedHead(await moment.ask([headFile]));
}
/** Goes along all lines to the end. Throws LedgerFault at the first place that is not whole. */
async function* walkAll(moment, walk) {
	for await (const line of linesIn(moment)) yield walk.take(line);
	walk.finish(await recordedEnd(moment));
}
// src/ledger/read-moment.ts
/**
* What a decision needs, from a few small files by name. Where those are missing, of another moment or at odds with each
* other, the whole ledger is read, line by line. Throws LedgerFault where that is not whole.
*/
async function readMoment(moment, about, version) {
	return await readDerived(moment, about, version) ?? readWhole(moment, about, version);
}
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
async function readWhole(moment, about, version) {
	const walk = new ChainWalk(moment.name);
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
/** The accounts, and those that are one person with them. */
function linkedIn(all, ids) {
	const found = new Set(ids);
	for (const id of found) {
		const totals = all.get(id);
		if (totals !== void 0) for (const other of linkedTo(totals)) found.add(other);
	}
	return found;
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
	for await (const { reading } of walkAll(moment, new ChainWalk(moment.name))) if (reading.kind === "entry" && isWhich(reading.entry, which)) yield reading.entry;
}
/** The accounts whose totals the entries change. */
function accountsOf(entries) {
	return new Set(Array.from(entries).flatMap(accountsIn));
}
export { notWhole as _, usableHead as a, walkAll as c, readHeadFile as d, recordedHead as f, linesOf as g, isEnd as h, readTotals as i, readShard as l, ChainWalk as m, entriesIn as n, linesIn as o, writeHeadFile as p, readMoment as r, recordedEnd as s, accountsOf as t, writeShard as u };
