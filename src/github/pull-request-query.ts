import * as v from 'valibot';

import { actorFields, actorSchema } from './person.ts';
import { branchSchema, fileFields, fileFragment, pathParameters } from './read-branch.ts';
import { commentFields, commentPage } from './read-comments.ts';

const programPath = '.github/docpoints.yml';
/** Where nearly every ledger is: what is needed of it comes along, so that most decisions need no further question. */
export const usualLedgerBranch = 'docpoints';

/** All about one pull request but its files (of an issue, its comments), and `files` files of the ledger where it usually is, in one request. An owner without a `.github` repository answers a NOT_FOUND beside the rest. */
export function pullRequestQuery(files: number): string {
  return `
query DocpointsPullRequest(
  $owner: String!
  $repo: String!
  $number: Int!
  $speaker: String!
  $asksSpeaker: Boolean!${pathParameters(files)}
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
    ledger: ref(qualifiedName: "refs/heads/${usualLedgerBranch}") { target { ${fileFields(files)} } }
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
}${commentFields}${actorFields}${fileFragment(files)}`;
}

/** The next 100 comments: asked for only above 200. */
export const commentsQuery = `
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
export const programSchema = v.nullable(
  v.object({
    byteSize: v.optional(v.number()),
    isTruncated: v.optional(v.boolean()),
    text: v.optional(v.nullable(v.string())),
  }),
);

const time = v.pipe(v.string(), v.isoTimestamp());

const pullRequest = v.object({
  __typename: v.literal('PullRequest'),
  id: v.string(),
  number: v.number(),
  title: v.string(),
  url: v.string(),
  author: actorSchema,
  state: v.picklist(['OPEN', 'CLOSED', 'MERGED']),
  isDraft: v.boolean(),
  mergedAt: v.nullable(time),
  mergeCommit: v.nullable(v.object({ oid: v.string() })),
  baseRefName: v.string(),
  headRefOid: v.string(),
  body: v.string(),
  authorAssociation: v.string(),
  assignees: v.object({ nodes: v.array(actorSchema) }),
  files: v.nullable(
    v.object({
      nodes: v.nullable(v.array(v.nullable(v.object({ path: v.string() })))),
      pageInfo: v.object({ hasNextPage: v.boolean() }),
    }),
  ),
  commits: v.object({
    nodes: v.array(
      v.nullable(
        v.object({
          commit: v.object({
            authors: v.object({ nodes: v.array(v.nullable(v.object({ user: actorSchema }))) }),
          }),
        }),
      ),
    ),
  }),
  labelled: v.object({
    nodes: v.array(
      v.nullable(v.object({ createdAt: time, actor: actorSchema, label: v.object({ name: v.string() }) })),
    ),
  }),
  deleted: v.object({
    nodes: v.array(v.nullable(v.object({ createdAt: time, deletedCommentAuthor: actorSchema }))),
  }),
  labels: v.nullable(v.object({ nodes: v.array(v.nullable(v.object({ name: v.string() }))) })),
  first: commentPage,
  last: commentPage,
});

const issue = v.object({
  __typename: v.literal('Issue'),
  id: v.string(),
  number: v.number(),
  title: v.string(),
  url: v.string(),
  author: actorSchema,
  issueState: v.picklist(['OPEN', 'CLOSED']),
  first: commentPage,
  last: commentPage,
});
export type IssueAnswer = v.InferOutput<typeof issue>;

export const pullRequestAnswer = v.object({
  viewer: v.object({ login: v.string(), databaseId: v.nullable(v.number()) }),
  repository: v.nullable(
    v.object({
      id: v.string(),
      databaseId: v.pipe(v.number(), v.safeInteger()),
      labels: v.nullable(
        v.object({
          nodes: v.nullable(v.array(v.nullable(v.object({ name: v.string() })))),
          pageInfo: v.object({ hasNextPage: v.boolean() }),
        }),
      ),
      owner: v.object({ login: v.string() }),
      name: v.string(),
      isPrivate: v.boolean(),
      url: v.string(),
      defaultBranchRef: v.nullable(v.object({ name: v.string() })),
      collaborators: v.optional(
        v.nullable(
          v.object({
            edges: v.nullable(
              v.array(
                v.nullable(
                  v.object({
                    permission: v.string(),
                    node: v.object({ login: v.string(), databaseId: v.nullable(v.number()) }),
                  }),
                ),
              ),
            ),
          }),
        ),
      ),
      ledger: branchSchema,
      program: programSchema,
      pullRequest: v.nullable(v.variant('__typename', [pullRequest, issue])),
    }),
  ),
  ownersRepository: v.nullable(v.object({ program: programSchema })),
});
export type RepositoryAnswer = NonNullable<v.InferOutput<typeof pullRequestAnswer>['repository']>;
export type PullRequestAnswer = v.InferOutput<typeof pullRequest>;
export type ProgramAnswer = v.InferOutput<typeof programSchema>;

export const commentsAnswer = v.object({
  repository: v.object({ pullRequest: v.object({ comments: commentPage }) }),
});
