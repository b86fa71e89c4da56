import * as v from 'valibot';

import type { Comment, ReactionContent } from '../decide/facts.ts';
import { actorSchema, readPerson } from './person.ts';

export const commentFields = `
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
  reactionGroups: v.nullable(v.array(v.object({ content: v.string(), viewerHasReacted: v.boolean() }))),
});

/** One page of `comments(…)`, in order of creation. */
export const commentPage = v.object({
  totalCount: v.number(),
  pageInfo: v.object({ hasNextPage: v.boolean(), endCursor: v.nullable(v.string()) }),
  nodes: v.array(v.nullable(commentSchema)),
});
export type CommentPage = v.InferOutput<typeof commentPage>;

const reactions: Readonly<Record<string, ReactionContent>> = {
  ROCKET: 'rocket',
  CONFUSED: 'confused',
  EYES: 'eyes',
};

function readComment(comment: v.InferOutput<typeof commentSchema>): Comment {
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
      const own = viewerHasReacted ? reactions[content] : undefined;
      return own === undefined ? [] : [own];
    }),
  };
}

/**
 * All comments from their first and last page, each once, in order of creation, and the names by which GraphQL knows them. `more` reads the page after a cursor:
 * it is called only where the two leave a gap between them.
 */
export async function joinComments(
  first: CommentPage,
  last: CommentPage,
  more: (after: string) => Promise<CommentPage>,
): Promise<{ readonly comments: Comment[]; readonly nodeIds: ReadonlyMap<number, string> }> {
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
  const byId = new Map(nodes.map((node) => [node.fullDatabaseId, readComment(node)]));
  return {
    comments: [...byId.values()].sort(byCreation),
    nodeIds: new Map(nodes.map(({ fullDatabaseId, id }) => [fullDatabaseId, id])),
  };
}

/** Null once a page has met the last one. */
function cursorTowards(
  tail: ReadonlySet<number | undefined>,
  { nodes, pageInfo }: CommentPage,
): string | null {
  const meets = nodes.some((node) => node !== null && tail.has(node.fullDatabaseId));
  return meets || !pageInfo.hasNextPage ? null : pageInfo.endCursor;
}

function byCreation(a: Comment, b: Comment): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id - b.id;
}
