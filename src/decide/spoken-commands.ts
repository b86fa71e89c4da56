import { createHash } from 'node:crypto';

import type { Program } from '../program/program.ts';
import { readCommands, type Command } from './command.ts';
import type { RefusedCommand } from './decision.ts';
import type { Comment, Facts, Person } from './facts.ts';
import { isAboutPoints } from './labels.ts';
import { readReplyMarker } from './marker.ts';
import { settingOf, type Decisive, type Said } from './settlement.ts';

/** A command in a comment that counts. */
export interface SpokenCommand {
  readonly command: Command;
  readonly comment: Comment & { readonly author: Person };
  /** Among the comment's commands, from 1. */
  readonly position: number;
  /** It was refused when it was said, and acts no more: `all` of it, or the confirming in it (`confirm`), what it set being kept. */
  readonly refused: 'all' | 'confirm' | null;
}

/**
 * The commands in the comments, in the order in which they were said: by time, then by id. Comments by bots, by accounts
 * that are gone, by Docpoints itself, and those edited after they were written, say nothing.
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
      return commandsOf(comment, activities).map((command, index) => ({
        command,
        comment,
        position: index + 1,
        refused: refusalOf(comment, index + 1, refused),
      }));
    });
}

/**
 * The commands of texts that were read already: a long one takes a while, and is asked about several times, and again at
 * the next event. A process that lives on has one, of at most so many.
 */
const known = new Map<string, readonly Command[]>();
const mostKnown = 500;
/** Shorter ones are read as soon as they are found. */
const worthKnowing = 500;

function commandsOf({ body }: Comment, activities: readonly string[]): readonly Command[] {
  if (body.length < worthKnowing) return readCommands(body, activities);
  const text = createHash('sha256')
    .update(`${activities.join(' ')}\n${body}`)
    .digest('base64');
  const commands = known.get(text) ?? readCommands(body, activities);
  // Those that were asked for last are kept longest.
  known.delete(text);
  known.set(text, commands);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  return commands;
}

/**
 * A reply alone refuses nothing: its mark could be anybody's text that a workflow repeats. Our reaction says that there was
 * a refusal; the mark, which. Where nobody answered (too many in an hour, the same said before, or the reply was deleted),
 * the other reaction beside it says that something in the comment was done: then what was set, rejected or asked for is kept.
 */
function refusalOf(
  { ownReactions }: Comment,
  position: number,
  refused: readonly RefusedCommand[] | null,
): SpokenCommand['refused'] {
  if (!ownReactions.includes('confused')) return null;
  if (refused === null) return ownReactions.includes('rocket') ? 'confirm' : 'all';
  const own = refused.find((one) => one.position === position);
  if (own === undefined) return null;
  return own.key === 'merge-first' ? 'confirm' : 'all';
}

function isHeard(comment: Comment): comment is Comment & { author: Person } {
  const { author, isEdited, isOwn } = comment;
  return author !== null && !author.isBot && !isEdited && !isOwn;
}

/** By the id of the comment that was answered: the commands that were refused. */
export function readReplies(comments: readonly Comment[]): ReadonlyMap<number, readonly RefusedCommand[]> {
  const replies = new Map<number, readonly RefusedCommand[]>();
  for (const { body, isOwn } of comments) {
    const mark = isOwn ? readReplyMarker(body) : null;
    if (mark !== null) replies.set(mark.to, [...(replies.get(mark.to) ?? []), ...mark.refused]);
  }
  return replies;
}

/** Who said it, when and where. */
export function saidIn({ comment: { id, author, createdAt, url } }: SpokenCommand): Said {
  return { by: { id: author.id, login: author.login }, at: createdAt, url, comment: id };
}

/** Whether the comment has the reaction that ends its handling. */
export function isHandled({ ownReactions }: Pick<Comment, 'ownReactions'>): boolean {
  return ownReactions.includes('rocket') || ownReactions.includes('confused');
}

/**
 * Whether a command that was answered may still hold: that it decides something, and was not refused as a whole. Whether
 * who said it may decide is for the permissions to say.
 */
export function isInForce({ command, refused }: SpokenCommand): boolean {
  if (!isDecisive(command) || refused === 'all') return false;
  return refused === null || settingOf(command) !== null;
}

const decisive: ReadonlySet<string> = new Set<Decisive['verb']>([
  'settle',
  'share',
  'reject',
  'revoke',
  'claim',
]);

/** Whether a command decides about the points of a pull request, or asks for such a decision. */
export function isDecisive(command: Command): command is Decisive {
  return decisive.has(command.verb);
}

/**
 * Everybody whose permission a decision needs to know: who wrote commands that wait for an answer or may still hold, edited
 * away or not (but those that anybody may say), and who put labels that are about points, or took them off. Where time may confirm, everybody who wrote any: a maintainer's stops it.
 */
export function peopleWhoSpeak(
  { comments, labellings }: Pick<Facts, 'comments' | 'labellings'>,
  program: Pick<Program, 'activities' | 'labels' | 'confirm'>,
): Person[] {
  const isByTime = Object.keys(program.confirm.after).length > 0;
  const commands = readSpokenCommands(comments, Object.keys(program.activities));
  const speakers = commands
    .filter(
      (one) =>
        isByTime ||
        (!isHandled(one.comment) && !isForAnyone(one.command)) ||
        // That a claim is the contributor's is known without a question.
        (isInForce(one) && one.command.verb !== 'claim') ||
        one.command.verb === 'redeem',
    )
    .map(({ comment }) => comment.author);
  const edited = comments.flatMap(({ isEdited, author, ownReactions }) =>
    isEdited && ownReactions.length > 0 ? (author ?? []) : [],
  );
  const labels = labellings
    .filter(({ name }) => isAboutPoints(name, program))
    .flatMap(({ by, takenOff }) => [by ?? [], takenOff?.by ?? []].flat());
  return [
    ...new Map([...speakers, ...edited, ...labels].map((person) => [person.id, person])).values(),
  ].filter(({ isBot }) => !isBot);
}

/** Whether a command does the same whoever says it, and its answer does not depend on that either. */
function isForAnyone({ verb }: Command): boolean {
  return verb === 'enrol' || verb === 'leave' || verb === 'recheck';
}

/** Everybody whose standing a decision may need to know: who wrote commands that wait for an answer, or that are about their own account. */
export function peopleWhoAsk(comments: readonly Comment[], activities: readonly string[]): Person[] {
  const own: ReadonlySet<string> = new Set<Command['verb']>(['redeem', 'enrol', 'leave']);
  return readSpokenCommands(comments, activities)
    .filter(({ comment, command }) => !isHandled(comment) || own.has(command.verb))
    .map(({ comment }) => comment.author);
}

/** The logins that commands name, of those who `may` have their say: nobody else's are worth a question. */
export function namedLogins(
  comments: readonly Comment[],
  activities: readonly string[],
  may: (person: Person) => boolean,
): string[] {
  const logins = readSpokenCommands(comments, activities).flatMap(({ command, comment, refused }) => {
    if (refused === 'all' || !may(comment.author)) return [];
    if (command.verb === 'share') return command.shares.map(({ login }) => login);
    return command.verb === 'award' || command.verb === 'nominate' ? [command.login] : [];
  });
  return [...new Set(logins.map((login) => login.toLowerCase()))];
}

/** Whether a command sets what waits for a confirm. */
export function isSetting({ verb }: Command): boolean {
  return verb === 'settle' || verb === 'share' || verb === 'reject';
}
