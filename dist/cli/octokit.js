import { t as usualLedgerBranch } from "./usual-places.js";
import { o as headFile } from "./chain.js";
import { d as snapshotOf, f as asking, g as readHttpError, m as understand, o as pathVariables, p as readGraphqlErrors, s as readBlob } from "./read-branch.js";
import { a as readPaths, c as commentsQuery, h as findProgramFile, i as readOwnDeletedAt, n as readCollaborators, o as readRepositoryLabels, p as pullRequestQuery, r as readLabellings, s as repositoryFacts, t as pullRequestFacts } from "./read-pull-facts.js";
import { f as joinComments, h as readPerson, m as actorSchema, n as commentsAnswer, o as pullRequestAnswer, t as queryWithGaps } from "./query-with-gaps.js";
import { t as GitHubFault } from "./fault.js";
import { t as readProgramFile } from "./read-program-file.js";
import * as v from "valibot";
// src/github/check-run.ts
/** GitHub takes no more at once, and no longer summary. */
const [mostAnnotations, longestSummary] = [50, 65e3];
const runs = v.object({ check_runs: v.array(v.object({
	id: v.number(),
	external_id: v.nullish(v.string())
})) });
const made = v.object({ id: v.number() });
/**
* Makes a check of a commit, and says what it says, unless it is there already. Throws GitHubFault: `forbidden` where the
* permission `checks: write` is missing; and what `make` throws.
*/
async function writeCheck(octokit, { owner, repo }, commit, { name, digest, make }) {
	const wish = {
		to: `write a check on ${owner}/${repo}`,
		needs: "checks: write"
	};
	const found = await asking(wish, () => octokit.request("GET /repos/{owner}/{repo}/commits/{ref}/check-runs", {
		owner,
		repo,
		ref: commit,
		check_name: name,
		filter: "latest"
	}));
	const { check_runs: known } = understand(runs, found.data, `answer about the checks on ${owner}/${repo}`);
	if (known.some(({ external_id: made }) => made === digest)) return;
	const check = await make();
	const [first, ...others] = outputsOf(check);
	const body = {
		owner,
		repo,
		name,
		external_id: digest,
		status: "completed",
		conclusion: check.conclusion
	};
	const answer = await asking(wish, () => octokit.request("POST /repos/{owner}/{repo}/check-runs", {
		...body,
		head_sha: commit,
		output: first
	}));
	const { id } = understand(made, answer.data, "answer to a new check");
	for (const output of others) await asking(wish, () => octokit.request("PATCH /repos/{owner}/{repo}/check-runs/{id}", {
		owner,
		repo,
		id,
		output
	}));
}
/** The words of a check with all of its annotations, as many at once as GitHub takes. */
function outputsOf({ title, summary, annotations }) {
	const words = {
		title,
		summary: summary.length > longestSummary ? `${summary.slice(0, longestSummary)}…` : summary
	};
	return Array.from({ length: Math.max(1, Math.ceil(annotations.length / mostAnnotations)) }, (_, at) => annotations.slice(at * mostAnnotations, (at + 1) * mostAnnotations)).map((page) => ({
		...words,
		annotations: page.map(({ path, line, column, isError, message }) => ({
			path,
			start_line: line,
			end_line: line,
			start_column: column,
			end_column: column,
			annotation_level: isError ? "failure" : "warning",
			title: "Docpoints program",
			message
		}))
	}));
}
// src/github/read-accounts.ts
const answer$3 = v.record(v.string(), actorSchema);
/** As many are asked for at once. */
const atOnce = 100;
/** More are not asked for: nobody rewards so many in one place. */
const most = 500;
/** The accounts of logins, up to a hundred in one question: those that there are not come as null; beyond five hundred none come. Throws GitHubFault. */
async function readAccounts(octokit, logins) {
	const asked = [...new Set(logins.map((login) => login.toLowerCase()))].slice(0, most);
	const pages = Array.from({ length: Math.ceil(asked.length / atOnce) }, (_, page) => readPage(octokit, asked.slice(page * atOnce, (page + 1) * atOnce)));
	return new Map((await Promise.all(pages)).flat());
}
async function readPage(octokit, asked) {
	const data = await asking({
		to: "read who is named",
		needs: "metadata: read"
	}, () => queryWithGaps(octokit, accountsQuery(asked.length), variables(asked)));
	const found = understand(answer$3, data, "answer about accounts");
	return asked.map((login, index) => [login, readPerson(found[`a${index}`] ?? null)]);
}
/** Logins go as variables, never into the text of the question. */
function accountsQuery(count) {
	const indices = Array.from({ length: count }, (_, index) => index);
	return `query DocpointsAccounts(${indices.map((index) => `$l${index}: String!`).join(", ")}) { ${indices.map((index) => `a${index}: user(login: $l${index}) { __typename login databaseId }`).join(" ")} }`;
}
function variables(logins) {
	return Object.fromEntries(logins.map((login, index) => [`l${index}`, login]));
}
// src/github/read-files.ts
const PER_PAGE = 100;
/** GitHub lists at most 3,000 files of a pull request. */
const MOST_PAGES = 30;
const page = v.array(v.object({
	filename: v.string(),
	previous_filename: v.optional(v.string()),
	status: v.picklist([
		"added",
		"removed",
		"modified",
		"renamed",
		"copied",
		"changed",
		"unchanged"
	]),
	additions: v.number(),
	deletions: v.number(),
	patch: v.optional(v.string())
}));
/** All changed files of a pull request, 100 a request, at most 3,000. Throws GitHubFault. */
async function readFiles(octokit, ref) {
	const { owner, repo, number } = ref;
	const where = `${owner}/${repo}#${number}`;
	const files = [];
	for (let at = 1; at <= MOST_PAGES; at += 1) {
		const { data } = await asking({
			to: `read the changed files of ${where}`,
			needs: "pull requests: read"
		}, () => octokit.request("GET /repos/{owner}/{repo}/pulls/{number}/files", {
			owner,
			repo,
			number,
			per_page: PER_PAGE,
			page: at
		}));
		const read = understand(page, data, `list of changed files of ${where}`);
		files.push(...read);
		if (read.length < PER_PAGE) break;
	}
	return files;
}
// src/github/read-labels.ts
const answer$2 = v.object({ repository: v.nullable(v.record(v.string(), v.nullable(v.object({ name: v.string() })))) });
/** Which of these labels the repository has, all in one question. Throws GitHubFault. */
async function readLabels(octokit, { owner, repo }, names) {
	if (names.length === 0) return [];
	const wish = {
		to: `read the labels of ${owner}/${repo}`,
		needs: "metadata: read"
	};
	const wanted = Object.fromEntries(names.map((name, index) => [`n${index}`, name]));
	const data = await asking(wish, () => queryWithGaps(octokit, labelsQuery(names.length), {
		owner,
		repo,
		...wanted
	}));
	const { repository } = understand(answer$2, data, `answer about the labels of ${owner}/${repo}`);
	return Object.values(repository ?? {}).flatMap((label) => label?.name ?? []);
}
/** Names go as variables, never into the text of the question. */
function labelsQuery(count) {
	const indices = Array.from({ length: count }, (_, index) => index);
	return `query DocpointsLabels($owner: String!, $repo: String!, ${indices.map((index) => `$n${index}: String!`).join(", ")}) { repository(owner: $owner, name: $repo) { ${indices.map((index) => `l${index}: label(name: $n${index}) { name }`).join(" ")} } }`;
}
// src/github/read-permission.ts
const named = v.picklist([
	"none",
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
]);
const answer$1 = v.object({
	permission: named,
	role_name: v.optional(v.string())
});
/** What a person may do on the repository. A role of the organization's own making counts as the permission it stands on. Throws GitHubFault. */
async function readPermission(octokit, { owner, repo }, login) {
	const wish = {
		to: `read what @${login} may do on ${owner}/${repo}`,
		needs: "metadata: read"
	};
	try {
		const { data } = await asking(wish, () => octokit.request("GET /repos/{owner}/{repo}/collaborators/{username}/permission", {
			owner,
			repo,
			username: login
		}));
		const { permission, role_name: role } = understand(answer$1, data, `answer about what @${login} may do`);
		return v.is(named, role) ? role : permission;
	} catch (error) {
		if (error instanceof GitHubFault && error.kind === "not-found") return "none";
		throw error;
	}
}
// src/github/read-team-membership.ts
const answer = v.object({ state: v.picklist(["active", "pending"]) });
/**
* Whether somebody is in a team, `@org/team`. GitHub answers 404 for who is not in it and for who may not know; the team
* itself tells the two apart. Throws GitHubFault.
*/
async function readTeamMembership(octokit, team, login) {
	const [org = "", slug = ""] = team.replace(/^@/, "").split("/");
	const wish = {
		to: `read who is in the team ${team}`,
		needs: "members: read"
	};
	const get = (route, parameters = {}) => asking(wish, () => octokit.request(route, {
		org,
		team_slug: slug,
		...parameters
	}));
	try {
		const { data } = await get("GET /orgs/{org}/teams/{team_slug}/memberships/{username}", { username: login });
		const { state } = understand(answer, data, `answer about the team ${team}`);
		return state === "active" ? "member" : "none";
	} catch (error) {
		if (!isHidden(error)) throw error;
		return get("GET /orgs/{org}/teams/{team_slug}").then(() => "none", (hidden) => {
			if (isHidden(hidden)) return "unreadable";
			throw hidden;
		});
	}
}
function isHidden(error) {
	return error instanceof GitHubFault && (error.kind === "not-found" || error.kind === "forbidden");
}
// src/github/write.ts
/**
* Sends comments, reactions and new labels as one document of mutations: GitHub runs them in order, and goes on after one
* has failed. Then the labels of the pull request itself, each whatever became of the others. What was to be deleted and is
* gone, or to be made and is there, is done. Answers the addresses of the new comments, in order. Throws the first
* GitHubFault, at once where it may pass (all is tried again then), and TypeError for a comment that was never read.
*/
async function write(octokit, writes, ids, ref) {
	const wish = {
		to: `write on ${ref.owner}/${ref.repo}#${ref.number}`,
		needs: "pull requests: write"
	};
	const refused = [];
	const attempt = (doing) => doing.catch((error) => {
		if (!(error instanceof GitHubFault) || error.passes) throw error;
		refused.push(error);
	});
	const mutations = writes.filter((one) => one.kind !== "label" && one.kind !== "unlabel");
	const urls = mutations.length === 0 ? [] : await attempt(mutate(octokit, mutations, ids, wish));
	for (const one of writes) if (one.kind === "label" || one.kind === "unlabel") await attempt(asking(wish, () => changeLabel(octokit, one, ref)));
	const [first] = refused;
	if (first !== void 0) throw first;
	return urls ?? [];
}
async function mutate(octokit, mutations, ids, wish) {
	const inputs = mutations.map((one) => inputOf(one, ids));
	const variables = Object.fromEntries(inputs.map((input, index) => [`i${index}`, input]));
	const answer = await asking(wish, () => octokit.graphql(writeMutation(mutations), variables).catch((error) => {
		if (!isDoneAlready(error, mutations)) throw error;
		return readGraphqlErrors(error)?.data;
	}));
	const written = understand(writtenAnswer, answer ?? {}, `answer to the wish to ${wish.to}`);
	return mutations.flatMap((_one, index) => written[`w${index}`]?.commentEdge?.node?.url ?? []);
}
/** By the place of each in the document; only of a new comment more than that it was written is asked. */
const writtenAnswer = v.record(v.string(), v.nullish(v.object({ commentEdge: v.nullish(v.object({ node: v.nullish(v.object({ url: v.string() })) })) })));
/** The REST API takes labels by their names, and makes those that are missing. */
async function changeLabel(octokit, { kind, name }, { owner, repo, number }) {
	const labels = "/repos/{owner}/{repo}/issues/{number}/labels";
	if (kind === "label") {
		await octokit.request(`POST ${labels}`, {
			owner,
			repo,
			number,
			labels: [name]
		});
		return;
	}
	await octokit.request(`DELETE ${labels}/{name}`, {
		owner,
		repo,
		number,
		name
	}).catch((error) => {
		if (readHttpError(error)?.status !== 404) throw error;
	});
}
const fields = {
	comment: ["AddCommentInput", "addComment"],
	update: ["UpdateIssueCommentInput", "updateIssueComment"],
	delete: ["DeleteIssueCommentInput", "deleteIssueComment"],
	react: ["AddReactionInput", "addReaction"],
	"make-label": ["CreateLabelInput", "createLabel"],
	close: ["CloseIssueInput", "closeIssue"]
};
/** The document; what is written goes as variables, never into its text. */
function writeMutation(writes) {
	const parameters = writes.map(({ kind }, index) => `$i${index}: ${fields[kind][0]}!`);
	const calls = writes.map(({ kind }, index) => `w${index}: ${fields[kind][1]}(input: $i${index}) { ${asked(kind)} }`);
	return `mutation DocpointsWrite(${parameters.join(", ")}) { ${calls.join(" ")} }`;
}
function asked(kind) {
	return kind === "comment" ? "commentEdge { node { url } }" : "clientMutationId";
}
const reactions = {
	rocket: "ROCKET",
	confused: "CONFUSED",
	eyes: "EYES"
};
function inputOf(one, ids) {
	if (one.kind === "make-label") {
		const { name, color, description } = one;
		return {
			repositoryId: ids.repository,
			name,
			color,
			description
		};
	}
	if (one.kind === "comment") return {
		subjectId: ids.pull,
		body: one.body
	};
	if (one.kind === "close") return {
		issueId: ids.pull,
		stateReason: one.isDone ? "COMPLETED" : "NOT_PLANNED"
	};
	const id = ids.comments.get(one.comment);
	if (id === void 0) throw new TypeError(`Comment ${one.comment} was to be written, and was never read.`);
	if (one.kind === "update") return {
		id,
		body: one.body
	};
	return one.kind === "delete" ? { id } : {
		subjectId: id,
		content: reactions[one.content]
	};
}
function isDoneAlready(error, mutations) {
	const answer = readGraphqlErrors(error);
	if (answer === null) return false;
	return answer.errors.every(({ type, path, message }) => {
		const kind = mutations[Number(String(path?.[0] ?? "").slice(1))]?.kind;
		return kind === "delete" && type === "NOT_FOUND" || kind === "make-label" && /already/i.test(message);
	});
}
// src/github/octokit.ts
/** GitHub through an Octokit: Probot's, or that of `createOctokit`. It writes on pull requests that it has read. */
function octokitGitHub(octokit) {
	const known = /* @__PURE__ */ new Map();
	return {
		async readPullRequest(ref, speaker) {
			const read = await readPullRequest(octokit, ref, speaker ?? null);
			if (read !== null) known.set(name(ref), read.ids);
			return read?.reading ?? null;
		},
		async listChanged(question) {
			const { listChanged } = await import("./list-changed.js");
			return listChanged(octokit, question);
		},
		readFiles: (ref) => readFiles(octokit, ref),
		readPermission: (ref, login) => readPermission(octokit, ref, login),
		readTeamMembership: (team, login) => readTeamMembership(octokit, team, login),
		writeCheck: (ref, commit, check) => writeCheck(octokit, ref, commit, check),
		readProgramFile: (place) => readProgramFile(octokit, place),
		readLabels: (ref, names) => readLabels(octokit, ref, names),
		readAccounts: (logins) => readAccounts(octokit, logins),
		async write(ref, writes) {
			const ids = known.get(name(ref));
			if (ids === void 0) throw new TypeError(`${name(ref)} was to be written on, and was never read.`);
			return write(octokit, writes, ids, ref);
		}
	};
}
/** `octo-org/docs#12`. */
function name({ owner, repo, number }) {
	return `${owner}/${repo}#${number}`;
}
async function readPullRequest(octokit, ref, speaker) {
	const { owner, repo, number, ledgerFiles = [headFile] } = ref;
	const wish = {
		to: `read pull request ${name(ref)}`,
		needs: "pull requests: read and contents: read"
	};
	const people = [.../* @__PURE__ */ new Set([...speaker === null ? [] : [speaker], ...ref.speakers ?? []])].slice(0, 6);
	const variables = {
		owner,
		repo,
		number,
		...Object.fromEntries(people.map((login, index) => [`s${index}`, login])),
		...pathVariables(ledgerFiles)
	};
	const data = await asking(wish, () => queryWithGaps(octokit, pullRequestQuery(ledgerFiles.length, people.length), variables, /^repository\.s\d$/));
	const { viewer, repository, ownersRepository } = understand(pullRequestAnswer, data, `answer about pull request ${name(ref)}`);
	if (repository?.pullRequest == null) return null;
	const { pullRequest } = repository;
	const { comments, nodeIds } = await joinComments(pullRequest.first, pullRequest.last, (after) => readMoreComments(octokit, ref, after));
	const ledger = await snapshotOf(repository.ledger, ledgerFiles, (path, oid) => readBlob(octokit, ref, path, oid));
	return {
		reading: {
			repository: repositoryFacts(repository),
			pull: pullRequestFacts(pullRequest),
			comments,
			paths: readPaths(pullRequest),
			permissions: readCollaborators(repository),
			...readLabellings(pullRequest),
			...readRepositoryLabels(repository),
			self: {
				id: viewer.databaseId ?? 0,
				login: viewer.login
			},
			ownDeletedAt: readOwnDeletedAt(pullRequest, viewer.login),
			programFile: findProgramFile(repository, ownersRepository),
			ledger: {
				branch: usualLedgerBranch,
				...ledger
			}
		},
		ids: {
			repository: repository.id,
			pull: pullRequest.id,
			comments: nodeIds
		}
	};
}
async function readMoreComments(octokit, ref, after) {
	const { owner, repo, number } = ref;
	const wish = {
		to: `read the comments on ${name(ref)}`,
		needs: "pull requests: read"
	};
	const data = await asking(wish, () => octokit.graphql(commentsQuery, {
		owner,
		repo,
		number,
		after
	}));
	return understand(commentsAnswer, data, `answer about the comments on ${name(ref)}`).repository.pullRequest.comments;
}
export { octokitGitHub as t };
