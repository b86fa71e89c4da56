import { t as LedgerFault } from "./fault.js";
import { c as asking, d as readHttpError, l as readGraphqlErrors, o as readBranch, u as understand } from "./patience.js";
import * as v from "valibot";
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
// src/github/create-branch.ts
const made = v.object({ sha: v.string() });
/** Makes a branch without history that holds these files alone, so that no workflow of the repository runs on it. Throws what Octokit throws. */
async function createBranch(octokit, { owner, repo, branch }, files, message) {
	const post = async (what, parameters) => {
		const { data } = await octokit.request(`POST /repos/{owner}/{repo}/git/${what}`, {
			owner,
			repo,
			...parameters
		});
		return data;
	};
	const entries = Array.from(files, ([path, content]) => ({
		path,
		mode: "100644",
		type: "blob",
		content
	}));
	const tree = understand(made, await post("trees", { tree: entries }), "answer to a new tree").sha;
	const root = await post("commits", {
		message,
		tree,
		parents: []
	});
	const { sha } = understand(made, root, "answer to a new commit");
	try {
		await post("refs", {
			ref: `refs/heads/${branch}`,
			sha
		});
		return "created";
	} catch (error) {
		if (/reference already exists/i.test(readHttpError(error)?.answer?.message ?? "")) return "exists";
		throw error;
	}
}
// src/github/branch.ts
/** The ledger's branch on GitHub. Every call throws GitHubFault when GitHub cannot or will not. */
function octokitBranch(octokit, ref) {
	const name = `${ref.owner}/${ref.repo}, branch ${ref.branch}`;
	return {
		name,
		read: () => readBranch(octokit, ref, name),
		create: (files, message) => asking({
			to: `make the ledger in ${name}`,
			needs: "contents: write"
		}, () => createBranch(octokit, ref, files, message)),
		commit: (files, message, expected) => commit(octokit, ref, files, message, expected)
	};
}
const commitMutation = `
mutation DocpointsCommit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
const committed = v.object({ createCommitOnBranch: v.object({ commit: v.object({ oid: v.string() }) }) });
async function commit(octokit, { owner, repo, branch }, files, message, expected) {
	const where = `${owner}/${repo}, branch ${branch}`;
	const [headline = "", ...body] = message.split("\n");
	const input = {
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
	const wish = {
		to: `write to the ledger in ${where}`,
		needs: "contents: write"
	};
	const data = await asking(wish, () => octokit.graphql(commitMutation, {
		input,
		request: { retries: 0 }
	}).catch(throwUnlessStale));
	if (data === "stale") return "stale";
	understand(committed, data, `answer to the commit in ${where}`);
	return "committed";
}
function throwUnlessStale(error) {
	if (readGraphqlErrors(error)?.errors[0]?.type === "STALE_DATA") return "stale";
	throw error;
}
// src/standing/days.ts
const formats = /* @__PURE__ */ new Map();
/** The day that it is at `time` in the time zone (IANA name). */
function dayIn(timezone, time) {
	let format = formats.get(timezone);
	if (format === void 0) {
		format = new Intl.DateTimeFormat("en-CA", {
			timeZone: timezone,
			year: "numeric",
			month: "2-digit",
			day: "2-digit"
		});
		formats.set(timezone, format);
	}
	const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]));
	return `${parts.get("year")?.padStart(4, "0")}-${parts.get("month")}-${parts.get("day")}`;
}
/** Whether the text is a day that exists: 2024-02-29 is one, 2026-02-29 is none. */
function isDay(text) {
	return /^\d{4}-\d\d-\d\d$/.test(text) && fromUtc(toUtc(text)) === text;
}
function addDays(day, days) {
	return fromUtc(toUtc(day) + days * 864e5);
}
/** The same day some months on; the last of a shorter month: a year after 2024-02-29 is 2025-02-28. */
function addMonths(day, months) {
	const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
	const first = utc(year, month - 1 + months, 1);
	const start = new Date(first);
	const last = new Date(utc(start.getUTCFullYear(), start.getUTCMonth() + 1, 0)).getUTCDate();
	return fromUtc(first + (Math.min(date, last) - 1) * 864e5);
}
function toUtc(day) {
	const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
	return utc(year, month - 1, date);
}
/** Date.UTC takes the years 0 to 99 for 1900 to 1999. */
function utc(year, month, date) {
	return (/* @__PURE__ */ new Date(0)).setUTCFullYear(year, month, date);
}
function fromUtc(time) {
	return new Date(time).toISOString().slice(0, 10);
}
// src/standing/entry.ts
const entryKinds = [
	"award",
	"revocation",
	"redemption",
	"enrolment",
	"adjustment",
	"erasure"
];
// src/standing/entry-line.ts
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(1e4));
const whole = v.pipe(v.number(), v.safeInteger());
const digest = v.pipe(v.string(), v.regex(/^sha256:[\da-f]{64}$/, "Expected sha256: and 64 hexadecimal digits"));
const time = v.pipe(v.string(), v.check((at) => isTime(at), "Expected a time in UTC such as 2026-11-24T10:00:00.000Z"));
const day = v.pipe(v.string(), v.check((on) => isDay(on), "Expected a day such as 2026-11-24"));
const account = v.object({
	id: whole,
	login: text
});
const source = v.object({
	repo: text,
	repoId: whole,
	pull: v.optional(v.nullable(whole)),
	issue: v.optional(v.nullable(whole)),
	commit: v.optional(v.nullable(text), null),
	comment: v.optional(v.nullable(whole), null),
	url: text
});
const link = v.object({
	id: v.optional(v.nullable(text)),
	at: v.optional(v.nullable(time)),
	prev: v.optional(v.nullable(digest), null)
});
const entry = v.object({
	v: v.literal(1),
	id: text,
	kind: v.picklist(entryKinds),
	at: time,
	earnedOn: v.optional(v.nullable(day)),
	member: account,
	activity: v.optional(v.nullable(text), null),
	points: v.optional(v.nullable(whole)),
	source: v.optional(v.nullable(source), null),
	by: v.optional(v.nullable(account), null),
	reason: v.optional(v.nullable(v.string()), null),
	revokes: v.optional(v.nullable(text)),
	program: v.optional(v.nullable(text), null),
	prev: v.optional(v.nullable(digest), null)
});
const known = {
	line: entry.entries,
	member: account.entries,
	by: account.entries,
	source: source.entries
};
/** Kinds that give or take nothing, so that points and the day they were earned on may be absent. */
const withoutPoints = /* @__PURE__ */ new Set(["enrolment", "erasure"]);
/** Reads a line; never throws. Unknown fields are let pass with a warning. */
function readEntryLine(line) {
	const value = parseJson(line);
	if (value === void 0) return {
		kind: "broken",
		what: line.trim() === "" ? "is empty" : "is not JSON"
	};
	if (!isRecord(value)) return {
		kind: "broken",
		what: "is no JSON object"
	};
	const digest = digestOf(value);
	if (digest === null) return {
		kind: "broken",
		what: "holds text or a number that has no canonical form"
	};
	const strange = strangeness(value);
	if (strange !== null) {
		const read = v.safeParse(link, value);
		if (!read.success) return {
			kind: "broken",
			what: mistake(read.issues[0])
		};
		return {
			kind: "unknown",
			link: read.output,
			digest,
			warnings: [strange]
		};
	}
	const read = v.safeParse(entry, value);
	if (!read.success) return {
		kind: "broken",
		what: mistake(read.issues[0])
	};
	const { points, earnedOn } = read.output;
	if (!withoutPoints.has(read.output.kind) && (points == null || earnedOn == null)) return {
		kind: "broken",
		what: `is of kind ${read.output.kind} and has no \`points\` or no \`earnedOn\``
	};
	return {
		kind: "entry",
		entry: toEntry(read.output),
		digest,
		warnings: unknownFields(value)
	};
}
/** The line of an entry, in the order of fields that every line has; without the end of line. */
function writeEntryLine(entry) {
	const { v, id, kind, at, earnedOn, member, activity, points, source, by, reason, revokes, program, prev } = entry;
	return JSON.stringify({
		v,
		id,
		kind,
		at,
		earnedOn,
		member,
		activity,
		points,
		source,
		by,
		reason,
		revokes,
		program,
		prev
	});
}
/** `sha256:…` of the canonical JSON (RFC 8785) of a value; null where it has none (text that is no Unicode, a number without end). */
function digestOf(value) {
	try {
		const canonical = canonicalize(value);
		return canonical === void 0 ? null : `sha256:${createHash("sha256").update(canonical).digest("hex")}`;
	} catch {
		return null;
	}
}
function parseJson(line) {
	try {
		return JSON.parse(line);
	} catch {
		return;
	}
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isTime(at) {
	const read = Date.parse(at);
	return !Number.isNaN(read) && new Date(read).toISOString() === at;
}
/** What makes a line one that this program cannot read; null: nothing does. */
function strangeness(value) {
	const { v: version, kind } = value;
	if (typeof version === "number" && version !== 1) return `is of version ${version}: kept, and counted for nothing`;
	if (typeof kind === "string" && !entryKinds.some((one) => one === kind)) return `is of the unknown kind ${JSON.stringify(kind).slice(0, 60)}: kept, and counted for nothing`;
	return null;
}
function unknownFields(value) {
	const within = [
		"member",
		"by",
		"source"
	].flatMap((part) => {
		const inner = value[part];
		return isRecord(inner) ? strangers(inner, known[part]).map((key) => `${part}.${key}`) : [];
	});
	return [...strangers(value, known.line), ...within].map((key) => `has the unknown field ${JSON.stringify(key).slice(0, 60)}: kept`);
}
function strangers(value, entries) {
	return Object.keys(value).filter((key) => !Object.hasOwn(entries, key));
}
function toEntry(read) {
	const { source, revokes, points, earnedOn, ...rest } = read;
	return {
		...rest,
		earnedOn: earnedOn ?? rest.at.slice(0, 10),
		points: points ?? 0,
		source: source === null ? null : toSource(source),
		...revokes == null ? {} : { revokes }
	};
}
function toSource({ pull, issue, ...rest }) {
	return {
		...rest,
		...pull == null ? {} : { pull },
		...issue == null ? {} : { issue }
	};
}
function mistake(issue) {
	return `has a wrong \`${v.getDotPath(issue) ?? ""}\`: ${(issue.type === "check" || issue.type === "regex" ? issue.message : issue.expected === null ? "Expected a whole number" : `Expected ${issue.expected}`).slice(0, 120)}, found ${issue.received.slice(0, 60)}`;
}
// src/standing/chain.ts
const headFile = "head.json";
/** Reads a ledger's lines as one chain, across files, and tells what is wrong with it. Never throws. */
function readChain(lines, recorded) {
	const entries = [];
	const problems = [];
	const warnings = [];
	const digests = /* @__PURE__ */ new Set();
	const places = /* @__PURE__ */ new Map();
	let before = {
		digest: null,
		at: null
	};
	for (const place of lines) {
		const reading = readEntryLine(place.text);
		const say = (what) => ({
			file: place.file,
			line: place.line,
			what
		});
		if (reading.kind === "broken") {
			problems.push(say(reading.what));
			before = {
				digest: void 0,
				at: before.at
			};
			continue;
		}
		warnings.push(...reading.warnings.map(say));
		const link = reading.kind === "entry" ? reading.entry : reading.link;
		problems.push(...breaks(link, before, places).map(say));
		if (reading.kind === "entry") entries.push(reading.entry);
		if (typeof link.id === "string") places.set(link.id, place);
		digests.add(reading.digest);
		before = stepAfter(reading, link, before);
	}
	const digest = before.digest ?? null;
	const end = {
		count: lines.length,
		digest
	};
	if (before.digest !== void 0) problems.push(...headProblems(end, recorded));
	if (recorded === null && lines.length > 0) warnings.push({
		file: headFile,
		line: null,
		what: "is missing"
	});
	return {
		entries,
		...end,
		lastAt: before.at,
		problems,
		warnings,
		has: (one) => digests.has(one)
	};
}
function stepAfter(reading, link, before) {
	return {
		digest: reading.digest,
		at: link.at ?? before.at
	};
}
function breaks(link, before, places) {
	const doubled = typeof link.id === "string" ? places.get(link.id) : void 0;
	return [
		...before.digest === void 0 || link.prev === before.digest ? [] : [`does not follow the line before it: its \`prev\` is ${link.prev ?? "null"}, the digest of that line ${before.digest ?? "null (there is none)"}. A line was changed, removed or moved`],
		...typeof link.at === "string" && before.at !== null && link.at < before.at ? [`was recorded at ${link.at}, before the line before it (${before.at})`] : [],
		...doubled === void 0 ? [] : [`has the id of ${doubled.file}, line ${doubled.line}, again: ${JSON.stringify(link.id)}`]
	];
}
function headProblems(end, recorded) {
	if (recorded === null) return [];
	if ("broken" in recorded) return [{
		file: headFile,
		line: null,
		what: recorded.broken
	}];
	if (isEnd(recorded, end) || recorded.next !== void 0 && isEnd(recorded.next, end)) return [];
	const what = `records ${describe(recorded)}, but the ledger ends with ${describe(end)}. Lines were removed, changed or added without it`;
	return [{
		file: headFile,
		line: null,
		what
	}];
}
function isEnd(one, other) {
	return one.count === other.count && one.digest === other.digest;
}
function describe({ count, digest }) {
	return `${count} ${count === 1 ? "line" : "lines"}${digest === null ? "" : ` and ${digest}`}`;
}
/** `ledger/2026-11.jsonl, line 3: is not JSON`. */
function describeRemark({ file, line, what }) {
	return `${file}${line === null ? "" : `, line ${line}`}: ${what}`;
}
/** Binds drafts to the end of a chain, as recorded at `now`, or with the last line where the clock is behind it. */
function sealDrafts(drafts, end, now) {
	const iso = now.toISOString();
	const at = end.lastAt !== null && end.lastAt > iso ? end.lastAt : iso;
	let prev = end.digest;
	return drafts.map((draft) => {
		const entry = {
			v: 1,
			...draft,
			at,
			prev
		};
		const text = writeEntryLine(entry);
		const digest = digestOf(JSON.parse(text));
		if (digest === null) throw new TypeError(`The entry ${draft.id} holds text that is no Unicode.`);
		prev = digest;
		return {
			entry,
			text,
			digest
		};
	});
}
// src/ledger/ledger-files.ts
/** Up to this many bytes GitHub gives a file whole in a query, with room to spare. */
const largestFile = 4e5;
const monthFile = /^ledger\/(\d{4}-\d{2})(?:\.(\d{1,6}))?\.jsonl$/;
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const end = v.object({
	count,
	digest: v.nullable(v.string())
});
const head = v.object({
	...end.entries,
	next: v.optional(end)
});
/** Whether the path is a file of the ledger. */
function isLedgerFile(path) {
	return path === "head.json" || monthFile.test(path);
}
/** All lines in order: by month, then by part. Whether they are whole is for `readChain` to say. */
function readLines(files) {
	return {
		lines: monthFiles(files).flatMap(({ path, text }) => linesOf(path, text)),
		recorded: recordedHead(files)
	};
}
/** The ledger as a whole chain. Throws LedgerFault, with file and line, when it is not. */
function readWhole(files, name) {
	const { lines, recorded } = readLines(files);
	const chain = readChain(lines, recorded);
	const [first, ...others] = chain.problems;
	if (first === void 0) return chain;
	const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
	throw new LedgerFault(`The ledger in ${name} is not whole: ${describeRemark(first)}${more}. Nothing was appended. \`docpoints ledger verify\` shows all of it; put the file back as its history has it.`);
}
/** The entries that are wanted, and the head that they were read at. */
function toReading(chain, version, about) {
	return {
		head: {
			digest: chain.digest,
			count: chain.count,
			version
		},
		entries: about === void 0 ? chain.entries : chain.entries.filter((entry) => isAbout(entry, about))
	};
}
/** Whether the chain ends where the head says. */
function isAtHead(chain, head) {
	return chain.count === head.count && chain.digest === head.digest;
}
/** What the files become with the drafts in; null when the ledger holds them all. */
function addDrafts(files, chain, drafts, now) {
	const held = new Set(chain.entries.map(({ id }) => id));
	const sealed = sealDrafts(drafts.filter(({ id }, index) => !held.has(id) && drafts.findIndex((one) => one.id === id) === index), chain, now);
	const [first] = sealed;
	const last = sealed.at(-1);
	if (first === void 0 || last === void 0) return null;
	const added = sealed.map(({ text }) => `${text}\n`).join("");
	const { path, text } = fileFor(files, first.entry.at.slice(0, 7), Buffer.byteLength(added));
	return {
		entries: sealed.map(({ entry }) => entry),
		path,
		text: text === "" || text.endsWith("\n") ? text + added : `${text}\n${added}`,
		end: {
			count: chain.count + sealed.length,
			digest: last.digest
		}
	};
}
/** `head.json`. `next`: what an append is about to make of it. */
function writeHead(path, { count, digest }, next) {
	return `${JSON.stringify({
		file: path,
		count,
		digest,
		next
	}, null, 2)}\n`;
}
function isAbout({ member, source }, { members, source: wanted }) {
	if (members?.includes(member.id) === true) return true;
	if (wanted === void 0 || source === null || source.repoId !== wanted.repoId) return false;
	return (source.pull ?? source.issue) === wanted.number;
}
function monthFiles(files) {
	return Array.from(files, ([path, text]) => ({
		path,
		text,
		name: monthFile.exec(path)
	})).flatMap(({ path, text, name }) => name === null ? [] : [{
		path,
		text,
		month: name[1] ?? "",
		part: Number(name[2] ?? 1)
	}]).sort((a, b) => a.month === b.month ? a.part - b.part : a.month < b.month ? -1 : 1);
}
function linesOf(file, text) {
	const lines = text.split("\n");
	if (lines.at(-1) === "") lines.pop();
	return lines.map((line, index) => ({
		file,
		line: index + 1,
		text: line
	}));
}
/** What `head.json` says; null where there is none. */
function recordedHead(files) {
	const text = files.get(headFile);
	if (text === void 0) return null;
	try {
		const { count, digest, next } = v.parse(head, JSON.parse(text));
		return {
			count,
			digest,
			...next === void 0 ? {} : { next }
		};
	} catch (error) {
		return { broken: `is no {"file", "count", "digest"}: ${error instanceof Error ? error.message.slice(0, 200) : "it cannot be read"}` };
	}
}
/** The last file of the month, or its next part where this one is full. */
function fileFor(files, month, bytes) {
	const last = monthFiles(files).findLast((file) => file.month === month);
	if (last === void 0) return {
		path: `ledger/${month}.jsonl`,
		text: ""
	};
	if (Buffer.byteLength(last.text) + bytes <= largestFile) return last;
	return {
		path: `ledger/${month}.${last.part + 1}.jsonl`,
		text: ""
	};
}
// src/ledger/branch.ts
/**
* The ledger on a branch of a repository. An append is one commit against the commit that was read, so that none is lost.
* `known`: what has been read already, just now; it serves as the first reading.
*/
function branchLedger(branch, known) {
	let unread = known;
	let last = null;
	const read = async () => {
		last = unread ?? await branch.read();
		unread = void 0;
		return last;
	};
	return {
		name: branch.name,
		async read(about) {
			const snapshot = await read();
			return toReading(readWhole(snapshot.files, branch.name), version(snapshot), about);
		},
		lines: async () => readLines((await read()).files),
		async append(drafts, head, now) {
			return append(branch, last !== null && version(last) === head.version ? last : await read(), drafts, head, now);
		}
	};
}
const noBranch = "no branch";
function version({ commit }) {
	return commit ?? noBranch;
}
async function append(branch, { commit, files }, drafts, head, now) {
	const chain = readWhole(files, branch.name);
	if (!isAtHead(chain, head)) return { kind: "stale" };
	const addition = addDrafts(files, chain, drafts, now);
	if (addition === null) return {
		kind: "appended",
		entries: [],
		digest: chain.digest
	};
	const { entries, path, text, end } = addition;
	const changed = /* @__PURE__ */ new Map([[path, text], [headFile, writeHead(path, end)]]);
	const message = describeAppend(drafts);
	const outcome = commit === null ? await branch.create(changed, message) : await branch.commit(changed, message, commit);
	return outcome === "created" || outcome === "committed" ? {
		kind: "appended",
		entries,
		digest: end.digest
	} : { kind: "stale" };
}
/** Without an `@` or a `#`: a commit's message mentions and refers as any text on GitHub does. */
function describeAppend(drafts) {
	const lines = drafts.map(({ kind, points, member, activity }) => `${kind} of ${points} points for ${member.login}${activity === null ? "" : ` (${activity})`}`);
	return lines.length === 1 ? `Record ${lines[0]}` : `Record ${lines.length} entries\n\n${lines.join("\n")}`;
}
export { octokitBranch as _, readLines as a, toReading as c, headFile as d, readChain as f, isDay as g, dayIn as h, isLedgerFile as i, writeHead as l, addMonths as m, addDrafts as n, readWhole as o, addDays as p, isAtHead as r, recordedHead as s, branchLedger as t, describeRemark as u };
