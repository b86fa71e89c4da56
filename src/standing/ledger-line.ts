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

export const headFile = 'head.json';

/** Something to say about a place in the ledger. `what` goes on after the place: `ledger/2026-11.jsonl, line 3: is not JSON`. */
export interface Remark {
  readonly file: string;
  /** From 1; null: the file as a whole. */
  readonly line: number | null;
  readonly what: string;
}

/** `ledger/2026-11.jsonl, line 3: is not JSON`. */
export function describeRemark({ file, line, what }: Remark): string {
  return `${file}${line === null ? '' : `, line ${line}`}: ${what}`;
}

/** `ledger/2026-11.jsonl, line 3`. */
export function describePlace({ file, line }: Pick<LedgerLine, 'file' | 'line'>): string {
  return `${file}, line ${line}`;
}

/** The lines of a file, from 1. */
export function linesOf(file: string, text: string): LedgerLine[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, index) => ({ file, line: index + 1, text: line }));
}

/** Whether both are the same place in the same chain. */
export function isEnd(one: ChainEnd, other: ChainEnd): boolean {
  return one.count === other.count && one.digest === other.digest;
}
