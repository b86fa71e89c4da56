import type { Decision, Reply } from '../decide/decision.ts';
import type { Facts } from '../decide/facts.ts';
import type { Program } from '../program/program.ts';
import { refusalText } from './errors.ts';

/** One short reply to one comment, for all the commands in it. Markdown. */
export function renderReply(
  reply: Reply,
  decision: Decision,
  _facts: Pick<Facts, 'pull' | 'repository' | 'now'>,
  program: Program,
  marker: string,
): string {
  return [
    marker,
    ...reply.answers.map((answer) =>
      answer.kind === 'refused' ? refusalText(answer.refusal, decision, program) : answer.kind,
    ),
  ].join('\n\n');
}
