import { createHash } from 'node:crypto';

import canonicalize from 'canonicalize';

import manifest from '../../package.json' with { type: 'json' };
import { toldByTitle } from '../classify/told-by-title.ts';
import type { Decision } from '../decide/decision.ts';
import type { Comment } from '../decide/facts.ts';
import { isAboutPoints, isOwnLabel } from '../decide/labels.ts';
import { commentMarker, hasCommentMarker, readCommentMarker, type CommentMark } from '../decide/marker.ts';
import { revertedPull } from '../decide/revert.ts';
import { isHandled, readSpokenCommands } from '../decide/spoken-commands.ts';
import type { PullRequestReading } from '../github/github.ts';
import type { Program } from '../program/program.ts';
import { dayIn } from '../standing/days.ts';

/** What a look at a pull request is made from, as far as it comes with reading it. */
type Read = Pick<PullRequestReading, 'repository' | 'pull' | 'comments' | 'labellings' | 'programFile'>;

/**
 * Whether nothing can have changed since our comment was written: it says so of itself (a cache, and no evidence of
 * anything but that), nobody has touched it, and no command waits for its answer. `inputs`: the digest of what there is now.
 */
export function isQuiet(read: Pick<Read, 'comments'>, program: Program, inputs: string | null): boolean {
  const mark = markThatStands(read);
  return mark !== null && mark.inputs === inputs && isAnswered(read, program);
}

/**
 * Whether nothing that is about this pull request can have changed since: that time has gone by, and that others were given
 * points, is no reason for a sweep to look at it, unless it may be confirmed by itself by now.
 */
export function isStill(read: Read, program: Program, now: Date): boolean {
  return stillMark(read, program, now) !== null;
}

/** The mark of our comment where that is so; null: it is not. */
export function stillMark(read: Read, program: Program, now: Date): CommentMark | null {
  const mark = markThatStands(read);
  const still = mark?.still;
  if (still === undefined || still.digest !== stillDigest(read, program)) return null;
  const isDue = still.due !== null && dayIn(program.timezone, now) >= still.due;
  return !isDue && isAnswered(read, program) ? mark : null;
}

/**
 * Whether a proposal made before may be confirmed by itself by now. One that was never made has no comment of ours; one
 * whose comment somebody has deleted may be due all the same.
 */
export function mayBeDue(
  read: Read & Pick<PullRequestReading, 'ownDeletedAt'>,
  program: Program,
  now: Date,
): boolean {
  if (read.comments.some(isTheOne)) return !isStill(read, program, now);
  return read.ownDeletedAt !== null;
}

/** The mark of our one comment; null where it was touched, stands there twice, or is not there. */
function markThatStands({ comments }: Pick<Read, 'comments'>): CommentMark | null {
  const [ours, ...doubles] = comments.filter(isTheOne);
  if (ours === undefined || ours.isEditedByOther || doubles.length > 0) return null;
  const mark = readCommentMarker(ours.body);
  return mark === null || mark.body !== bodyDigest(ours.body) ? null : mark;
}

function isAnswered({ comments }: Pick<Read, 'comments'>, program: Program): boolean {
  const spoken = readSpokenCommands(comments, Object.keys(program.activities));
  return spoken.every(({ comment }) => isHandled(comment));
}

/** Never the digest of anything. */
const unknown = '0'.repeat(16);

/** The text of our comment with its mark on top: what it was made from, and what it says. */
export function withMark(
  text: string,
  inputs: string | null,
  setIn: number | null,
  kept: Pick<CommentMark, 'still' | 'ledger' | 'recorded'> = {},
): string {
  const mark = { ...kept, inputs: inputs ?? unknown, body: bodyDigest(text), setIn };
  return `${commentMarker(mark)}\n\n${text}`;
}

/** A mark alone proves nothing, for anyone can copy it. */
export function isTheOne({ isOwn, body }: Comment): boolean {
  return isOwn && hasCommentMarker(body);
}

/** The comment in which, by our own comment, something was set by hand; null: none. */
export function lastSetIn(comments: readonly Comment[]): number | null {
  const ours = comments.find(isTheOne);
  return ours === undefined ? null : (readCommentMarker(ours.body)?.setIn ?? null);
}

/** What was read, as it stands once a decision is carried out: its labels put and taken off, comments answered, an issue closed by it. */
export function carriedOut<Some extends Read>(read: Some, decision: Decision): Some {
  const { stateLabels, close, reactions } = decision;
  const left = read.pull.labels.filter((name) => !stateLabels.remove.includes(name));
  const state = close === null ? read.pull.state : 'closed';
  const comments = read.comments.map((comment) => {
    const ours = reactions.flatMap((one) => (one.comment === comment.id ? one.content : []));
    return ours.length === 0 ? comment : { ...comment, ownReactions: [...comment.ownReactions, ...ours] };
  });
  return { ...read, comments, pull: { ...read.pull, state, labels: [...left, ...stateLabels.add] } };
}

/** All that a decision is made from and that others can change, as a short digest. `ledger`: the digest of its last line. */
export function inputsDigest(read: Read, program: Program, ledger: string | null, now: Date): string {
  return short(canonicalize([...matters(read, program), ledger, dayIn(program.timezone, now)]) ?? '');
}

/** The same without what is not about this pull request: the ledger's end, and the day. */
export function stillDigest(read: Read, program: Program): string {
  return short(canonicalize(matters(read, program)) ?? '');
}

function matters({ repository, pull, comments, labellings, programFile }: Read, program: Program): unknown[] {
  const commanding = new Set(
    readSpokenCommands(comments, Object.keys(program.activities)).map(({ comment }) => comment.id),
  );
  // Of what was edited away only that matters which was heard. Talk that has `/points` in it says nothing.
  const said = comments
    .filter(
      ({ id, isOwn, isEdited, ownReactions }) =>
        !isOwn && (commanding.has(id) || (isEdited && ownReactions.length > 0)),
    )
    .map(({ id, isEdited, author, body }) => [id, author?.id ?? null, isEdited ? null : short(body)]);
  const { labels, title, body, ...rest } = pull;
  return [
    manifest.version,
    repository,
    rest,
    // Of the author's own words what they tell.
    [...toldByTitle(title), revertedPull(pull, repository), ...(pull.kind === 'issue' ? [short(body)] : [])],
    labels.filter((name) => isKnown(name, program)).toSorted(),
    labellings.filter(({ name }) => isAboutPoints(name, program)),
    said,
    programFile?.text ?? null,
    // What the file extends may have changed where the file has not.
    program.digest,
  ];
}

/** A hint is evidence, too, and one of ours has to be true; any other label says nothing. */
function isKnown(name: string, program: Program): boolean {
  if (isOwnLabel(name)) return program.comment.labels;
  return isAboutPoints(name, program) || Object.hasOwn(program.labels, name);
}

/** GitHub may give a comment back with other ends of line than it was written with. */
function bodyDigest(body: string): string {
  return short(
    body
      .replace(/^<!--.*-->\s*/, '')
      .replaceAll('\r\n', '\n')
      .trim(),
  );
}

export function short(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
