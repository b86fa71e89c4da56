import { a as collaboratorsSchema, n as actorSchema, r as readPerson } from "./person2.js";
import { t as branchSchema } from "./read-branch.js";
import * as v from "valibot";
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
	program: programSchema,
	misnamed: v.nullish(v.object({}))
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
export { pullRequestAnswer as a, viewerSchema as c, joinComments as d, programSchema as i, commentFields as l, issueEntries as n, pullRequestEntries as o, ownersSchema as r, repositoryEntries as s, commentsAnswer as t, commentPage as u };
