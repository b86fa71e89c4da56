import * as v from 'valibot';

import { digestOf, digestOfCanonical } from './canonical.ts';
import { isDay } from './days.ts';
import { entryKinds, type Entry } from './entry.ts';
import { doubledKey } from './json-text.ts';
import { readPlainLine } from './plain-line.ts';

export { digestOf } from './canonical.ts';

/** What one line of the ledger says. */
export type LineReading =
  | {
      readonly kind: 'entry';
      readonly entry: Entry;
      readonly digest: string;
      readonly warnings: readonly string[];
    }
  /** Of a later version, or of a kind that this program does not know: kept and hashed, and counted for nothing. */
  | {
      readonly kind: 'unknown';
      readonly link: Link;
      readonly digest: string;
      readonly warnings: readonly string[];
    }
  /** `what`: what is wrong with it. */
  | { readonly kind: 'broken'; readonly what: string };

/** What ties a line into the chain. */
export type Link = v.InferOutput<typeof link>;

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(10_000));
const whole = v.pipe(v.number(), v.safeInteger());
const digest = v.pipe(
  v.string(),
  v.regex(/^sha256:[\da-f]{64}$/, 'Expected sha256: and 64 hexadecimal digits'),
);
const time = v.pipe(
  v.string(),
  v.check((at) => isTime(at), 'Expected a time in UTC such as 2026-11-24T10:00:00.000Z'),
);
const day = v.pipe(
  v.string(),
  v.check((on) => isDay(on), 'Expected a day such as 2026-11-24'),
);
const account = v.object({ id: whole, login: text });
const source = v.object({
  repo: text,
  repoId: whole,
  pull: v.optional(v.nullable(whole)),
  issue: v.optional(v.nullable(whole)),
  commit: v.optional(v.nullable(text), null),
  comment: v.optional(v.nullable(whole), null),
  url: text,
});
const link = v.object({
  id: v.optional(v.nullable(text)),
  at: v.optional(v.nullable(time)),
  prev: v.optional(v.nullable(digest), null),
});
const entry = v.object({
  v: v.literal(1),
  id: text,
  kind: v.picklist(entryKinds),
  at: time,
  earnedOn: v.optional(v.nullable(day)),
  member: account,
  activity: v.optional(v.nullable(text), null),
  points: v.optional(v.nullable(whole)),
  source: v.optional(v.nullable(source), null),
  by: v.optional(v.nullable(account), null),
  reason: v.optional(v.nullable(v.string()), null),
  revokes: v.optional(v.nullable(text)),
  leaves: v.optional(v.nullable(v.boolean())),
  mergedInto: v.optional(v.nullable(whole)),
  head: v.optional(v.nullable(digest)),
  program: v.optional(v.nullable(text), null),
  prev: v.optional(v.nullable(digest), null),
});
const known = { line: entry.entries, member: account.entries, by: account.entries, source: source.entries };

/** Kinds that give or take nothing, so that points and the day they were earned on may be absent. */
const withoutPoints = new Set<string>(['enrolment', 'erasure']);

/** Reads a line; never throws. Unknown fields are let pass with a warning. */
export function readEntryLine(line: string): LineReading {
  const value = parseJson(line);
  if (value === undefined) return { kind: 'broken', what: whyNoJson(line) };
  if (!isRecord(value)) return { kind: 'broken', what: 'is no JSON object' };
  const plain = readPlainLine(line, value);
  if (plain !== null) {
    const { entry, canonical, isAsWritten } = plain;
    const digest = digestOfCanonical(canonical);
    if (!isAsWritten) otherDigests.set(entry, digest);
    return { kind: 'entry', entry, digest, warnings: none };
  }
  return readClosely(line, value);
}

const none: readonly string[] = [];

/** Of entries that were read from lines which `writeEntryLine` would write otherwise: with unknown fields, or without known ones. */
const otherDigests = new WeakMap<Entry, string>();

/** The digest of an entry's line: of the one that it was read from, otherwise of the one that it makes. */
export function digestOfEntry(entry: Entry): string {
  const digest = otherDigests.get(entry) ?? digestOf(JSON.parse(writeEntryLine(entry)));
  if (digest === null) throw new TypeError(`The entry ${entry.id} holds text that is no Unicode.`);
  return digest;
}

