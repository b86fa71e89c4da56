import { t as GitHubFault } from "./fault.js";
import * as v from "valibot";
// src/github/http-error.ts
const header = v.optional(v.union([v.string(), v.number()]));
const requestError = v.object({
	name: v.string(),
	message: v.string(),
	status: v.optional(v.number()),
	response: v.optional(v.object({
		headers: v.optional(v.object({
			"retry-after": header,
			"x-ratelimit-remaining": header,
			"x-ratelimit-reset": header,
			"x-accepted-github-permissions": header
		}), {}),
		data: v.optional(v.unknown())
	}))
});
const body = v.object({
	message: v.string(),
	errors: v.optional(v.array(v.union([v.string(), v.object({ message: v.optional(v.string()) })])), [])
});
/** An error that Octokit has thrown for an HTTP request; null for any other error. Octokit gives a failed connection the status 500 and no response. */
function readHttpError(error, now = Date.now()) {
	const parsed = v.safeParse(requestError, error);
	if (!(error instanceof Error) || !parsed.success) return null;
	const { name, message, status, response } = parsed.output;
	if (response === void 0) return name === "HttpError" || name === "AbortError" || name === "TimeoutError" || message === "fetch failed" ? {
		status: 0,
		message,
		answer: null
	} : null;
	const headers = response.headers;
	const isLimitUsedUp = String(headers["x-ratelimit-remaining"]) === "0";
	return {
		status: status ?? 500,
		message,
		answer: {
			message: answerMessage(response.data) ?? "no explanation",
			retryAfter: retryAfter(headers, isLimitUsedUp, now),
			isLimitUsedUp,
			acceptedPermissions: text$1(headers["x-accepted-github-permissions"])
		}
	};
}
/** Whether this is the primary or a secondary rate limit rather than a missing permission: GitHub answers 403 for all three. */
function isRateLimit({ status, answer }) {
	if (answer === null || status !== 403 && status !== 429) return false;
	return status === 429 || answer.isLimitUsedUp || answer.retryAfter !== null || /rate limit/i.test(answer.message);
}
function answerMessage(data) {
	const parsed = v.safeParse(body, data);
	if (!parsed.success) return typeof data === "string" && data !== "" && !data.startsWith("<") ? data : null;
	const { message, errors } = parsed.output;
	return [message, ...errors.map((error) => typeof error === "string" ? error : error.message ?? "").filter((detail) => detail !== "")].join(" – ");
}
/** Seconds to wait by the headers of an answer; null where they name no time. */
function retryAfter(headers, isLimitUsedUp, now) {
	const seconds = Number.parseInt(text$1(headers["retry-after"]) ?? "", 10);
	if (Number.isFinite(seconds) && seconds >= 0) return seconds;
	const reset = Number.parseInt(text$1(headers["x-ratelimit-reset"]) ?? "", 10);
	if (!isLimitUsedUp || !Number.isFinite(reset)) return null;
	return Math.max(0, reset - Math.floor(now / 1e3) + 1);
}
function text$1(value) {
	return value === void 0 || value === "" ? null : String(value);
}
// src/github/understand.ts
/**
* Parses what came from outside, once, at the border. `what` names it for the reader: `answer about pull request …`.
* Throws GitHubFault that says which part was not understood.
*/
function understand(schema, value, what, kind = "server") {
	const parsed = v.safeParse(schema, value, { abortEarly: true });
	if (parsed.success) return parsed.output;
	const issue = parsed.issues[0];
	const path = v.getDotPath(issue) ?? "the whole";
	throw new GitHubFault(kind, `GitHub's ${what} was not understood: ${clip(path)}: expected ${clip(issue.expected ?? "something else")}, found ${clip(issue.received)}.`);
}
/** One line of outside text for a message: no control characters, nothing that looks like a secret, at most 300 characters. */
function clip(text) {
	const line = text.slice(0, 2e3).replaceAll(/[\p{C}\s]+/gu, " ").replaceAll(/\b(gh[a-z]_|github_pat_|v1\.)\w+/g, "[secret]").replaceAll(/\b(bearer|token|basic) [\w.~+/=-]{16,}/gi, "$1 [secret]").trim();
	return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}
