import { t as LedgerFault } from "./fault.js";
import { t as asking } from "./asking.js";
import { d as readFolder, l as readBranch, u as readCommit } from "./read-branch.js";
import { i as isEnd, r as headFile } from "./ledger-line.js";
import { t as blobName } from "./blob-name.js";
import { a as monthsInOrder, d as sweepFile, f as tailFile, o as pathsAbout, s as pathsToAppend } from "./paths.js";
import { n as readHeadFile } from "./head-file.js";
import { c as sourceOf } from "./ledger-index.js";
import { a as usableHead, n as entriesIn, r as readMoment, t as accountsOf } from "./read-moment.js";
import { n as linesIn, r as recordedEnd } from "./moment.js";
// src/github/branch.ts
/**
* The ledger's branch on GitHub. Every call throws GitHubFault when GitHub cannot or will not. `repositoryId`: GraphQL's name
* of the repository, where it is known; making the branch takes it.
*/
function octokitBranch(octokit, ref, repositoryId) {
	let known = repositoryId;
	const read = async (paths) => {
		const snapshot = await readBranch(octokit, ref, paths, name);
		known = snapshot.repositoryId;
		return snapshot;
	};
	const name = `${ref.owner}/${ref.repo}, branch ${ref.branch}`;
	const isOfLedger = true;
	const write = {
		to: `write to the ledger in ${name}`,
		needs: "contents: write",
		isOfLedger
	};
	return {
		name,
		branch: ref.branch,
		read,
		readAt: (commit, paths) => readCommit(octokit, ref, commit, paths, name),
		list: (commit, folder) => readFolder(octokit, ref, commit, folder, name),
		tree: async (commit) => {
			const { readTree } = await import("./read-tree.js");
			return readTree(octokit, ref, commit, name);
		},
		create: (files, message) => asking({
			to: `make the ledger in ${name}`,
			needs: "contents: write",
			isOfLedger
		}, async () => {
			const { createBranch } = await import("./create-branch.js");
			return createBranch(octokit, ref, known ?? (await readBranch(octokit, ref, [], name)).repositoryId, files, message);
		}),
		commit: (files, message, expected) => asking(write, async () => {
			const { commit } = await import("./commit.js");
			return commit(octokit, ref, files, message, expected);
		}),
		rewrite: (roots, files, message, expected, keepsHistory) => asking(write, async () => {
			const { rewriteBranch } = await rewriting();
			return rewriteBranch(octokit, ref, {
				roots,
				files,
				message,
				expected,
				keepsHistory,
				repository: known ?? (await readBranch(octokit, ref, [], name)).repositoryId
			});
		}),
		isBehind: (earlier, later) => asking({
			to: `read the history of the ledger in ${name}`,
			needs: "contents: read",
			isOfLedger
		}, async () => {
			const { isInHistory } = await rewriting();
			return isInHistory(octokit, ref, earlier, later);
		})
	};
}
/** Whoever appends does not pay for loading what an erasure takes. */
const rewriting = () => import("./rewrite-branch.js");
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
		const held = this.#files.get("tail.json") ?? null;
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
	async listing() {
		const files = this.commit === null ? [] : await this.#branch.tree(this.commit);
		return new Map(Array.from(files, ([path, { bytes, name }]) => [path, {
			bytes,
			name: () => Promise.resolve(name)
		}]));
	}
	/** A commit does not change. */
	isCurrent() {
		return Promise.resolve(true);
	}
	async months() {
		return this.commit === null ? [] : monthsInOrder(await this.#branch.list(this.commit, "ledger"));
	}
};
// src/ledger/branch-erasure.ts
/**
* Whether the ledger says that it was written anew by an erasure since the commit `seen` was its end. Throws what reading
* that commit throws, and LedgerFault where the ledger is not whole.
*/
async function isErasedSince(branch, snapshot, seen) {
	if (snapshot.commit === null) return false;
	const { erasedSince } = await import("./read-whole.js");
	const before = readHeadFile((await branch.readAt(seen, [headFile])).get(headFile));
	const since = before === null || "broken" in before ? void 0 : before.at;
	return erasedSince(new BranchMoment(branch, snapshot), since ?? void 0);
}
// src/ledger/branch-heads.ts
/** As long as the process runs. */
function headsInProcess() {
	const heads = /* @__PURE__ */ new Map();
	const keyOf = ({ repository, branch }) => `${repository} ${branch}`;
	return {
		read: (place) => Promise.resolve(heads.get(keyOf(place)) ?? null),
		move(place, from, to) {
			const key = keyOf(place);
			if ((heads.get(key) ?? null) === from) heads.set(key, to);
			return Promise.resolve();
		},
		howToForget: () => "restart Docpoints, which then takes the branch as it is"
	};
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
	#heads;
	#place = null;
	/** By repository: what goes into the next commit, if there is one. */
	#marks = /* @__PURE__ */ new Map();
	/** `heads`: where the branch that was seen is remembered; absent: here. */
	constructor(heads = headsInProcess()) {
		this.#heads = heads;
	}
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
	* branch's history no more, and no erasure tells why: somebody has pushed over it.
	*/
	async accept(branch, snapshot, paths) {
		if (await this.#lost(branch, snapshot) === null) return snapshot;
		const again = await branch.read(paths);
		const lost = await this.#lost(branch, again);
		if (lost === null) return again;
		if (await isErasedSince(branch, again, lost.head)) {
			await this.#heads.move(lost.place, lost.head, again.commit ?? lost.head);
			return again;
		}
		throw new LedgerFault(`The ledger in ${branch.name} was written anew: commit ${lost.head}, which was seen there, is in its history no more. Nothing was decided. Put it back with \`git push --force origin ${lost.head}:refs/heads/${branch.branch}\` (GitHub keeps the commit for some time); if it was meant, ${this.#heads.howToForget(lost.place)}.`);
	}
	/** What was seen of the branch and is in its history no more; null: all of it is. */
	async #lost(branch, { commit, repositoryId = branch.name }) {
		const place = {
			repository: repositoryId,
			branch: branch.branch
		};
		this.#place = place;
		const head = await this.#heads.read(place);
		if (commit === head) return null;
		if (head !== null && (commit === null || !await branch.isBehind(head, commit))) return {
			head,
			place
		};
		if (commit !== null) await this.#heads.move(place, head, commit);
		return null;
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
		const { marksWith } = await import("./sweep-marks.js");
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
		if (since.files.size === 0 && moment.commit === null) {
			const { planWhole } = await import("./plan-whole.js");
			return planWhole(moment, drafts, head, now, options);
		}
		const { planAppend } = await planning();
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
		if (this.#place !== null) await this.#heads.move(this.#place, base, written.commit);
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
/** Most decisions record nothing: only the others pay for loading what does. */
const planning = () => import("./plan-append2.js");
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
			const { readMarks } = await marking();
			return readMarks(files.get("sweep.json")).get(repoId) ?? null;
		},
		async move(repoId, move) {
			const { marksWith } = await marking();
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
/** Only a sweep reads and moves marks: an event does not pay for loading what does. */
const marking = () => import("./sweep-marks.js");
// src/ledger/branch.ts
/** The ledger on a branch of a repository. An append is one commit against the commit that was read, so that none is lost. */
function branchLedger(branch, options = {}) {
	const { views = null, line = new BranchLine() } = options;
	const making = async () => typeof views === "function" ? views() : views;
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
			const { appendsAt } = about;
			const toAppend = appendsAt === void 0 ? [] : pathsToAppend(appendsAt);
			const paths = [...pathsAbout(about), ...toAppend];
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
				lines: linesIn(moment),
				compare: async () => (await comparing()).compareDerived(moment)
			};
		},
		async append(drafts, head, now) {
			const isRead = last !== null && version(last) === head.version;
			const moment = isRead && last !== null ? last : await look([]);
			const made = await making();
			return line.append({
				branch,
				moment,
				drafts,
				head,
				now,
				views: made,
				inputs: isRead ? inputs : null
			});
		},
		async replace(lines, head) {
			const { replaceBranch } = await rebuilding();
			return replaceBranch({
				branch,
				moment: await look([]),
				views: await making()
			}, lines, head);
		},
		async rebuild(how) {
			const { rebuildBranch } = await rebuilding();
			return rebuildBranch({
				branch,
				moment: await look([]),
				views: await making()
			}, how);
		}
	};
}
/** Whoever reads and appends does not pay for loading what writes a ledger anew. */
const rebuilding = () => import("./branch-rebuild.js");
const comparing = () => import("./derived-comparison.js");
/** The commit that was read. */
function version({ commit }) {
	return commit ?? "no branch";
}
export { BranchLine as n, octokitBranch as r, branchLedger as t };
