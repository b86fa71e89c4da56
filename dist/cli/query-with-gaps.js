import { n as readGraphqlErrors } from "./asking.js";
import { t as branchSchema } from "./read-branch.js";
import * as v from "valibot";
// src/github/collaborators.ts
/** What the person whose login is the variable `$name` may do, under the name `name`: they are one of those whom the search finds. */
function collaboratorsField(name, most) {
	return `${name}: collaborators(query: $${name}, first: ${most}) { edges { permission node { login databaseId } } }`;
}
/** Null where the token may not see who they are. */
const collaboratorsSchema = v.optional(v.nullable(v.object({ edges: v.nullable(v.array(v.nullable(v.object({
	permission: v.string(),
	node: v.object({
		login: v.string(),
		databaseId: v.nullable(v.number())
	})
})))) })));
const permissions = {
	READ: "read",
	TRIAGE: "triage",
	WRITE: "write",
	MAINTAIN: "maintain",
	ADMIN: "admin"
};
/** What those may do who were found, by numeric account id; a role of the organization's own making counts as what it stands on. */
function readCollaborators(answers) {
	const edges = answers.flatMap((one) => one?.edges ?? []).flatMap((edge) => edge ?? []);
	return new Map(edges.flatMap(({ permission, node }) => {
		const known = permissions[permission];
		return known === void 0 || node.databaseId === null ? [] : [[node.databaseId, known]];
	}));
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
		isEditedByOther: comment.editor !== null && comment.editor.login !== comment.author?.login,
		ownReactions: (comment.reactionGroups ?? []).flatMap(({ content, viewerHasReacted }) => {
			const own = viewerHasReacted ? reactions[content] : void 0;
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
// src/github/pull-request-answer.ts
/** An object that is no blob (a folder of that name) answers `{}`. */
const programSchema = v.nullable(v.object({
	byteSize: v.optional(v.number()),
	isTruncated: v.optional(v.boolean()),
	text: v.optional(v.nullable(v.string()))
}));
const time = v.pipe(v.string(), v.isoTimestamp());
/** What happened to a pull request or an issue. */
const history = {
	labelled: v.object({
		nodes: v.array(v.nullable(v.object({
			__typename: v.picklist(["LabeledEvent", "UnlabeledEvent"]),
			createdAt: time,
			actor: actorSchema,
			label: v.object({ name: v.string() })
		}))),
		pageInfo: v.object({ hasPreviousPage: v.boolean() })
	}),
	deleted: v.object({ nodes: v.array(v.nullable(v.object({
		createdAt: time,
		deletedCommentAuthor: actorSchema
	}))) }),
	labels: v.nullable(v.object({ nodes: v.array(v.nullable(v.object({ name: v.string() }))) }))
};
/** Of a pull request all but its comments. */
const pullRequestEntries = {
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
	commits: v.object({
		/** Absent: it is not asked where 100 come along. */
		pageInfo: v.optional(v.object({ hasNextPage: v.boolean() })),
		nodes: v.array(v.nullable(v.object({ commit: v.object({ authors: v.object({ nodes: v.array(v.nullable(v.object({ user: actorSchema }))) }) }) })))
	}),
	...history
};
/** Of an issue all but its comments. */
const issueEntries = {
	__typename: v.literal("Issue"),
	id: v.string(),
	number: v.number(),
	title: v.string(),
	url: v.string(),
	author: actorSchema,
	issueState: v.picklist(["OPEN", "CLOSED"]),
	stateReason: v.nullable(v.string()),
	createdAt: time,
	lastEditedAt: v.nullable(time),
	body: v.string(),
	authorAssociation: v.string(),
	...history
};
const comments = {
	first: commentPage,
	last: commentPage
};
const pullRequest = v.object({
	...pullRequestEntries,
	...comments
});
const issue = v.object({
	...issueEntries,
	...comments
});
const viewerSchema = v.object({
	login: v.string(),
	databaseId: v.nullable(v.number())
});
const ownersSchema = v.nullable(v.object({ program: programSchema }));
/** Of a repository what stands beside a pull request. */
const repositoryEntries = {
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
	ledger: branchSchema,
	program: programSchema
};
v.object(repositoryEntries);
const pullRequestAnswer = v.object({
	viewer: viewerSchema,
	repository: v.nullable(v.object({
		...repositoryEntries,
		s0: collaboratorsSchema,
		s1: collaboratorsSchema,
		s2: collaboratorsSchema,
		s3: collaboratorsSchema,
		s4: collaboratorsSchema,
		s5: collaboratorsSchema,
		pullRequest: v.nullable(v.variant("__typename", [pullRequest, issue]))
	})),
	ownersRepository: ownersSchema
});
const commentsAnswer = v.object({ repository: v.object({ pullRequest: v.object({ comments: commentPage }) }) });
// src/github/query-with-gaps.ts
/** Sends a GraphQL query of which parts may not exist, or may not be seen (`mayBeHidden`, of paths): those come as null. Any other error is thrown as Octokit threw it. */
async function queryWithGaps(octokit, query, variables, mayBeHidden) {
	try {
		return await octokit.graphql(query, variables);
	} catch (error) {
		const answer = readGraphqlErrors(error);
		if (answer?.errors.every(({ type, path }) => type === "NOT_FOUND" || type === "FORBIDDEN" && mayBeHidden?.test(path?.join(".") ?? "") === true) === true) return answer?.data;
		throw error;
	}
}
export { collaboratorsSchema as _, programSchema as a, repositoryEntries as c, commentPage as d, joinComments as f, collaboratorsField as g, readPerson as h, ownersSchema as i, viewerSchema as l, actorSchema as m, commentsAnswer as n, pullRequestAnswer as o, actorFields as p, issueEntries as r, pullRequestEntries as s, queryWithGaps as t, commentFields as u, readCollaborators as v };
