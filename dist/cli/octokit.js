import { i as understand, n as asking, r as readGraphqlErrors } from "./patience.js";
import { n as GitHubFault } from "./fault.js";
import * as v from "valibot";
// src/github/person.ts
/** Whoever GitHub names as an author, as the queries of this room ask for it. */
const actorFields = `
fragment Author on Actor {
  __typename
  login
  ... on User { databaseId }
  ... on Bot { databaseId }
  ... on EnterpriseUserAccount { user { login databaseId } }
}`;
const actorSchema = v.nullable(v.object({
	__typename: v.string(),
	login: v.string(),
	databaseId: v.optional(v.nullable(v.pipe(v.number(), v.safeInteger()))),
	user: v.optional(v.nullable(v.object({
		login: v.string(),
		databaseId: v.nullable(v.pipe(v.number(), v.safeInteger()))
	})))
}));
/**
* The person behind an author. Null where there is none who could earn or decide: an account that is gone,
* an organization, or a mannequin (a stand-in made by an import, whose login may be another person's).
*/
function readPerson(actor) {
	if (actor === null) return null;
	const { __typename: type, login, databaseId: id, user } = actor;
	if (type === "EnterpriseUserAccount") return user?.databaseId == null ? null : {
		id: user.databaseId,
		login: user.login,
		isBot: false
	};
	if (type !== "User" && type !== "Bot" || id == null) return null;
	const isNamedBot = login.endsWith("[bot]");
	const isBot = type === "Bot" || isNamedBot;
	return {
		id,
		login: isBot && !isNamedBot ? `${login}[bot]` : login,
		isBot
	};
}
// src/github/program-file.ts
const path = ".github/docpoints.yml";
/** The repository's own program file, else its owner's. Throws GitHubFault `invalid` for one that GitHub does not give as whole text. */
function findProgramFile(repository, ownersRepository) {
	const own = programText$1(repository.program, path);
	if (own !== null) return {
		path,
		text: own
	};
	const ownersPath = `${repository.owner.login}/.github: ${path}`;
	const owners = programText$1(ownersRepository?.program ?? null, ownersPath);
	return owners === null ? null : {
		path: ownersPath,
		text: owners
	};
}
function programText$1(program, path) {
	if (program === null || program.byteSize === void 0) return null;
	if (program.isTruncated === true) throw new GitHubFault("invalid", `${path} has ${program.byteSize} bytes; a program file may have at most 512,000. Nothing is decided until it is shorter.`);
	if (program.text == null) throw new GitHubFault("invalid", `${path} is not text. Save it as UTF-8; nothing is decided until then.`);
	return program.text;
}
// src/github/read-comments.ts
const commentFields = `
fragment CommentFields on IssueComment {
  fullDatabaseId
  url
  author { ...Author }
  body
  createdAt
  lastEditedAt
  viewerDidAuthor
  reactionGroups { content viewerHasReacted }
}`;
/** Comment ids have outgrown GraphQL's 32-bit Int: GitHub sends them as text. */
const bigId = v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.number(), v.safeInteger());
const commentSchema = v.object({
	fullDatabaseId: bigId,
	url: v.string(),
	author: actorSchema,
	body: v.string(),
	createdAt: v.pipe(v.string(), v.isoTimestamp()),
	lastEditedAt: v.nullable(v.string()),
	viewerDidAuthor: v.boolean(),
	reactionGroups: v.nullable(v.array(v.object({
		content: v.string(),
		viewerHasReacted: v.boolean()
	})))
});
/** One page of `comments(…)`, in order of creation. */
const commentPage = v.object({
	totalCount: v.number(),
	pageInfo: v.object({
		hasNextPage: v.boolean(),
		endCursor: v.nullable(v.string())
	}),
	nodes: v.array(v.nullable(commentSchema))
});
const reactions = {
	ROCKET: "rocket",
	CONFUSED: "confused",
	EYES: "eyes"
};
function readComment(comment) {
	return {
		id: comment.fullDatabaseId,
		url: comment.url,
		author: readPerson(comment.author),
		body: comment.body,
		createdAt: comment.createdAt,
		isEdited: comment.lastEditedAt !== null,
		isOwn: comment.viewerDidAuthor,
		ownReactions: (comment.reactionGroups ?? []).flatMap(({ content, viewerHasReacted }) => {
			const own = viewerHasReacted ? reactions[content] : void 0;
			return own === void 0 ? [] : [own];
		})
	};
}
/**
* All comments from their first and last page, each once, in order of creation. `more` reads the page after a cursor:
* it is called only where the two leave a gap between them.
*/
async function joinComments(first, last, more) {
	const tail = new Set(last.nodes.map((node) => node?.fullDatabaseId));
	const isWhole = first.nodes.length + last.nodes.length >= first.totalCount;
	const pages = [first];
	let cursor = isWhole ? null : cursorTowards(tail, first);
	while (cursor !== null) {
		const page = await more(cursor);
		pages.push(page);
		cursor = cursorTowards(tail, page);
	}
	const byId = /* @__PURE__ */ new Map();
	for (const node of [...pages, last].flatMap(({ nodes }) => nodes)) if (node !== null) byId.set(node.fullDatabaseId, readComment(node));
	return [...byId.values()].sort(byCreation);
}
/** Null once a page has met the last one. */
function cursorTowards(tail, { nodes, pageInfo }) {
	return nodes.some((node) => node !== null && tail.has(node.fullDatabaseId)) || !pageInfo.hasNextPage ? null : pageInfo.endCursor;
}
function byCreation(a, b) {
	if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
	return a.id - b.id;
}
// src/github/pull-request-query.ts
const programPath = ".github/docpoints.yml";
/** All about one pull request but its files, in one request. An owner without a `.github` repository answers a NOT_FOUND beside the rest. */
const pullRequestQuery = `
query DocpointsPullRequest($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    databaseId
    owner { login }
    name
    isPrivate
    url
    defaultBranchRef { name }
    program: object(expression: "HEAD:${programPath}") { ...ProgramText }
    pullRequest(number: $number) {
      number
      title
      url
      author { ...Author }
      state
      isDraft
      mergedAt
      mergeCommit { oid }
      baseRefName
      headRefOid
      labels(first: 100) { nodes { name } }
      first: comments(first: 100) { ...Page }
      last: comments(last: 100) { ...Page }
    }
  }
  ownersRepository: repository(owner: $owner, name: ".github") {
    program: object(expression: "HEAD:${programPath}") { ...ProgramText }
  }
}
fragment ProgramText on Blob { byteSize isTruncated text }
fragment Page on IssueCommentConnection {
  totalCount
  pageInfo { hasNextPage endCursor }
  nodes { ...CommentFields }
}${commentFields}${actorFields}`;
/** The next 100 comments: asked for only above 200. */
const commentsQuery = `
query DocpointsComments($owner: String!, $repo: String!, $number: Int!, $after: String!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      comments(first: 100, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes { ...CommentFields }
      }
    }
  }
}${commentFields}${actorFields}`;
/** An object that is no blob (a folder of that name) answers `{}`. */
const programText = v.nullable(v.object({
	byteSize: v.optional(v.number()),
	isTruncated: v.optional(v.boolean()),
	text: v.optional(v.nullable(v.string()))
}));
const pullRequest = v.object({
	number: v.number(),
	title: v.string(),
	url: v.string(),
	author: actorSchema,
	state: v.picklist([
		"OPEN",
		"CLOSED",
		"MERGED"
	]),
	isDraft: v.boolean(),
	mergedAt: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
	mergeCommit: v.nullable(v.object({ oid: v.string() })),
	baseRefName: v.string(),
	headRefOid: v.string(),
	labels: v.nullable(v.object({ nodes: v.array(v.nullable(v.object({ name: v.string() }))) })),
	first: commentPage,
	last: commentPage
});
const pullRequestAnswer = v.object({
	repository: v.nullable(v.object({
		databaseId: v.pipe(v.number(), v.safeInteger()),
		owner: v.object({ login: v.string() }),
		name: v.string(),
		isPrivate: v.boolean(),
		url: v.string(),
		defaultBranchRef: v.nullable(v.object({ name: v.string() })),
		program: programText,
		pullRequest: v.nullable(pullRequest)
	})),
	ownersRepository: v.nullable(v.object({ program: programText }))
});
const commentsAnswer = v.object({ repository: v.object({ pullRequest: v.object({ comments: commentPage }) }) });
// src/github/query-with-gaps.ts
/** Sends a GraphQL query of which parts may not exist: those come as null. Any other error is thrown as Octokit threw it. */
async function queryWithGaps(octokit, query, variables) {
	try {
		return await octokit.graphql(query, variables);
	} catch (error) {
		const answer = readGraphqlErrors(error);
		if (answer?.errors.every(({ type }) => type === "NOT_FOUND") === true) return answer.data;
		throw error;
	}
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
// src/github/read-permission.ts
const named = v.picklist([
	"none",
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
]);
const answer = v.object({
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
		const { permission, role_name: role } = understand(answer, data, `answer about what @${login} may do`);
		return v.is(named, role) ? role : permission;
	} catch (error) {
		if (error instanceof GitHubFault && error.kind === "not-found") return "none";
		throw error;
	}
}
// src/github/octokit.ts
const COMMENT = "/repos/{owner}/{repo}/issues/comments/{comment}";
/** GitHub through an Octokit: Probot's, or that of `createOctokit`. */
function octokitGitHub(octokit) {
	const write = async (wish, ref, route, parameters) => {
		const { owner, repo } = ref;
		await asking({
			to: `${wish} ${name(ref)}`,
			needs: "pull requests: write"
		}, () => octokit.request(route, {
			owner,
			repo,
			...parameters
		}));
	};
	return {
		readPullRequest: (ref) => readPullRequest(octokit, ref),
		readFiles: (ref) => readFiles(octokit, ref),
		readPermission: (ref, login) => readPermission(octokit, ref, login),
		createComment: (ref, body) => write("comment on", ref, "POST /repos/{owner}/{repo}/issues/{number}/comments", {
			number: ref.number,
			body
		}),
		updateComment: (ref, comment, body) => write(`update comment ${comment} on`, ref, `PATCH ${COMMENT}`, {
			comment,
			body
		}),
		deleteComment: (ref, comment) => write(`delete comment ${comment} on`, ref, `DELETE ${COMMENT}`, { comment }).catch(unlessGone),
		react: (ref, comment, content) => write(`react to comment ${comment} on`, ref, `POST ${COMMENT}/reactions`, {
			comment,
			content
		})
	};
}
/** What was to be deleted and is gone is done. */
function unlessGone(error) {
	if (!(error instanceof GitHubFault && error.kind === "not-found")) throw error;
}
/** `octo-org/docs#12`. */
function name({ owner, repo, number }) {
	return `${owner}/${repo}#${number}`;
}
async function readPullRequest(octokit, ref) {
	const { owner, repo, number } = ref;
	const wish = {
		to: `read pull request ${name(ref)}`,
		needs: "pull requests: read and contents: read"
	};
	const data = await asking(wish, () => queryWithGaps(octokit, pullRequestQuery, {
		owner,
		repo,
		number
	}));
	const { repository, ownersRepository } = understand(pullRequestAnswer, data, `answer about pull request ${name(ref)}`);
	if (repository?.pullRequest == null) return null;
	const { pullRequest } = repository;
	return {
		repository: repositoryFacts(repository),
		pull: pullRequestFacts(pullRequest),
		comments: await joinComments(pullRequest.first, pullRequest.last, (after) => readMoreComments(octokit, ref, after)),
		programFile: findProgramFile(repository, ownersRepository)
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
function repositoryFacts(repository) {
	return {
		id: repository.databaseId,
		owner: repository.owner.login,
		name: repository.name,
		defaultBranch: repository.defaultBranchRef?.name ?? "",
		isPrivate: repository.isPrivate,
		url: repository.url
	};
}
const states = {
	OPEN: "open",
	CLOSED: "closed",
	MERGED: "merged"
};
function pullRequestFacts(pull) {
	return {
		number: pull.number,
		title: pull.title,
		url: pull.url,
		author: readPerson(pull.author),
		state: states[pull.state],
		mergedAt: pull.mergedAt,
		mergeCommit: pull.mergeCommit?.oid ?? null,
		baseBranch: pull.baseRefName,
		headCommit: pull.headRefOid,
		labels: (pull.labels?.nodes ?? []).flatMap((label) => label === null ? [] : [label.name]),
		isDraft: pull.isDraft
	};
}
export { octokitGitHub as t };
