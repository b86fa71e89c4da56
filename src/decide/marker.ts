import type { RefusedCommand } from './decision.ts';

/**
 * Hidden marks by which Docpoints finds its own comments again. A mark alone proves nothing: anyone can copy it,
 * so it counts only in a comment that GitHub says is our own, and even there it is no evidence of a decision.
 */
const comment =
  /^<!-- docpoints:comment ([\da-f]{16}) ([\da-f]{16})(?: (\d{1,20}))?(?: ~([\da-f]{16})(?: (\d{4}-\d\d-\d\d))?)?(?: =([\da-f]{16})\.([\da-f]{6})\.([\da-z]{1,10}))?(?: \+([\da-f]{16}))? -->/;

/** Digests that let a quiet event stop early: of what the comment was made from, and of what it says. */
export interface CommentMark {
  readonly inputs: string;
  readonly body: string;
  /** The id of the comment in which points or activity were set by hand; null: in none. */
  readonly setIn: number | null;
  /** Absent where an older version wrote it. */
  readonly still?: StillMark;
  /** Absent where the ledger has nothing about it, or an older version wrote it. */
  readonly ledger?: LedgerMark;
  /** Of what the ledger holds about it and its people. Absent where that tells nothing on another day, or an older version wrote it. */
  readonly recorded?: string;
}

/**
 * The newest line of the ledger about this pull request, when the comment was written: a ledger in which it is no more was
 * written anew. It may hold something up, and never gives anything.
 */
export interface LedgerMark {
  /** The first 16 hexadecimal digits of the line's digest. */
  readonly line: string;
  /** Which ledger it is in, and about which pull request, as six hexadecimal digits. */
  readonly ledger: string;
  /** When it was recorded: ISO 8601, UTC. */
  readonly at: string;
}

/** What lets a sweep pass by, however much time has gone by and whatever was recorded elsewhere. */
interface StillMark {
  /** Of what the comment was made from, as far as it is about this pull request and the rules. */
  readonly digest: string;
  /** The day from which it may be confirmed by itself; null: it never is. */
  readonly due: string | null;
}

/** The mark of the one comment. */
export function commentMarker({ inputs, body, setIn, still, ledger, recorded }: CommentMark): string {
  const words = [
    inputs,
    body,
    ...(setIn === null ? [] : [setIn]),
    ...(still === undefined ? [] : [`~${still.digest}`, ...(still.due === null ? [] : [still.due])]),
    ...(ledger === undefined
      ? []
      : [`=${ledger.line}.${ledger.ledger}.${Date.parse(ledger.at).toString(36)}`]),
    ...(recorded === undefined ? [] : [`+${recorded}`]),
  ];
  return `<!-- docpoints:comment ${words.join(' ')} -->`;
}

/** Whether a text is the one comment: it starts with the mark, so that a quotation of it is none. */
export function hasCommentMarker(body: string): boolean {
  return body.startsWith('<!-- docpoints:comment ');
}

/** The mark that the one comment starts with; null in any other text, and where somebody has spoilt it. */
export function readCommentMarker(body: string): CommentMark | null {
  const [, inputs, says, setIn, digest, due = null, line, ledger, time, recorded] = comment.exec(body) ?? [];
  const at = time === undefined ? new Date(NaN) : new Date(Number.parseInt(time, 36));
  const isKept = line !== undefined && ledger !== undefined && !Number.isNaN(at.getTime());
  if (inputs === undefined || says === undefined) return null;
  return {
    inputs,
    body: says,
    setIn: setIn === undefined ? null : Number(setIn),
    ...(digest === undefined ? {} : { still: { digest, due } }),
    ...(isKept ? { ledger: { line, ledger, at: at.toISOString() } } : {}),
    ...(recorded === undefined ? {} : { recorded }),
  };
}

const reply = /^<!-- docpoints:reply (\d{1,20})((?: \d{1,5}:[\w~-]{1,60}){0,999}) -->/;

/** What a reply says of the comment that it answers. */
export interface ReplyMark {
  /** The comment's id. */
  readonly to: number;
  /** Which of its commands were refused. */
  readonly refused: readonly RefusedCommand[];
}

/** The mark of a reply. */
export function replyMarker({ to, refused }: ReplyMark): string {
  return `<!-- docpoints:reply ${[to, ...refused.map(({ position, key }) => `${position}:${key}`)].join(' ')} -->`;
}

/** The mark that a reply starts with; null in any other text. */
export function readReplyMarker(body: string): ReplyMark | null {
  const [, to, refused = ''] = reply.exec(body) ?? [];
  if (to === undefined) return null;
  return {
    to: Number(to),
    refused: Array.from(refused.matchAll(/(\d+):([\w~-]+)/g), ([, position, key = '']) => ({
      position: Number(position),
      key,
    })),
  };
}

const waiting = /^<!-- docpoints:waiting (\d{1,20}) -->/;

/** The mark of a reply that says of the command in a comment (`to`, its id) that it waits. */
export function waitingMarker(to: number): string {
  return `<!-- docpoints:waiting ${to} -->`;
}

/** The id of the comment whose command waits by a reply that starts with the mark; null in any other text. */
export function readWaitingMarker(body: string): number | null {
  const [, to] = waiting.exec(body) ?? [];
  return to === undefined ? null : Number(to);
}
