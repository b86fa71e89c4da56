import { association } from './access.ts';
import { pullChanges } from './changed-files.ts';
import { mayChange } from './discussion.ts';
import { commitsBetween } from './git-history.ts';
import { connection, type PageArguments } from './graphql-connection.ts';
import type { GraphqlContext } from './graphql-context.ts';
import { commitNode, refNode } from './graphql-git.ts';
import { actorNode } from './graphql-people.ts';
import { timelineConnection } from './graphql-timeline.ts';
import { isPull, reactionContents, type Comment, type Issue, type Label, type Pull } from './model.ts';
import { commentUrl, issueUrl } from './shapes.ts';

/** An issue or a pull request, whichever it is. */
export function discussionNode(context: GraphqlContext, issue: Issue) {
  return isPull(issue) ? pullNode(context, issue) : issueNode(context, issue);
}

function issueNode(context: GraphqlContext, issue: Issue) {
  return {
    ...commonFields(context, issue),
    __typename: 'Issue',
    state: issue.state.toUpperCase(),
    stateReason: issue.stateReason,
    lastEditedAt: issue.lastEditedAt,
  };
}

export function pullNode(context: GraphqlContext, issue: Pull) {
  const { world } = context;
  const { repository, pull } = issue;
  const place = { world, repository };
  const changes = () => pullChanges(world, issue);
  const total = (of: 'additions' | 'deletions') => changes().reduce((sum, change) => sum + change[of], 0);
  const isMerged = pull.merged !== null;
  return {
    ...commonFields(context, issue),
    __typename: 'PullRequest',
    databaseId: small(pull.id),
    fullDatabaseId: String(pull.id),
    state: isMerged ? 'MERGED' : issue.state.toUpperCase(),
    merged: isMerged,
    mergedAt: pull.merged?.at ?? null,
    mergedBy: () => (pull.merged === null ? null : actorNode(world, pull.merged.by)),
    mergeCommit: () => (pull.merged === null ? null : commitNode(place, pull.merged.sha)),
    isDraft: pull.isDraft,
    baseRefName: pull.baseBranch,
    baseRefOid: pull.baseSha,
    baseRef: () => refNode(place, pull.baseBranch),
    headRefName: pull.head.branch,
    headRefOid: pull.headSha,
    headRef: () => refNode({ world, repository: pull.head.repository }, pull.head.branch),
    headRepository: () => context.repositoryNode(pull.head.repository),
    baseRepository: () => context.repositoryNode(repository),
    isCrossRepository: pull.head.repository !== repository,
    additions: () => total('additions'),
    deletions: () => total('deletions'),
    changedFiles: () => changes().length,
    files: (args: PageArguments) =>
      connection(
        {
          name: 'files',
          items: changes(),
          key: ({ filename }) => filename,
          node: ({ filename, additions, deletions, status }) => ({
            path: filename,
            additions,
            deletions,
            changeType: { added: 'ADDED', removed: 'DELETED', modified: 'MODIFIED', renamed: 'RENAMED' }[
              status
            ],
          }),
        },
        args,
      ),
    commits: (args: PageArguments) =>
      connection(
        {
          name: 'commits',
          items: commitsBetween(world.git, pull.merged?.mergeBase ?? pull.baseSha, pull.headSha),
          key: ({ sha }) => sha,
          node: ({ sha }) => ({ id: `PRC_${sha}`, commit: () => commitNode(place, sha) }),
        },
        args,
      ),
  };
}

function commonFields(context: GraphqlContext, issue: Issue) {
  const { world } = context;
  return {
    id: issue.nodeId,
    databaseId: small(issue.id),
    fullDatabaseId: String(issue.id),
    number: issue.number,
    title: issue.title,
    url: issueUrl(world, issue),
    resourcePath: new URL(issueUrl(world, issue)).pathname,
    body: issue.body ?? '',
    bodyText: issue.body ?? '',
    author: () => actorNode(world, issue.author),
    authorAssociation: association(world, issue.repository, issue.author),
    viewerDidAuthor: issue.author === context.token.actor,
    createdAt: issue.createdAt,
    updatedAt: issue.updatedAt,
    closedAt: issue.closedAt,
    closed: issue.state === 'closed',
    locked: issue.isLocked,
    repository: () => context.repositoryNode(issue.repository),
    labels: (args: PageArguments) =>
      connection(
        {
          name: 'labels',
          items: issue.labels,
          key: ({ id }) => id,
          node: (label) => labelNode(context, issue, label),
        },
        args,
      ),
    assignees: (args: PageArguments) =>
      connection(
        {
          name: 'assignees',
          items: issue.assignees,
          key: ({ id }) => id,
          node: (account) => actorNode(world, account),
        },
        args,
      ),
    comments: (args: PageArguments) =>
      connection(
        {
          name: 'comments',
          items: issue.comments,
          key: ({ id }) => id,
          node: (comment) => commentNode(context, comment),
        },
        args,
      ),
    timelineItems: (args: PageArguments & { itemTypes?: readonly string[] | null }) =>
      timelineConnection(context, issue, args),
  };
}

