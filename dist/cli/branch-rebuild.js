import { i as isEnd, r as headFile } from "./ledger-line.js";
import { t as ChainWalk } from "./chain-walk.js";
import { a as diskRefusal, i as DiskSink, n as stillHeld, o as folderIo, r as writeLedger, t as rebuildInto } from "./rebuild-into.js";
import { t as LedgerFault } from "./fault.js";
import { c as recentFile, f as tailFile, u as standingsFile } from "./paths.js";
import { r as readMoment } from "./read-moment.js";
import { i as rulesFile, r as readmeFile, t as isOurReadme } from "./views.js";
import { t as wholeLines } from "./whole-lines.js";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mkdtemp, readFile, rm } from "node:fs/promises";
// src/ledger/branch-rebuild.ts
const derivedRoots = [
	headFile,
	"index",
	"members",
	tailFile,
	recentFile,
	"tail.jsonl"
];
const viewRoots = [
	standingsFile,
	rulesFile,
	"badges"
];
/** Puts other lines in the place of all, in one commit without history: what was taken out of them is in none before it. Throws LedgerFault where they are no whole chain. */
async function replaceBranch({ branch, moment, views }, lines, head) {
	const { head: now } = await readMoment(moment, {
		source: null,
		members: []
	}, "");
	if (!isEnd(now, head)) return "stale";
	const walk = new ChainWalk("the lines to put in its place");
	return aside(async (sink, files) => {
		const options = {
			views: await stillHeld(moment, views),
			now: /* @__PURE__ */ new Date(),
			writesLines: true,
			keepsTail: true
		};
		await writeLedger(wholeLines(lines), walk, sink, options);
		await sink.flush();
		const paths = await leaveReadme(moment, sink.paths);
		const message = `Write the ledger anew, with ${walk.end.count} entries`;
		if (moment.commit === null) return createWith(branch, paths, files, message);
		const readme = await hasOurReadme(moment) ? [readmeFile] : [];
		const roots = [
			"ledger",
			...derivedRoots,
			...viewRoots,
			...readme
		];
		return await branch.rewrite(roots, inOrder(paths, files), message, moment.commit, false) === "stale" ? "stale" : "replaced";
	});
}
/** Makes all that is derived anew, in one commit. */
async function rebuildBranch(place, how) {
	const { branch, moment, views } = place;
	const { commit } = moment;
	if (commit === null) return {
		kind: "rebuilt",
		count: 0,
		digest: null,
		dropped: null
	};
	return aside(async (sink, files) => {
		const { rebuilt, mended } = await rebuildInto(moment, sink, how, {
			views,
			keepsTail: true
		});
		if (typeof mended?.kept === "string") await sink.write(mended.path, mended.kept);
		await sink.flush();
		const paths = await leaveReadme(moment, sink.paths);
		const roots = [...derivedRoots, ...views === null ? [] : viewRoots];
		return await branch.rewrite(roots, inOrder(paths, files), "Make anew what is derived from the ledger", commit, true) === "stale" ? { kind: "stale" } : rebuilt;
	});
}
/** A page on the branch that is somebody's own stays. */
async function leaveReadme(moment, paths) {
	const isOurs = await hasOurReadme(moment);
	return [...paths].filter((path) => isOurs || path !== "README.md");
}
async function hasOurReadme(moment) {
	return isOurReadme((await moment.ask([readmeFile])).get(readmeFile));
}
async function createWith(branch, paths, read, message) {
	const first = /* @__PURE__ */ new Map([[headFile, "{ \"count\": 0, \"digest\": null }\n"]]);
	const created = await branch.create(first, "Begin the ledger");
	if (created === "exists") return "stale";
	return await branch.rewrite(["head.json"], inOrder(paths, read), message, created.commit, true) === "stale" ? "stale" : "replaced";
}
async function* inOrder(paths, read) {
	for (const path of paths) yield [path, await read(path)];
}
/** Gives a place to put files aside, which is gone afterwards. */
async function aside(work) {
	const folder = await mkdtemp(join(tmpdir(), "docpoints-")).catch(cannotWrite);
	const append = (path, text) => folderIo.append(path, text).catch(cannotWrite);
	try {
		return await work(new DiskSink(folder, {
			...folderIo,
			append
		}), (path) => readFile(join(folder, path), "utf8"));
	} finally {
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}
function cannotWrite(error) {
	const why = diskRefusal(error);
	if (why === null) throw error;
	throw new LedgerFault(`What goes to the branch is put together in the folder ${tmpdir()}, which cannot be written: ${why}. Nothing was written to the branch. Make room there, or name another folder in TMPDIR.`);
}
export { rebuildBranch, replaceBranch };
