import * as v from 'valibot';

import {
  describeRemark,
  headFile,
  readChain,
  sealDrafts,
  type ChainEnd,
  type ChainReading,
  type LedgerLine,
  type RecordedHead,
} from '../standing/chain.ts';
import type { Entry, EntryDraft } from '../standing/entry.ts';
import { foldMembers } from '../standing/member-totals.ts';
import { LedgerFault } from './fault.ts';
import type { About, Head, LedgerReading, Which } from './ledger.ts';

/** A ledger's files by path: what a folder and a branch have in common. */
export type LedgerFiles = ReadonlyMap<string, string>;

/** Up to this many bytes GitHub gives a file whole in a query, with room to spare. */
const largestFile = 400_000;
const monthFile = /^ledger\/(\d{4}-\d{2})(?:\.(\d{1,6}))?\.jsonl$/;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const end = v.object({ count, digest: v.nullable(v.string()) });
const head = v.object({ ...end.entries, next: v.optional(end) });

/** Whether the path is a file of the ledger. */
export function isLedgerFile(path: string): boolean {
  return path === headFile || monthFile.test(path);
}

/** All lines in order: by month, then by part. Whether they are whole is for `readChain` to say. */
export function readLines(files: LedgerFiles): {
  readonly lines: LedgerLine[];
  readonly recorded: RecordedHead | null;
} {
  return {
    lines: monthFiles(files).flatMap(({ path, text }) => linesOf(path, text)),
    recorded: recordedHead(files),
  };
}

/** The ledger as a whole chain. Throws LedgerFault, with file and line, when it is not. */
export function readWhole(files: LedgerFiles, name: string): ChainReading {
  const { lines, recorded } = readLines(files);
  const chain = readChain(lines, recorded);
  const [first, ...others] = chain.problems;
  if (first === undefined) return chain;
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  throw new LedgerFault(
    `The ledger in ${name} is not whole: ${describeRemark(first)}${more}. Nothing was appended. \`docpoints ledger verify\` shows all of it; put the file back as its history has it.`,
  );
}

/** The entries that are wanted, and the head that they were read at. */
export function toReading(
  { digest, count, lastAt, entries }: ChainReading,
  version: string,
  { source, members }: About,
): LedgerReading {
  const wanted = new Set(members);
  return {
    head: { digest, count, at: lastAt, version },
    entries: source === null ? [] : entries.filter((entry) => isWhich(entry, { source })),
    members: foldMembers(entries.filter(({ member }) => wanted.has(member.id))),
  };
}

/** Whether the entry is one of those. */
export function isWhich(entry: Entry, { member, source, since }: Which): boolean {
  const isSource =
    source === undefined ||
    (entry.source?.repoId === source.repoId && (entry.source.pull ?? entry.source.issue) === source.number);
  return (
    isSource &&
    (member === undefined || entry.member.id === member) &&
    (since === undefined || entry.at >= since)
  );
}

/** Whether the chain ends where the head says. */
export function isAtHead(chain: ChainReading, head: Head): boolean {
  return chain.count === head.count && chain.digest === head.digest;
}

export interface Addition {
  readonly entries: readonly Entry[];
  /** The month's file with the new lines in it: all in one file, so that they arrive together. */
  readonly path: string;
  readonly text: string;
  /** Where the chain ends then. */
  readonly end: ChainEnd;
}

/** What the files become with the drafts in; null when the ledger holds them all. */
export function addDrafts(
  files: LedgerFiles,
  chain: ChainReading,
  drafts: readonly EntryDraft[],
  now: Date,
): Addition | null {
  const held = new Set(chain.entries.map(({ id }) => id));
  const sealed = sealDrafts(
    drafts.filter(({ id }, index) => !held.has(id) && drafts.findIndex((one) => one.id === id) === index),
    chain,
    now,
  );
  const [first] = sealed;
  const last = sealed.at(-1);
  if (first === undefined || last === undefined) return null;
  const added = sealed.map(({ text }) => `${text}\n`).join('');
  const { path, text } = fileFor(files, first.entry.at.slice(0, 7), Buffer.byteLength(added));
  return {
    entries: sealed.map(({ entry }) => entry),
    path,
    text: text === '' || text.endsWith('\n') ? text + added : `${text}\n${added}`,
    end: { count: chain.count + sealed.length, digest: last.digest },
  };
}

/** `head.json`. `next`: what an append is about to make of it. */
export function writeHead(path: string, { count, digest }: ChainEnd, next?: ChainEnd): string {
  return `${JSON.stringify({ file: path, count, digest, next }, null, 2)}\n`;
}

function monthFiles(files: LedgerFiles) {
  return Array.from(files, ([path, text]) => ({ path, text, name: monthFile.exec(path) }))
    .flatMap(({ path, text, name }) =>
      name === null ? [] : [{ path, text, month: name[1] ?? '', part: Number(name[2] ?? 1) }],
    )
    .sort((a, b) => (a.month === b.month ? a.part - b.part : a.month < b.month ? -1 : 1));
}

function linesOf(file: string, text: string): LedgerLine[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line, index) => ({ file, line: index + 1, text: line }));
}

/** What `head.json` says; null where there is none. */
export function recordedHead(files: LedgerFiles): RecordedHead | null {
  const text = files.get(headFile);
  if (text === undefined) return null;
  try {
    const { count, digest, next } = v.parse(head, JSON.parse(text));
    return { count, digest, ...(next === undefined ? {} : { next }) };
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 200) : 'it cannot be read';
    return { broken: `is no {"file", "count", "digest"}: ${why}` };
  }
}

/** The last file of the month, or its next part where this one is full. */
function fileFor(files: LedgerFiles, month: string, bytes: number): { path: string; text: string } {
  const last = monthFiles(files).findLast((file) => file.month === month);
  if (last === undefined) return { path: `ledger/${month}.jsonl`, text: '' };
  if (Buffer.byteLength(last.text) + bytes <= largestFile) return last;
  return { path: `ledger/${month}.${last.part + 1}.jsonl`, text: '' };
}
