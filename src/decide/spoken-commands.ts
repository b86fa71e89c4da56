import { readCommands, type Command } from './command.ts';
import type { Comment, Person } from './facts.ts';
import { readReplyMarker } from './marker.ts';

/** A command in a comment that counts. */
export interface SpokenCommand {
  readonly command: Command;
  readonly comment: Comment & { readonly author: Person };
  /** Among the comment's commands, from 1. */
  readonly position: number;
  /** It was refused when it was said, and acts no more. */
  readonly isDead: boolean;
}

/**
 * The commands in the comments, in the order in which they were said: by time, then by id. Comments by bots, by accounts that are gone, by
 * Docpoints itself, and those edited after they were written, say nothing.
 */
export function readSpokenCommands(
  comments: readonly Comment[],
  activities: readonly string[],
): SpokenCommand[] {
  const replies = readReplies(comments);
  return comments
    .filter(isHeard)
    .toSorted((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt) || a.id - b.id)
    .flatMap((comment) => {
      const refused = replies.get(comment.id) ?? null;
      return readCommands(comment.body, activities).map((command, index) => ({
        command,
        comment,
        position: index + 1,
        // A refusal that nobody answered (too many in an hour, or the reply was deleted) refused the whole comment.
        isDead: refused === null ? comment.ownReactions.includes('confused') : refused.has(index + 1),
      }));
    });
}

function isHeard(comment: Comment): comment is Comment & { author: Person } {
  const { author, isEdited, isOwn } = comment;
  return author !== null && !author.isBot && !isEdited && !isOwn;
}

/** By the id of the comment that was answered: the positions of the commands that were refused. */
export function readReplies(comments: readonly Comment[]): ReadonlyMap<number, ReadonlySet<number>> {
  const replies = new Map<number, Set<number>>();
  for (const { body, isOwn } of comments) {
    const mark = isOwn ? readReplyMarker(body) : null;
    if (mark !== null) replies.set(mark.to, new Set([...(replies.get(mark.to) ?? []), ...mark.refused]));
  }
  return replies;
}

/** Those whose permission a decision needs to know: who said something that is for maintainers, or was not answered yet. */
export function commandAuthors(comments: readonly Comment[], activities: readonly string[]): Person[] {
  const authors = readSpokenCommands(comments, activities)
    .filter(({ command, comment }) => isForMaintainers(command) || !isHandled(comment))
    .map(({ comment }) => comment.author);
  return [...new Map(authors.map((author) => [author.id, author])).values()];
}

function isForMaintainers({ verb }: Command): boolean {
  return verb === 'settle' || verb === 'reject';
}

/** Whether the comment has the reaction that ends its handling. */
export function isHandled({ ownReactions }: Pick<Comment, 'ownReactions'>): boolean {
  return ownReactions.includes('rocket') || ownReactions.includes('confused');
}