/** The same of any line, plain or not: what it says holds. */
export function readClosely(line: string, value: Record<string, unknown>): LineReading {
  // JSON itself may only name half of a character, and never hold it: `decodeLines` has put it there.
  if (!line.isWellFormed())
    return { kind: 'broken', what: 'is not UTF-8: put it back as its history has it, or save it as UTF-8' };
  const doubled = doubledKey(line);
  if (doubled !== null) {
    const key = JSON.stringify(doubled).slice(0, 60);
    return {
      kind: 'broken',
      what: `has the key ${key} twice in one object: nobody can tell which one holds`,
    };
  }
  const digest = digestOf(value);
  if (digest === null)
    return {
      kind: 'broken',
      what: 'has no canonical form, for it holds a number beyond all that there are (such as 1e309) or half of a character',
    };
  const strange = strangeness(value);
  if (strange !== null) {
    const read = v.safeParse(link, value);
    if (!read.success) return { kind: 'broken', what: mistake(read.issues[0]) };
    return { kind: 'unknown', link: read.output, digest, warnings: [strange] };
  }
  const read = v.safeParse(entry, value);
  if (!read.success) return { kind: 'broken', what: mistake(read.issues[0]) };
  const { points, earnedOn } = read.output;
  if (!withoutPoints.has(read.output.kind) && (points == null || earnedOn == null)) {
    return {
      kind: 'broken',
      what: `is of kind ${read.output.kind} and has no \`points\` or no \`earnedOn\``,
    };
  }
  const found = toEntry(read.output);
  if (digestOfEntry(found) !== digest) otherDigests.set(found, digest);
  return { kind: 'entry', entry: found, digest, warnings: unknownFields(value) };
}

/** The line of an entry, in the order of fields that every line has; without the end of line. */
export function writeEntryLine(entry: Entry): string {
  const { v, id, kind, at, earnedOn, member, activity, points, source, by, reason, program, prev } = entry;
  const { revokes, leaves, mergedInto, head } = entry;
  // What is absent is left out by JSON itself.
  return JSON.stringify({
    v,
    id,
    kind,
    at,
    earnedOn,
    member,
    activity,
    points,
    source,
    by,
    reason,
    revokes,
    leaves,
    mergedInto,
    head,
    program,
    prev,
  });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** What is said of a line that is no JSON at all, as one is that was cut off. */
export const notJson = 'is not JSON';

function whyNoJson(line: string): string {
  if (line.trim() === '') return 'is empty';
  return line.startsWith('\uFEFF')
    ? 'begins with a byte order mark, and so is not JSON: save the file as UTF-8 without one'
    : notJson;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTime(at: string): boolean {
  const read = Date.parse(at);
  return !Number.isNaN(read) && new Date(read).toISOString() === at;
}

/** What makes a line one that this program cannot read; null: nothing does. */
function strangeness(value: Record<string, unknown>): string | null {
  const { v: version, kind } = value;
  if (typeof version === 'number' && version !== 1)
    return `is of version ${version}: kept, and counted for nothing`;
  if (typeof kind === 'string' && !entryKinds.some((one) => one === kind)) {
    return `is of the unknown kind ${JSON.stringify(kind).slice(0, 60)}: kept, and counted for nothing`;
  }
  return null;
}

function unknownFields(value: Record<string, unknown>): string[] {
  const within = (['member', 'by', 'source'] as const).flatMap((part) => {
    const inner = value[part];
    return isRecord(inner) ? strangers(inner, known[part]).map((key) => `${part}.${key}`) : [];
  });
  return [...strangers(value, known.line), ...within].map(
    (key) => `has the unknown field ${JSON.stringify(key).slice(0, 60)}: kept`,
  );
}

function strangers(value: Record<string, unknown>, entries: object): string[] {
  return Object.keys(value).filter((key) => !Object.hasOwn(entries, key));
}

function toEntry(read: v.InferOutput<typeof entry>): Entry {
  const { source, revokes, leaves, mergedInto, head, points, earnedOn, ...rest } = read;
  return {
    ...rest,
    earnedOn: earnedOn ?? rest.at.slice(0, 10),
    points: points ?? 0,
    source: source === null ? null : toSource(source),
    ...(revokes == null ? {} : { revokes }),
    ...(leaves == null ? {} : { leaves }),
    ...(mergedInto == null ? {} : { mergedInto }),
    ...(head == null ? {} : { head }),
  };
}

function toSource({ pull, issue, ...rest }: v.InferOutput<typeof source>): Entry['source'] {
  return { ...rest, ...(pull == null ? {} : { pull }), ...(issue == null ? {} : { issue }) };
}

function mistake(issue: v.BaseIssue<unknown>): string {
  const where = v.getDotPath(issue) ?? '';
  if (issue.received === 'undefined') return `has no \`${where}\``;
  const told: Readonly<Record<string, string>> = {
    check: issue.message,
    regex: issue.message,
    safe_integer: 'Expected a whole number of at most 9007199254740991, up or down',
    max_length: 'Expected at most 10,000 characters',
    min_length: 'Expected some text',
  };
  const expected = told[issue.type] ?? `Expected ${issue.expected}`;
  return `has a wrong \`${where}\`: ${expected.slice(0, 120)}, found ${issue.received.slice(0, 60)}`;
}
