import * as v from 'valibot';

import {
  issueEntries,
  ownersSchema,
  pullRequestEntries,
  repositoryEntries,
  viewerSchema,
} from './pull-request-answer.ts';
import {
  issueFields,
  ownersProgram,
  pullRequestFields,
  pullRequestFragments,
  repositoryFields,
} from './pull-request-query.ts';
import { pathParameters } from './read-branch.ts';
import { commentPage } from './read-comments.ts';

/** Commits whose authors come along with each of many pull requests. GitHub counts the authors of each as a question of its own, so it is few that many are read with. */
const commitsAlong = 10;

/**
 * What one question tells of a pull request or an issue, of many at once: of those that two searches find, and of `named`
 * ones by their numbers; and `files` of the ledger where it usually is.
 */
export function changedQuery(files: readonly string[], named: number): string {
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
  $asksIssues: Boolean!${numbers.join('')}${pathParameters(files)}
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
  }${named === 0 ? '' : `\n  named: repository(owner: $owner, name: $repo) {${ones.join('')}\n  }`}
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

const beside = { updatedAt: v.pipe(v.string(), v.isoTimestamp()), comments: commentPage };
const found = v.variant('__typename', [
  v.object({ ...pullRequestEntries, ...beside }),
  v.object({ ...issueEntries, ...beside }),
]);
export type FoundAnswer = v.InferOutput<typeof found>;

const list = v.optional(
  v.nullable(
    v.object({
      pageInfo: v.object({ hasNextPage: v.boolean(), endCursor: v.nullable(v.string()) }),
      // What GitHub cannot give right now is missing from its place.
      nodes: v.nullable(v.array(v.nullable(found))),
    }),
  ),
);
export type ListAnswer = v.InferOutput<typeof list>;

/** By the name that the question gives each; null: there is no such one any more. */
const named = v.optional(v.nullable(v.record(v.string(), v.nullable(found))));
export type NamedAnswer = v.InferOutput<typeof named>;

export const changedAnswer = v.object({
  viewer: viewerSchema,
  /** Null where the server counts nothing. */
  rateLimit: v.nullable(v.object({ limit: v.number(), remaining: v.number(), resetAt: v.string() })),
  repository: v.nullable(v.object(repositoryEntries)),
  ownersRepository: ownersSchema,
  pulls: list,
  issues: list,
  named,
});