// src/github/explain-fault.ts
const graphqlErrors = v.object({
	errors: v.pipe(v.array(v.object({
		type: v.optional(v.nullable(v.string())),
		message: v.string(),
		path: v.optional(v.array(v.union([v.string(), v.number()])))
	})), v.minLength(1)),
	data: v.optional(v.unknown())
});
/** The errors of a GraphQL answer that Octokit has thrown; null for any other error. */
function readGraphqlErrors(error) {
	const parsed = v.safeParse(graphqlErrors, error);
	return error instanceof Error && parsed.success ? parsed.output : null;
}
/** Makes a call; what Octokit throws comes out as GitHubFault, told for the reader. */
async function asking(wish, call) {
	try {
		return await call();
	} catch (error) {
		throw explainFault(error, wish);
	}
}
/**
* What Docpoints wanted, what GitHub answered and what to do, as a GitHubFault without headers or tokens.
* An error that comes from neither GitHub nor the network is a bug of ours: it is returned as it is.
*/
function explainFault(error, wish) {
	if (error instanceof GitHubFault) return error;
	const graphql = readGraphqlErrors(error);
	if (graphql !== null) return explainGraphql(graphql, wish);
	const http = readHttpError(error);
	if (http !== null) return explainHttp(http, wish);
	return error;
}
function explainGraphql({ errors }, wish) {
	const first = errors.find(({ type }) => type === "RATE_LIMITED") ?? errors.find(({ type }) => type !== "NOT_FOUND") ?? errors[0];
	const said = `“${clip(first?.message ?? "")}”`;
	const type = first?.type ?? "";
	if (isRefusedByRule(first?.message ?? "", type)) return refusedByRule(said, wish);
	switch (type) {
		case "RATE_LIMITED": return fault("rate-limited", wish, said, "The hourly limit is used up: it goes on by itself later.");
		case "FORBIDDEN":
		case "INSUFFICIENT_SCOPES": return fault("forbidden", wish, said, adviceOnRefusal(first?.message ?? "", wish.needs));
		case "NOT_FOUND": return fault("not-found", wish, said, `Check the name, and that ${canSee}.`);
		case "STALE_DATA": return fault("conflict", wish, said, "Read again and decide again.");
		case "UNPROCESSABLE": return fault("invalid", wish, said, "The request itself must change.");
		default: return fault("server", wish, said, "Run it again later.");
	}
}
function explainHttp(http, wish) {
	const { status } = http;
	if (http.answer === null) return fault("network", wish, null, `The connection failed (${clip(http.message)}). Run it again later.`);
	const said = `${status} “${clip(http.answer.message)}”`;
	if (isRateLimit(http)) return fault("rate-limited", wish, said, `Too many requests: it can be tried again${http.answer.retryAfter === null ? "" : ` in ${http.answer.retryAfter} seconds`}.`, http.answer.retryAfter);
	if (isRefusedByRule(http.answer.message, null)) return refusedByRule(said, wish);
	switch (status) {
		case 401: return fault("unauthorized", wish, said, "The token or private key is wrong or has expired: set a valid one.");
		case 403: return fault("forbidden", wish, said, adviceOnRefusal(http.answer.message, needed(http.answer, wish)));
		case 404:
		case 410: return fault("not-found", wish, said, `Check the name, and that ${canSee} (${needed(http.answer, wish)}).`);
		case 409: return fault("conflict", wish, said, "Something else changed at the same time, or is not ready: run it again.");
		default: return status >= 500 ? fault("server", wish, said, "Run it again later; https://www.githubstatus.com tells of outages.") : fault("invalid", wish, said, "The request itself must change.");
	}
}
const canSee = "the App is installed there or the token may see it";
function fault(kind, wish, said, advice, retryAfter = null) {
	const answered = said === null ? "" : ` GitHub answered ${said}.`;
	return new GitHubFault(kind, `Could not ${wish.to}.${answered} ${advice}`, retryAfter);
}
/** What to do where something is forbidden: GitHub's words say why, else `permission` is missing. */
function adviceOnRefusal(message, permission) {
	if (/\blocked\b/i.test(message)) return "The conversation is locked: unlock it, or decide elsewhere.";
	if (/\barchived\b/i.test(message)) return "The repository is archived, so nothing can be written to it.";
	if (/\bSAML\b|IP allow list/i.test(message)) return "Allow this token or address in the organization’s settings.";
	if (/\bsuspended\b/i.test(message)) return "The App’s installation is suspended: an owner can lift that.";
	return grant(permission);
}
/** `issues=write,contents=read; pull_requests=write` → `issues: write and contents: read, or pull requests: write`. */
function needed(answer, wish) {
	if (answer.acceptedPermissions === null) return wish.needs;
	return clip(answer.acceptedPermissions).split(";").map((set) => set.split(",").map((one) => one.trim().replaceAll("_", " ").replace("=", ": ")).join(" and ")).join(", or ");
}
function grant(permission) {
	return `The permission is missing: ${permission}. Give it to the App (and accept it on the installation), to the token, or under \`permissions:\` in the workflow.`;
}
/** Rulesets and branch protection answer with one of several statuses and types: their words are what they share. */
function isRefusedByRule(message, type) {
	return type === "BRANCH_PROTECTION_RULE_VIOLATION" || /rule violations? found|protected branch|through a pull request|creations? being restricted|required status check|GH006|GH013/i.test(message);
}
function refusedByRule(said, wish) {
	return fault("forbidden", wish, said, "A ruleset or branch protection refuses it: put the App on its bypass list, or leave this branch out of the rule.");
}
// src/standing/decoded-text.ts
const strict = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
const lenient = new TextDecoder("utf-8", { ignoreBOM: true });
const lineFeed = 10;
/**
* Bytes of a ledger's file as text. A line that is not UTF-8 holds half of a character (U+D800) for what cannot be read, as
* no text that was decoded does: so it stays known as one, and has no digest.
*/
function decodeLines(bytes) {
	try {
		return strict.decode(bytes);
	} catch {
		return Array.from(linesIn(bytes), decodeLine).join("\n");
	}
}
function* linesIn(bytes) {
	let from = 0;
	for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, from)) {
		yield bytes.subarray(from, at);
		from = at + 1;
	}
	yield bytes.subarray(from);
}
function decodeLine(bytes) {
	try {
		return strict.decode(bytes);
	} catch {
		return lenient.decode(bytes).replaceAll("�", "\ud800");
	}
}
// src/github/read-branch.ts
/** An append changes both in one commit. */
const lastChanges = `
      lines: history(first: 1, path: "ledger") { nodes { oid } }
      head: history(first: 1, path: "head.json") { nodes { oid } }`;
