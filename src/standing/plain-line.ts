import { isDay } from './days.ts';
import { entryKinds, type Account, type Entry } from './entry.ts';

/** A line that says what lines of this version say, and nothing else. */
export interface PlainLine {
  readonly entry: Entry;
  /** RFC 8785. */
  readonly canonical: string;
  /** Whether the entry says all of it: no field is absent that is null when it is written, nor null that is absent. */
  readonly isAsWritten: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads what nearly every line is: an entry of this version with known fields alone, in the fewest characters. Null where
 * a line is not that, or where it may be wrong: `readEntryLine` then looks closer, and says the same of what is read here,
 * several times more slowly.
 */
export function readPlainLine(text: string, value: Fields): PlainLine | null {
  // Half of a character has no canonical form, and hides in escapes alone.
  if (text.includes('\\u') || !text.isWellFormed()) return null;
  const { v, kind, activity, points, source, by, member, revokes, program, reason, prev } = value;
  const { id, at, earnedOn, leaves, mergedInto, head } = value;
  const kindRead = entryKinds.find((one) => one === kind);
  if (v !== 1 || kindRead === undefined || !isText(id) || !isTime(at)) return null;
  if (!isAccount(member) || !(by == null || isAccount(by))) return null;
  if (!isTextOrNone(activity) || !isTextOrNone(program) || !isDigestOrNone(prev)) return null;
  if (!(reason == null || typeof reason === 'string')) return null;
  if (!(source == null || isSource(source)) || !isTextOrNone(revokes)) return null;
  if (!(leaves == null || typeof leaves === 'boolean') || !isWholeOrNone(mergedInto)) return null;
  if (!isDigestOrNone(head) || !isWholeOrNone(points)) return null;
  if (!(earnedOn == null || (typeof earnedOn === 'string' && isDay(earnedOn)))) return null;
  if ((points == null || earnedOn == null) && kind !== 'enrolment' && kind !== 'erasure') return null;
  const canonical = canonicalOf(value, member, by ?? null, source ?? null);
  // A key that stands twice, or that nobody knows, makes the line longer than what was read of it.
  if (canonical.length !== text.length) return null;
  const entry: Writable = {
    v: 1,
    id,
    kind: kindRead,
    at,
    earnedOn: earnedOn ?? at.slice(0, 10),
    member: { id: member.id, login: member.login },
    activity: activity ?? null,
    points: points ?? 0,
    source: source == null ? null : toSource(source),
    by: by == null ? null : { id: by.id, login: by.login },
    reason: reason ?? null,
    program: program ?? null,
    prev: prev ?? null,
  };
  if (revokes != null) entry.revokes = revokes;
  if (leaves != null) entry.leaves = leaves;
  if (mergedInto != null) entry.mergedInto = mergedInto;
  if (head != null) entry.head = head;
  return { canonical, entry, isAsWritten: isAsWritten(value, source) };
}

function isAsWritten(value: Fields, source: Maybe<WrittenSource>): boolean {
  const { activity, points, earnedOn, by, reason, program, prev } = value;
  const { revokes, leaves, mergedInto, head } = value;
  return (
    activity !== undefined &&
    points != null &&
    earnedOn != null &&
    by !== undefined &&
    reason !== undefined &&
    program !== undefined &&
    prev !== undefined &&
    revokes !== null &&
    leaves !== null &&
    mergedInto !== null &&
    head !== null &&
    source !== undefined &&
    (source === null ||
      (source.commit !== undefined &&
        source.comment !== undefined &&
        source.pull !== null &&
        source.issue !== null))
  );
}

type Writable = { -readonly [Key in keyof Entry]: Entry[Key] };

type Maybe<T> = T | null | undefined;

interface WrittenSource {
  readonly repo: string;
  readonly repoId: number;
  readonly pull: Maybe<number>;
  readonly issue: Maybe<number>;
  readonly commit: Maybe<string>;
  readonly comment: Maybe<number>;
  readonly url: string;
}

/** The known fields in the order of RFC 8785; JSON leaves out what is absent. */
function canonicalOf(
  value: Fields,
  member: Account,
  by: Account | null,
  source: WrittenSource | null,
): string {
  return JSON.stringify({
    activity: value['activity'],
    at: value['at'],
    by: by === null ? value['by'] : { id: by.id, login: by.login },
    earnedOn: value['earnedOn'],
    head: value['head'],
    id: value['id'],
    kind: value['kind'],
    leaves: value['leaves'],
    member: { id: member.id, login: member.login },
    mergedInto: value['mergedInto'],
    points: value['points'],
    prev: value['prev'],
    program: value['program'],
    reason: value['reason'],
    revokes: value['revokes'],
    source: source === null ? value['source'] : canonicalSource(source),
    v: value['v'],
  });
}

function canonicalSource({ comment, commit, issue, pull, repo, repoId, url }: WrittenSource): WrittenSource {
  return { comment, commit, issue, pull, repo, repoId, url };
}

function toSource({ repo, repoId, pull, issue, commit, comment, url }: WrittenSource): Entry['source'] {
  const rest = { repo, repoId, commit: commit ?? null, comment: comment ?? null, url };
  if (issue == null) return pull == null ? rest : { ...rest, pull };
  return pull == null ? { ...rest, issue } : { ...rest, pull, issue };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAccount(value: unknown): value is Account {
  return isFields(value) && isWhole(value['id']) && isText(value['login']);
}

function isSource(value: unknown): value is WrittenSource {
  return (
    isFields(value) &&
    isText(value['repo']) &&
    isWhole(value['repoId']) &&
    isWholeOrNone(value['pull']) &&
    isWholeOrNone(value['issue']) &&
    isTextOrNone(value['commit']) &&
    isWholeOrNone(value['comment']) &&
    isText(value['url'])
  );
}

/** Thousands can be written in fewer characters (`1e3`), which would make room for a key that stands twice. */
function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value === 0 || Number(value) % 1000 !== 0);
}

function isWholeOrNone(value: unknown): value is Maybe<number> {
  return value == null || isWhole(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 10_000;
}

function isTextOrNone(value: unknown): value is Maybe<string> {
  return value == null || isText(value);
}

function isDigestOrNone(value: unknown): value is Maybe<string> {
  return value == null || (typeof value === 'string' && /^sha256:[\da-f]{64}$/.test(value));
}

function isTime(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/.test(value) &&
    isDay(value.slice(0, 10))
  );
}
