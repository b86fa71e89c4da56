import { n as usualLedgerBranch } from "./usual-places.js";
import { r as headFile } from "./ledger-line.js";
import { n as readGraphqlErrors, t as asking } from "./asking.js";
import { o as readCollaborators } from "./person2.js";
import { a as readRepositoryLabels, f as pullRequestQuery, i as readPaths, m as findProgramFile, n as readLabellings, o as repositoryFacts, r as readOwnDeletedAt, s as commentsQuery, t as pullRequestFacts } from "./read-pull-facts.js";
import { a as pullRequestAnswer, d as joinComments, t as commentsAnswer } from "./pull-request-answer.js";
import { t as queryWithGaps } from "./query-with-gaps.js";
import { a as readAccounts, i as accountsIn, r as accountVariables } from "./read-accounts.js";
import { c as readBlob, f as snapshotOf, s as pathVariables } from "./read-branch.js";
import { n as understand } from "./understand.js";
import { t as GitHubFault } from "./fault2.js";
import * as v from "valibot";
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
// src/github/write.ts
/**
* Sends comments, reactions and new labels as one document of mutations: GitHub runs them in order, and goes on after one
* has failed. Then the labels of the pull request itself, each whatever became of the others. What was about a comment that
* is gone meanwhile, or was to be made and is there, is done. Answers the addresses of the new comments, in order. Throws the first
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
	try {
		await octokit.request(`DELETE ${labels}/{name}`, {
			owner,
			repo,
			number,
			name
		});
	} catch (error) {
		const { readHttpError } = await import("./http-error.js");
		if (readHttpError(error)?.status !== 404) throw error;
	}
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
		return (kind === "delete" || kind === "react" || kind === "update") && type === "NOT_FOUND" || kind === "make-label" && /already/i.test(message);
	});
}
// src/github/octokit.ts
/**
* GitHub through an Octokit: Probot's, or that of `createOctokit`. It writes on pull requests that it has read. Most decisions
* ask no more than one question and the files: each of the other questions is loaded where it is asked.
*/
function octokitGitHub(octokit) {
	const known = /* @__PURE__ */ new Map();
	return {
		async readPullRequest(ref, speaker) {
			const read = await readPullRequest(octokit, ref, speaker ?? null);
			if (read !== null) known.set(name(ref), read.ids);
			return read?.reading ?? null;
		},
		listChanged: async (question) => (await import("./list-changed.js")).listChanged(octokit, question),
		readFiles: (ref) => readFiles(octokit, ref),
		readPermission: async (ref, login) => (await import("./read-permission.js")).readPermission(octokit, ref, login),
		readPeople: async (ref, question) => (await import("./read-people.js")).readPeople(octokit, ref, question),
		writeCheck: async (ref, commit, check) => (await import("./check-run.js")).writeCheck(octokit, ref, commit, check),
		readProgramFile: async (place) => (await import("./read-program-file.js")).readProgramFile(octokit, place),
		readLabels: async (ref, names) => (await import("./read-labels.js")).readLabels(octokit, ref, names),
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
	const logins = ref.hint?.logins ?? [];
	const variables = {
		owner,
		repo,
		number,
		...accountVariables(logins),
		...Object.fromEntries(people.map((login, index) => [`s${index}`, login])),
		...pathVariables(ledgerFiles)
	};
	const data = await asking(wish, () => queryWithGaps(octokit, pullRequestQuery(ledgerFiles, people.length, logins.length), variables, /^repository\.s\d$/));
	const { viewer, repository, ownersRepository } = understand(pullRequestAnswer, data, `answer about pull request ${name(ref)}`);
	if (repository?.pullRequest == null) return null;
	const { pullRequest, s0, s1, s2, s3, s4, s5 } = repository;
	const collaborators = [
		s0,
		s1,
		s2,
		s3,
		s4,
		s5
	];
	const { comments, nodeIds } = await joinComments(pullRequest.first, pullRequest.last, (after) => readMoreComments(octokit, ref, after));
	const ledger = await snapshotOf(repository.ledger, ledgerFiles, (path, oid) => readBlob(octokit, ref, path, oid));
	return {
		reading: {
			repository: repositoryFacts(repository),
			pull: pullRequestFacts(pullRequest),
			comments,
			paths: readPaths(pullRequest),
			permissions: readCollaborators(collaborators),
			accounts: accountsIn(data, logins),
			askedAlong: people.filter((_login, index) => collaborators[index]?.edges != null),
			...readLabellings(pullRequest),
			...readRepositoryLabels(repository),
			self: {
				id: viewer.databaseId ?? 0,
				login: viewer.login
			},
			ownDeletedAt: readOwnDeletedAt(pullRequest, viewer.login),
			programFile: findProgramFile(repository, ownersRepository),
			isProgramMisnamed: repository.program === null && repository.misnamed != null,
			ledger: {
				branch: usualLedgerBranch,
				repositoryId: repository.id,
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
