import { _ as octokitBranch, a as readLines, c as toReading, d as headFile, i as isLedgerFile, l as writeHead, n as addDrafts, o as readWhole, r as isAtHead, t as branchLedger } from "./branch.js";
import { t as LedgerFault } from "./fault.js";
import { n as parseRepositoryName, r as connectGitHub } from "./github-names.js";
import { r as WrongUsage } from "./exit.js";
import { mkdir, readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { lock } from "proper-lockfile";
import writeFileAtomic from "write-file-atomic";
// src/ledger/folder.ts
/** Readings tried while others write, before that is told as what it is. */
const readings = 100;
/**
* The ledger in a folder: the same files as on the branch. Any number of processes may use it at once; one that is
* killed leaves a lock that the others break after ten seconds, and an append that is there whole or not at all.
*/
function folderLedger(folder) {
	const name = `folder ${folder}`;
	return {
		name,
		async read(about) {
			const chain = readWhole(await readSettled(folder), name);
			return toReading(chain, String(chain.count), about);
		},
		lines: async () => readLines(await readSettled(folder)),
		async append(drafts, head, now) {
			await mkdir(join(folder, "ledger"), { recursive: true });
			return locked(folder, async (stillOurs) => {
				const files = await readFiles(folder);
				const chain = readWhole(files, name);
				if (!isAtHead(chain, head)) return { kind: "stale" };
				const addition = addDrafts(files, chain, drafts, now);
				if (addition === null) return {
					kind: "appended",
					entries: [],
					digest: chain.digest
				};
				const { path, text, end, entries } = addition;
				stillOurs();
				await write(folder, headFile, writeHead(path, chain, end));
				await write(folder, path, text);
				await write(folder, headFile, writeHead(path, end));
				return {
					kind: "appended",
					entries,
					digest: end.digest
				};
			});
		}
	};
}
async function locked(folder, work) {
	let lost = null;
	const release = await lock(folder, {
		lockfilePath: join(folder, ".lock"),
		stale: 1e4,
		retries: {
			retries: 100,
			factor: 1.2,
			minTimeout: 5,
			maxTimeout: 500,
			randomize: true
		},
		onCompromised: (error) => {
			lost = error;
		}
	});
	try {
		return await work(() => {
			if (lost !== null) throw new LedgerFault(`The lock on ${folder} was lost to another process: ${lost.message}. Nothing was appended.`);
		});
	} finally {
		await release().catch(() => {});
	}
}
async function write(folder, path, text) {
	await writeFileAtomic(join(folder, path), text, { fsync: true });
}
/** The files at one moment between two appends: read twice, and found the same. */
async function readSettled(folder) {
	let before = await readFiles(folder);
	for (let reading = 0; reading < readings; reading += 1) {
		const after = await readFiles(folder);
		if (sameFiles(before, after)) return after;
		before = after;
	}
	throw new LedgerFault(`The ledger in folder ${folder} is being written without a pause: try again.`);
}
function sameFiles(one, other) {
	return one.size === other.size && Array.from(one).every(([path, text]) => other.get(path) === text);
}
async function readFiles(folder) {
	const paths = [...(await readdir(join(folder, "ledger")).catch(ifMissing([]))).map((file) => `ledger/${file}`), headFile].filter(isLedgerFile);
	const files = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const text = await readFile(join(folder, path), "utf8").catch(ifMissing(null));
		if (text !== null) files.set(path, text);
	}
	return files;
}
function ifMissing(instead) {
	return (error) => {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return instead;
		throw error;
	};
}
// src/cli/open-named-ledger.ts
/** The branch of a ledger where nobody names another. */
const usualBranch = "docpoints";
/**
* Opens the ledger that `--ledger` names (`named`), otherwise that of the program file. Throws WrongUsage where neither
* leads to a ledger that can be read.
*/
async function openNamedLedger(named, ofProgram, env) {
	const place = named === void 0 ? placeOf(await ofProgram(), env["GITHUB_REPOSITORY"]) : parseLedger(named);
	if (place.kind === "branch") {
		const branch = octokitBranch(connectGitHub(env), place.branch);
		const read = await branch.read();
		if (read.commit === null) throw new WrongUsage(`There is no ledger in ${branch.name}: the branch does not exist.`);
		return branchLedger(branch, read);
	}
	await refuseUnlessLedger(place.folder);
	return folderLedger(place.folder);
}
/** Reads `--ledger`: a folder, or `github:owner/repo[#branch]`. Throws WrongUsage for a place that cannot be one. */
function parseLedger(text) {
	if (/^(?:postgres|postgresql|https?):/i.test(text)) throw new WrongUsage(`A ledger in a database or on a server is not available yet, found “${withoutSecrets(text)}”: name a folder, or github:owner/repo[#branch].`);
	if (!text.startsWith("github:")) return {
		kind: "folder",
		folder: text
	};
	const [, repository = "", branch] = /^github:([^#]*)(?:#(.+))?$/.exec(text) ?? [];
	return branchOf(repository, branch ?? usualBranch, `“${text}” names no ledger: github:owner/repo[#branch] was expected.`);
}
/** The ledger of a program file. `here`: the repository that it is the program of, `owner/repo`, if that is known. */
function placeOf(place, here) {
	if (place.kind !== "branch") throw new WrongUsage("The program file names a ledger in a database or on a server, which is not available yet: name another with --ledger.");
	if (place.repository !== null) return branchOf(place.repository, place.branch, "The program file names no ledger: a repository owner/repo was expected.");
	if (here === void 0 || here === "") throw new WrongUsage("Which ledger? The rules say that of the repository itself, and which that is cannot be known here: name it with --ledger github:owner/repo, or set GITHUB_REPOSITORY.");
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
/** An address may hold a password. */
function withoutSecrets(address) {
	return `${address.slice(0, address.indexOf(":"))}:…`;
}
/** A folder without a ledger reads as an empty one, which is whole: that must not be told of a name mistyped. */
async function refuseUnlessLedger(folder) {
	const isFolder = (path) => stat(path).then((found) => found.isDirectory(), () => false);
	if (!await isFolder(folder)) throw new WrongUsage(`There is no folder “${folder}”.`);
	if (!await isFolder(join(folder, "ledger"))) throw new WrongUsage(`There is no ledger in “${folder}”: ledger/YYYY-MM.jsonl was expected below it.`);
}
export { openNamedLedger as t };
