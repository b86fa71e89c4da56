import { r as readEntryLine } from "./entry-line.js";
import { r as headFile } from "./ledger-line.js";
import * as v from "valibot";
import { createHash } from "node:crypto";
// src/standing/month-file.ts
/** What a file's path says; null: it is none of the ledger's month files (a database has no files). */
function readMonthFile(path) {
	const [, month, part] = /^ledger\/(\d{4}-\d{2})(?:\.([1-9]\d{0,5}))?\.jsonl$/.exec(path) ?? [];
	return month === void 0 ? null : {
		month,
		part: Number(part ?? 1)
	};
}
/** What is wrong with a file's place behind the one before it; null: nothing is. */
function misplaced(file, before) {
	const isSame = before?.month === file.month;
	if (before !== null && (isSame ? file.part <= before.part : file.month < before.month)) return "was read after a later file: the parts of a ledger go by month, then by number";
	const expected = isSame ? before.part + 1 : 1;
	if (file.part !== expected) return `is part ${file.part} of its month, but part ${expected} is missing`;
	return null;
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
// src/ledger/seals.ts
/**
* Which files of index and totals there are, and how far each of them goes: one that was lost, or put back from an earlier
* time, is found out where it is read. 256 lists say so, this file how far each list goes.
*/
const sealsFile = "index/seals.json";
/** All lists that there can be. */
const sealLists = Array.from({ length: 256 }, (_, list) => `index/seals/${list.toString(16).padStart(2, "0")}.json`);
/** How far each file goes, by what all seals say; `wrong`: of them those that are none, or not those that have to be there. */
function readSeals(files, end) {
	const extents = /* @__PURE__ */ new Map();
	const wrong = /* @__PURE__ */ new Map();
	const { count, digest, lists } = readAll(files.get("index/seals.json")) ?? {
		count: 0,
		digest: null,
		lists: {}
	};
	if (count !== end.count || digest !== end.digest) wrong.set(sealsFile, "is not that of the last line");
	for (const path of sealLists) {
		const text = files.get(path) ?? null;
		const goesTo = lists[path.slice(-7, -5)];
		const sealed = sealedIn(text, goesTo);
		if (sealed === null || text !== null && goesTo === void 0 || (goesTo ?? 0) > end.count) wrong.set(path, text === null ? "is missing" : `is not the one that ${sealsFile} names`);
		for (const [file, extent] of Object.entries(sealed ?? {})) {
			if (sealPath(file) !== path) wrong.set(path, "names files of another list");
			extents.set(file, extent);
		}
	}
	return {
		extents,
		wrong
	};
}
/** The list that a file stands in. */
function sealPath(path) {
	return `index/seals/${listOf(path)}.json`;
}
function listOf(path) {
	return createHash("sha256").update(path).digest("hex").slice(0, 2);
}
const position = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const positions = v.custom((value) => typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every((one) => Number.isSafeInteger(one) && one >= 0));
const all = v.object({
	count: position,
	digest: v.nullable(v.string()),
	lists: positions
});
const list = v.object({
	count: position,
	files: positions
});
const readAll = onceEach(all);
const readList = onceEach(list);
/** What is read again for every file that an append looks at or writes: texts that were read just now are known. */
function onceEach(schema) {
	const known = /* @__PURE__ */ new Map();
	return (text = null) => {
		if (text === null) return null;
		const held = known.get(text);
		if (held !== void 0) return held;
		const read = v.safeParse(schema, parseJson(text));
		const found = read.success ? read.output : null;
		if (known.size >= mostKnown) known.clear();
		known.set(text, found);
		return found;
	};
}
/** Some dozens of kilobytes in all. */
const mostKnown = 8;
/** Whether files of index and totals are those that were written with the ledger's end, those that are not there among them. */
function areSealed(paths, files, end) {
	const seals = readAll(files.get(sealsFile));
	if (seals === null || seals.count !== end.count || seals.digest !== end.digest) return false;
	return Array.from(paths).every((path) => {
		const sealed = sealedIn(files.get(sealPath(path)), seals.lists[listOf(path)]);
		return sealed !== null && (sealed[path] ?? null) === extentOf(path, files.get(path));
	});
}
/** What a list says; null: it is not the one that there has to be. `count`: how far it has to go; undefined: there is none. */
function sealedIn(text, count) {
	if (count === void 0) return {};
	const read = readList(text);
	return read?.count === count ? read.files : null;
}
/** The position of the last line in the chain that a file knows of; 0: of none, because they do not fit into it. Null: there is no file. */
function extentOf(path, text) {
	if (text == null) return null;
	const place = path.startsWith("members/") ? /^\{"count":(\d{1,16}),/.exec(text) : /(?:^|\n)\[(\d{1,16}),[^\n]*\n$/.exec(text.slice(text.lastIndexOf("\n", text.length - 2) + 1));
	return Number(place?.[1] ?? 0);
}
/** The seals of a ledger that ends at `end`, where these files of index and totals were written. `files`: as they stood before, with the lists. */
function sealsWith(written, files, end) {
	return seal(Array.from(written, ([path, text]) => [path, extentOf(path, text) ?? 0]), end, readAll(files.get("index/seals.json"))?.lists ?? {}, (path) => readList(files.get(path))?.files ?? {});
}
/** The seals of files that go as far as is said, where no others are. */
function sealsOf(extents, end) {
	return seal(extents, end, {}, () => ({}));
}
function seal(extents, { count, digest }, listsBefore, before) {
	const lists = /* @__PURE__ */ new Map();
	for (const [path, extent] of extents) {
		const place = sealPath(path);
		const files = lists.get(place) ?? { ...before(place) };
		files[path] = extent;
		lists.set(place, files);
	}
	const counts = { ...listsBefore };
	const sealed = /* @__PURE__ */ new Map();
	for (const [place, files] of lists) {
		counts[place.slice(-7, -5)] = count;
		sealed.set(place, `${JSON.stringify({
			count,
			files
		})}\n`);
	}
	return sealed.set(sealsFile, `${JSON.stringify({
		count,
		digest,
		lists: counts
	})}\n`);
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
* On a branch: what the file that is appended to held some lines ago, deflated. Its own path is not known before `head.json`
* is read; under this name it comes with the same question, and is a tenth as large.
*/
const tailFile = "tail.json";
/** The lines that were put behind those since, unless `tail.json` has them: with each entry one of the two is written, mostly this. */
const recentFile = "recent.jsonl";
/** Up to this many bytes GitHub gives a file whole in a query, with room to spare: no file is made larger. */
const largestFile = 4e5;
/** `ledger/2026-11.jsonl`, `ledger/2026-11.2.jsonl`. */
function monthPath({ month, part }) {
	return `ledger/${month}${part === 1 ? "" : `.${part}`}.jsonl`;
}
/** Those that hold lines, in the order of the chain: by month, then by part as a number. */
function monthsInOrder(paths) {
	return Array.from(paths, (path) => ({
		path,
		...readMonthFile(path) ?? {
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
/** Files of index and totals, and what says whether they are those that have to be there. */
function withSeals(paths) {
	return [
		sealsFile,
		...paths,
		...paths.map(sealPath)
	];
}
/** What a decision reads, by name: the end of the ledger, the source's entries, what its people have. */
function pathsAbout({ source, members }) {
	const derived = [...source === null ? [] : [sourcePath(source)], ...members.map(memberPath)];
	return [.../* @__PURE__ */ new Set([headFile, ...withSeals(derived)])];
}
/** What an append needs beside that: where the lines now being written probably are (more of a month are rare), the last of them, and the standings. */
function pathsToAppend(now) {
	const month = now.toISOString().slice(0, 7);
	return [
		...[
			1,
			2,
			3,
			4
		].map((part) => monthPath({
			month,
			part
		})),
		tailFile,
		recentFile,
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
export { sealsWith as A, readmeFile as C, sealPath as D, sealLists as E, misplaced as M, readMonthFile as N, sealsFile as O, ourReadme as S, readSeals as T, sourcePath as _, readIdFile as a, withSeals as b, sourceOf as c, memberPath as d, monthPath as f, recentFile as g, pathsToAppend as h, overflow as i, parseJson as j, sealsOf as k, idPath as l, pathsAbout as m, idLine as n, readSourceFile as o, monthsInOrder as p, indexPaths as r, sourceLine as s, addLines as t, largestFile as u, standingsFile as v, areSealed as w, isOurReadme as x, tailFile as y };
