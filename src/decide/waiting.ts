import type { Comment, Facts, Person } from './facts.ts';
import { readWaitingMarker } from './marker.ts';
import { repliesTo } from './replies.ts';
import { isHandled, readSpokenCommands } from './spoken-commands.ts';

/** What was said and waits until the ledger is mended. */
interface Waiting {
  /** Comments that are to show that they were seen. */
  readonly seen: readonly Comment[];
  /** Those of them that are to be told why nothing came of it: a person once in an hour. */
  readonly told: readonly (Comment & { readonly author: Person })[];
}

const hour = 3_600_000;
/** As with all replies: anyone may type `/points`. */
const mostReplies = 3;

/** The commands that wait for an answer where the ledger is not as it should be, and cannot be recorded in. */
export function waitingCommands(
  { comments, now }: Pick<Facts, 'comments' | 'now'>,
  activities: readonly string[],
): Waiting {
  const open = new Map(
    readSpokenCommands(comments, activities).flatMap(({ comment }) =>
      isHandled(comment) ? [] : [[comment.id, comment]],
    ),
  );
  const told = waitingReplies(comments);
  const recent = waitingReplies(
    comments.filter(({ createdAt }) => Date.parse(createdAt) > now.getTime() - hour),
  );
  const people = new Set<number>();
  for (const { id, author } of comments) if (author !== null && recent.has(id)) people.add(author.id);
  const due = [...open.values()].filter(({ id, author }) => {
    if (told.has(id) || people.has(author.id)) return false;
    if (repliesTo(author.id, { comments, now }) >= mostReplies) return false;
    people.add(author.id);
    return true;
  });
  return { seen: [...open.values()].filter(({ ownReactions }) => !ownReactions.includes('eyes')), told: due };
}

/** Our replies that say of a command that it waits: by the id of its comment, that of the reply. */
export function waitingReplies(comments: readonly Comment[]): ReadonlyMap<number, number> {
  return new Map(
    comments.flatMap(({ id, body, isOwn }) => {
      const to = isOwn ? readWaitingMarker(body) : null;
      return to === null ? [] : [[to, id] as const];
    }),
  );
}
