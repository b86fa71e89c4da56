import { r as headFile } from "./ledger-line.js";
import { n as readMonthFile } from "./month-file.js";
import { t as parseJson } from "./parse-json.js";
import { i as rulesFile, r as readmeFile } from "./views.js";
import * as v from "valibot";
import { createHash } from "node:crypto";
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
/** How far sweeps have looked. Nothing is decided by it; where it is lost, more is looked at again. */
const sweepFile = "sweep.json";
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
		readmeFile,
		rulesFile
	];
}
export { sealPath as _, monthsInOrder as a, sealsWith as b, recentFile as c, sweepFile as d, tailFile as f, sealLists as g, readSeals as h, monthPath as i, sourcePath as l, areSealed as m, largestFile as n, pathsAbout as o, withSeals as p, memberPath as r, pathsToAppend as s, idPath as t, standingsFile as u, sealsFile as v, sealsOf as y };
