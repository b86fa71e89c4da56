import { r as readEntryLine } from "./entry-line.js";
import { a as linesOf, i as isEnd, r as headFile } from "./ledger-line.js";
import { t as sealDrafts } from "./sealed-entry.js";
import { t as DerivedFiles } from "./derived-files.js";
import { i as writeHeadFile } from "./head-file.js";
import { i as walkAll, t as isNew } from "./moment.js";
import { n as withoutHeld, r as placeLines } from "./plan.js";
import { n as tailOf } from "./tail.js";
import { r as readmeFile, t as isOurReadme } from "./views.js";
// src/ledger/plan-whole.ts
/** The same as `planAppend` by reading every line. */
async function planWhole(moment, drafts, head, now, { views, keepsTail }) {
	const { end, held, lines } = await walk(moment, drafts);
	if (!isEnd(end, head)) return "stale";
	const sealed = sealDrafts(withoutHeld(drafts, held), {
		digest: end.digest,
		lastAt: end.at
	}, now);
	const last = sealed.at(-1);
	if (last === void 0) return {
		entries: [],
		files: /* @__PURE__ */ new Map(),
		end
	};
	const current = await lastFile(moment);
	const { files, current: written } = placeLines(sealed, current, void 0);
	const all = new Map(files);
	const newEnd = {
		count: end.count + sealed.length,
		digest: last.digest,
		at: last.entry.at
	};
	const isMade = lines.length === end.count;
	if (isMade) {
		const derived = new DerivedFiles(sinkInto(all));
		for (const line of lines) await derived.take(line);
		for (const [index, { text }] of sealed.entries()) {
			const reading = readEntryLine(text);
			const line = {
				file: written.path,
				line: written.lines,
				text
			};
			if (reading.kind !== "broken") await derived.take({
				position: end.count + index + 1,
				line,
				reading
			});
		}
		await derived.finish(newEnd, views, now);
		if (!isOurReadme((await moment.ask(["README.md"])).get("README.md"))) all.delete(readmeFile);
	}
	const kept = keepsTail ? tailOf(written, newEnd.digest) : null;
	for (const [path, text] of kept?.files ?? []) all.set(path, text);
	const made = isMade ? {
		derived: newEnd.digest,
		views: views?.rules
	} : {};
	const { path: file, lines: inFile } = written;
	all.set(headFile, writeHeadFile({
		file,
		...newEnd,
		lines: inFile,
		...made,
		tail: kept?.tail
	}));
	return {
		entries: sealed.map(({ entry }) => entry),
		files: all,
		end: newEnd
	};
}
/** Goes along all lines. Where nothing was recorded yet, what checks them is not loaded. */
async function walk(moment, drafts) {
	const held = /* @__PURE__ */ new Set();
	const lines = [];
	if (await isNew(moment)) return {
		end: {
			count: 0,
			digest: null,
			at: null
		},
		held,
		lines
	};
	const { ChainWalk } = await import("./chain-walk2.js");
	const chain = new ChainWalk(moment.name);
	const wanted = new Set(drafts.map(({ id }) => id));
	for await (const walked of walkAll(moment, chain)) {
		const { id } = walked.reading.kind === "entry" ? walked.reading.entry : walked.reading.link;
		if (typeof id === "string" && wanted.has(id)) held.add(id);
		if (lines.length <= 1e4) lines.push(walked);
	}
	return {
		end: chain.end,
		held,
		lines
	};
}
async function lastFile(moment) {
	const path = (await moment.months()).at(-1);
	if (path === void 0) return null;
	if ((await moment.large?.([path]))?.has(path) === true) return {
		path,
		text: null,
		lines: 0
	};
	const text = (await moment.ask([path])).get(path) ?? "";
	return {
		path,
		text,
		lines: linesOf(path, text).length
	};
}
function sinkInto(files) {
	return {
		append: (path, text) => {
			files.set(path, (files.get(path) ?? "") + text);
			return Promise.resolve();
		},
		write: (path, text) => {
			files.set(path, text);
			return Promise.resolve();
		}
	};
}
export { planWhole };
