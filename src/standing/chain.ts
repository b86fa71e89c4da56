import { digestOf, readEntryLine, writeEntryLine, type LineReading, type Link } from './entry-line.ts';
import type { Entry, EntryDraft } from './entry.ts';

/** A line as it stands in a file of the ledger. */
export interface LedgerLine {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** An end of the ledger: how many lines, and `sha256:…` of the last one's canonical JSON (null: there is none). */
export interface ChainEnd {
  readonly count: number;
  readonly digest: string | null;
}

/** What the ledger itself says of its end, in `head.json`. */
export type RecordedHead =
  | (ChainEnd & {
      /** The end that an append was on its way to when it was cut off: it stands where its lines do. */
      readonly next?: ChainEnd;
    })
  /** What is wrong with the file. */
  | { readonly broken: string };

/** Something to say about a place in the ledger. `what` goes on after the place: `ledger/2026-11.jsonl, line 3: is not JSON`. */
export interface Remark {
  readonly file: string;
  /** From 1; null: the file as a whole. */
  readonly line: number | null;
  readonly what: string;
}

export interface ChainReading {
  /** Those that this program knows, in the order of the chain. */
  readonly entries: readonly Entry[];
  /** Lines, unknown ones among them. */
  readonly count: number;
  /** `sha256:…` of the last line; null for an empty ledger. */
  readonly digest: string | null;
  /** When the last line was recorded; null where none says it. */
  readonly lastAt: string | null;
  /** The ledger is whole exactly when there are none. */
  readonly problems: readonly Remark[];
  readonly warnings: readonly Remark[];
  /** Whether a head seen earlier (`sha256:…`) is in the history still. */
  readonly has: (digest: string) => boolean;
}

export const headFile = 'head.json';

/** Reads a ledger's lines as one chain, across files, and tells what is wrong with it. Never throws. */
export function readChain(lines: readonly LedgerLine[], recorded: RecordedHead | null): ChainReading {
  const entries: Entry[] = [];
  const problems: Remark[] = [];
  const warnings: Remark[] = [];
  const digests = new Set<string>();
  const places = new Map<string, LedgerLine>();
  let before: Step = { digest: null, at: null };
  for (const place of lines) {
    const reading = readEntryLine(place.text);
    const say = (what: string): Remark => ({ file: place.file, line: place.line, what });
    if (reading.kind === 'broken') {
      problems.push(say(reading.what));
      before = { digest: undefined, at: before.at };
      continue;
    }
    warnings.push(...reading.warnings.map(say));
    const link = reading.kind === 'entry' ? reading.entry : reading.link;
    problems.push(...breaks(link, before, places).map(say));
    if (reading.kind === 'entry') entries.push(reading.entry);
    if (typeof link.id === 'string') places.set(link.id, place);
    digests.add(reading.digest);
    before = stepAfter(reading, link, before);
  }
  const digest = before.digest ?? null;
  const end = { count: lines.length, digest };
  if (before.digest !== undefined) problems.push(...headProblems(end, recorded));
  if (recorded === null && lines.length > 0)
    warnings.push({ file: headFile, line: null, what: 'is missing' });
  return { entries, ...end, lastAt: before.at, problems, warnings, has: (one) => digests.has(one) };
}

/** Where the chain stands. `digest` undefined: not known, because the line is broken. */
interface Step {
  readonly digest: string | null | undefined;
  readonly at: string | null;
}

function stepAfter(reading: LineReading & { digest: string }, link: Link, before: Step): Step {
  return { digest: reading.digest, at: link.at ?? before.at };
}

function breaks(link: Link, before: Step, places: ReadonlyMap<string, LedgerLine>): string[] {
  const doubled = typeof link.id === 'string' ? places.get(link.id) : undefined;
  return [
    ...(before.digest === undefined || link.prev === before.digest
      ? []
      : [
          `does not follow the line before it: its \`prev\` is ${link.prev ?? 'null'}, the digest of that line ${before.digest ?? 'null (there is none)'}. A line was changed, removed or moved`,
        ]),
    ...(typeof link.at === 'string' && before.at !== null && link.at < before.at
      ? [`was recorded at ${link.at}, before the line before it (${before.at})`]
      : []),
    ...(doubled === undefined
      ? []
      : [`has the id of ${doubled.file}, line ${doubled.line}, again: ${JSON.stringify(link.id)}`]),
  ];
}

function headProblems(end: ChainEnd, recorded: RecordedHead | null): Remark[] {
  if (recorded === null) return [];
  if ('broken' in recorded) return [{ file: headFile, line: null, what: recorded.broken }];
  if (isEnd(recorded, end) || (recorded.next !== undefined && isEnd(recorded.next, end))) return [];
  const what = `records ${describe(recorded)}, but the ledger ends with ${describe(end)}. Lines were removed, changed or added without it`;
  return [{ file: headFile, line: null, what }];
}

function isEnd(one: ChainEnd, other: ChainEnd): boolean {
  return one.count === other.count && one.digest === other.digest;
}

function describe({ count, digest }: ChainEnd): string {
  return `${count} ${count === 1 ? 'line' : 'lines'}${digest === null ? '' : ` and ${digest}`}`;
}

/** `ledger/2026-11.jsonl, line 3: is not JSON`. */
export function describeRemark({ file, line, what }: Remark): string {
  return `${file}${line === null ? '' : `, line ${line}`}: ${what}`;
}

/** An entry with its place in the chain, and the line that holds it. */
export interface SealedEntry {
  readonly entry: Entry;
  readonly text: string;
  readonly digest: string;
}

/** Binds drafts to the end of a chain, as recorded at `now`, or with the last line where the clock is behind it. */
export function sealDrafts(
  drafts: readonly EntryDraft[],
  end: Pick<ChainReading, 'digest' | 'lastAt'>,
  now: Date,
): SealedEntry[] {
  const iso = now.toISOString();
  const at = end.lastAt !== null && end.lastAt > iso ? end.lastAt : iso;
  let prev = end.digest;
  return drafts.map((draft) => {
    const entry: Entry = { v: 1, ...draft, at, prev };
    const text = writeEntryLine(entry);
    const digest = digestOf(JSON.parse(text));
    if (digest === null) throw new TypeError(`The entry ${draft.id} holds text that is no Unicode.`);
    prev = digest;
    return { entry, text, digest };
  });
}
