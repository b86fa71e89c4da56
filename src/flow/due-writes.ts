import type { Decision } from '../decide/decision.ts';
import type { Facts } from '../decide/facts.ts';
import { replyMarker, type LedgerMark } from '../decide/marker.ts';
import { waitingReplies } from '../decide/waiting.ts';
import type { Write } from '../github/github.ts';
import type { Program } from '../program/program.ts';
import { renderComment } from '../view/comment.ts';
import { isTheOne, withMark } from './quiet.ts';

/** What a decision was made from: all of it (null: nobody knows), and as far as it is about the pull request. */
interface Made {
  readonly inputs: string | null;
  readonly still: string;
  /** What it took from the ledger; null: that does not tell. */
  readonly recorded: string | null;
  /** What the comment is to remember of the ledger; null: nothing. */
  readonly ledger: LedgerMark | null;
  /** An erasure has written anew what it remembers: it forgets that, whatever else it says. */
  readonly isErased: boolean;
}

/**
 * The least writing that makes GitHub match a decision whose entries the ledger holds: the one comment, replies,
 * reactions, labels; nothing where all matches already. A reaction ends the handling of its comment, so it comes in a
 * request of its own where it must not be there before a reply is. `made`: the digests of what the decision was made from.
 */
export async function dueWrites(
  decision: Decision,
  facts: Facts,
  program: Program,
  made: Made,
): Promise<Write[][]> {
  const replies = decision.replies.length === 0 ? [] : await replyWrites(decision, program);
  const done = [
    ...decision.reactions.map(({ comment, content }): Write => ({ kind: 'react', comment, content })),
    ...decision.newLabels.map((label): Write => ({ kind: 'make-label', ...label })),
    ...decision.stateLabels.add.map((name): Write => ({ kind: 'label', name })),
    ...decision.stateLabels.remove.map((name): Write => ({ kind: 'unlabel', name })),
    // What waited for the ledger waits no more.
    ...Array.from(waitingReplies(facts.comments).values(), (comment): Write => ({ kind: 'delete', comment })),
    ...(decision.close === null ? [] : [{ kind: 'close', ...decision.close } satisfies Write]),
  ];
  const isWriting = replies.length + done.length > 0;
  const told = [...(await commentWrites(decision, facts, program, made, isWriting)), ...replies];
  const requests = replies.length > 0 ? [told, done] : [[...told, ...done]];
  return requests.filter((writes) => writes.length > 0);
}

/** A command that is done needs no answer: what answers the others is loaded where it is due. */
async function replyWrites(decision: Decision, program: Program): Promise<Write[]> {
  const { renderReply } = await import('../view/reply.ts');
  const writes = decision.replies.map(async (reply): Promise<Write> => {
    const marker = replyMarker({ to: reply.to.id, refused: reply.refused });
    return { kind: 'comment', body: await renderReply(reply, decision, program, marker) };
  });
  return Promise.all(writes);
}

/** Of an issue that asks for something, what is asked for is told, until it is anything else. */
async function commentText(decision: Decision, program: Program): Promise<string> {
  const { request, state } = decision;
  if (request === null || (state !== 'ignored' && state !== 'rejected'))
    return renderComment(decision, program);
  const { renderRequest } = await import('../view/issue-request.ts');
  return renderRequest(request, decision, program);
}

async function commentWrites(
  decision: Decision,
  facts: Facts,
  program: Program,
  { inputs, still, recorded, ledger, isErased }: Made,
  isWriting: boolean,
): Promise<Write[]> {
  const [standing, ...doubles] = facts.comments.filter(isTheOne);
  const deletions = doubles.map(({ id }): Write => ({ kind: 'delete', comment: id }));
  if (decision.comment === 'leave' || (decision.comment === 'update' && standing === undefined)) {
    return deletions;
  }
  const text = await commentText(decision, program);
  const body = withMark(text, inputs, decision.setByComment, {
    still: { digest: still, due: decision.confirmsOn },
    ...(ledger === null ? {} : { ledger }),
    ...(recorded === null ? {} : { recorded }),
  });
  if (standing === undefined) return [{ kind: 'comment', body }];
  // A mark alone is worth no request, but goes along with another: what is answered then is not looked at again and again.
  if (isSameText(standing.body, text) && !isErased && (!isWriting || standing.body === body))
    return deletions;
  return [...deletions, { kind: 'update', comment: standing.id, body }];
}

/** Whether the comment says this already, whatever its mark. GitHub may give it back with other ends of line than it was written with. */
function isSameText(comment: string, text: string): boolean {
  const plain = (one: string) => one.replaceAll('\r\n', '\n').trim();
  return plain(comment.replace(/^<!--.*-->/, '')) === plain(text);
}
