import * as v from 'valibot';

import { actorFields, actorSchema } from './person.ts';
import { commentFields, commentPage } from './read-comments.ts';

const programPath = '.github/docpoints.yml';

/** All about one pull request but its files, in one request. An owner without a `.github` repository answers a NOT_FOUND beside the rest. */
export const pullRequestQuery = `
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
export const commentsQuery = `
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
const programText = v.nullable(
  v.object({
    byteSize: v.optional(v.number()),
    isTruncated: v.optional(v.boolean()),
    text: v.optional(v.nullable(v.string())),
  }),
);

const pullRequest = v.object({
  number: v.number(),
  title: v.string(),
  url: v.string(),
  author: actorSchema,
  state: v.picklist(['OPEN', 'CLOSED', 'MERGED']),
  isDraft: v.boolean(),
  mergedAt: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
  mergeCommit: v.nullable(v.object({ oid: v.string() })),
  baseRefName: v.string(),
  headRefOid: v.string(),
  labels: v.nullable(v.object({ nodes: v.array(v.nullable(v.object({ name: v.string() }))) })),
  first: commentPage,
  last: commentPage,
});

export const pullRequestAnswer = v.object({
  repository: v.nullable(
    v.object({
      databaseId: v.pipe(v.number(), v.safeInteger()),
      owner: v.object({ login: v.string() }),
      name: v.string(),
      isPrivate: v.boolean(),
      url: v.string(),
      defaultBranchRef: v.nullable(v.object({ name: v.string() })),
      program: programText,
      pullRequest: v.nullable(pullRequest),
    }),
  ),
  ownersRepository: v.nullable(v.object({ program: programText })),
});
export type RepositoryAnswer = NonNullable<v.InferOutput<typeof pullRequestAnswer>['repository']>;
export type ProgramAnswer = v.InferOutput<typeof programText>;

export const commentsAnswer = v.object({
  repository: v.object({ pullRequest: v.object({ comments: commentPage }) }),
});
