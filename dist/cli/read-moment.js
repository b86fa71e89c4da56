import { n as NotWhole } from "./fault2.js";
import { a as headFile, i as describeRemark, o as headProblem, t as readChain } from "./chain.js";
import { t as readEntryLine } from "./entry-line.js";
import { a as readMemberTotals, n as accountsIn, t as MembersFold } from "./member-totals.js";
import * as v from "valibot";
import { createHash } from "node:crypto";
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
// src/ledger/parse-json.ts
/** The value of a JSON text; undefined where it is none. */
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
// src/ledger/views.ts
const readmeFile = "README.md";
/** How our page begins: one that begins otherwise is somebody's own, and is not written over. */
const ourReadme = "<!-- docpoints:leaderboard -->";
/** Whether the page that stands there, if any, is ours. */
function isOurReadme(text) {
	return text == null || text.startsWith("<!-- docpoints:leaderboard -->");
}
// src/ledger/paths.ts
/** The first 500 members, highest total first. */
const standingsFile = "standings.json";
/**
* On a branch, while the month goes on in a later part: a copy of the file that is appended to. Its own path is not known
* before `head.json` is read; under this name it comes with the same question, and costs Git nothing.
*/
const tailFile = "tail.jsonl";
/** Up to this many bytes GitHub gives a file whole in a query, with room to spare: no file is made larger. */
const largestFile = 4e5;
const monthFile = /^ledger\/(\d{4}-\d{2})(?:\.([1-9]\d{0,5}))?\.jsonl$/;
/** Null for a path that holds no lines of the ledger. */
function readMonthPath(path) {
	const [, month, part] = monthFile.exec(path) ?? [];
	return month === void 0 ? null : {
		month,
		part: Number(part ?? 1)
	};
}
/** `ledger/2026-11.jsonl`, `ledger/2026-11.2.jsonl`. */
function monthPath({ month, part }) {
	return `ledger/${month}${part === 1 ? "" : `.${part}`}.jsonl`;
}
/** Those that hold lines, in the order of the chain: by month, then by part as a number. */
function monthsInOrder(paths) {
	return Array.from(paths, (path) => ({
		path,
		...readMonthPath(path) ?? {
			month: "",
			part: 0
		}
	})).filter(({ part }) => part > 0).sort((a, b) => a.month === b.month ? a.part - b.part : a.month < b.month ? -1 : 1).map(({ path }) => path);
}
/** Entries of twenty sources stand in one file, and a hundred such files in a folder. */
function sourcePath({ repoId, number }) {
	return `index/${repoId}/${Math.floor(number / 2e3)}/${Math.floor(number / 20)}.jsonl`;
}
/** Where it stands whether an id is in the ledger, of entries whose id does not name their source. */
function idPath(id) {
	return `index/ids/${createHash("sha256").update(id).digest("hex").slice(0, 3)}.jsonl`;
}
/** Totals of one member. */
function memberPath(id) {
	return `members/${Math.abs(id) % 100}/${id}.json`;
}
/** What a decision reads, by name: the end of the ledger, the source's entries, what its people have. */
function pathsAbout({ source, members }) {
	const paths = [
		headFile,
		...source === null ? [] : [sourcePath(source)],
		...members.map(memberPath)
	];
	return [...new Set(paths)];
}
/** What an append needs beside that: where the lines now being written probably are, and the standings. */
function pathsToAppend(now) {
	return [
		monthPath({
			month: now.toISOString().slice(0, 7),
			part: 1
		}),
		tailFile,
		standingsFile,
		readmeFile
	];
}
// src/ledger/ledger-index.ts
/** What stands in an index file whose entries did not fit into one: whoever asks for them reads the whole ledger. */
const overflow = "{\"overflow\":true}\n";
/** The source that an entry is about; null: none that has a number. */
function sourceOf({ source }) {
	const number = source?.pull ?? source?.issue;
	return source == null || number === void 0 ? null : {
		repoId: source.repoId,
		number
	};
}
/**
* The index files that an entry stands in: that of its source, whole, and, unless its id can come from there alone, that
* of its id.
*/
function indexPaths(entry) {
	const source = sourceOf(entry);
	return {
		source: source === null ? null : sourcePath(source),
		id: source !== null && namesItsSource(entry, source) ? null : idPath(entry.id)
	};
}
function namesItsSource({ id, source }, { repoId, number }) {
	const comment = source?.comment ?? null;
	return id.startsWith(`pr/${repoId}/${number}/`) || comment !== null && id.startsWith(`comment/${comment}/`);
}
/** A line of the index: the entry's place in the chain, from 1, and the line as it is in the ledger. */
function sourceLine(position, text) {
	return `[${position},${text}]\n`;
}
/** A line of the index of ids. */
function idLine(position, id) {
	return `${JSON.stringify([position, id])}\n`;
}
/** The file with lines added; where they do not fit, that they do not. */
function addLines(text, added) {
	if (text === "{\"overflow\":true}\n") return overflow;
	const whole = (text ?? "") + added;
	return Buffer.byteLength(whole) <= 4e5 ? whole : overflow;
}
const place = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const indexed = v.tuple([place, v.record(v.string(), v.unknown())]);
const indexedId = v.tuple([place, v.string()]);
/** The entries in a file of the index of sources; null where it does not hold them all, or is not as we write it. */
function readSourceFile(text) {
	return readLinesOf(text, (value) => {
		const read = v.safeParse(indexed, value);
		if (!read.success) return null;
		const [position, line] = read.output;
		const reading = readEntryLine(JSON.stringify(line));
		return reading.kind === "entry" ? {
			position,
			entry: reading.entry
		} : null;
	});
}
/** The ids in a file of the index of ids; null as above. */
function readIdFile(text) {
	return readLinesOf(text, (value) => {
		const read = v.safeParse(indexedId, value);
		return read.success ? read.output[1] : null;
	});
}
function readLinesOf(text, read) {
	if (text === null) return [];
	const found = [];
	for (const line of text.split("\n").slice(0, -1)) {
		const value = read(parseJson(line));
		if (value === null) return null;
		found.push(value);
	}
	return text.endsWith("\n") ? found : null;
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
// src/ledger/derived-files.ts
/** Makes all that is derived from a ledger's lines, line by line: it holds the totals of the accounts, and no line. */
var DerivedFiles = class {
	#sink;
	#fold = new MembersFold();
	#bytes = /* @__PURE__ */ new Map();
	constructor(sink) {
		this.#sink = sink;
	}
	/** Takes the next line of the chain. */
	async take({ position, line, reading }) {
		if (reading.kind === "entry") return this.#takeEntry(reading.entry, position, line.text);
		const { id } = reading.link;
		if (typeof id === "string") await this.#add(idPath(id), idLine(position, id));
	}
	async #takeEntry(entry, position, text) {
		this.#fold.add(entry);
		const paths = indexPaths(entry);
		if (paths.source !== null) await this.#add(paths.source, sourceLine(position, text));
		if (paths.id !== null) await this.#add(paths.id, idLine(position, entry.id));
	}
	async #add(path, line) {
		const before = this.#bytes.get(path) ?? 0;
		const bytes = before + Buffer.byteLength(line);
		if (before > 4e5) return;
		this.#bytes.set(path, bytes);
		await (bytes > 4e5 ? this.#sink.write(path, overflow) : this.#sink.append(path, line));
	}
	/** Makes what can only be made at the end: totals, and the files for readers. */
	async finish(end, views, now) {
		const members = this.#fold.members();
		for (const [id, totals] of members) await this.#sink.write(memberPath(id), writeShard(totals, end));
		for (const [path, text] of views?.render({
			changed: new Set(members.keys()),
			members,
			standings: null,
			now
		}) ?? []) await this.#sink.write(path, text);
	}
};
// src/ledger/moment.ts
/** Files of lines read at once: each is of 400 kB at most. */
const filesAtOnce = 4;
/** All lines in order, file after file: a ledger may be larger than memory. Whether they are whole is not looked at. */
async function* linesIn(moment) {
	const paths = await moment.months();
	for (let index = 0; index < paths.length; index += filesAtOnce) {
		const some = paths.slice(index, index + filesAtOnce);
		const files = await moment.askOnce(some);
		for (const path of some) yield* linesOf(path, files.get(path) ?? "");
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
		const files = await moment.ask([...next].map(memberPath));
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
function linkedTo({ merged, mergedInto }) {
	return mergedInto === null ? merged : [...merged, mergedInto];
}
/** Whether totals hold what the index does, as far as both are about the same people, and neither goes beyond the end. */
function agree(indexed, members, asked, { count }) {
	return indexed.every(({ entry: { member }, position }) => {
		const shard = members.get(member.id);
		const isTold = shard === void 0 ? !asked.includes(member.id) : shard.count >= position;
		return position <= count && isTold;
	});
}
function isOf(entry, { repoId, number }) {
	const source = sourceOf(entry);
	return source !== null && source.repoId === repoId && source.number === number;
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
function isWhich(entry, { member, source, since }) {
	return (source === void 0 || isOf(entry, source)) && (member === void 0 || entry.member.id === member) && (since === void 0 || entry.at >= since);
}
/** The accounts whose totals the entries change. */
function accountsOf(entries) {
	return new Set(Array.from(entries).flatMap(accountsIn));
}
export { isOurReadme as A, monthPath as C, readMonthPath as D, pathsToAppend as E, isEnd as F, linesOf as I, notWhole as L, readmeFile as M, parseJson as N, standingsFile as O, ChainWalk as P, memberPath as S, pathsAbout as T, readIdFile as _, usableHead as a, sourceOf as b, walkAll as c, readHeadFile as d, recordedHead as f, indexPaths as g, idLine as h, readTotals as i, ourReadme as j, tailFile as k, DerivedFiles as l, addLines as m, entriesIn as n, linesIn as o, writeHeadFile as p, readMoment as r, recordedEnd as s, accountsOf as t, writeShard as u, readSourceFile as v, monthsInOrder as w, largestFile as x, sourceLine as y };
