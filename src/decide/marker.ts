/**
 * Hidden marks by which Docpoints finds its own comments again. A mark alone proves nothing: anyone can copy it,
 * so it counts only in a comment that GitHub says is our own, and even there it is no evidence of a decision.
 */
const comment = /<!-- docpoints:comment (\S{1,100}) -->/;
const reply = /<!-- docpoints:reply (\d{1,20}) -->/;

/** The mark of the one comment. `inputs` is a digest of what it was made from, so that a quiet event can stop early. */
export function commentMarker(inputs: string): string {
  return `<!-- docpoints:comment ${inputs} -->`;
}

/** The `inputs` of the one comment; null in any other text. */
export function readCommentMarker(body: string): string | null {
  return comment.exec(body)?.[1] ?? null;
}

/** The mark of a reply to the comment with this id. */
export function replyMarker(to: number): string {
  return `<!-- docpoints:reply ${to} -->`;
}

/** The id of the comment that a reply answers; null in any other text. */
export function readReplyMarker(body: string): number | null {
  const id = reply.exec(body)?.[1];
  return id === undefined ? null : Number(id);
}
