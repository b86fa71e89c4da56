import * as v from 'valibot';

import { collaboratorsSchema } from './collaborators.ts';
import { actorSchema } from './person.ts';
import { branchSchema } from './read-branch.ts';
import { commentPage } from './read-comments.ts';

/** An object that is no blob (a folder of that name) answers `{}`. */
export const programSchema = v.nullable(
  v.object({
    byteSize: v.optional(v.number()),
    isTruncated: v.optional(v.boolean()),
    text: v.optional(v.nullable(v.string())),
  }),
);

const time = v.pipe(v.string(), v.isoTimestamp());

/** What happened to a pull request or an issue. */
const history = {
  labelled: v.object({
    nodes: v.array(
      v.nullable(
        v.object({
          __typename: v.picklist(['LabeledEvent', 'UnlabeledEvent']),
          createdAt: time,
          actor: actorSchema,
          label: v.object({ name: v.string() }),
        }),
      ),
    ),
    pageInfo: v.object({ hasPreviousPage: v.boolean() }),
  }),
  deleted: v.object({
    nodes: v.array(v.nullable(v.object({ createdAt: time, deletedCommentAuthor: actorSchema }))),
  }),
  labels: v.nullable(v.object({ nodes: v.array(v.nullable(v.object({ name: v.string() }))) })),
};

/** Of a pull request all but its comments. */
export const pullRequestEntries = {
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
    /** Absent: it is not asked where 100 come along. */
    pageInfo: v.optional(v.object({ hasNextPage: v.boolean() })),
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
  ...history,
};

/** Of an issue all but its comments. */
export const issueEntries = {
  __typename: v.literal('Issue'),
  id: v.string(),
  number: v.number(),
  title: v.string(),
  url: v.string(),
  author: actorSchema,
  issueState: v.picklist(['OPEN', 'CLOSED']),
  stateReason: v.nullable(v.string()),
  createdAt: time,
  lastEditedAt: v.nullable(time),
  body: v.string(),
  authorAssociation: v.string(),
  ...history,
};

const comments = { first: commentPage, last: commentPage };
const pullRequest = v.object({ ...pullRequestEntries, ...comments });
const issue = v.object({ ...issueEntries, ...comments });
/** What is read of an issue, or of a pull request, beside its comments. */
export type IssueAnswer = Omit<v.InferOutput<typeof issue>, 'first' | 'last'>;

export const viewerSchema = v.object({ login: v.string(), databaseId: v.nullable(v.number()) });
export const ownersSchema = v.nullable(v.object({ program: programSchema }));

/** Of a repository what stands beside a pull request. */
export const repositoryEntries = {
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
  ledger: branchSchema,
  program: programSchema,
  misnamed: v.nullish(v.object({})),
};
const alone = v.object(repositoryEntries);
/** What is read of a repository beside a pull request. */
export type RepositoryAnswer = v.InferOutput<typeof alone>;

export const pullRequestAnswer = v.object({
  viewer: viewerSchema,
  repository: v.nullable(
    v.object({
      ...repositoryEntries,
      s0: collaboratorsSchema,
      s1: collaboratorsSchema,
      s2: collaboratorsSchema,
      s3: collaboratorsSchema,
      s4: collaboratorsSchema,
      s5: collaboratorsSchema,
      pullRequest: v.nullable(v.variant('__typename', [pullRequest, issue])),
    }),
  ),
  ownersRepository: ownersSchema,
});
export type PullRequestAnswer = Omit<v.InferOutput<typeof pullRequest>, 'first' | 'last'>;
export type ProgramAnswer = v.InferOutput<typeof programSchema>;

export const commentsAnswer = v.object({
  repository: v.object({ pullRequest: v.object({ comments: commentPage }) }),
});
