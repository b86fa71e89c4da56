import { createHash } from 'node:crypto';

import type { Program } from '../program/program.ts';
import { isMaintainer } from './authority.ts';
import type { Answer, Reaction, RefusedCommand, Reply } from './decision.ts';
import type { Facts } from './facts.ts';
import type { HeardCommand } from './heard.ts';
import { isHandled, readReplies } from './spoken-commands.ts';
import { standingNow } from './standing-now.ts';

/** Replies in an hour to one person without write access on one pull request: anyone may type `/points`. */
const mostReplies = 3;
const hour = 3_600_000;

/** The replies and reactions that are still due to the comments in which commands were heard. */
export function dueReplies(
  heard: readonly HeardCommand[],
  facts: Facts,
  program: Program,
): { readonly replies: Reply[]; readonly reactions: Reaction[] } {
  const replied = readReplies(facts.comments);
  const replies: Reply[] = [];
  const reactions: Reaction[] = [];
  for (const commands of Map.groupBy(heard, ({ spoken }) => spoken.comment.id).values()) {
    const comment = commands[0]?.spoken.comment;
    if (comment === undefined || isHandled(comment)) continue;
    const refused = commands.flatMap(refusedCommand);
    const recent = recentReplies(comment.author.id, facts, replies);
    const said = new Set(recent.flatMap((reply) => reply.map(({ key }) => key)));
    const answers = commands.flatMap((command) => answerOf(command, said));
    const isTooMany = recent.length >= mostReplies && !isMaintainer(comment.author, facts, program);
    const isDue = answers.length > 0 && !isTooMany && !replied.has(comment.id);
    if (isDue) replies.push(reply(comment, answers, refused, facts, program));
    const isRefused = refused.length > 0 || (replied.get(comment.id) ?? []).length > 0;
    const isUnanswered = answers.length > 0 && isTooMany;
    reactions.push({ comment: comment.id, content: isRefused || isUnanswered ? 'confused' : 'rocket' });
  }
  return { replies, reactions };
}

/** A refusal that this person was told within the hour is not told again. */
function answerOf(command: HeardCommand, said: ReadonlySet<string>): Answer[] {
  const { answer } = command;
  if (answer.kind === 'done') return [];
  const isRepeated = refusedCommand(command).some(({ key }) => said.has(key));
  return isRepeated ? [] : [answer];
}

function refusedCommand({ answer, spoken }: HeardCommand): RefusedCommand[] {
  if (answer.kind !== 'refused') return [];
  const { kind } = answer.refusal;
  // Who may, and when, is the same answer for whatever was typed; else another number or word has another one.
  const isAboutWords = kind !== 'not-a-maintainer' && kind !== 'not-staff' && kind !== 'merge-first';
  const digest = createHash('sha256').update(answer.typed).digest('hex').slice(0, 8);
  return [{ position: spoken.position, key: isAboutWords ? `${kind}~${digest}` : kind }];
}

function reply(
  to: HeardCommand['spoken']['comment'],
  answers: readonly Answer[],
  refused: readonly RefusedCommand[],
  facts: Facts,
  program: Program,
): Reply {
  const asked = answers.some(({ kind }) => kind === 'state');
  return {
    to,
    answers,
    refused,
    standing: asked ? standingNow(to.author, facts, program) : null,
  };
}

/** What this person was answered within the last hour, a reply each: which refusals. */
function recentReplies(
  person: number,
  { comments, now }: Facts,
  due: readonly Reply[],
): (readonly RefusedCommand[])[] {
  const theirs = new Set(comments.filter(({ author }) => author?.id === person).map(({ id }) => id));
  const since = now.getTime() - hour;
  const recent = comments.filter(({ createdAt }) => Date.parse(createdAt) > since);
  const written = [...readReplies(recent)].filter(([to]) => theirs.has(to)).map(([, refused]) => refused);
  return [...written, ...due.filter(({ to }) => to.author?.id === person).map(({ refused }) => refused)];
}
