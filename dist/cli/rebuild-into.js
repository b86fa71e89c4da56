import { r as NotWhole } from "./fault.js";
import { a as linesOf, r as headFile } from "./ledger-line.js";
import { n as readMonthFile } from "./month-file.js";
import { i as monthPath } from "./paths.js";
import { a as unheldRules, i as rulesFile } from "./views.js";
import { i as writeHeadFile } from "./head-file.js";
import { o as isCutOff, r as readEntryLine } from "./entry-line.js";
import { n as linesIn, r as recordedEnd } from "./moment.js";
import { n as notWhole, t as ChainWalk } from "./chain-walk.js";
import { t as DerivedFiles } from "./derived-files.js";
import { n as tailOf } from "./tail.js";
import { dirname, join } from "node:path";
import { appendFile, chmod, mkdir, open, rename, rm, writeFile } from "node:fs/promises";
import writeFileAtomic from "write-file-atomic";
// src/ledger/folder-io.ts
const folderIo = {
	async write(path, text) {
		await mkdir(dirname(path), { recursive: true });
		await writeFileAtomic(path, "", {
			fsync: true,
			tmpfileCreated: (file) => writeNew(file, text)
		});
		await syncFolder(dirname(path));
	},
	async append(path, text) {
		await mkdir(dirname(path), { recursive: true });
		await appendFile(path, text);
	},
	async sync(path) {
		const handle = await open(path, "r+");
		try {
			await handle.sync();
		} finally {
			await handle.close();
		}
		await syncFolder(dirname(path));
	},
	async makeFolder(path) {
		await mkdir(path, { recursive: true });
	},
	async move(from, to) {
		await rename(from, to);
		await syncFolder(dirname(to));
	},
	async cut(path, bytes) {
		const handle = await open(path, "r+");
		try {
			await handle.truncate(bytes);
			await handle.sync();
		} finally {
			await handle.close();
		}
	},
	remove: (path) => rm(path, {
		recursive: true,
		force: true
	})
};
/** A new name is in its folder for good only when the folder is. Where folders cannot be synced (Windows), the system does it. */
async function syncFolder(folder) {
	const handle = await open(folder, "r").catch(() => null);
	await handle?.sync().catch(() => void 0);
	await handle?.close();
}
/** A file that is to be read-only, as the one before it, is so from the beginning; at its end the library has it so again. */
async function writeNew(file, text) {
	await writeFile(file, text).catch(async (error) => {
		if (!(error instanceof Error && "code" in error && error.code === "EACCES")) throw error;
		await chmod(file, 384);
		await writeFile(file, text);
	});
}
// src/ledger/disk-refusal.ts
const reasons = {
	ENOSPC: "the disk is full",
	EDQUOT: "the quota on the disk is used up",
	EROFS: "it is on a read-only file system",
	EACCES: "this user may not write there",
	EPERM: "this user may not write there",
	ENOTDIR: "there is a file where a folder should be"
};
/** Why the system did not write to a disk, as `the disk is full (ENOSPC)`; null: the error is none of the system's. */
function diskRefusal(error) {
	const code = error instanceof Error && "code" in error ? String(error.code) : "";
	return error instanceof Error && code !== "" ? `${reasons[code] ?? error.message} (${code})` : null;
}
// src/ledger/disk-sink.ts
/** Characters that are held back before they are written. */
const mostHeld = 32e6;
/** Files below a folder that nobody reads yet: what is added to many of them in turns is written in few goes. */
var DiskSink = class {
	#folder;
	#io;
	#held = /* @__PURE__ */ new Map();
	#paths = /* @__PURE__ */ new Set();
	#size = 0;
	constructor(folder, io) {
		this.#folder = folder;
		this.#io = io;
	}
	/** Of all files, in the order in which they came to be. */
	get paths() {
		return this.#paths;
	}
	async append(path, text) {
		this.#paths.add(path);
		this.#held.set(path, (this.#held.get(path) ?? "") + text);
		this.#size += text.length;
		if (this.#size > mostHeld) await this.flush();
	}
	async write(path, text) {
		this.#paths.add(path);
		this.#size -= this.#held.get(path)?.length ?? 0;
		this.#held.delete(path);
		await this.#io.remove(join(this.#folder, path));
		await this.#io.append(join(this.#folder, path), text);
	}
	/** Writes what is held back. To be called at the end, too. */
	async flush() {
		for (const [path, text] of this.#held) await this.#io.append(join(this.#folder, path), text);
		this.#held.clear();
		this.#size = 0;
	}
};
// src/ledger/write-ledger.ts
/** Lines between two calls of `onProgress`. */
const step = 1e4;
/**
* Writes a whole ledger's files to a place where nobody reads them yet, line by line. Throws LedgerFault at the first line
* that is broken or does not follow.
*/
async function writeLedger(lines, walk, sink, { views, now, writesLines, keepsTail, onProgress }) {
	const derived = new DerivedFiles(sink);
	let current = {
		path: "",
		bytes: 0,
		lines: 0
	};
	let tail = "";
	for await (const line of lines) {
		const walked = walk.take(line);
		const text = `${line.text}\n`;
		const bytes = Buffer.byteLength(text);
		const path = writesLines ? pathFor(current, walk.end.at ?? now.toISOString(), bytes) : line.file;
		if (path !== current.path) {
			current = {
				path,
				bytes: 0,
				lines: 0
			};
			tail = "";
		}
		current = {
			path,
			bytes: current.bytes + bytes,
			lines: current.lines + 1
		};
		if (keepsTail && current.bytes <= 4e5) tail += text;
		if (writesLines) await sink.append(path, text);
		await derived.take(walked);
		if (walked.position % step === 0) onProgress?.(walked.position);
	}
	const { end } = walk;
	await derived.finish(end, views, now);
	const kept = keepsTail && tail !== "" && end.digest !== null && current.bytes <= 4e5 ? tailOf({
		text: tail,
		lines: current.lines
	}, end.digest) : null;
	for (const [file, text] of kept?.files ?? []) await sink.write(file, text);
	const place = current.path === "" ? {} : {
		file: current.path,
		lines: current.lines
	};
	const made = {
		derived: end.digest,
		views: views?.rules,
		tail: kept?.tail
	};
	await sink.write(headFile, writeHeadFile({
		...place,
		...end,
		...made
	}));
}
function pathFor(current, at, added) {
	const month = at.slice(0, 7);
	const place = readMonthFile(current.path);
	if (place === null || place.month < month) return monthPath({
		month,
		part: 1
	});
	return current.bytes > 0 && current.bytes + added > 4e5 ? monthPath({
		...place,
		part: place.part + 1
	}) : current.path;
}
// src/ledger/rebuild-into.ts
/** Writes all that is derived from the lines of this moment. `mended`: the one file of lines that has to change, too. */
async function rebuildInto(moment, sink, { dropTornTail, now, onProgress }, { views, keepsTail }) {
	const torn = await findTorn(moment);
	if (torn !== null && !dropTornTail) throw new NotWhole(`The ledger in ${moment.name} ends with a line that was cut off (${torn.path}). What it said is lost: \`docpoints ledger rebuild --drop-torn-tail\` takes it away. Nothing was changed.`);
	const recorded = await recordedEnd(moment);
	const walk = new ChainWalk(moment.name);
	const marks = { isPassed: recorded === null || "broken" in recorded };
	await writeLedger(watched(withoutTorn(moment, torn), walk, recorded, marks), walk, sink, {
		views: await stillHeld(moment, views),
		now,
		writesLines: false,
		keepsTail,
		onProgress
	});
	markIfReached(walk, recorded, marks);
	const { count, digest } = walk.end;
	if (!marks.isPassed && !(torn !== null && isOneLess(count, recorded))) throw notWhole(moment.name, `${headFile}: records an end that the lines do not come to. Lines were removed or changed, and making it anew would hide that`);
	return {
		rebuilt: {
			kind: "rebuilt",
			count,
			digest,
			dropped: torn?.dropped ?? null
		},
		mended: torn
	};
}
/** Those by which all files for readers of this moment are made anew by a person: whose the same rules were, theirs they stay. */
async function stillHeld(moment, views) {
	const text = (await moment.ask([rulesFile])).get(rulesFile);
	const isSame = text?.replace(/^\{"repository":\d+/, unheldRules) === views?.written;
	return views !== null && text != null && isSame ? {
		...views,
		written: text
	} : views;
}
async function* watched(lines, walk, recorded, marks) {
	for await (const line of lines) {
		markIfReached(walk, recorded, marks);
		yield line;
	}
}
function markIfReached(walk, recorded, marks) {
	if (recorded === null || "broken" in recorded) return;
	const { count, digest } = walk.end;
	for (const end of [recorded, recorded.next]) if (end?.count === count && end.digest === digest) marks.isPassed = true;
}
function isOneLess(count, recorded) {
	return recorded !== null && !("broken" in recorded) && recorded.count === count + 1;
}
async function* withoutTorn(moment, torn) {
	for await (const line of linesIn(moment)) if (!(torn !== null && line.file === torn.path && line.text === torn.dropped)) yield line;
}
function isTorn(text) {
	const reading = readEntryLine(text);
	return reading.kind === "broken" && reading.what === "is not JSON" && isCutOff(text);
}
async function findTorn(moment) {
	const path = (await moment.months()).at(-1);
	if (path === void 0) return null;
	const large = await (await moment.large?.([path]))?.get(path)?.last();
	if (large !== void 0) return isTorn(large.text) ? {
		path,
		kept: large.before,
		dropped: large.text
	} : null;
	const text = (await moment.ask([path])).get(path) ?? "";
	const last = linesOf(path, text).at(-1);
	if (last === void 0 || !isTorn(last.text)) return null;
	const end = text.endsWith("\n") ? text.length - 1 : text.length;
	return {
		path,
		kept: text.slice(0, end - last.text.length),
		dropped: last.text
	};
}
export { diskRefusal as a, DiskSink as i, stillHeld as n, folderIo as o, writeLedger as r, rebuildInto as t };
