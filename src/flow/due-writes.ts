import type { Decision } from '../decide/decision.ts';
import type { Comment, Facts } from '../decide/facts.ts';
import { commentMarker, hasCommentMarker, replyMarker } from '../decide/marker.ts';
import type { Write } from '../github/github.ts';
import type { Program } from '../program/program.ts';
import { renderComment } from '../view/comment.ts';
import { renderReply } from '../view/reply.ts';

/**
 * The least writing that makes GitHub match a decision whose entries the ledger holds: the one comment, then replies,
 * then reactions, so that a reaction says that its comment is done with. Nothing where all matches already.
 */
export function dueWrites(decision: Decision, facts: Facts, program: Program): Write[] {
  return [
    ...commentWrites(decision, facts, program),
    ...decision.replies.map((reply): Write => {
      const marker = replyMarker({ to: reply.to.id, refused: reply.refused });
      return { kind: 'comment', body: renderReply(reply, decision, facts, program, marker) };
    }),
    ...decision.reactions.map(({ comment, content }): Write => ({ kind: 'react', comment, content })),
  ];
}

function commentWrites(decision: Decision, facts: Facts, program: Program): Write[] {
  const [standing, ...doubles] = facts.comments.filter(isTheOne);
  const deletions = doubles.map(({ id }): Write => ({ kind: 'delete', comment: id }));
  if (decision.comment === 'leave' || (decision.comment === 'update' && standing === undefined)) {
    return deletions;
  }
  const body = renderComment(decision, facts, program, commentMarker);
  if (standing === undefined) return [{ kind: 'comment', body }];
  if (isSameText(standing.body, body)) return deletions;
  return [...deletions, { kind: 'update', comment: standing.id, body }];
}

/** A mark alone proves nothing, for anyone can copy it. */
function isTheOne({ isOwn, body }: Comment): boolean {
  return isOwn && hasCommentMarker(body);
}

/** GitHub may give a comment back with other ends of line than it was written with. */
function isSameText(one: string, other: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trim();
  return plain(one) === plain(other);
}
