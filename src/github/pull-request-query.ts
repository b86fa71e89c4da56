import { misnamedProgramFile, usualLedgerBranch, usualProgramFile } from '../program/usual-places.ts';
import { collaboratorsField } from './collaborators.ts';
import { actorFields } from './person.ts';
import { accountFields, accountParameters } from './read-accounts.ts';
import { fileFields, pathParameters } from './read-branch.ts';
import { commentFields } from './read-comments.ts';

/**
 * What one question tells of a repository beside a pull request: its rules, its labels, and files of the ledger where
 * nearly every one is, so that most decisions need no further question.
 */
export function repositoryFields(files: readonly string[]): string {
  return `
    id
    databaseId
    labels(first: 100, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { name } pageInfo { hasNextPage } }
    owner { login }
    name
    isPrivate
    url
    defaultBranchRef { name }
    ledger: ref(qualifiedName: "refs/heads/${usualLedgerBranch}") { target { ${fileFields(files)} } }
    program: object(expression: "HEAD:${usualProgramFile}") { ...ProgramText }
    misnamed: object(expression: "HEAD:${misnamedProgramFile}") { __typename }`;
}

/** The program file of a repository whose owner is `$owner`. An owner without a `.github` repository answers a NOT_FOUND beside the rest. */
export const ownersProgram = `
  ownersRepository: repository(owner: $owner, name: ".github") {
    program: object(expression: "HEAD:${usualProgramFile}") { ...ProgramText }
  }`;

/** What happened to a pull request or an issue that matters: its labels, and which comments are gone. */
const history = `
        labels(first: 100) { nodes { name } }
        labelled: timelineItems(last: 100, itemTypes: [LABELED_EVENT, UNLABELED_EVENT]) {
          nodes {
            __typename
            ... on LabeledEvent { createdAt actor { ...Author } label { name } }
            ... on UnlabeledEvent { createdAt actor { ...Author } label { name } }
          }
          pageInfo { hasPreviousPage }
        }
        deleted: timelineItems(last: 20, itemTypes: [COMMENT_DELETED_EVENT]) {
          nodes { ... on CommentDeletedEvent { createdAt deletedCommentAuthor { ...Author } } }
        }`;

/** Of a pull request all but its comments. Of many at once, its `commits` are what costs: each asks for its authors. */
export function pullRequestFields(commits: number): string {
  return `
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
        commits(first: ${commits}) {
          nodes { commit { authors(first: 10) { nodes { user { __typename login databaseId } } } } }
          pageInfo { hasNextPage }
        }${history}`;
}

/** Of an issue all but its comments. */
export const issueFields = `
        id
        number
        title
        url
        author { ...Author }
        issueState: state
        stateReason
        createdAt
        lastEditedAt
        body
        authorAssociation${history}`;

/** To stand behind a question with the fields above, and with pages of comments. */
export const pullRequestFragments = `
fragment ProgramText on Blob { byteSize isTruncated text }
fragment Page on IssueCommentConnection {
  totalCount
  pageInfo { hasNextPage endCursor }
  nodes { ...CommentFields }
}${commentFields}${actorFields}`;

/** All about one pull request but its files (of an issue, its comments), `files` of the ledger where it usually is, what so many `speakers` may do, and whose so many logins are (`accounts`), in one request. */
export function pullRequestQuery(files: readonly string[], speakers: number, accounts: number): string {
  const indices = Array.from({ length: speakers }, (_, index) => index);
  const parameters = indices.map((index) => `\n  $s${index}: String!`).join('');
  const permissions = indices.map((index) => `\n    ${collaboratorsField(`s${index}`, 10)}`);
  return `
query DocpointsPullRequest(
  $owner: String!
  $repo: String!
  $number: Int!${parameters}${pathParameters(files)} ${accountParameters(accounts)}
) {
  viewer { login databaseId }
  repository(owner: $owner, name: $repo) {${repositoryFields(files)}
${permissions.join('')}
    pullRequest: issueOrPullRequest(number: $number) {
      __typename
      ... on PullRequest {${pullRequestFields(100)}
        first: comments(first: 100) { ...Page }
        last: comments(last: 100) { ...Page }
      }
      ... on Issue {${issueFields}
        first: comments(first: 100) { ...Page }
        last: comments(last: 100) { ...Page }
      }
    }
  }${ownersProgram}
  ${accountFields(accounts)}
}${pullRequestFragments}`;
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
