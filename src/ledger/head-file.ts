import * as v from 'valibot';

import { headFile, type ChainEnd, type RecordedHead } from '../standing/ledger-line.ts';

/** `head.json`: where the ledger ends, and how far what is derived from it goes. */
export interface HeadFile extends ChainEnd {
  /** That holds the last line; absent in a ledger without lines. */
  readonly file?: string | undefined;
  /** Lines in that file; absent where an older version wrote it. */
  readonly lines?: number | undefined;
  /** When the last line was recorded; null where none says it. */
  readonly at?: string | null | undefined;
  /** The digest up to which index and members' totals are complete: that of the end, or they are not to be used. */
  readonly derived?: string | null | undefined;
  /** By which rules the files for readers were made up to the end; absent: not all of them were. */
  readonly views?: string | undefined;
  /** On a branch, where the copy in `tail.json` of that file's first lines ends; absent: there is none. */
  readonly tail?: CopyEnd | undefined;
  /** In a folder, the end that an append is on its way to; what it had not written when it was cut off stands here. */
  readonly next?: NextHead | undefined;
}

/** What `head.json` says of the copy in `tail.json`: whoever wrote both had found those lines whole. */
export interface CopyEnd {
  /** Lines of the file being appended to that the copy holds. */
  readonly lines: number;
  /** The digest of the last of them. */
  readonly digest: string;
  /** `sha256:…` of the text of `tail.json`. */
  readonly copy: string;
}

export interface NextHead extends ChainEnd {
  /** Files that the append writes, by path: until `next` is gone they count, and not what stands in their place. */
  readonly files?: Readonly<Record<string, string>> | undefined;
  /** What is replaced as a whole by what stands below `.replacement/`: folders and files at the root. */
  readonly replaces?: readonly string[] | undefined;
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const end = v.object({ count, digest: v.nullable(v.string()) });
const headSchema = v.object({
  ...end.entries,
  file: v.optional(v.string()),
  lines: v.optional(count),
  at: v.optional(v.nullable(v.string())),
  derived: v.optional(v.nullable(v.string())),
  views: v.optional(v.string()),
  tail: v.optional(v.object({ lines: count, digest: v.string(), copy: v.string() })),
  next: v.optional(
    v.object({
      ...end.entries,
      files: v.optional(v.record(v.string(), v.string())),
      replaces: v.optional(v.array(v.string())),
    }),
  ),
});

/** Reads `head.json`; null where there is none. Never throws. */
export function readHeadFile(text: string | null | undefined): HeadFile | { readonly broken: string } | null {
  if (text == null) return null;
  try {
    return v.parse(headSchema, JSON.parse(text));
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 200) : 'it cannot be read';
    return { broken: `is no {"file", "count", "digest"}: ${why}` };
  }
}

/** What `head.json` says of the ledger's end; null where there is none. */
export function recordedHead(files: ReadonlyMap<string, string | null>): RecordedHead | null {
  const head = readHeadFile(files.get(headFile));
  if (head === null || 'broken' in head) return head;
  const { count, digest, next } = head;
  return {
    count,
    digest,
    ...(next === undefined ? {} : { next: { count: next.count, digest: next.digest } }),
  };
}

/** The text of `head.json`. */
export function writeHeadFile(head: HeadFile): string {
  const { file, count, digest, at, lines, derived, views, tail, next } = head;
  return `${JSON.stringify({ file, count, digest, at, lines, derived, views, tail, next }, null, 2)}\n`;
}

/** Whether index and members' totals can be used as they stand. */
export function isDerived(head: HeadFile): boolean {
  return head.derived !== undefined && head.derived === head.digest && head.next === undefined;
}