/** Whether a file holds lines of the ledger: it may be of 400 kB, and is needed rarely. */
function isOfLines(path) {
	return path.startsWith("ledger/");
}
const text = "object { ... on Blob { oid isTruncated text } }";
/** A question for files of a commit by name: their paths are its variables `$path0`, `$path1`, …. `beside`: what else is asked. */
function filesOfCommit(fields, beside = "") {
	if (fields.length === 0) return "oid";
	return `oid ... on Commit { ${fields.map((field, index) => `file${index}: file(path: $path${index}) { ${field} }`).join(" ")}${beside} }`;
}
/** The same of the commit that a ledger's branch points to, and whether somebody has touched its lines. Of files of lines it gives no text. */
function fileFields(paths) {
	return filesOfCommit(paths.map((path) => isOfLines(path) ? "oid" : text), lastChanges);
}
/** `, $path0: String!, …`, for the head of a question. */
function pathParameters(paths) {
	return paths.map((_, index) => `, $path${index}: String!`).join("");
}
/** The values of those variables. */
function pathVariables(paths) {
	return Object.fromEntries(paths.map((path, index) => [`path${index}`, path]));
}
/** Files of one commit: of the one that the branch points to, so that a write in between cannot mix two states. */
function branchQuery(paths) {
	return `
query DocpointsLedger($owner: String!, $repo: String!, $ref: String!${pathParameters(paths)}) {
  repository(owner: $owner, name: $repo) {
    id
    defaultBranchRef { name }
    ref(qualifiedName: $ref) { target { ${fileFields(paths)} } }
  }
}`;
}
/** What a question asks of a commit for these files, whatever is in them. */
function textFields(paths) {
	return filesOfCommit(paths.map(() => text));
}
/** Files of a commit that is known. */
function commitQuery(paths) {
	return `
query DocpointsLedgerFiles($owner: String!, $repo: String!, $oid: GitObjectID!${pathParameters(paths)}) {
  repository(owner: $owner, name: $repo) { object(oid: $oid) { ${textFields(paths)} } }
}`;
}
/** What stands directly in a folder of a commit. */
const folderQuery = `
query DocpointsLedgerFolder($owner: String!, $repo: String!, $expression: String!) {
  repository(owner: $owner, name: $repo) {
    object(expression: $expression) { ... on Tree { entries { name } } }
  }
}`;
const fileSchema = v.object({
	oid: v.optional(v.string()),
	object: v.optional(v.nullable(v.object({
		oid: v.optional(v.string()),
		isTruncated: v.optional(v.boolean()),
		text: v.optional(v.nullable(v.string()))
	})))
});
const lastChange = v.optional(v.object({ nodes: v.nullable(v.array(v.nullable(v.object({ oid: v.string() })))) }));
/** A commit, with files `file0`, `file1`, …. */
const commitSchema = v.objectWithRest({
	oid: v.string(),
	lines: lastChange,
	head: lastChange
}, v.unknown());
const branchSchema = v.nullable(v.object({ target: commitSchema }));
const branchAnswer = v.object({ repository: v.object({
	id: v.string(),
	defaultBranchRef: v.nullable(v.object({ name: v.string() })),
	ref: branchSchema
}) });
const commitAnswer = v.object({ repository: v.object({ object: v.nullable(commitSchema) }) });
const folderAnswer = v.object({ repository: v.object({ object: v.nullable(v.object({ entries: v.optional(v.nullable(v.array(v.object({ name: v.string() })))) })) }) });
/** Files in one question: its answer is of some megabytes at most. */
const filesAtOnce = 40;
/** Files at the end of the branch, by name; `commit` null: there is no such branch. `repositoryId`: GraphQL's name of the repository. Throws GitHubFault. */
async function readBranch(octokit, ref, paths, name) {
	const { owner, repo, branch } = ref;
	const first = paths.slice(0, filesAtOnce);
	const variables = {
		owner,
		repo,
		ref: `refs/heads/${branch}`,
		...pathVariables(first)
	};
	const data = await asking(wishToRead(name), () => octokit.graphql(branchQuery(first), variables));
	const { repository } = understand(branchAnswer, data, `answer about ${name}`);
	if (repository.defaultBranchRef?.name === branch) throw isDefaultBranch(name);
	const snapshot = {
		...await snapshotOf(repository.ref, first, (path, oid) => readBlob(octokit, ref, path, oid)),
		repositoryId: repository.id
	};
	const rest = paths.slice(filesAtOnce);
	if (snapshot.commit === null || rest.length === 0) return snapshot;
	const more = await readCommit(octokit, ref, snapshot.commit, rest, name);
	return {
		...snapshot,
		files: new Map([...snapshot.files, ...more])
	};
}
/** Files of a commit, by name. Throws GitHubFault. */
async function readCommit(octokit, ref, commit, paths, name) {
	const { owner, repo } = ref;
	const texts = /* @__PURE__ */ new Map();
	for (let index = 0; index < paths.length; index += filesAtOnce) {
		const some = paths.slice(index, index + filesAtOnce);
		const variables = {
			owner,
			repo,
			oid: commit,
			...pathVariables(some)
		};
		const data = await asking(wishToRead(name), () => octokit.graphql(commitQuery(some), variables));
		const { repository } = understand(commitAnswer, data, `answer about ${name}`);
		if (repository.object === null) throw isGone(commit, name);
		const read = await filesIn(repository.object, some, (path, oid) => readBlob(octokit, ref, path, oid));
		for (const [path, text] of read.files) texts.set(path, text);
	}
	return texts;
}
/** Paths of what stands directly in a folder of a commit; of no folder: none. Throws GitHubFault. */
async function readFolder(octokit, { owner, repo }, commit, folder, name) {
	const variables = {
		owner,
		repo,
		expression: `${commit}:${folder}`
	};
	const data = await asking(wishToRead(name), () => octokit.graphql(folderQuery, variables));
	const { repository } = understand(folderAnswer, data, `answer about ${name}`);
	return (repository.object?.entries ?? []).map((entry) => `${folder}/${entry.name}`);
}
function wishToRead(name) {
	return {
		to: `read the ledger in ${name}`,
		needs: "contents: read"
	};
}
function isGone(commit, name) {
	return new GitHubFault("conflict", `The commit ${commit.slice(0, 12)} of ${name} is not there any more: somebody has written the branch anew. Read again.`);
}
/** People work on the default branch: no program file may have Docpoints commit there. */
function isDefaultBranch(name) {
	return new GitHubFault("invalid", `The ledger is named to be ${name}, which is the default branch there. Name a branch of its own, such as \`docpoints\`: it is made when it is missing. Nothing was decided.`);
}
/** The snapshot in an answer to a question for `paths`. `readWhole` gives what GraphQL has cut. */
async function snapshotOf(found, paths, readWhole) {
	if (found === null) return {
		commit: null,
		files: new Map(paths.map((path) => [path, null]))
	};
	const { oid: commit, lines, head } = found.target;
	const isTouched = lines?.nodes?.[0]?.oid !== head?.nodes?.[0]?.oid;
	const { files, names } = await filesIn(found.target, paths, readWhole);
	return {
		commit,
		files,
		...names.size > 0 ? { names } : {},
		...isTouched ? { isTouched } : {}
	};
}
/** The texts of files in an answer to a question for them; of those of lines, their names in Git. `readWhole` gives what GraphQL has cut. */
async function filesIn(answer, paths, readWhole) {
	const files = /* @__PURE__ */ new Map();
	const names = /* @__PURE__ */ new Map();
	for (const [index, path] of paths.entries()) {
		const { oid, object } = v.parse(fileSchema, answer[`file${index}`] ?? {});
		if (oid !== void 0) names.set(path, oid);
		else if (object?.oid === void 0) files.set(path, null);
		else if (isExact(object)) files.set(path, object.text);
		else files.set(path, await readWhole(path, object.oid));
	}
	return {
		files,
		names
	};
}
/** Whether a text is all of the blob, and what it says: GraphQL has U+FFFD for whatever is not UTF-8. */
function isExact(object) {
	return object.isTruncated === false && typeof object.text === "string" && !object.text.includes("�");
}
const blob = v.object({
	encoding: v.literal("base64"),
	content: v.string()
});
/** GraphQL cuts a blob at 512,000 bytes and gives none with a zero byte in it; REST gives up to 100 MB. */
async function readBlob(octokit, { owner, repo }, path, sha) {
	const { data } = await asking({
		to: `read ${path} of the ledger in ${owner}/${repo}`,
		needs: "contents: read"
	}, () => octokit.request("GET /repos/{owner}/{repo}/git/blobs/{sha}", {
		owner,
		repo,
		sha
	}));
	return decodeLines(Buffer.from(understand(blob, data, `blob of ${path}`).content, "base64"));
}
export { understand as _, isDefaultBranch as a, retryAfter as b, readBlob as c, readFolder as d, snapshotOf as f, readGraphqlErrors as g, asking as h, filesIn as i, readBranch as l, decodeLines as m, commitSchema as n, pathParameters as o, textFields as p, fileFields as r, pathVariables as s, branchSchema as t, readCommit as u, isRateLimit as v, readHttpError as y };
