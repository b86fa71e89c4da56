import type { Decision } from '../decide/decision.ts';
import type { Comment, Facts } from '../decide/facts.ts';
import { commentMarker, hasCommentMarker, replyMarker } from '../decide/marker.ts';
import type { GitHub, PullRequestRef } from '../github/github.ts';
import type { Program } from '../program/program.ts';
import { renderComment } from '../view/comment.ts';
import { renderReply } from '../view/reply.ts';

/**
 * Does the least writing that makes GitHub match a decision whose entries the ledger holds: the one comment, then
 * replies, then reactions, so that a reaction says that its comment is done with. Throws GitHubFault.
 */
export async function act(
  ref: PullRequestRef,
  decision: Decision,
  facts: Facts,
  program: Program,
  github: GitHub,
): Promise<void> {
  await writeComment(ref, decision, facts, program, github);
  for (const reply of decision.replies) {
    const marker = replyMarker({ to: reply.to.id, refused: reply.refused });
    await github.createComment(ref, renderReply(reply, decision, facts, program, marker));
  }
  for (const { comment, content } of decision.reactions) await github.react(ref, comment, content);
}

async function writeComment(
  ref: PullRequestRef,
  decision: Decision,
  facts: Facts,
  program: Program,
  github: GitHub,
): Promise<void> {
  const [standing, ...doubles] = facts.comments.filter(isTheOne);
  for (const { id } of doubles) await github.deleteComment(ref, id);
  if (decision.comment === 'leave' || (decision.comment === 'update' && standing === undefined)) return;
  const body = renderComment(decision, facts, program, commentMarker);
  if (standing === undefined) await github.createComment(ref, body);
  else if (!isSameText(standing.body, body)) await github.updateComment(ref, standing.id, body);
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
