import { a as say } from "./terminal2.js";
import { n as LedgerUnavailable, t as LedgerFault } from "./fault.js";
import { t as decodeLines } from "./decoded-text.js";
import { r as octokitBranch, t as branchLedger } from "./branch.js";
import { i as isEnd, r as headFile } from "./ledger-line.js";
import { t as blobName } from "./blob-name.js";
import { n as readMonthFile } from "./month-file.js";
import { t as parseJson } from "./parse-json.js";
import { a as monthsInOrder, u as standingsFile } from "./paths.js";
import { n as ourReadme, r as readmeFile, t as isOurReadme } from "./views.js";
import { i as writeHeadFile, n as readHeadFile } from "./head-file.js";
import { n as entriesIn, r as readMoment } from "./read-moment.js";
import { n as linesIn$1, r as recordedEnd } from "./moment.js";
import "./usual-places.js";
import { a as formatNumber } from "./amount.js";
import { t as serverLedgers } from "./server-ledgers.js";
import { t as wholeLines } from "./whole-lines.js";
import { r as WrongUsage } from "./exit.js";
import { t as connectGitHub } from "./connect-github.js";
import { t as parseRepositoryName } from "./repository-name.js";
import { n as readCloneOrigin } from "./clone-origin.js";
import { a as diskRefusal, i as DiskSink, n as stillHeld, o as folderIo, r as writeLedger, t as rebuildInto } from "./rebuild-into.js";
import { t as ChainWalk } from "./chain-walk.js";
import { t as planAppend } from "./plan-append.js";
import { i as openNewDatabaseLedger, r as openDatabaseLedger, t as databaseOf } from "./database-ledger.js";
import { createReadStream, readFileSync, statSync } from "node:fs";
import * as v from "valibot";
import { hostname } from "node:os";
import { join, relative } from "node:path";
import { access, constants, mkdir, open, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
// src/ledger/folder-lock.ts
/** Held by SQLite's exclusive lock on it; nothing is ever written into it. */
const lockFile = ".lock.sqlite";
/** Who holds the lock: for messages alone. */
const ownerFile = ".lock.json";
/**
* Does the work while nobody else writes to the folder, which is made where it is missing. The lock is one of the system's:
* it goes with a process that is killed, at once, and stays with one that is only suspended, however long. Throws
* LedgerFault where another process keeps it through so many tries (half a second each, but for the first ones).
*/
async function locked(folder, work, tries = 120) {
	try {
		const lock = await takeLock(folder, tries);
		const note = join(folder, ownerFile);
		try {
			await writeFile(note, noteOf(/* @__PURE__ */ new Date()));
			return await work();
		} finally {
			await rm(note, { force: true }).finally(() => lock.close());
		}
	} catch (error) {
		throw cannotWrite(folder, error);
	}
}
async function takeLock(folder, tries) {
	await mkdir(join(folder, "ledger"), { recursive: true });
	await access(folder, constants.W_OK);
	const lock = new (await (import("node:sqlite"))).DatabaseSync(join(folder, lockFile), { timeout: 0 });
	try {
		for (let tried = 1; tried <= tries; tried += 1) {
			if (tryLock(lock)) return lock;
			await new Promise((resolve) => setTimeout(resolve, pauseAfter(tried)));
		}
		throw await heldTooLong(folder);
	} catch (error) {
		lock.close();
		throw error;
	}
}
/** False: somebody else has it. */
function tryLock(lock) {
	try {
		lock.exec("BEGIN EXCLUSIVE");
		return true;
	} catch (error) {
		if (error instanceof Error && "errcode" in error && error.errcode === isBusy) return false;
		throw error;
	}
}
const isBusy = 5;
/** Milliseconds: longer each time up to half a second, and never as long as another that waits. */
function pauseAfter(tried) {
	return Math.min(500, 5 * 1.2 ** tried) * (.5 + Math.random());
}
const owner = v.object({
	pid: v.number(),
	host: v.string(),
	since: v.string()
});
function noteOf(since) {
	return `${JSON.stringify({
		pid: process.pid,
		host: hostname(),
		since
	})}\n`;
}
async function heldTooLong(folder) {
	const note = await readFile(join(folder, ownerFile), "utf8").catch(() => "");
	const read = v.safeParse(owner, parseJson(note));
	const who = read.success ? `process ${read.output.pid} on ${JSON.stringify(read.output.host)} has held the lock since ${read.output.since}` : "another process holds the lock";
	const pid = read.success ? read.output.pid : "PID";
	return new LedgerFault(`The ledger in folder ${folder} cannot be written: ${who}. Nothing was written. Wait for it; where it is suspended, continue it (kill -CONT ${pid}) or end it (kill -KILL ${pid}): the lock goes with it, and what it has recorded stays.`);
}
/** What the system refused, as a LedgerFault; a bug of ours is returned as it is. */
function cannotWrite(folder, error) {
	const why = error instanceof LedgerFault ? null : diskRefusal(error);
	if (why === null) return error;
	return new LedgerFault(`The ledger in folder ${folder} cannot be written: ${why}. Nothing was written. Mend that, and run it again.`);
}
/** Bytes of a line: what is longer is none, and would not fit into memory. */
const longestLine = 67108864;
/** Bytes that are read at once. */
const block = 1048576;
const lineFeed = 10;
/** `file`: where it stands, with what was added behind its first `bytes` left out; `path`: below the ledger's folder, for messages. */
function largeFile(file, path, bytes) {
	return {
		bytes,
		lines: () => linesIn(file, path, bytes),
		async last() {
			const before = await startOfLast(file, bytes);
			return {
				text: (await Array.fromAsync(linesIn(file, path, bytes, before))).at(-1)?.text ?? "",
				before
			};
		}
	};
}
async function* linesIn(file, path, bytes, start = 0) {
	let line = 0;
	let begun = [];
	let length = 0;
	for await (const read of createReadStream(file, {
		start,
		end: bytes - 1,
		highWaterMark: block
	})) {
		const part = read;
		let from = 0;
		for (let at = part.indexOf(lineFeed); at >= 0; at = part.indexOf(lineFeed, from)) {
			const end = part.subarray(from, at);
			const text = decodeLines(begun.length === 0 ? end : Buffer.concat([...begun, end]));
			yield {
				file: path,
				line: line += 1,
				text
			};
			from = at + 1;
			begun = [];
			length = 0;
		}
		if (from < part.length) begun.push(part.subarray(from));
		length += part.length - from;
		if (length > longestLine) throw new LedgerFault(`${path}, line ${line + 1}, is longer than 64 MB: that is no line of a ledger. Look at what wrote the file ${file}.`);
	}
	if (length > 0) yield {
		file: path,
		line: line + 1,
		text: decodeLines(Buffer.concat(begun))
	};
}
/** Where the last line begins, which may have been cut off before its line feed. */
async function startOfLast(file, bytes) {
	const handle = await open(file, "r");
	try {
		for (let end = bytes; end > 0; end -= block) {
			const start = Math.max(0, end - block);
			const { buffer, bytesRead } = await handle.read({
				buffer: Buffer.alloc(end - start),
				position: start
			});
			const found = buffer.subarray(0, end === bytes ? bytesRead - 1 : bytesRead).lastIndexOf(lineFeed);
			if (found >= 0) return start + found + 1;
		}
		return 0;
	} finally {
		await handle.close();
	}
}
// src/ledger/folder-moment.ts
/** Where what replaces the ledger waits to be put in its place. */
const replacementFolder = ".replacement";
/** Readings tried while others write, before that is told as what it is. */
const readings = 200;
/** Others have written since the moment began, so that what was read may be of two. */
var Moved = class extends Error {};
/** The folder as it stands between two appends. One that was cut off counts as done: `head.json` holds what it lacks. */
var FolderMoment = class {
	name;
	/** The text of `head.json`. */
	head;
	#folder;
	#mark;
	/** Whether Git has given all text the ends of lines of Windows, as it does in a clone there. */
	#isOfWindows;
	#next;
	/** `last`: the text of the last file; its bytes, where it is a large one. */
	#pinned = null;
	/** `mark`: that of `head.json`, taken before its text was read (`markOf`); null: nobody else writes. */
	constructor(folder, head, mark = null) {
		this.name = `folder ${folder}`;
		this.#mark = mark;
		this.#isOfWindows = head?.includes("\r\n") === true;
		this.#folder = folder;
		this.head = head;
		const read = readHeadFile(head);
		this.#next = read === null || "broken" in read ? void 0 : read.next;
	}
	async ask(paths) {
		const read = paths.map(async (path) => [path, await this.#read(path)]);
		return new Map(await Promise.all(read));
	}
	askOnce(paths) {
		return this.ask(paths);
	}
	/** From then on the lines are those of this moment: of the files that hold them only the last one grows. */
	async months() {
		if (this.#pinned !== null) return this.#pinned.paths;
		const room = join(this.#folder, await this.#whereIs("ledger"), "ledger");
		const names = await readdir(room).catch(ifMissing([]));
		const coming = Object.keys(this.#next?.files ?? {});
		const paths = monthsInOrder(/* @__PURE__ */ new Set([...names.map((name) => `ledger/${name}`), ...coming]));
		const path = paths.at(-1);
		const last = path === void 0 ? null : (await this.#large(path))?.bytes ?? await this.#read(path);
		if (await this.hasMoved()) throw new Moved();
		this.#pinned = {
			paths,
			last
		};
		return paths;
	}
	async large(paths) {
		const found = paths.map(async (path) => [path, await this.#large(path)]);
		return new Map((await Promise.all(found)).flatMap(([path, file]) => file === null ? [] : [[path, file]]));
	}
	async listing() {
		const found = /* @__PURE__ */ new Map();
		for (const root of [
			"ledger",
			"index",
			"members",
			"badges"
		]) {
			const base = join(this.#folder, await this.#whereIs(root));
			const entries = await readdir(join(base, root), {
				recursive: true,
				withFileTypes: true
			}).catch(ifMissing([])).catch(ifFile(join(base, root)));
			for (const entry of entries.filter((one) => !one.isDirectory())) {
				const file = join(entry.parentPath, entry.name);
				const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
				const text = this.#isOfWindows && size <= 8e5 ? withoutReturns(readFileSync(file, "utf8")) : null;
				const bytes = text === null ? size : Buffer.byteLength(text);
				const name = async () => bytes > 4e5 ? "" : blobName(text ?? readFileSync(file));
				found.set(relative(base, file).replaceAll("\\", "/"), {
					bytes,
					name: () => name().catch(ifMissing(""))
				});
			}
		}
		for (const [path, text] of Object.entries(this.#next?.files ?? {})) found.set(path, {
			bytes: Buffer.byteLength(text),
			name: () => Promise.resolve(blobName(text))
		});
		return found;
	}
	/** Whoever writes puts another `head.json` in its place first; who makes anew what is derived, at last one of the same text. */
	async isCurrent() {
		if (this.#mark !== null && await markOf(this.#folder) !== this.#mark) return false;
		return await readHead(this.#folder) === this.head;
	}
	/** Whether lines that were read may be of another moment. */
	async hasMoved() {
		return this.#pinned === null && !await this.isCurrent();
	}
	async #read(path) {
		const coming = this.#next?.files?.[path];
		if (coming !== void 0) return coming;
		if (path === "head.json") return this.head;
		const pinned = this.#pinnedAt(path);
		if (typeof pinned !== "number" && pinned !== void 0) return pinned;
		const place = await this.#whereIs(path);
		const text = await readText(join(this.#folder, place, path));
		if (text === null && place !== "" && await this.#whereIs(path) === "") return readText(join(this.#folder, path));
		return text === null || !this.#isOfWindows || path.startsWith("ledger/") ? text : withoutReturns(text);
	}
	/** Null: it is not large, or not there. */
	async #large(path) {
		const pinned = this.#pinnedAt(path);
		if (this.#next?.files?.[path] !== void 0 || typeof pinned === "string") return null;
		const file = join(this.#folder, await this.#whereIs(path), path);
		const bytes = pinned ?? (await stat(file).catch(ifMissing(null)))?.size ?? 0;
		return bytes > 16777216 ? largeFile(file, path, bytes) : null;
	}
	/** What is known of the last file that holds lines; undefined: it is another one. */
	#pinnedAt(path) {
		return path === this.#pinned?.paths.at(-1) ? this.#pinned?.last : void 0;
	}
	/** Below which folder a path stands: the ledger's own, or that of what replaces it. */
	async #whereIs(path) {
		const [root = ""] = path.split("/");
		if (this.#next?.replaces?.includes(root) !== true) return "";
		return await stat(join(this.#folder, ".replacement", root)).catch(ifMissing(null)) === null ? "" : replacementFolder;
	}
};
/** Does the work on the folder as it stands at one moment, again where others have written meanwhile. */
async function atOneMoment(folder, work) {
	for (let reading = 0; reading < readings; reading += 1) {
		const mark = await markOf(folder);
		const moment = new FolderMoment(folder, await readHead(folder), mark);
		try {
			const result = await work(moment);
			if (!await moment.hasMoved()) return result;
		} catch (error) {
			if (!(error instanceof Moved) && !await moment.hasMoved()) throw error;
		}
	}
	throw new LedgerUnavailable(`The ledger in folder ${folder} is being written without a pause: try again.`);
}
function withoutReturns(text) {
	return text.replaceAll("\r\n", "\n");
}
/** By what a `head.json` is known from another one of the same text. Not by its number, which some file systems give anew each time. */
async function markOf(folder) {
	const found = await stat(join(folder, headFile), { bigint: true }).catch(ifMissing(null));
	return found === null ? "" : [
		found.size,
		found.mtimeNs,
		found.ctimeNs
	].join(" ");
}
/** The text of `head.json` as it stands. */
function readHead(folder) {
	return readText(join(folder, headFile));
}
/** Null where there is no such file. */
function readText(path) {
	return readFile(path).then(decodeLines, ifMissing(null)).catch((error) => cannotRead(path, error));
}
function ifMissing(instead) {
	return (error) => {
		if (hasCode(error, "ENOENT")) return instead;
		throw error;
	};
}
/** The system itself says neither which file it is, nor what was expected. */
async function cannotRead(path, error) {
	if (hasCode(error, "EISDIR")) throw new LedgerFault(`There is a folder in the place of the file ${path}: put it elsewhere.`);
	const { size } = await stat(path);
	if (size > longestText) throw new LedgerFault(`The file ${path} is larger than 500 MB, and none of a ledger's: look at what wrote it, and put it elsewhere.`);
	throw error;
}
/** Bytes that no text of JavaScript can be sure to hold. */
const longestText = 5e8;
function ifFile(path) {
	return (error) => {
		if (!hasCode(error, "ENOTDIR")) throw error;
		throw new LedgerFault(`There is a file in the place of the folder ${path}: put it elsewhere.`);
	};
}
function hasCode(error, code) {
	return error instanceof Error && "code" in error && error.code === code;
}
// src/ledger/folder-writing.ts
/**
* Writes an append, under the lock. It is recorded with the first file: `head.json` holds all that is to be written until
* it stands in its place, so that whoever is cut off anywhere behind leaves a ledger that is whole, for readers at once and
* on the disk from the next append on. `stale`: `head.json` is not `planned` any more, for a lock whose file somebody
* deletes, or on a file system that knows none, holds nobody off. Throws what the system says. In both cases nothing was appended.
*/
async function writeAppend(folder, planned, files, end, io) {
	const next = {
		count: end.count,
		digest: end.digest,
		files: Object.fromEntries(files)
	};
	const head = headBefore(planned);
	if (!await isAt(folder, planned)) return "stale";
	await io.write(join(folder, headFile), writeHeadFile({
		...head,
		next
	}));
	await settle(folder, io).catch(() => void 0);
	return "written";
}
function headBefore(text) {
	const before = readHeadFile(text);
	return before === null || "broken" in before ? {
		count: 0,
		digest: null
	} : before;
}
/** Whether `head.json` says this still. Nobody else changes it as long as the lock is held. */
async function isAt(folder, head) {
	return await readHead(folder) === head;
}
/** Ends what was cut off, under the lock: an append, or the replacement of all. Throws what the system says. */
async function settle(folder, io) {
	const mark = await markOf(folder);
	const text = await readHead(folder);
	const isSame = async () => await markOf(folder) === mark || await isAt(folder, text);
	const head = readHeadFile(text);
	if (head === null || "broken" in head || head.next === void 0) return;
	const { files, replaces } = head.next;
	for (const [path, coming] of Object.entries(files ?? {})) {
		if (path === "head.json") continue;
		if (!await isSame()) return;
		await io.write(join(folder, inside(path)), coming);
	}
	if (!await isSame()) return;
	if (replaces !== void 0) return putInPlace(folder, replaces, io);
	if (files === void 0) return;
	await io.write(join(folder, headFile), files["head.json"] ?? writeHeadFile({
		...head,
		next: void 0
	}));
}
/** Puts what waits below `.replacement/` in the place of what is there; the last thing to change is `head.json`. */
async function putInPlace(folder, roots, io) {
	const waiting = join(folder, replacementFolder);
	for (const root of roots) {
		const from = join(waiting, inside(root));
		if (await stat(from).catch(ifMissing(null)) === null) continue;
		await io.remove(join(folder, root));
		await io.move(from, join(folder, root));
	}
	if (await readText(join(waiting, "head.json")) !== null) await io.move(join(waiting, headFile), join(folder, headFile));
	await io.remove(waiting);
}
/**
* What waits below `.replacement/` counts from now on, and single files beside it: all of it, or nothing of it; `planned`:
* `head.json` as it was. Throws LedgerFault where others have written meanwhile, or where it would take away what is not
* the ledger's; then nothing has changed.
*/
async function replaceAll(folder, planned, end, files, io) {
	const replaces = (await readdir(join(folder, replacementFolder))).filter((name) => name !== headFile);
	for (const root of replaces) await refuseUnlessOurs(folder, root);
	const next = {
		count: end.count,
		digest: end.digest,
		files,
		replaces
	};
	if (!await isAt(folder, planned)) throw new LedgerFault(`Others have written to the ledger in folder ${folder} meanwhile. Nothing was changed: run it again.`);
	await io.write(join(folder, headFile), writeHeadFile({
		...headBefore(planned),
		next
	}));
	await settle(folder, io);
}
/** Files of a ledger, and what is left of those whose writing was cut off. */
const ourFile = /^(?:ledger\/\d{4}-\d{2}(?:\.\d+)?\.jsonl|index\/(?:-?\d+\/-?\d+\/-?\d+|ids\/[\da-f]{3})\.jsonl|index\/seals(?:\/[\da-f]{2})?\.json|members\/\d+\/-?\d+\.json|badges\/[^/]+\.json|(?:standings|rules)\.json|README\.md)(?:\.\d+)?$/;
async function refuseUnlessOurs(folder, root) {
	const place = join(folder, root);
	const found = await stat(place).catch(ifMissing(null));
	if (found === null) return;
	const stranger = (found.isDirectory() ? (await readdir(place, {
		recursive: true,
		withFileTypes: true
	})).filter((entry) => !entry.isDirectory()).map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/")) : [root]).find((path) => !ourFile.test(path));
	if (stranger === void 0) return;
	throw new LedgerFault(`The folder ${folder} holds ${stranger}, which is not the ledger's and would be lost. Put it elsewhere. Nothing was changed.`);
}
/** A `head.json` that somebody has written by hand leads nowhere else. */
function inside(path) {
	if (/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\\0]+$/.test(path)) return path;
	throw new LedgerFault(`${headFile} names ${JSON.stringify(path).slice(0, 100)}, which is no file of a ledger: put it back as its history has it.`);
}
// src/ledger/folder-rebuild.ts
/** Puts other lines in the place of all, under the lock. Throws LedgerFault where they are no whole chain. */
async function replaceFolder(place, lines, head) {
	const { moment, views } = place;
	const { head: now } = await readMoment(moment, {
		source: null,
		members: []
	}, "");
	if (!isEnd(now, head)) return "stale";
	const walk = new ChainWalk("the lines to put in its place");
	await put(place, [
		"ledger",
		"index",
		"members",
		"badges"
	], async (sink) => {
		const options = {
			views: await stillHeld(moment, views),
			now: /* @__PURE__ */ new Date(),
			writesLines: true,
			keepsTail: false
		};
		await writeLedger(wholeLines(lines), walk, sink, options);
		if (views === null) await emptyViews(moment, sink);
		return {
			end: walk.end,
			files: {}
		};
	});
	return "replaced";
}
/** Nobody who was taken out of the lines stays on a page that is not made anew. */
async function emptyViews(moment, sink) {
	const files = await moment.ask([standingsFile, readmeFile]);
	if (files.get("standings.json") != null) await sink.write(standingsFile, "[]\n");
	if (files.get("README.md") != null) await sink.write(readmeFile, `${ourReadme}\n`);
}
/** Makes all that is derived anew, under the lock. */
async function rebuildFolder(place, how) {
	const { moment, views, folder, io } = place;
	let cut = async () => {};
	const rebuilt = await put(place, ["index", "members"], async (sink) => {
		const { rebuilt: end, mended } = await rebuildInto(moment, sink, how, {
			views,
			keepsTail: false
		});
		if (mended === null) return {
			end,
			files: {}
		};
		const { path, kept } = mended;
		if (typeof kept === "string") return {
			end,
			files: { [path]: kept }
		};
		cut = () => io.cut(join(folder, path), kept);
		return {
			end,
			files: {}
		};
	});
	await cut();
	return rebuilt;
}
/** Lets files be written aside, then puts all of them in place at once. `roots`: folders that are replaced even by nothing. */
async function put({ folder, moment, io }, roots, write) {
	const waiting = join(folder, replacementFolder);
	await io.remove(waiting);
	const sink = new DiskSink(waiting, io);
	try {
		for (const root of roots) await io.makeFolder(join(waiting, root));
		const { end, files } = await write(sink);
		await sink.flush();
		for (const path of sink.paths) if (path === "head.json" || readMonthFile(path) !== null) await io.sync(join(waiting, path));
		if (!isOurReadme((await moment.ask(["README.md"])).get("README.md"))) await io.remove(join(waiting, readmeFile));
		await replaceAll(folder, moment.head, end, files, io);
		return end;
	} catch (error) {
		if (await readHead(folder) === moment.head) await io.remove(waiting);
		throw error;
	}
}
// src/ledger/folder.ts
/**
* The ledger in a folder: the same files as on the branch. Any number of processes may use it at once; one that is killed
* leaves an append that is there whole or not at all, and holds nobody up.
*/
function folderLedger(folder, options = {}) {
	const { views = null, io = folderIo } = options;
	const write = (work) => locked(folder, async () => {
		await settle(folder, io);
		return work(new FolderMoment(folder, await readHead(folder)));
	});
	const pinned = () => atOneMoment(folder, async (moment) => {
		await moment.months();
		return moment;
	});
	return {
		name: `folder ${folder}`,
		read: (about) => atOneMoment(folder, (moment) => readMoment(moment, about, "")),
		async *entries(which) {
			yield* entriesIn(await pinned(), which);
		},
		async scan() {
			const moment = await pinned();
			return {
				recorded: await recordedEnd(moment),
				lines: linesIn$1(moment),
				compare: async () => (await comparing()).compareDerived(moment)
			};
		},
		append: (drafts, head, now) => write(async (moment) => {
			const plan = await planAppend(moment, drafts, head, now, {
				views,
				keepsTail: false
			});
			if (plan === "stale") return { kind: "stale" };
			const { entries, files, end } = plan;
			if (files.size > 0) {
				if (await writeAppend(folder, moment.head, files, end, io) === "stale") return { kind: "stale" };
			}
			return {
				kind: "appended",
				entries,
				digest: end.digest
			};
		}),
		replace: (lines, head) => write((moment) => replaceFolder({
			folder,
			moment,
			io,
			views
		}, lines, head)),
		rebuild: (how) => write((moment) => rebuildFolder({
			folder,
			moment,
			io,
			views
		}, how))
	};
}
/** Only who verifies pays for loading that. */
const comparing = () => import("./derived-comparison.js");
// src/cli/github-server.ts
/** Where people have their pages: GITHUB_SERVER_URL as a workflow has it, otherwise what belongs to GITHUB_API_URL. */
function serverOf(env) {
	const named = URL.parse(env["GITHUB_SERVER_URL"] ?? "");
	if (named !== null) return named.origin;
	const api = URL.parse(env["GITHUB_API_URL"] ?? "");
	if (api === null) return "https://github.com";
	return api.pathname === "/" ? `${api.protocol}//${api.host.replace(/^api\./, "")}` : api.origin;
}
// src/cli/open-named-ledger.ts
/**
* Opens the ledger that `--ledger` names (`named`), otherwise that of the program file. `views`: whoever writes has the
* files for readers made along. Throws WrongUsage where neither leads to a ledger that can be read.
*/
async function openNamedLedger(named, ofProgram, env, views) {
	const place = named === void 0 ? await findPlace(await ofProgram(), env) : parseLedger(named);
	if (place.kind === "database") return openDatabaseLedger(place);
	if (place.kind === "http") return place.isNamed ? openServerLedger(place.url, env) : serverLedgers(env)(place.url);
	if (place.kind === "branch") {
		const branch = octokitBranch(connectGitHub(env), place.branch);
		const read = await branch.read([headFile]);
		if (read.commit === null) throw new WrongUsage(`There is no ledger in ${branch.name}: the branch does not exist.`);
		return branchLedger(branch, {
			known: read,
			views
		});
	}
	await refuseUnlessLedger(place.folder);
	return folderLedger(place.folder, { views });
}
/** Opens a place where a ledger is to be, as `openNamedLedger` does: nothing has to be there yet. Throws WrongUsage for one that cannot be one. */
async function openNewLedger(named, env, views) {
	const place = parseLedger(named);
	if (place.kind === "database") return openNewDatabaseLedger(place);
	if (place.kind === "http") return openServerLedger(place.url, env);
	if (place.kind === "branch") return branchLedger(octokitBranch(connectGitHub(env), place.branch), { views });
	await refuseFile(place.folder);
	return folderLedger(place.folder, { views });
}
/** Reads `--ledger`: a folder, `github:owner/repo[#branch]`, `postgres://host/database[?installation=id]`, or `https://host`. Throws WrongUsage for a place that cannot be one. */
function parseLedger(text) {
	if (/^postgres(?:ql)?:/i.test(text)) return databaseOf(text);
	if (text === "") throw new WrongUsage("“” names no ledger: a folder, github:owner/repo[#branch], postgres://host/database or https://host was expected.");
	if (/^https?:/i.test(text)) return {
		kind: "http",
		url: text,
		isNamed: true
	};
	if (!text.startsWith("github:")) return {
		kind: "folder",
		folder: text
	};
	const [, repository = "", branch] = /^github:([^#]*)(?:#(.+))?$/.exec(text) ?? [];
	return branchOf(repository, branch ?? "docpoints", `“${text}” names no ledger: github:owner/repo[#branch] was expected.`);
}
/** The ledger of a program file, which may be that of the repository whose clone the working folder is: then it is said which one. */
async function findPlace(place, env) {
	const here = env["GITHUB_REPOSITORY"] ?? "";
	const isOwn = place.kind === "branch" && place.repository === null;
	const origin = isOwn && here === "" ? await readCloneOrigin(".", serverOf(env)) : null;
	if (isOwn && origin !== null) say(`The ledger is github:${origin}#${place.branch}, for this is a clone of ${origin}: --ledger names another.`);
	return placeOf(place, origin ?? here, env["DATABASE_URL"]);
}
/**
* The ledger of a program file. `here`: the repository that it is the program of, `owner/repo`, if that is known;
* `database`: the address of the database, if there is one.
*/
function placeOf(place, here, database) {
	if (place.kind === "database") {
		if (database !== void 0 && database !== "") return databaseOf(database);
		throw new WrongUsage("The program file keeps the ledger in a database: say which one in DATABASE_URL, or name it with --ledger postgres://host/database.");
	}
	if (place.kind === "http") return {
		...place,
		isNamed: false
	};
	if (place.repository !== null) return branchOf(place.repository, place.branch, "The program file names no ledger: a repository owner/repo was expected.");
	if (here === void 0 || here === "") throw new WrongUsage("Which ledger? The rules say that of the repository itself, and which that is cannot be known here, where no clone has its `origin` on GitHub: name it with --ledger github:owner/repo, or set GITHUB_REPOSITORY.");
	return branchOf(here, place.branch, `GITHUB_REPOSITORY is “${here}”: owner/repo was expected.`);
}
function branchOf(repository, branch, refusal) {
	const name = parseRepositoryName(repository);
	if (name === null) throw new WrongUsage(refusal);
	return {
		kind: "branch",
		branch: {
			...name,
			branch
		}
	};
}
/** The server that somebody names on the command line. Its token and secret come from the environment, where they are in no list of processes. */
async function openServerLedger(url, env) {
	const token = env["DOCPOINTS_LEDGER_TOKEN"] ?? "";
	const secret = env["DOCPOINTS_LEDGER_SECRET"] ?? "";
	if (token === "") throw new WrongUsage("A ledger on a server takes a token: give it in DOCPOINTS_LEDGER_TOKEN.");
	const { httpLedger } = await import("./http2.js");
	const { ledgerSigner } = await import("./signer.js");
	return httpLedger({
		url,
		token,
		signer: secret === "" ? null : ledgerSigner(url, secret)
	});
}
async function refuseFile(folder) {
	if (await stat(folder).then((found) => !found.isDirectory(), (error) => error instanceof Error && "code" in error && error.code === "ENOTDIR")) throw new WrongUsage(`“${folder}” cannot be a folder: there is a file in its place.`);
}
/** A folder without a ledger reads as an empty one, which is whole: that must not be told of a name mistyped. */
async function refuseUnlessLedger(folder) {
	const isFolder = (path) => stat(path).then((found) => found.isDirectory(), () => false);
	if (!await isFolder(folder)) throw new WrongUsage(`There is no folder “${folder}”.`);
	if (!await isFolder(join(folder, "ledger"))) throw new WrongUsage(`There is no ledger in “${folder}”: ledger/YYYY-MM.jsonl was expected below it.`);
}
// src/cli/ledger/progress.ts
/** Between two tellings, in milliseconds. */
const pause = 200;
/**
* Tells on standard error how far a long work is, on one line that is written over again, where a person sits at a
* terminal. `done` clears it.
*/
function startProgress(what, output = process.stderr) {
	if (!output.isTTY) return {
		step: () => {},
		reach: () => {},
		done: () => {}
	};
	let count = 0;
	let told = Date.now();
	let isShown = false;
	const reach = (lines) => {
		count = lines;
		if (Date.now() - told < pause) return;
		told = Date.now();
		isShown = true;
		output.write(`\r${what}: ${formatNumber(count)} lines`);
	};
	return {
		step: () => {
			count += 1;
			if (count % 1e3 === 0) reach(count);
		},
		reach,
		done: () => {
			if (isShown) output.write("\r\x1B[K");
		}
	};
}
/** The same items, whose way through a long work is told. */
async function* told(what, items, output = process.stderr) {
	const progress = startProgress(what, output);
	try {
		for await (const item of items) {
			yield item;
			progress.step();
		}
	} finally {
		progress.done();
	}
}
export { serverOf as a, openNewLedger as i, told as n, openNamedLedger as r, startProgress as t };
