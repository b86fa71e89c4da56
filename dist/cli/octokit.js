import { a as readBlob, c as asking, d as readHttpError, l as readGraphqlErrors, n as branchFields, r as branchSchema, s as snapshotOf, u as understand } from "./patience.js";
import { n as GitHubFault } from "./fault.js";
import * as v from "valibot";
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
// src/github/read-comments.ts
const commentFields = `
fragment CommentFields on IssueComment {
  id
  fullDatabaseId
  url
  author { ...Author }
  body
  createdAt
  lastEditedAt
  editor { login }
  viewerDidAuthor
  reactionGroups { content viewerHasReacted }
}`;
/** Comment ids have outgrown GraphQL's 32-bit Int: GitHub sends them as text. */
const bigId = v.pipe(v.union([v.string(), v.number()]), v.transform(Number), v.number(), v.safeInteger());
const commentSchema = v.object({
	id: v.string(),
	fullDatabaseId: bigId,
	url: v.string(),
	author: actorSchema,
	body: v.string(),
	createdAt: v.pipe(v.string(), v.isoTimestamp()),
	lastEditedAt: v.nullable(v.string()),
	editor: v.nullable(v.object({ login: v.string() })),
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
const reactions$1 = {
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
		isEditedByOther: comment.editor !== null && comment.editor.login !== comment.author?.login,
		ownReactions: (comment.reactionGroups ?? []).flatMap(({ content, viewerHasReacted }) => {
			const own = viewerHasReacted ? reactions$1[content] : void 0;
			return own === void 0 ? [] : [own];
		})
	};
}
/**
* All comments from their first and last page, each once, in order of creation, and the names by which GraphQL knows them. `more` reads the page after a cursor:
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
	const nodes = [...pages, last].flatMap((page) => page.nodes).flatMap((node) => node ?? []);
	return {
		comments: [...new Map(nodes.map((node) => [node.fullDatabaseId, readComment(node)])).values()].sort(byCreation),
		nodeIds: new Map(nodes.map(({ fullDatabaseId, id }) => [fullDatabaseId, id]))
	};
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
/** Where nearly every ledger is: it comes along, so that most decisions need no further question. */
const usualLedgerBranch = "docpoints";
/** All about one pull request but its files (of an issue, its comments), and the ledger where it usually is, in one request. An owner without a `.github` repository answers a NOT_FOUND beside the rest. */
const pullRequestQuery = `
query DocpointsPullRequest(
  $owner: String!
  $repo: String!
  $number: Int!
  $speaker: String!
  $asksSpeaker: Boolean!
) {
  viewer { login databaseId }
  repository(owner: $owner, name: $repo) {
    id
    databaseId
    labels(first: 100) { nodes { name } pageInfo { hasNextPage } }
    owner { login }
    name
    isPrivate
    url
    defaultBranchRef { name }
    collaborators(query: $speaker, first: 10) @include(if: $asksSpeaker) {
      edges { permission node { login databaseId } }
    }
    ledger: ref(qualifiedName: "refs/heads/${usualLedgerBranch}") { ...LedgerBranch }
    program: object(expression: "HEAD:${programPath}") { ...ProgramText }
    pullRequest: issueOrPullRequest(number: $number) {
      __typename
      ... on PullRequest {
        id
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
        body
        authorAssociation
        assignees(first: 10) { nodes { __typename login databaseId } }
        files(first: 100) { nodes { path } pageInfo { hasNextPage } }
        commits(first: 100) { nodes { commit { authors(first: 10) { nodes { user { __typename login databaseId } } } } } }
        labels(first: 100) { nodes { name } }
        labelled: timelineItems(last: 100, itemTypes: [LABELED_EVENT]) {
          nodes { ... on LabeledEvent { createdAt actor { ...Author } label { name } } }
        }
        deleted: timelineItems(last: 20, itemTypes: [COMMENT_DELETED_EVENT]) {
          nodes { ... on CommentDeletedEvent { createdAt deletedCommentAuthor { ...Author } } }
        }
        first: comments(first: 100) { ...Page }
        last: comments(last: 100) { ...Page }
      }
      ... on Issue {
        id
        number
        title
        url
        author { ...Author }
        issueState: state
        first: comments(first: 100) { ...Page }
        last: comments(last: 100) { ...Page }
      }
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
}${commentFields}${actorFields}${branchFields}`;
/** The next 100 comments: asked for only above 200. */
const commentsQuery = `
query DocpointsComments($owner: String!, $repo: String!, $number: Int!, $after: String!) {
  repository(owner: $owner, name: $repo) {
    pullRequest: issueOrPullRequest(number: $number) {
      ... on PullRequest { comments(first: 100, after: $after) { ...Page } }
      ... on Issue { comments(first: 100, after: $after) { ...Page } }
    }
  }
}
fragment Page on IssueCommentConnection {
  totalCount
  pageInfo { hasNextPage endCursor }
  nodes { ...CommentFields }
}${commentFields}${actorFields}`;
/** An object that is no blob (a folder of that name) answers `{}`. */
const programText = v.nullable(v.object({
	byteSize: v.optional(v.number()),
	isTruncated: v.optional(v.boolean()),
	text: v.optional(v.nullable(v.string()))
}));
const time = v.pipe(v.string(), v.isoTimestamp());
const pullRequest = v.object({
	__typename: v.literal("PullRequest"),
	id: v.string(),
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
	mergedAt: v.nullable(time),
	mergeCommit: v.nullable(v.object({ oid: v.string() })),
	baseRefName: v.string(),
	headRefOid: v.string(),
	body: v.string(),
	authorAssociation: v.string(),
	assignees: v.object({ nodes: v.array(actorSchema) }),
	files: v.nullable(v.object({
		nodes: v.nullable(v.array(v.nullable(v.object({ path: v.string() })))),
		pageInfo: v.object({ hasNextPage: v.boolean() })
	})),
	commits: v.object({ nodes: v.array(v.nullable(v.object({ commit: v.object({ authors: v.object({ nodes: v.array(v.nullable(v.object({ user: actorSchema }))) }) }) }))) }),
	labelled: v.object({ nodes: v.array(v.nullable(v.object({
		createdAt: time,
		actor: actorSchema,
		label: v.object({ name: v.string() })
	}))) }),
	deleted: v.object({ nodes: v.array(v.nullable(v.object({
		createdAt: time,
		deletedCommentAuthor: actorSchema
	}))) }),
	labels: v.nullable(v.object({ nodes: v.array(v.nullable(v.object({ name: v.string() }))) })),
	first: commentPage,
	last: commentPage
});
const issue = v.object({
	__typename: v.literal("Issue"),
	id: v.string(),
	number: v.number(),
	title: v.string(),
	url: v.string(),
	author: actorSchema,
	issueState: v.picklist(["OPEN", "CLOSED"]),
	first: commentPage,
	last: commentPage
});
const pullRequestAnswer = v.object({
	viewer: v.object({
		login: v.string(),
		databaseId: v.nullable(v.number())
	}),
	repository: v.nullable(v.object({
		id: v.string(),
		databaseId: v.pipe(v.number(), v.safeInteger()),
		labels: v.nullable(v.object({
			nodes: v.nullable(v.array(v.nullable(v.object({ name: v.string() })))),
			pageInfo: v.object({ hasNextPage: v.boolean() })
		})),
		owner: v.object({ login: v.string() }),
		name: v.string(),
		isPrivate: v.boolean(),
		url: v.string(),
		defaultBranchRef: v.nullable(v.object({ name: v.string() })),
		collaborators: v.optional(v.nullable(v.object({ edges: v.nullable(v.array(v.nullable(v.object({
			permission: v.string(),
			node: v.object({
				login: v.string(),
				databaseId: v.nullable(v.number())
			})
		})))) }))),
		ledger: branchSchema,
		program: programText,
		pullRequest: v.nullable(v.variant("__typename", [pullRequest, issue]))
	})),
	ownersRepository: v.nullable(v.object({ program: programText }))
});
const commentsAnswer = v.object({ repository: v.object({ pullRequest: v.object({ comments: commentPage }) }) });
// src/github/query-with-gaps.ts
/** Sends a GraphQL query of which parts may not exist, or may not be seen (`mayBeHidden`, a path): those come as null. Any other error is thrown as Octokit threw it. */
async function queryWithGaps(octokit, query, variables, mayBeHidden) {
	try {
		return await octokit.graphql(query, variables);
	} catch (error) {
		const answer = readGraphqlErrors(error);
		if (answer?.errors.every(({ type, path }) => type === "NOT_FOUND" || type === "FORBIDDEN" && path?.join(".") === mayBeHidden) === true) return answer?.data;
		throw error;
	}
}
// src/github/read-accounts.ts
const answer$2 = v.record(v.string(), actorSchema);
/** A comment that names more is no honest one. */
const most = 50;
/** The accounts of logins, all in one question: those that there are not come as null. Throws GitHubFault. */
async function readAccounts(octokit, logins) {
	const asked = logins.slice(0, most).map((login) => login.toLowerCase());
	if (asked.length === 0) return /* @__PURE__ */ new Map();
	const data = await asking({
		to: "read who is named",
		needs: "metadata: read"
	}, () => queryWithGaps(octokit, accountsQuery(asked.length), variables(asked)));
	const found = understand(answer$2, data, "answer about accounts");
	return new Map(asked.map((login, index) => [login, readPerson(found[`a${index}`] ?? null)]));
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
// src/github/read-pull-facts.ts
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
/** The paths of the changed files; null where they are more than come along. */
function readPaths(pull) {
	if ("issueState" in pull) return [];
	if (pull.files?.nodes == null || pull.files.pageInfo.hasNextPage) return null;
	return pull.files.nodes.flatMap((file) => file?.path ?? []);
}
/** Names of the repository's labels; null where they are more than come along. */
function readRepositoryLabels({ labels }) {
	if (labels?.nodes == null || labels.pageInfo.hasNextPage) return null;
	return labels.nodes.flatMap((label) => label?.name ?? []);
}
const states = {
	OPEN: "open",
	CLOSED: "closed",
	MERGED: "merged"
};
function pullRequestFacts(pull) {
	if ("issueState" in pull) return issueFacts(pull);
	return {
		kind: "pull",
		number: pull.number,
		title: pull.title,
		url: pull.url,
		author: readPerson(pull.author),
		state: states[pull.state],
		mergedAt: pull.mergedAt,
		mergeCommit: pull.mergeCommit?.oid ?? null,
		baseBranch: pull.baseRefName,
		headCommit: pull.headRefOid,
		labels: labelNames(pull),
		isDraft: pull.isDraft,
		body: pull.body,
		isAuthorOfOrganisation: pull.authorAssociation === "MEMBER" || pull.authorAssociation === "OWNER",
		coAuthors: coAuthors(pull),
		assignees: pull.assignees.nodes.flatMap((assignee) => readPerson(assignee) ?? [])
	};
}
/** An issue as a pull request that changes nothing: what is said there may make entries by itself. */
function issueFacts({ number, title, url, author, issueState }) {
	return {
		kind: "issue",
		number,
		title,
		url,
		author: readPerson(author),
		state: states[issueState],
		mergedAt: null,
		mergeCommit: null,
		baseBranch: "",
		headCommit: "",
		labels: [],
		isDraft: false,
		body: "",
		isAuthorOfOrganisation: false,
		coAuthors: [],
		assignees: []
	};
}
function labelNames({ labels }) {
	return (labels?.nodes ?? []).flatMap((label) => label === null ? [] : [label.name]);
}
/** Those whom trailers name: of a commit's authors the first one is who made it, which says nothing about credit. */
function coAuthors(pull) {
	const named = pull.commits.nodes.flatMap((node) => (node?.commit.authors.nodes ?? []).slice(1));
	const author = readPerson(pull.author);
	const people = named.flatMap((one) => readPerson(one?.user ?? null) ?? []);
	return [...new Map(people.map((person) => [person.id, person])).values()].filter(({ id }) => id !== author?.id);
}
const permissions = {
	READ: "read",
	TRIAGE: "triage",
	WRITE: "write",
	MAINTAIN: "maintain",
	ADMIN: "admin"
};
/** What those may do who came along with the question; a role of the organization's own making counts as what it stands on. */
function readCollaborators({ collaborators }) {
	const edges = (collaborators?.edges ?? []).flatMap((edge) => edge ?? []);
	return new Map(edges.flatMap(({ permission, node }) => {
		const known = permissions[permission];
		return known === void 0 || node.databaseId === null ? [] : [[node.databaseId, known]];
	}));
}
/** The labels that are on it now, each with who put it there last. */
function readLabellings(pull) {
	if ("issueState" in pull) return [];
	const events = pull.labelled.nodes.flatMap((event) => event ?? []);
	return labelNames(pull).flatMap((name) => {
		const event = events.findLast(({ label }) => label.name === name);
		return event === void 0 ? [] : [{
			name,
			by: readPerson(event.actor),
			at: event.createdAt
		}];
	});
}
/** When somebody last deleted a comment of the account `viewer`; null: never. */
function readOwnDeletedAt(pull, viewer) {
	if ("issueState" in pull) return null;
	return pull.deleted.nodes.findLast((event) => readPerson(event?.deletedCommentAuthor ?? null)?.login.toLowerCase() === viewer.toLowerCase())?.createdAt ?? null;
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
* has failed. Then the labels of the pull request itself. What was to be deleted and is gone, or to be made and is there, is
* done. Throws GitHubFault, and TypeError for a comment that was never read.
*/
async function write(octokit, writes, ids, ref) {
	const mutations = writes.filter((one) => one.kind !== "label" && one.kind !== "unlabel");
	const wish = {
		to: `write on ${ref.owner}/${ref.repo}#${ref.number}`,
		needs: "pull requests: write"
	};
	if (mutations.length > 0) {
		const inputs = mutations.map((one) => inputOf(one, ids));
		const variables = Object.fromEntries(inputs.map((input, index) => [`i${index}`, input]));
		await asking(wish, () => octokit.graphql(writeMutation(mutations), variables).catch((error) => {
			if (!isDoneAlready(error, mutations)) throw error;
		}));
	}
	for (const one of writes) if (one.kind === "label" || one.kind === "unlabel") await asking(wish, () => changeLabel(octokit, one, ref));
}
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
	"make-label": ["CreateLabelInput", "createLabel"]
};
/** The document; what is written goes as variables, never into its text. */
function writeMutation(writes) {
	const parameters = writes.map(({ kind }, index) => `$i${index}: ${fields[kind][0]}!`);
	const calls = writes.map(({ kind }, index) => `w${index}: ${fields[kind][1]}(input: $i${index}) { clientMutationId }`);
	return `mutation DocpointsWrite(${parameters.join(", ")}) { ${calls.join(" ")} }`;
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
		readFiles: (ref) => readFiles(octokit, ref),
		readPermission: (ref, login) => readPermission(octokit, ref, login),
		readTeamMembership: (team, login) => readTeamMembership(octokit, team, login),
		readAccounts: (logins) => readAccounts(octokit, logins),
		async write(ref, writes) {
			const ids = known.get(name(ref));
			if (ids === void 0) throw new TypeError(`${name(ref)} was to be written on, and was never read.`);
			await write(octokit, writes, ids, ref);
		}
	};
}
/** `octo-org/docs#12`. */
function name({ owner, repo, number }) {
	return `${owner}/${repo}#${number}`;
}
async function readPullRequest(octokit, ref, speaker) {
	const { owner, repo, number } = ref;
	const wish = {
		to: `read pull request ${name(ref)}`,
		needs: "pull requests: read and contents: read"
	};
	const variables = {
		owner,
		repo,
		number,
		speaker: speaker ?? "",
		asksSpeaker: speaker !== null
	};
	const data = await asking(wish, () => queryWithGaps(octokit, pullRequestQuery, variables, "repository.collaborators"));
	const { viewer, repository, ownersRepository } = understand(pullRequestAnswer, data, `answer about pull request ${name(ref)}`);
	if (repository?.pullRequest == null) return null;
	const { pullRequest } = repository;
	const { comments, nodeIds } = await joinComments(pullRequest.first, pullRequest.last, (after) => readMoreComments(octokit, ref, after));
	const ledger = await snapshotOf(repository.ledger, (path, oid) => readBlob(octokit, ref, path, oid));
	return {
		reading: {
			repository: repositoryFacts(repository),
			pull: pullRequestFacts(pullRequest),
			comments,
			paths: readPaths(pullRequest),
			permissions: readCollaborators(repository),
			labellings: readLabellings(pullRequest),
			repositoryLabels: readRepositoryLabels(repository),
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
