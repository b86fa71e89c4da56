import { connection, type PageArguments } from './graphql-connection.ts';
import type { GraphqlContext } from './graphql-context.ts';
import { actorNode } from './graphql-people.ts';
import type { Issue, TimelineEvent } from './model.ts';
import { Refusal } from './refusal.ts';

const kinds: Readonly<Record<string, TimelineEvent['kind']>> = {
  LABELED_EVENT: 'labeled',
  UNLABELED_EVENT: 'unlabeled',
  COMMENT_DELETED_EVENT: 'comment_deleted',
  CLOSED_EVENT: 'closed',
  MERGED_EVENT: 'merged',
  REOPENED_EVENT: 'reopened',
  RENAMED_TITLE_EVENT: 'renamed',
};

/** What happened to a discussion besides comments; `itemTypes` must say which kinds are wanted. */
export function timelineConnection(
  context: GraphqlContext,
  issue: Issue,
  { itemTypes, ...page }: PageArguments & { readonly itemTypes?: readonly string[] | null },
) {
  const wanted = (itemTypes ?? ['(all of them)']).map((type) => kinds[type] ?? lacks(context, type));
  const items = issue.timeline.filter(({ kind }) => wanted.includes(kind));
  const node = (event: TimelineEvent) => eventNode(context, event);
  return connection({ name: 'timelineItems', items, key: ({ id }) => id, node }, page);
}

function lacks(context: GraphqlContext, type: string): never {
  context.lacks(`timelineItems of ${type}`);
  const message = `The local GitHub has no timeline items of the type ${type}. Add them in test/github/local/graphql-timeline.ts.`;
  throw new Refusal(501, message, { type: 'NOT_ON_THIS_MACHINE' });
}

function eventNode(
  { world }: GraphqlContext,
  { kind, nodeId, actor, at, label, deletedAuthor, id }: TimelineEvent,
) {
  const names: Partial<Record<TimelineEvent['kind'], string>> = {
    renamed: 'RenamedTitleEvent',
    comment_deleted: 'CommentDeletedEvent',
  };
  return {
    __typename: names[kind] ?? `${kind[0]?.toUpperCase()}${kind.slice(1)}Event`,
    id: nodeId,
    databaseId: id,
    actor: () => actorNode(world, actor),
    createdAt: at,
    ...(label === null
      ? {}
      : { label: { __typename: 'Label', name: label.name, id: `LA_${label.id}`, color: label.color } }),
    ...(deletedAuthor === null ? {} : { deletedCommentAuthor: () => actorNode(world, deletedAuthor) }),
  };
}