function labelNode({ world }: GraphqlContext, { repository }: Issue, label: Label) {
  return {
    __typename: 'Label',
    id: `LA_${label.id}`,
    name: label.name,
    color: label.color,
    description: label.description,
    isDefault: false,
    url: `${world.urls.web}/${repository.owner.login}/${repository.name}/labels/${encodeURIComponent(label.name)}`,
  };
}

export function commentNode(context: GraphqlContext, comment: Comment): Record<string, unknown> {
  const { world, token } = context;
  const { issue, author } = comment;
  return {
    __typename: 'IssueComment',
    id: comment.nodeId,
    databaseId: small(comment.id),
    fullDatabaseId: String(comment.id),
    url: commentUrl(world, comment),
    resourcePath: `${new URL(commentUrl(world, comment)).pathname}#issuecomment-${comment.id}`,
    body: comment.body,
    bodyText: comment.body,
    author: () => actorNode(world, author),
    authorAssociation: association(world, issue.repository, author),
    createdAt: comment.createdAt,
    publishedAt: comment.createdAt,
    updatedAt: comment.updatedAt,
    lastEditedAt: comment.lastEditedAt,
    editor: () => (comment.editor === null ? null : actorNode(world, comment.editor)),
    includesCreatedEdit: comment.lastEditedAt !== null,
    isMinimized: false,
    minimizedReason: null,
    viewerDidAuthor: author === token.actor,
    viewerCanUpdate: mayChange(world, token, comment),
    issue: () => issueNode(context, issue),
    pullRequest: () => (isPull(issue) ? pullNode(context, issue) : null),
    repository: () => context.repositoryNode(issue.repository),
    reactionGroups: () => reactionContents.map((content) => reactionGroup(context, comment, content)),
    reactions: (args: PageArguments) =>
      connection(
        {
          name: 'reactions',
          items: comment.reactions,
          key: ({ id }) => id,
          node: (each) => reactionNode(context, each),
        },
        args,
      ),
  };
}

/** How GraphQL spells a reaction: `THUMBS_UP`, `ROCKET`. */
export function graphqlReaction(content: string): string {
  return { '+1': 'THUMBS_UP', '-1': 'THUMBS_DOWN' }[content] ?? content.toUpperCase();
}

function reactionGroup({ world, token }: GraphqlContext, { reactions }: Comment, content: string) {
  const given = reactions.filter((reaction) => reaction.content === content);
  return {
    __typename: 'ReactionGroup',
    content: graphqlReaction(content),
    createdAt: given[0]?.createdAt ?? null,
    viewerHasReacted: given.some(({ account }) => account === token.actor),
    reactors: (args: PageArguments) =>
      connection(
        {
          name: 'reactors',
          items: given,
          key: ({ id }) => id,
          node: ({ account }) => actorNode(world, account),
        },
        // GitHub asks for no boundary here.
        args.first == null && args.last == null ? { first: 10, ...args } : args,
      ),
  };
}

export function reactionNode({ world }: GraphqlContext, reaction: Comment['reactions'][number]) {
  return {
    __typename: 'Reaction',
    id: `REA_${reaction.id}`,
    databaseId: reaction.id,
    content: graphqlReaction(reaction.content),
    createdAt: reaction.createdAt,
    user: () => actorNode(world, reaction.account),
  };
}

/** GraphQL's Int has 32 bits; what is larger reads as null, and `fullDatabaseId` has it. */
function small(id: number): number | null {
  return id > 2_147_483_647 ? null : id;
}
