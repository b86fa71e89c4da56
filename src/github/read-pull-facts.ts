import type { Labelling, Person, PullRequestFacts, RepositoryFacts } from '../decide/facts.ts';
import type { PullRequestReading } from './github.ts';
import { readPerson } from './person.ts';
import type { IssueAnswer, PullRequestAnswer, RepositoryAnswer } from './pull-request-answer.ts';

export function repositoryFacts(repository: RepositoryAnswer): RepositoryFacts {
  return {
    id: repository.databaseId,
    owner: repository.owner.login,
    name: repository.name,
    // A default branch that does not exist is nobody's base: no merge counts as one into it.
    defaultBranch: repository.defaultBranchRef?.name ?? '',
    isPrivate: repository.isPrivate,
    url: repository.url,
  };
}

/** The paths of the changed files; null where they are more than come along. */
export function readPaths(pull: PullRequestAnswer | IssueAnswer): string[] | null {
  if ('issueState' in pull) return [];
  if (pull.files?.nodes == null || pull.files.pageInfo.hasNextPage) return null;
  return pull.files.nodes.flatMap((file) => file?.path ?? []);
}

/** Names of the repository's labels, those that were made last; `hasMoreLabels`: there are others. */
export function readRepositoryLabels({
  labels,
}: RepositoryAnswer): Pick<PullRequestReading, 'repositoryLabels' | 'hasMoreLabels'> {
  if (labels?.nodes == null) return { repositoryLabels: null, hasMoreLabels: false };
  return {
    repositoryLabels: labels.nodes.flatMap((label) => label?.name ?? []),
    hasMoreLabels: labels.pageInfo.hasNextPage,
  };
}

const states = { OPEN: 'open', CLOSED: 'closed', MERGED: 'merged' } as const;

export function pullRequestFacts(pull: PullRequestAnswer | IssueAnswer): PullRequestFacts {
  if ('issueState' in pull) return issueFacts(pull);
  return {
    kind: 'pull',
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
    assignees: pull.assignees.nodes.flatMap((assignee) => readPerson(assignee) ?? []),
  };
}

function isOfOrganisation({ authorAssociation }: Pick<PullRequestAnswer, 'authorAssociation'>): boolean {
  return authorAssociation === 'MEMBER' || authorAssociation === 'OWNER';
}

/** An issue as a pull request that changes nothing. */
function issueFacts(issue: IssueAnswer): PullRequestFacts {
  const { number, title, url, author, issueState } = issue;
  return {
    kind: 'issue',
    number,
    title,
    url,
    author: readPerson(author),
    state: states[issueState],
    mergedAt: null,
    mergeCommit: null,
    baseBranch: '',
    headCommit: '',
    labels: labelNames(issue),
    isDraft: false,
    body: issue.body,
    isAuthorOfOrganisation: isOfOrganisation(issue),
    coAuthors: [],
    assignees: [],
    opening: {
      at: issue.createdAt,
      isEdited: issue.lastEditedAt !== null,
      isReopened: issue.stateReason === 'REOPENED',
    },
  };
}

function labelNames({ labels }: Pick<PullRequestAnswer, 'labels'>): string[] {
  return (labels?.nodes ?? []).flatMap((label) => (label === null ? [] : [label.name]));
}

/** Those whom trailers name: of a commit's authors the first one is who made it, which says nothing about credit. */
function coAuthors(pull: PullRequestAnswer): Person[] {
  const named = pull.commits.nodes.flatMap((node) => (node?.commit.authors.nodes ?? []).slice(1));
  const author = readPerson(pull.author);
  const people = named.flatMap((one) => readPerson(one?.user ?? null) ?? []);
  return [...new Map(people.map((person) => [person.id, person])).values()].filter(
    ({ id }) => id !== author?.id,
  );
}

/** How labels were put on it and taken off, as far back as is known; `hasOlderLabellings`: there were more before. */
export function readLabellings(
  pull: PullRequestAnswer | IssueAnswer,
): Pick<PullRequestReading, 'labellings' | 'hasOlderLabellings'> {
  const labellings: Labelling[] = [];
  for (const event of pull.labelled.nodes) {
    if (event === null) continue;
    const { __typename: kind, label } = event;
    const { name } = label;
    const done = { by: readPerson(event.actor), at: event.createdAt };
    const open = labellings.findLastIndex((one) => one.name === name && one.takenOff === undefined);
    const before = labellings[open];
    if (kind === 'LabeledEvent') labellings.push({ name, ...done });
    else if (before !== undefined) labellings[open] = { ...before, takenOff: done };
  }
  // A label that the repository has no more was taken off by nobody.
  const on = new Set(labelNames(pull));
  return {
    labellings: labellings.filter(({ name, takenOff }) => takenOff !== undefined || on.has(name)),
    hasOlderLabellings: pull.labelled.pageInfo.hasPreviousPage,
  };
}

/** When somebody last deleted a comment of the account `viewer`; null: never. */
export function readOwnDeletedAt(pull: PullRequestAnswer | IssueAnswer, viewer: string): string | null {
  const own = pull.deleted.nodes.findLast(
    (event) => readPerson(event?.deletedCommentAuthor ?? null)?.login.toLowerCase() === viewer.toLowerCase(),
  );
  return own?.createdAt ?? null;
}
