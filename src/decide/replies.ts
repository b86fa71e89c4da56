import { createHash } from 'node:crypto';

import type { Program } from '../program/program.ts';
import { dayIn } from '../standing/days.ts';
import { isMaintainer } from './authority.ts';
import type { Answer, Reaction, Refusal, RefusedCommand, Reply } from './decision.ts';
import { waitingPoints } from './enrolment.ts';
import type { Facts } from './facts.ts';
import type { HeardCommand } from './heard.ts';
import { settingOf } from './settlement.ts';
import { isDecisive, isHandled, readReplies } from './spoken-commands.ts';
import { standingNow } from './standing-now.ts';
import { totalsOf } from './totals.ts';

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
    const answers = answersTo(commands, said);
    const isTooMany = recent.length >= mostReplies && !isMaintainer(comment.author, facts, program);
    const isDue = answers.length > 0 && !isTooMany && !replied.has(comment.id);
    if (isDue) replies.push(reply(comment, answers, refused, facts, program));
    // What is told besides, of something that was done, is no answer that anybody waits for.
    const isUnanswered = answers.some(isAsked) && isTooMany;
    const isConfused = refused.length > 0 || isUnanswered;
    // What was done counts first: if the second reaction fails, nothing that was set is lost.
    if (!isConfused || commands.some(hasEffect)) reactions.push({ comment: comment.id, content: 'rocket' });
    if (isConfused) reactions.push({ comment: comment.id, content: 'confused' });
  }
  return { replies, reactions };
}

/** Whether something was done, if only that points are set for a confirm that has to wait. */
function hasEffect({ answer, spoken: { command } }: HeardCommand): boolean {
  if (answer.kind === 'refused') {
    return answer.refusal.kind === 'merge-first' && isDecisive(command) && settingOf(command) !== null;
  }
  return !isAsked(answer) && command.verb !== 'recheck';
}

/** Whether it answers a question, or refuses. */
function isAsked({ kind }: HeardCommand['answer']): boolean {
  return kind === 'state' || kind === 'help' || kind === 'refused';
}

/** A refusal that this person was told within the hour, or for a command above in the same comment, is not told again. */
function answersTo(commands: readonly HeardCommand[], told: ReadonlySet<string>): Answer[] {
  const said = new Set(told);
  return commands.flatMap((command): Answer[] => {
    const { answer } = command;
    const keys = refusedCommand(command).map(({ key }) => key);
    if (answer.kind === 'done' || keys.some((key) => said.has(key))) return [];
    for (const key of keys) said.add(key);
    return [answer];
  });
}

/** Refusals that are about what was typed: another number or word has another answer. All others are the same, whatever was typed. */
const aboutWords: ReadonlySet<string> = new Set<Refusal['kind']>([
  'out-of-range',
  'not-understood',
  'too-many',
  'activity-not-here',
  'activity-from-pull-request',
  'reason-missing',
  'points-missing',
  'evidence-missing',
  'no-account',
  'not-looked-up',
  'is-a-bot',
  'is-excluded',
  'shared-twice',
  'balance',
  'all-cut',
  'no-such-credit',
  'part-of-a-credit',
  'which-to-revoke',
]);

function refusedCommand({ answer, spoken }: HeardCommand): RefusedCommand[] {
  if (answer.kind !== 'refused') return [];
  const { kind } = answer.refusal;
  if (!aboutWords.has(kind)) return [{ position: spoken.position, key: kind }];
  const digest = createHash('sha256').update(answer.typed).digest('hex').slice(0, 8);
  return [{ position: spoken.position, key: `${kind}~${digest}` }];
}

function reply(
  to: HeardCommand['spoken']['comment'],
  answers: readonly Answer[],
  refused: readonly RefusedCommand[],
  facts: Facts,
  program: Program,
): Reply {
  const asked = answers.some(({ kind }) => kind === 'state' || kind === 'enrolled');
  const [{ members, now }, { timezone }] = [facts, program];
  return {
    to,
    answers,
    refused,
    standing: asked ? standingNow(to.author, facts, program) : null,
    waiting: asked ? waitingPoints(totalsOf(to.author, members), program, dayIn(timezone, now)) : null,
  };
}

/** Replies that this person got within the last hour. */
export function repliesTo(person: number, facts: Pick<Facts, 'comments' | 'now'>): number {
  return recentReplies(person, facts, []).length;
}

/** What this person was answered within the last hour, a reply each: which refusals. */
function recentReplies(
  person: number,
  { comments, now }: Pick<Facts, 'comments' | 'now'>,
  due: readonly Reply[],
): (readonly RefusedCommand[])[] {
  const theirs = new Set(comments.filter(({ author }) => author?.id === person).map(({ id }) => id));
  const since = now.getTime() - hour;
  const recent = comments.filter(({ createdAt }) => Date.parse(createdAt) > since);
  const written = [...readReplies(recent)].filter(([to]) => theirs.has(to)).map(([, refused]) => refused);
  return [...written, ...due.filter(({ to }) => to.author?.id === person).map(({ refused }) => refused)];
}
