import { n as usualLedgerBranch } from "./usual-places.js";
import { r as headFile } from "./ledger-line.js";
import { t as asking } from "./asking.js";
import { c as viewerSchema, d as joinComments, n as issueEntries, o as pullRequestEntries, r as ownersSchema, s as repositoryEntries, u as commentPage } from "./pull-request-answer.js";
import { a as readRepositoryLabels, c as issueFields, d as pullRequestFragments, i as readPaths, l as ownersProgram, m as findProgramFile, n as readLabellings, o as repositoryFacts, p as repositoryFields, r as readOwnDeletedAt, t as pullRequestFacts, u as pullRequestFields } from "./read-pull-facts.js";
import { c as readBlob, f as snapshotOf, o as pathParameters, s as pathVariables } from "./read-branch.js";
import { t as GitHubFault } from "./fault2.js";
import { t as queryWithGaps } from "./query-with-gaps.js";
import { n as understand } from "./understand.js";
import * as v from "valibot";
// src/github/changed-query.ts
/** Commits whose authors come along with each of many pull requests. GitHub counts the authors of each as a question of its own, so it is few that many are read with. */
const commitsAlong = 10;
/**
* What one question tells of a pull request or an issue, of many at once: of those that two searches find, and of `named`
* ones by their numbers; and `files` of the ledger where it usually is.
*/
function changedQuery(files, named) {
	const indices = Array.from({ length: named }, (_, index) => index);
	const numbers = indices.map((index) => `\n  $n${index}: Int!`);
	const ones = indices.map((index) => `\n    n${index}: issueOrPullRequest(number: $n${index}) { ...Found }`);
	return `
query DocpointsChanged(
  $owner: String!
  $repo: String!
  $count: Int!
  $pulls: String!
  $pullsAfter: String
  $asksPulls: Boolean!
  $issues: String!
  $issuesAfter: String
  $asksIssues: Boolean!${numbers.join("")}${pathParameters(files)}
) {
  viewer { login databaseId }
  rateLimit { limit remaining resetAt }
  repository(owner: $owner, name: $repo) {${repositoryFields(files)}
  }${ownersProgram}
  pulls: search(query: $pulls, type: ISSUE, first: $count, after: $pullsAfter) @include(if: $asksPulls) {
    pageInfo { hasNextPage endCursor }
    nodes { ...Found }
  }
  issues: search(query: $issues, type: ISSUE, first: $count, after: $issuesAfter) @include(if: $asksIssues) {
    pageInfo { hasNextPage endCursor }
    nodes { ...Found }
  }${named === 0 ? "" : `\n  named: repository(owner: $owner, name: $repo) {${ones.join("")}\n  }`}
}
fragment Found on Node {
  __typename
  ... on PullRequest {
    updatedAt${pullRequestFields(commitsAlong)}
    comments(first: 100) { ...Page }
  }
  ... on Issue {
    updatedAt${issueFields}
    comments(first: 100) { ...Page }
  }
}${pullRequestFragments}`;
}
const beside = {
	updatedAt: v.pipe(v.string(), v.isoTimestamp()),
	comments: commentPage
};
const found = v.variant("__typename", [v.object({
	...pullRequestEntries,
	...beside
}), v.object({
	...issueEntries,
	...beside
})]);
const list = v.optional(v.nullable(v.object({
	pageInfo: v.object({
		hasNextPage: v.boolean(),
		endCursor: v.nullable(v.string())
	}),
	nodes: v.nullable(v.array(v.nullable(found)))
})));
/** By the name that the question gives each; null: there is no such one any more. */
const named = v.optional(v.nullable(v.record(v.string(), v.nullable(found))));
const changedAnswer = v.object({
	viewer: viewerSchema,
	/** Null where the server counts nothing. */
	rateLimit: v.nullable(v.object({
		limit: v.number(),
		remaining: v.number(),
		resetAt: v.string()
	})),
	repository: v.nullable(v.object(repositoryEntries)),
	ownersRepository: ownersSchema,
	pulls: list,
	issues: list,
	named
});
// src/github/list-changed.ts
/** Pull requests and issues in the order of their last change, each with what one question about it alone would tell. Throws GitHubFault. */
async function listChanged(octokit, question) {
	const { owner, repo, count, pulls, issues, numbers = [], ledgerFiles = [headFile] } = question;
	const name = `${owner}/${repo}`;
	const wish = {
		to: `read what changed in ${name}`,
		needs: "pull requests: read, issues: read and contents: read"
	};
	const variables = {
		owner,
		repo,
		count,
		pulls: searchText(name, "pr", pulls),
		pullsAfter: pulls?.after ?? null,
		asksPulls: pulls !== null,
		issues: searchText(name, "issue", issues),
		issuesAfter: issues?.after ?? null,
		asksIssues: issues !== null,
		...Object.fromEntries(numbers.map((number, index) => [`n${index}`, number])),
		...pathVariables(ledgerFiles)
	};
	const query = changedQuery(ledgerFiles, numbers.length);
	const data = await asking(wish, () => queryWithGaps(octokit, query, variables));
	const answer = understand(changedAnswer, data, `answer about what changed in ${name}`);
	const { viewer, repository, ownersRepository, rateLimit } = answer;
	if (repository === null) throw new GitHubFault("not-found", `Could not ${wish.to}. Check the name, and that the App is installed there or the token may see it.`);
	const ledger = await snapshotOf(repository.ledger, ledgerFiles, (path, oid) => readBlob(octokit, question, path, oid));
	const around = {
		repository: repositoryFacts(repository),
		permissions: /* @__PURE__ */ new Map(),
		askedAlong: [],
		accounts: /* @__PURE__ */ new Map(),
		...readRepositoryLabels(repository),
		self: {
			id: viewer.databaseId ?? 0,
			login: viewer.login
		},
		programFile: findProgramFile(repository, ownersRepository),
		isProgramMisnamed: repository.program === null && repository.misnamed != null,
		ledger: {
			branch: usualLedgerBranch,
			repositoryId: repository.id,
			...ledger
		}
	};
	return {
		...around,
		pulls: await readList(answer.pulls, around),
		issues: await readList(answer.issues, around),
		named: await readNamed(answer.named, numbers, around),
		limit: rateLimit === null ? null : {
			most: rateLimit.limit,
			left: rateLimit.remaining,
			resetAt: rateLimit.resetAt
		}
	};
}
function searchText(name, is, place) {
	const search = `repo:${name} is:${is}`;
	if (place === null) return search;
	if ("since" in place) return `${search} updated:>=${place.since.replace(/\.\d+Z$/, "Z")} sort:updated-asc`;
	return "saying" in place ? `${search} is:merged in:comments "${place.saying}" sort:created-desc` : `${search} is:merged merged:${place.from}..${place.to} sort:created-asc`;
}
async function readList(list, around) {
	if (list == null) return null;
	const items = [];
	for (const node of list.nodes ?? []) if (node !== null) items.push(await readFound(node, around));
	return {
		items,
		after: list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null
	};
}
async function readNamed(named, numbers, around) {
	const read = /* @__PURE__ */ new Map();
	for (const [index, number] of numbers.entries()) {
		const node = named?.[`n${index}`] ?? null;
		read.set(number, node === null ? null : await readFound(node, around));
	}
	return read;
}
async function readFound(found, around) {
	const { number, updatedAt } = found;
	return {
		number,
		updatedAt,
		reading: await readAll(found, around)
	};
}
/** Null: there is more of it than came along. */
async function readAll(found, around) {
	if (found.comments.pageInfo.hasNextPage) return null;
	if ("commits" in found && found.commits.pageInfo?.hasNextPage !== false) return null;
	const { comments } = await joinComments(found.comments, found.comments, () => {
		throw new TypeError("All comments are there, and more were asked for.");
	});
	return {
		...around,
		pull: pullRequestFacts(found),
		comments,
		paths: readPaths(found),
		...readLabellings(found),
		ownDeletedAt: readOwnDeletedAt(found, around.self.login)
	};
}
export { listChanged };
