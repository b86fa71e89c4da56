import { t as decodeLines } from "./decoded-text.js";
import { t as asking } from "./asking.js";
import { t as GitHubFault } from "./fault2.js";
import { n as understand } from "./understand.js";
import * as v from "valibot";
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
		needs: "contents: read",
		isOfLedger: true
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
		needs: "contents: read",
		isOfLedger: true
	}, () => octokit.request("GET /repos/{owner}/{repo}/git/blobs/{sha}", {
		owner,
		repo,
		sha
	}));
	return decodeLines(Buffer.from(understand(blob, data, `blob of ${path}`).content, "base64"));
}
export { isDefaultBranch as a, readBlob as c, readFolder as d, snapshotOf as f, filesIn as i, readBranch as l, commitSchema as n, pathParameters as o, textFields as p, fileFields as r, pathVariables as s, branchSchema as t, readCommit as u };
