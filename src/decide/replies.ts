import type { Program } from '../program/program.ts';
import { dayIn } from '../standing/days.ts';
import { standingOf } from '../standing/standings.ts';
import type { Answer, Reaction, Reply } from './decision.ts';
import type { Facts } from './facts.ts';
import { isMaintainer, type HeardCommand } from './hearing.ts';
import { isHandled, readReplies } from './spoken-commands.ts';

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
    const answers = commands.flatMap(({ answer }) => (answer.kind === 'done' ? [] : [answer]));
    const refused = commands
      .filter(({ answer }) => answer.kind === 'refused')
      .map(({ spoken }) => spoken.position);
    const isReplied = replied.has(comment.id);
    const isDue = answers.length > 0 && !isReplied;
    const isTooMany =
      isDue &&
      !isMaintainer(comment.author, facts, program) &&
      recentReplies(comment.author.id, facts, replies) >= mostReplies;
    if (isDue && !isTooMany) replies.push(reply(comment, answers, refused, facts, program));
    const isRefused = refused.length > 0 || isTooMany || (replied.get(comment.id)?.size ?? 0) > 0;
    reactions.push({ comment: comment.id, content: isRefused ? 'confused' : 'rocket' });
  }
  return { replies, reactions };
}

function reply(
  to: HeardCommand['spoken']['comment'],
  answers: readonly Answer[],
  refused: readonly number[],
  facts: Facts,
  program: Program,
): Reply {
  const asked = answers.some(({ kind }) => kind === 'state');
  const account = { id: to.author.id, login: to.author.login };
  const day = dayIn(program.timezone, facts.now);
  return {
    to,
    answers,
    refused,
    standing: asked ? standingOf(account, facts.entries, program, day) : null,
  };
}

function recentReplies(person: number, { comments, now }: Facts, due: readonly Reply[]): number {
  const theirs = new Set(comments.filter(({ author }) => author?.id === person).map(({ id }) => id));
  const since = now.getTime() - hour;
  const recent = comments.filter(({ createdAt }) => Date.parse(createdAt) > since);
  const written = [...readReplies(recent).keys()].filter((to) => theirs.has(to)).length;
  return written + due.filter(({ to }) => to.author?.id === person).length;
}
