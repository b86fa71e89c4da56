import { a as linesOf, i as isEnd, r as headFile } from "./ledger-line.js";
import { t as MembersFold } from "./member-totals.js";
import { n as readMonthFile } from "./month-file.js";
import { t as sealDrafts } from "./sealed-entry.js";
import { r as readEntryLine } from "./entry-line.js";
import { n as tailOf, t as readTail } from "./tail.js";
import { i as writeHeadFile } from "./head-file.js";
import { a as readIdFile, n as idLine, o as readSourceFile, r as indexPaths, s as sourceLine, t as addLines } from "./ledger-index.js";
import { n as writeShard } from "./member-shard.js";
import { n as withoutHeld, r as placeLines } from "./plan.js";
import { b as sealsWith, i as monthPath, m as areSealed, p as withSeals, r as memberPath, u as standingsFile } from "./paths.js";
import { a as usableHead, i as readTotals, t as accountsOf } from "./read-moment.js";
import { i as rulesFile, r as readmeFile, t as isOurReadme } from "./views.js";
// src/ledger/current-file.ts
/**
* The file that holds the last line; null where it is not whole: a line of it is broken, does not follow the one before
* it, or is not there, or the last one is not the recorded end.
*/
async function currentFile(moment, head) {
	const copy = copyOf(moment, head);
	if (copy !== null) return copy;
	const { file: path, lines = 0 } = head;
	const large = (await moment.large?.([path]))?.get(path);
	const links = new Links();
	if (large !== void 0) {
		for await (const { text } of large.lines()) if (!links.take(text)) return null;
		return links.isAt(head) ? {
			path,
			text: null,
			lines
		} : null;
	}
	const text = (await moment.ask([path])).get(path);
	return text != null && links.takeAll(text) && links.isAt(head) ? {
		path,
		text,
		lines
	} : null;
}
/** What came along of the file under other names, where that is all of it. */
function copyOf(moment, head) {
	const { tail } = moment;
	if (tail == null || head.tail === void 0) return null;
	const held = readTail(tail.held, head.tail);
	if (held === null || !held.endsWith("\n")) return null;
	const links = new Links(head.tail);
	const recent = links.isAt(head) ? "" : tail.recent;
	if (!links.takeAll(recent) || !links.isAt(head)) return null;
	const text = held + recent;
	const copied = {
		end: head.tail,
		recent
	};
	return moment.isOther?.(head.file, text) === true ? null : {
		path: head.file,
		text,
		lines: head.lines ?? 0,
		copied
	};
}
const noLines = {
	digest: null,
	lines: 0
};
/** Goes along the lines of a file, each of which has to follow the one before it. */
var Links = class {
	#digest;
	#count;
	/** `start`: how far they are known to be whole. */
	constructor({ digest, lines } = noLines) {
		this.#digest = digest;
		this.#count = lines;
	}
	/** Whether the line is whole, and follows. */
	take(text) {
		const reading = readEntryLine(text);
		if (reading.kind === "broken") return false;
		const { prev } = reading.kind === "entry" ? reading.entry : reading.link;
		if (this.#count > 0 && prev !== this.#digest) return false;
		this.#digest = reading.digest;
		this.#count += 1;
		return true;
	}
	takeAll(text) {
		return linesOf("", text).every((line) => this.take(line.text));
	}
	/** Whether the lines are as many as are recorded, to the recorded end. */
	isAt({ digest, lines }) {
		return this.#digest === digest && this.#count === lines;
	}
};
// src/ledger/plan-append.ts
/**
* What becomes of the ledger's files when drafts are appended to what stands at this moment; `stale` where that is not the
* head that they were decided from. It reads and writes a few files, whatever the ledger's length, unless what is derived
* cannot be used: then the whole is read. Throws LedgerFault where the ledger is not whole.
*/
async function planAppend(moment, drafts, head, now, options) {
	const recorded = await usableHead(moment);
	if (recorded?.file !== void 0) {
		if (!isEnd(recorded, head)) return "stale";
		const plan = await planHere(moment, drafts, {
			...recorded,
			file: recorded.file
		}, now, options);
		if (plan !== null) return plan;
	}
	const { planWhole } = await import("./plan-whole.js");
	return planWhole(moment, drafts, head, now, options);
}
/** Null: what is derived is not to be believed, or the file appended to is not whole; the whole has to be read. */
async function planHere(moment, drafts, head, now, options) {
	const index = indexFor(drafts);
	const asked = [...withSeals([...index, ...drafts.map(({ member }) => memberPath(member.id))])];
	const pages = options.views === null ? [] : [
		standingsFile,
		readmeFile,
		rulesFile
	];
	const files = await moment.ask([.../* @__PURE__ */ new Set([
		...asked,
		...pages,
		...await linesFor(moment, head, now)
	])]);
	const rulesText = files.get("rules.json") ?? "{\"repository\":null";
	const views = await viewsFor(options.views, head, rulesText);
	const isViewed = views !== null && head.views === views.rules && files.get("standings.json") != null;
	if (views !== null && !isViewed && head.count <= 1e4) return null;
	const held = areSealed(index, files, head) ? idsHeld(drafts, files) : null;
	if (held === null) return null;
	const sealed = sealDrafts(withoutHeld(drafts, held), {
		digest: head.digest,
		lastAt: head.at ?? null
	}, now);
	const last = sealed.at(-1);
	if (last === void 0) return {
		entries: [],
		files: /* @__PURE__ */ new Map(),
		end: head
	};
	const end = {
		count: head.count + sealed.length,
		digest: last.digest
	};
	const lines = await appendLines(moment, sealed, head);
	const members = await foldOnto(moment, sealed, head);
	if (lines === null || members === null) return null;
	const { path, lines: inFile } = lines.current;
	const derived = indexWith(sealed, head.count, files);
	const changed = accountsOf(sealed.map(({ entry }) => entry));
	for (const [id, totals] of members) if (changed.has(id)) derived.set(memberPath(id), writeShard(totals, end));
	const sealsBefore = await moment.ask(withSeals([...derived.keys()]));
	const written = new Map([
		...lines.files,
		...derived,
		...sealsWith(derived, sealsBefore, end)
	]);
	const standings = files.get("standings.json") ?? "[]";
	for (const [file, made] of views?.render({
		changed,
		members,
		standings,
		now
	}) ?? []) {
		const isKept = file === "README.md" && !isOurReadme(files.get("README.md"));
		if (files.get(file) !== made && !isKept) written.set(file, made);
	}
	const isUnheld = rulesText.startsWith("{\"repository\":null") && rulesText !== views?.written;
	if (isViewed && isUnheld) written.set(rulesFile, views.written);
	const kept = options.keepsTail ? tailOf(lines.current, end.digest) : null;
	for (const [file, text] of kept?.files ?? []) written.set(file, text);
	const at = last.entry.at;
	const rules = isViewed ? views.rules : void 0;
	written.set(headFile, writeHeadFile({
		file: path,
		...end,
		at,
		lines: inFile,
		derived: end.digest,
		views: rules,
		tail: kept?.tail
	}));
	return {
		entries: sealed.map(({ entry }) => entry),
		files: written,
		end
	};
}
/** Files for readers that are another repository's stay by its rules: two that write by turns do not make all anew each time. */
async function viewsFor(ours, { views: rules }, rulesText) {
	if (ours === null || rules === void 0 || rules === ours.rules) return ours;
	return await ours.heldBy(rules, rulesText) ?? ours;
}
function indexFor(drafts) {
	const paths = drafts.flatMap((draft) => Object.values(indexPaths(draft)).flatMap((path) => path ?? []));
	return [...new Set(paths)];
}
/** The file that new lines will be in, so that one question is enough. */
async function linesFor(moment, head, now) {
	const month = now.toISOString().slice(0, 7);
	if ((readMonthFile(head.file)?.month ?? "") < month) return [monthPath({
		month,
		part: 1
	})];
	return (await moment.large?.([head.file]))?.has(head.file) === true || moment.tail != null ? [] : [head.file];
}
/** Those of the drafts' ids that the ledger holds; null where the index cannot tell. */
function idsHeld(drafts, files) {
	const held = /* @__PURE__ */ new Set();
	for (const draft of drafts) {
		const paths = indexPaths(draft);
		const entries = readSourceFile(paths.source === null ? null : files.get(paths.source) ?? null);
		const ids = readIdFile(paths.id === null ? null : files.get(paths.id) ?? null);
		if (entries === null || ids === null) return null;
		if (entries.some(({ entry }) => entry.id === draft.id) || ids.includes(draft.id)) held.add(draft.id);
	}
	return held;
}
async function appendLines(moment, sealed, head) {
	const month = sealed[0]?.entry.at.slice(0, 7) ?? "";
	const isNewMonth = (readMonthFile(head.file)?.month ?? "") < month;
	const current = isNewMonth ? null : await currentFile(moment, head);
	if (current === null && !isNewMonth) return null;
	const lines = placeLines(sealed, current, head.file);
	const others = [...lines.files.keys()].filter((path) => path !== head.file);
	const files = await moment.ask(others);
	return others.some((path) => (files.get(path) ?? "") !== "") ? null : lines;
}
/** The accounts that change, as they stand then, and those that are one person with them. */
async function foldOnto(moment, sealed, head) {
	const entries = sealed.map(({ entry }) => entry);
	const before = await readTotals(moment, accountsOf(entries), head);
	if (before === null) return null;
	const fold = new MembersFold(new Map([...before].map(([id, { totals }]) => [id, totals])));
	for (const entry of entries) fold.add(entry);
	return fold.members();
}
function indexWith(sealed, count, files) {
	const written = /* @__PURE__ */ new Map();
	const add = (path, line) => {
		if (path !== null) written.set(path, addLines(written.get(path) ?? files.get(path) ?? null, line));
	};
	for (const [index, { entry, text }] of sealed.entries()) {
		const position = count + index + 1;
		const paths = indexPaths(entry);
		add(paths.source, sourceLine(position, text));
		add(paths.id, idLine(position, entry.id));
	}
	return written;
}
export { planAppend as t };
