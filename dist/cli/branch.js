import { t as LedgerFault } from "./fault2.js";
import { _ as understand, d as readFolder, g as readGraphqlErrors, h as asking, l as readBranch, u as readCommit, y as readHttpError } from "./read-branch.js";
import { i as readMonthFile, n as sealDrafts, o as headFile } from "./chain.js";
import { t as readEntryLine } from "./entry-line.js";
import { a as usableHead, c as walkAll, g as linesOf, h as isEnd, i as readTotals, m as ChainWalk, n as entriesIn, o as linesIn, p as writeHeadFile, r as readMoment, s as recordedEnd, t as accountsOf, u as writeShard } from "./read-moment.js";
import { A as parseJson, C as isOurReadme, E as areSealed, S as withSeals, T as readmeFile, a as indexPaths, b as standingsFile, c as readSourceFile, f as largestFile, g as pathsAbout, h as monthsInOrder, i as idLine, k as sealsWith, l as sourceLine, m as monthPath, p as memberPath, r as addLines, s as readIdFile, u as sourceOf, v as recentFile, x as tailFile } from "./which.js";
import { t as MembersFold } from "./member-totals.js";
import { t as DerivedFiles } from "./derived-files.js";
import * as v from "valibot";
import { createHash } from "node:crypto";
// src/github/commit.ts
const commitMutation = `
mutation DocpointsCommit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
/** The answer to a commit. */
const committed = v.object({ createCommitOnBranch: v.object({ commit: v.object({ oid: v.string() }) }) });
/** A commit of whole files onto a branch that points to `expected`. */
function commitInput({ owner, repo, branch }, files, message, expected) {
	const [headline = "", ...body] = message.split("\n");
	return {
		branch: {
			repositoryNameWithOwner: `${owner}/${repo}`,
			branchName: branch
		},
		message: {
			headline,
			body: body.join("\n").trim()
		},
		expectedHeadOid: expected,
		fileChanges: { additions: Array.from(files, ([path, text]) => ({
			path,
			contents: Buffer.from(text).toString("base64")
		})) }
	};
}
/** Writes whole files in one commit if the branch still points to `expected`, else `stale`. Throws what Octokit throws. */
async function commit(octokit, ref, files, message, expected) {
	const input = commitInput(ref, files, message, expected);
	const data = await octokit.graphql(commitMutation, {
		input,
		request: { retries: 0 }
	}).catch(throwUnlessStale);
	if (data === "stale") return "stale";
	const { owner, repo, branch } = ref;
	return { commit: understand(committed, data, `answer to the commit in ${owner}/${repo}, branch ${branch}`).createCommitOnBranch.commit.oid };
}
function throwUnlessStale(error) {
	if (readGraphqlErrors(error)?.errors[0]?.type === "STALE_DATA") return "stale";
	throw error;
}
// src/github/create-branch.ts
/** Git knows the tree without a file by this name, whether or not it was ever written. */
const emptyTree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
/** Mutations of one document run in order, and go on after one has failed: then the commit finds no branch, or another one. */
const beginMutation = `
mutation DocpointsCommitFirst($ref: CreateRefInput!, $input: CreateCommitOnBranchInput!) {
  createRef(input: $ref) { clientMutationId }
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
/**
* Makes a branch without history, so that no workflow of the repository runs on it, and commits these files to it: to an
* empty commit, which is all that is left there where the second is refused. `exists`: somebody else was first.
* `repositoryId`: GraphQL's name of the repository. Throws what Octokit throws.
*/
async function createBranch(octokit, ref, repositoryId, files, message) {
	const oid = await makeRoot(octokit, ref, files);
	const variables = {
		ref: {
			repositoryId,
			name: `refs/heads/${ref.branch}`,
			oid
		},
		input: commitInput(ref, files, message, oid),
		request: { retries: 0 }
	};
	const data = await octokit.graphql(beginMutation, variables).catch(whatCameOfIt);
	if (data === "exists") return "exists";
	return { commit: understand(committed, data, `answer to the first commit on ${ref.branch}`).createCommitOnBranch.commit.oid };
}
const made$1 = v.object({ sha: v.string() });
/** Makes a commit without parents, which is on no branch yet. */
async function makeRoot(octokit, { owner, repo }, files) {
	const post = async (what, parameters) => {
		const route = `POST /repos/{owner}/{repo}/git/${what}`;
		const { data } = await octokit.request(route, {
			owner,
			repo,
			...parameters
		});
		return understand(made$1, data, `answer to one of the new ${what}`).sha;
	};
	const commit = (tree) => post("commits", {
		message: "Begin the ledger",
		tree,
		parents: []
	});
	try {
		return await commit(emptyTree);
	} catch (error) {
		if (readHttpError(error)?.status !== 422) throw error;
		return commit(await post("trees", { tree: Array.from(files, ([path, content]) => ({
			path,
			mode: "100644",
			type: "blob",
			content
		})) }));
	}
}
/** Two who begin in the same second begin with the same commit: then the branch is there already, and ours all the same. */
function whatCameOfIt(error) {
	const answer = readGraphqlErrors(error);
	if (answer === null) throw error;
	if (v.is(committed, answer.data)) return answer.data;
	if (answer.errors.some(({ type, path, message }) => type === "STALE_DATA" || path?.[0] === "createRef" && /already exists/i.test(message))) return "exists";
	throw error;
}
// src/github/rewrite-branch.ts
const made = v.object({ sha: v.string() });
const commitAnswer = v.object({ tree: made });
const treeAnswer = v.object({ tree: v.array(v.object({
	path: v.string(),
	mode: v.string(),
	type: v.string(),
	sha: v.nullable(v.string())
})) });
const refAnswer = v.object({ object: made });
/** Bytes of text, and files, in one request: GitHub takes about 40 MB, and is slow long before. */
const mostBytes = 5e6;
const mostFiles = 500;
/**
* One commit on top of `expected`, of any size: its tree is made in as many requests as it takes, which nobody sees, and
* then the branch moves once. `roots`, files and folders at the root, are taken away before `files` are put in; what else
* stands there stays. Throws what Octokit throws.
*/
async function rewriteBranch(octokit, { owner, repo, branch }, roots, files, message, expected) {
	const ask = async (route, parameters) => {
		const path = route.replace(" ", " /repos/{owner}/{repo}/git/");
		return (await octokit.request(path, {
			owner,
			repo,
			...parameters
		})).data;
	};
	const ref = async () => understand(refAnswer, await ask("GET ref/{ref}", { ref: `heads/${branch}` }), "answer about a branch").object.sha;
	if (await ref() !== expected) return "stale";
	const before = understand(commitAnswer, await ask("GET commits/{sha}", { sha: expected }), "commit").tree.sha;
	const { tree } = understand(treeAnswer, await ask("GET trees/{sha}", { sha: before }), "tree");
	const kept = tree.filter(({ path }) => !roots.includes(path));
	let base = null;
	const grow = async (entries) => {
		if (entries.length === 0) return;
		const parameters = {
			tree: entries,
			...base === null ? {} : { base_tree: base }
		};
		base = understand(made, await ask("POST trees", parameters), "answer to a new tree").sha;
	};
	await grow(kept);
	for await (const some of inBatches(files)) await grow(some);
	if (base === null) throw new TypeError("A branch was to be written anew with nothing on it.");
	const commit = await ask("POST commits", {
		message,
		tree: base,
		parents: [expected]
	});
	const { sha } = understand(made, commit, "answer to a new commit");
	try {
		await ask("PATCH refs/{ref}", {
			ref: `heads/${branch}`,
			sha,
			force: false,
			request: { retries: 0 }
		});
		return { commit: sha };
	} catch (error) {
		if (/not a fast.?forward/i.test(readHttpError(error)?.answer?.message ?? "")) return "stale";
		throw error;
	}
}
async function* inBatches(files) {
	let batch = [];
	let bytes = 0;
	for await (const [path, content] of files) {
		batch.push({
			path,
			mode: "100644",
			type: "blob",
			content
		});
		bytes += Buffer.byteLength(content);
		if (bytes < mostBytes && batch.length < mostFiles) continue;
		yield batch;
		batch = [];
		bytes = 0;
	}
	yield batch;
}
const comparison = v.object({ status: v.picklist([
	"ahead",
	"behind",
	"identical",
	"diverged"
]) });
/** Whether the commit `later` has `earlier` in its history; not, where `earlier` is not there any more. Throws what Octokit throws. */
async function isInHistory(octokit, { owner, repo }, earlier, later) {
	try {
		const { data } = await octokit.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
			owner,
			repo,
			basehead: `${earlier}...${later}`,
			per_page: 1,
			page: 2
		});
		const { status } = understand(comparison, data, "comparison of two commits");
		return status === "ahead" || status === "identical";
	} catch (error) {
		const status = readHttpError(error)?.status;
		if (status === 404 || status === 422) return false;
		throw error;
	}
}
// src/github/branch.ts
/**
* The ledger's branch on GitHub. Every call throws GitHubFault when GitHub cannot or will not. `repositoryId`: GraphQL's name
* of the repository, where it is known; making the branch takes it.
*/
function octokitBranch(octokit, ref, repositoryId) {
	let known = repositoryId;
	const read = async (paths) => {
		const { repositoryId: found, ...snapshot } = await readBranch(octokit, ref, paths, name);
		known = found;
		return snapshot;
	};
	const name = `${ref.owner}/${ref.repo}, branch ${ref.branch}`;
	const write = {
		to: `write to the ledger in ${name}`,
		needs: "contents: write"
	};
	return {
		name,
		read,
		readAt: (commit, paths) => readCommit(octokit, ref, commit, paths, name),
		list: (commit, folder) => readFolder(octokit, ref, commit, folder, name),
		create: (files, message) => asking({
			to: `make the ledger in ${name}`,
			needs: "contents: write"
		}, async () => createBranch(octokit, ref, known ?? (await readBranch(octokit, ref, [], name)).repositoryId, files, message)),
		commit: (files, message, expected) => asking(write, () => commit(octokit, ref, files, message, expected)),
		rewrite: (roots, files, message, expected) => asking(write, () => rewriteBranch(octokit, ref, roots, files, message, expected)),
		isBehind: (earlier, later) => asking({
			to: `read the history of the ledger in ${name}`,
			needs: "contents: read"
		}, () => isInHistory(octokit, ref, earlier, later))
	};
}
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
	if (tail == null || !tail.held.endsWith("\n")) return null;
	const { held, recent } = tail;
	const links = new Links();
	if (!links.takeAll(held)) return null;
	const isAll = links.isAt(head);
	if (!isAll && !(links.takeAll(recent) && links.isAt(head))) return null;
	const text = isAll ? held : held + recent;
	return moment.isOther?.(head.file, text) === true ? null : {
		path: head.file,
		text,
		lines: head.lines ?? 0,
		held
	};
}
/** Goes along the lines of a file, each of which has to follow the one before it. */
var Links = class {
	#digest = null;
	#count = 0;
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
// src/ledger/new-lines.ts
/** `current`: null where its text is not needed, because all lines are of a later month, or where there is no line yet. */
function placeLines(sealed, current, lastPath) {
	const files = /* @__PURE__ */ new Map();
	let at = {
		path: lastPath ?? "",
		lines: 0,
		...current,
		text: current?.text ?? ""
	};
	let bytes = current?.text === null ? largestFile : Buffer.byteLength(at.text);
	for (const { entry, text } of sealed) {
		const line = `${text}\n`;
		const size = Buffer.byteLength(line);
		const path = pathFor(at.path, entry.at.slice(0, 7), bytes, size);
		if (path !== at.path) {
			at = {
				path,
				text: "",
				lines: 0
			};
			bytes = 0;
		}
		const before = at.text === "" || at.text.endsWith("\n") ? at.text : `${at.text}\n`;
		at = {
			...at,
			text: before + line,
			lines: at.lines + 1
		};
		bytes += size;
		files.set(path, at.text);
	}
	return {
		files,
		current: at
	};
}
function pathFor(last, month, bytes, added) {
	const place = readMonthFile(last);
	if (place === null || place.month < month) return monthPath({
		month,
		part: 1
	});
	return bytes === 0 || bytes + added <= 4e5 ? last : monthPath({
		...place,
		part: place.part + 1
	});
}
// src/ledger/plan.ts
/** Each id once. */
function withoutHeld(drafts, held) {
	const seen = new Set(held);
	return drafts.filter(({ id }) => !seen.has(id) && seen.add(id));
}
// src/ledger/tail.ts
/** Bytes of lines for which the copy is not written again: it is up to twenty times as large. */
const mostRecent = 16e3;
/** What an append writes, so that the next one need not ask for the file by its own name: the lines since the copy was made, or the copy. */
function tailWith({ text, held }) {
	const recent = held === void 0 ? null : text.slice(held.length);
	return recent === null || Buffer.byteLength(recent) > mostRecent ? [tailFile, text] : [recentFile, recent];
}
/** Git's name of a file's content. */
function blobName(text) {
	return createHash("sha1").update(`blob ${Buffer.byteLength(text)}\0`).update(text).digest("hex");
}
/** The same as `planAppend` by reading every line. */
async function planWhole(moment, drafts, head, now, { views, keepsTail }) {
	const walk = new ChainWalk(moment.name);
	const wanted = new Set(drafts.map(({ id }) => id));
	const held = /* @__PURE__ */ new Set();
	const lines = [];
	for await (const walked of walkAll(moment, walk)) {
		const { id } = walked.reading.kind === "entry" ? walked.reading.entry : walked.reading.link;
		if (typeof id === "string" && wanted.has(id)) held.add(id);
		if (lines.length <= 1e4) lines.push(walked);
	}
	const { end } = walk;
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
	const { files, current: written } = placeLines(sealed, await lastFile(moment), void 0);
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
	if (keepsTail) all.set(...tailWith(written));
	const made = isMade ? {
		derived: newEnd.digest,
		views: views?.rules
	} : {};
	all.set(headFile, writeHeadFile({
		file: written.path,
		...newEnd,
		lines: written.lines,
		...made
	}));
	return {
		entries: sealed.map(({ entry }) => entry),
		files: all,
		end: newEnd
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
	return planWhole(moment, drafts, head, now, options);
}
/** Null: what is derived is not to be believed, or the file appended to is not whole; the whole has to be read. */
async function planHere(moment, drafts, head, now, options) {
	const { views } = options;
	const index = indexFor(drafts);
	const asked = [...withSeals([...index, ...drafts.map(({ member }) => memberPath(member.id))])];
	const pages = views === null ? [] : [standingsFile, readmeFile];
	const files = await moment.ask([.../* @__PURE__ */ new Set([
		...asked,
		...pages,
		...await linesFor(moment, head, now)
	])]);
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
	if (options.keepsTail) written.set(...tailWith(lines.current));
	const at = last.entry.at;
	const rules = isViewed ? views.rules : void 0;
	written.set(headFile, writeHeadFile({
		file: path,
		...end,
		at,
		lines: inFile,
		derived: end.digest,
		views: rules
	}));
	return {
		entries: sealed.map(({ entry }) => entry),
		files: written,
		end
	};
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
// src/ledger/sweep-marks.ts
/** Beside the lines: how far sweeps have looked. Nothing is decided by it; where it is lost, more is looked at again. */
const sweepFile = "sweep.json";
const number = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const marks = v.record(v.pipe(v.string(), v.regex(/^\d{1,16}$/)), v.object({
	at: v.pipe(v.string(), v.isoTimestamp()),
	due: v.pipe(v.string(), v.isoDate()),
	left: v.array(number),
	claims: v.optional(v.nullable(v.array(number)), null),
	program: v.string()
}));
/** The marks in the text of the file; what cannot be read holds none. */
function readMarks(text) {
	const read = v.safeParse(marks, text == null ? {} : parseJson(text));
	return new Map(Object.entries(read.success ? read.output : {}).map(([repoId, mark]) => [Number(repoId), mark]));
}
/** The text of the file with these moves in it; null: it says as much already. Sweeps at once undo nothing of each other's: the later time counts. */
function marksWith(text, moves) {
	const before = readMarks(text);
	const after = new Map(before);
	for (const [repoId, move] of moves) after.set(repoId, moved(before.get(repoId), move));
	const sorted = [...after].toSorted(([a], [b]) => a - b);
	const written = `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`;
	return written === text ? null : written;
}
function moved(before, move) {
	const { at, due, left, program, mended, now } = move;
	const isPast = before !== void 0 && Date.parse(before.at) <= Date.parse(now);
	const stays = (before?.left ?? []).filter((one) => !mended.includes(one));
	const isLater = !isPast || Date.parse(at) > Date.parse(before.at);
	return {
		at: isLater ? at : before.at,
		due: !isPast || due > before.due ? due : before.due,
		left: [.../* @__PURE__ */ new Set([...stays, ...left])].toSorted((a, b) => a - b),
		claims: claimsAfter(before?.claims ?? null, move),
		program: isLater ? program : before.program
	};
}
/** In the order in which the next sweep looks at them. */
function claimsAfter(before, { claims, answered }) {
	const stay = before?.filter((one) => !answered.includes(one));
	return claims === null ? stay ?? null : [.../* @__PURE__ */ new Set([...claims, ...stay ?? []])];
}
// src/ledger/branch-line.ts
function together(changes) {
	return {
		files: new Map(changes.flatMap(({ files }) => [...files])),
		subjects: new Set(changes.flatMap(({ subjects }) => [...subjects]))
	};
}
/** What a decision about a source and these accounts is made from, as far as the ledger goes. */
function subjectsOf(source, accounts) {
	const people = Array.from(accounts, (id) => `account ${id}`);
	return /* @__PURE__ */ new Set([`source ${source.repoId}/${source.number}`, ...people]);
}
function subjectsIn(entries) {
	const people = Array.from(accountsOf(entries), (id) => `account ${id}`);
	const sources = entries.flatMap((entry) => sourceOf(entry) ?? []);
	return [...people, ...sources.flatMap((source) => [...subjectsOf(source, [])])];
}
/**
* The appends to one branch by this process, one commit after the other. What waits while a commit is under way goes into
* the next one together: each was decided from one source and a few accounts, so where the commits in between were about none of
* those, the decision is the same. The branch that was seen last is remembered, so that one that was written anew is found out.
*/
var BranchLine = class {
	#waiting = [];
	#isBusy = false;
	#own = [];
	#seen = null;
	/** By repository: what goes into the next commit, if there is one. */
	#marks = /* @__PURE__ */ new Map();
	append(wanted) {
		return new Promise((resolve, reject) => {
			this.#waiting.push({
				...wanted,
				resolve,
				reject
			});
			if (!this.#isBusy) this.#work();
		});
	}
	/** How far a sweep of a repository has looked, to be written along; null: no more. */
	carry(repoId, move) {
		if (move === null) this.#marks.delete(repoId);
		else this.#marks.set(repoId, move);
	}
	/**
	* The snapshot, or a newer one where it is older than what was seen. Throws LedgerFault where what was seen is in the
	* branch's history no more: somebody has pushed over it.
	*/
	async accept(branch, snapshot, paths) {
		if (await this.#follows(branch, snapshot.commit)) return snapshot;
		const again = await branch.read(paths);
		if (await this.#follows(branch, again.commit)) return again;
		const seen = this.#seen ?? "";
		throw new LedgerFault(`The ledger in ${branch.name} was written anew: commit ${seen}, which was seen there, is in its history no more. Nothing was decided. Put it back with \`git push --force origin ${seen}:refs/heads/BRANCH\` (GitHub keeps the commit for some time); if it was meant, restart Docpoints, which then takes the branch as it is.`);
	}
	async #follows(branch, commit) {
		const seen = this.#seen;
		if (seen === null || commit === seen) {
			this.#seen = commit;
			return true;
		}
		if (commit === null || !await branch.isBehind(seen, commit)) return false;
		if (this.#seen === seen) this.#seen = commit;
		return true;
	}
	/** Holds no texts any more: who decided before the last commit made here decides again. */
	forget() {
		this.#own = [];
	}
	async #work() {
		this.#isBusy = true;
		while (this.#waiting.length > 0) {
			const batch = this.#waiting;
			this.#waiting = [];
			await this.#commit(batch).catch((error) => {
				for (const { reject } of batch) reject(error);
			});
		}
		this.#isBusy = false;
	}
	async #commit(batch) {
		const [first] = batch;
		if (first === void 0) return;
		const base = this.#latestAfter(first.moment.commit);
		const files = /* @__PURE__ */ new Map();
		const subjects = /* @__PURE__ */ new Set();
		const done = [];
		for (const waiting of batch) {
			const plan = await this.#plan(waiting, base, {
				files,
				subjects
			}).catch((error) => {
				waiting.reject(error);
				return null;
			});
			if (plan === "stale") waiting.resolve({ kind: "stale" });
			if (plan === null || plan === "stale") continue;
			for (const [path, text] of plan.files) files.set(path, text);
			for (const subject of subjectsIn(plan.entries)) subjects.add(subject);
			done.push({
				waiting,
				plan
			});
		}
		const drafts = done.flatMap(({ waiting }) => waiting.drafts);
		if (files.size > 0) await this.#addMarks(first.moment, base, files);
		if (files.size > 0 && !await this.#write(first.branch, base, {
			files,
			subjects
		}, drafts)) {
			for (const { waiting } of done) waiting.resolve({ kind: "stale" });
			return;
		}
		for (const { waiting, plan } of done) waiting.resolve({
			kind: "appended",
			entries: plan.entries,
			digest: plan.end.digest
		});
	}
	async #addMarks(moment, base, files) {
		if (this.#marks.size === 0) return;
		const own = this.#own.find(({ commit }) => commit === base)?.files.get(sweepFile);
		const now = moment.with(base, this.#changesSince(moment.commit, base)?.files ?? /* @__PURE__ */ new Map());
		const text = marksWith(own ?? (await now.askOnce(["sweep.json"])).get("sweep.json"), this.#marks);
		if (text !== null) files.set(sweepFile, text);
	}
	/** `before`: what those before it in the same commit change. */
	async #plan({ moment, drafts, head, now, views, inputs }, base, before) {
		const options = {
			views,
			keepsTail: true
		};
		const own = this.#changesSince(moment.commit, base);
		if (own === null) return "stale";
		const since = together([own, before]);
		if (since.files.size === 0) return planAppend(moment, drafts, head, now, options);
		const decided = await usableHead(moment);
		if (decided === null || inputs === null || !isEnd(decided, head)) return "stale";
		if (!inputs.isDisjointFrom(since.subjects)) return "stale";
		const later = moment.with(base, since.files);
		const end = await usableHead(later);
		if (end === null) return "stale";
		return planAppend(later, drafts, {
			...head,
			count: end.count,
			digest: end.digest
		}, now, options);
	}
	/** The newest commit that was made here on top of this one; itself, where none was. */
	#latestAfter(commit) {
		return this.#own.some(({ parent }) => parent === commit) ? this.#own.at(-1)?.commit ?? commit : commit;
	}
	/** What the commits made here have changed from one to the other; null where they do not lead there. */
	#changesSince(from, to) {
		if (from === to) return together([]);
		const start = this.#own.findIndex(({ parent }) => parent === from);
		return start < 0 || this.#own.at(-1)?.commit !== to ? null : together(this.#own.slice(start));
	}
	async #write(branch, base, { files, subjects }, drafts) {
		const message = describeAppend(drafts);
		const written = base === null ? await branch.create(files, message) : await branch.commit(files, message, base);
		if (typeof written === "string") return false;
		this.#seen = written.commit;
		const isNext = base !== null && this.#own.at(-1)?.commit === base;
		const own = base === null ? [] : [{
			parent: base,
			commit: written.commit,
			files,
			subjects
		}];
		this.#own = [...isNext ? this.#own : [], ...own].slice(-20);
		return true;
	}
};
/** Without an `@` or a `#`: a commit's message mentions and refers as any text on GitHub does. */
function describeAppend(drafts) {
	const lines = drafts.map(({ kind, points, member, activity }) => `${kind} of ${points} points for ${member.login}${activity === null ? "" : ` (${activity})`}`);
	return lines.length === 1 ? `Record ${lines[0]}` : `Record ${lines.length} entries\n\n${lines.join("\n")}`;
}
// src/ledger/branch-marks.ts
/** As often others may write to the branch first: then the mark stays where it is, and the next sweep looks again. */
const mostStale = 10;
/** The marks of sweeps on a ledger's branch. `known`: what has been read of it already. */
function branchMarks(branch, line, known) {
	return {
		async read(repoId) {
			const { files } = known?.files.has("sweep.json") === true ? known : await branch.read([sweepFile]);
			return readMarks(files.get("sweep.json")).get(repoId) ?? null;
		},
		async move(repoId, move) {
			for (let stale = 0; stale < mostStale; stale += 1) {
				const { commit, files } = await branch.read([sweepFile]);
				if (commit === null) return false;
				const text = marksWith(files.get(sweepFile), /* @__PURE__ */ new Map([[repoId, move]]));
				if (text === null) return true;
				if (await branch.commit(/* @__PURE__ */ new Map([["sweep.json", text]]), "Note how far the pull requests are looked at", commit) !== "stale") return true;
			}
			return false;
		},
		carry: (repoId, move) => line.carry(repoId, move)
	};
}
// src/ledger/branch-moment.ts
/** A branch as it stands at one commit, whatever is committed meanwhile. */
var BranchMoment = class BranchMoment {
	name;
	/** Null: there is no such branch. */
	commit;
	#branch;
	#files;
	#names;
	/** `snapshot`: what has been read of it already. */
	constructor(branch, { commit, files, names = /* @__PURE__ */ new Map(), isTouched = false }) {
		this.name = branch.name;
		this.commit = commit;
		this.#branch = branch;
		this.#files = new Map(files);
		this.#names = names;
		if (isTouched) this.#files.delete(tailFile);
	}
	get tail() {
		const held = this.#files.get("tail.jsonl") ?? null;
		return held === null ? null : {
			held,
			recent: this.#files.get("recent.jsonl") ?? ""
		};
	}
	isOther(path, text) {
		const name = this.#names.get(path);
		return name !== void 0 && name !== blobName(text);
	}
	/** What has been read, with other texts in the place of some: the branch at a later commit that changed those alone. */
	with(commit, changed) {
		const files = new Map([...this.#files, ...changed]);
		const names = new Map([...this.#names].filter(([path]) => !changed.has(path)));
		return new BranchMoment(this.#branch, {
			commit,
			files,
			names
		});
	}
	async ask(paths) {
		const files = await this.askOnce(paths);
		for (const [path, text] of files) this.#files.set(path, text);
		return files;
	}
	async askOnce(paths) {
		const { commit } = this;
		const missing = [...new Set(paths)].filter((path) => !this.#files.has(path));
		const read = commit === null || missing.length === 0 ? null : await this.#branch.readAt(commit, missing);
		return new Map(paths.map((path) => [path, this.#files.get(path) ?? read?.get(path) ?? null]));
	}
	async months() {
		return this.commit === null ? [] : monthsInOrder(await this.#branch.list(this.commit, "ledger"));
	}
};
// src/ledger/branch.ts
/** Files of members that are checked: each question reads some dozens of them. */
const membersChecked = 500;
/** The ledger on a branch of a repository. An append is one commit against the commit that was read, so that none is lost. */
function branchLedger(branch, options = {}) {
	const { views = null, line = new BranchLine() } = options;
	let known = options.known;
	let last = null;
	let inputs = null;
	const look = async (paths) => {
		const snapshot = await line.accept(branch, known ?? await branch.read(paths), paths);
		known = void 0;
		return new BranchMoment(branch, snapshot);
	};
	return {
		name: branch.name,
		sweeps: branchMarks(branch, line, known),
		async read(about) {
			const paths = pathsAbout(about);
			const moment = await look(paths);
			const reading = await readMoment(moment, about, version(moment));
			const isSame = last !== null && inputs !== null && version(last) === version(moment);
			const accounts = [...about.members, ...reading.members.keys()];
			const read = about.source === null ? null : subjectsOf(about.source, accounts);
			inputs = read === null || !isSame ? read : read.union(inputs ?? read);
			last = moment;
			return reading;
		},
		async *entries(which) {
			yield* entriesIn(await look([]), which);
		},
		async scan() {
			const moment = await look([]);
			return {
				recorded: await recordedEnd(moment),
				lines: linesIn(moment)
			};
		},
		async append(drafts, head, now) {
			const isRead = last !== null && version(last) === head.version;
			const moment = isRead && last !== null ? last : await look([]);
			return line.append({
				branch,
				moment,
				drafts,
				head,
				now,
				views,
				inputs: isRead ? inputs : null
			});
		},
		async replace(lines, head) {
			const { replaceBranch } = await rebuilding();
			return replaceBranch({
				branch,
				moment: await look([]),
				views
			}, lines, head);
		},
		async checkDerived(members, end) {
			const { checkDerived } = await import("./check-derived.js");
			return checkDerived(await look([]), members, end, membersChecked);
		},
		async rebuild(how) {
			const { rebuildBranch } = await rebuilding();
			return rebuildBranch({
				branch,
				moment: await look([]),
				views
			}, how);
		}
	};
}
/** Whoever reads and appends does not pay for loading what writes a ledger anew. */
const rebuilding = () => import("./branch-rebuild.js");
/** The commit that was read. */
function version({ commit }) {
	return commit ?? "no branch";
}
export { octokitBranch as a, planAppend as i, BranchLine as n, sweepFile as r, branchLedger as t };
