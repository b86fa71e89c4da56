import { o as pathParameters, r as fileFields } from "./read-branch.js";
import { n as usualLedgerBranch, r as usualProgramFile, t as misnamedProgramFile } from "./usual-places.js";
import { i as collaboratorsField, r as readPerson, t as actorFields } from "./person2.js";
import { l as commentFields } from "./pull-request-answer.js";
import { n as accountParameters, t as accountFields } from "./read-accounts.js";
// src/github/program-file.ts
/** The repository's own program file, else its owner's. */
function findProgramFile(repository, ownersRepository) {
	const own = programText(repository.program);
	if (own !== null) return {
		path: usualProgramFile,
		text: own
	};
	const ownersPath = `${repository.owner.login}/.github: ${usualProgramFile}`;
	const owners = programText(ownersRepository?.program ?? null);
	return owners === null ? null : {
		path: ownersPath,
		text: owners
	};
}
/**
* The text of a program file; null where there is none. One that is cut off is longer than any may be, and one that GitHub
* takes for no text comes as what is none: the mistake is told where all the others are.
*/
function programText(program) {
	return program === null || program.byteSize === void 0 ? null : program.text ?? "\0";
}
// src/github/pull-request-query.ts
/**
* What one question tells of a repository beside a pull request: its rules, its labels, and files of the ledger where
* nearly every one is, so that most decisions need no further question.
*/
function repositoryFields(files) {
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
const ownersProgram = `
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
function pullRequestFields(commits) {
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
const issueFields = `
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
const pullRequestFragments = `
fragment ProgramText on Blob { byteSize isTruncated text }
fragment Page on IssueCommentConnection {
  totalCount
  pageInfo { hasNextPage endCursor }
  nodes { ...CommentFields }
}${commentFields}${actorFields}`;
/** All about one pull request but its files (of an issue, its comments), `files` of the ledger where it usually is, what so many `speakers` may do, and whose so many logins are (`accounts`), in one request. */
function pullRequestQuery(files, speakers, accounts) {
	const indices = Array.from({ length: speakers }, (_, index) => index);
	const parameters = indices.map((index) => `\n  $s${index}: String!`).join("");
	const permissions = indices.map((index) => `\n    ${collaboratorsField(`s${index}`, 10)}`);
	return `
query DocpointsPullRequest(
  $owner: String!
  $repo: String!
  $number: Int!${parameters}${pathParameters(files)} ${accountParameters(accounts)}
) {
  viewer { login databaseId }
  repository(owner: $owner, name: $repo) {${repositoryFields(files)}
${permissions.join("")}
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
/** Names of the repository's labels, those that were made last; `hasMoreLabels`: there are others. */
function readRepositoryLabels({ labels }) {
	if (labels?.nodes == null) return {
		repositoryLabels: null,
		hasMoreLabels: false
	};
	return {
		repositoryLabels: labels.nodes.flatMap((label) => label?.name ?? []),
		hasMoreLabels: labels.pageInfo.hasNextPage
	};
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
		isAuthorOfOrganisation: isOfOrganisation(pull),
		coAuthors: coAuthors(pull),
		assignees: pull.assignees.nodes.flatMap((assignee) => readPerson(assignee) ?? [])
	};
}
function isOfOrganisation({ authorAssociation }) {
	return authorAssociation === "MEMBER" || authorAssociation === "OWNER";
}
/** An issue as a pull request that changes nothing. */
function issueFacts(issue) {
	const { number, title, url, author, issueState } = issue;
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
		labels: labelNames(issue),
		isDraft: false,
		body: issue.body,
		isAuthorOfOrganisation: isOfOrganisation(issue),
		coAuthors: [],
		assignees: [],
		opening: {
			at: issue.createdAt,
			isEdited: issue.lastEditedAt !== null,
			isReopened: issue.stateReason === "REOPENED"
		}
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
/** How labels were put on it and taken off, as far back as is known; `hasOlderLabellings`: there were more before. */
function readLabellings(pull) {
	const labellings = [];
	for (const event of pull.labelled.nodes) {
		if (event === null) continue;
		const { __typename: kind, label } = event;
		const { name } = label;
		const done = {
			by: readPerson(event.actor),
			at: event.createdAt
		};
		const open = labellings.findLastIndex((one) => one.name === name && one.takenOff === void 0);
		const before = labellings[open];
		if (kind === "LabeledEvent") labellings.push({
			name,
			...done
		});
		else if (before !== void 0) labellings[open] = {
			...before,
			takenOff: done
		};
	}
	const on = new Set(labelNames(pull));
	return {
		labellings: labellings.filter(({ name, takenOff }) => takenOff !== void 0 || on.has(name)),
		hasOlderLabellings: pull.labelled.pageInfo.hasPreviousPage
	};
}
/** When somebody last deleted a comment of the account `viewer`; null: never. */
function readOwnDeletedAt(pull, viewer) {
	return pull.deleted.nodes.findLast((event) => readPerson(event?.deletedCommentAuthor ?? null)?.login.toLowerCase() === viewer.toLowerCase())?.createdAt ?? null;
}
export { readRepositoryLabels as a, issueFields as c, pullRequestFragments as d, pullRequestQuery as f, readPaths as i, ownersProgram as l, findProgramFile as m, readLabellings as n, repositoryFacts as o, repositoryFields as p, readOwnDeletedAt as r, commentsQuery as s, pullRequestFacts as t, pullRequestFields as u };
