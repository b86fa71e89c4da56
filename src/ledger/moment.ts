import { headFile, linesOf, type LedgerLine, type RecordedHead } from '../standing/ledger-line.ts';
import type { ChainWalk, WalkedLine } from './chain-walk.ts';
import { recordedHead } from './head-file.ts';
import type { LargeFile } from './large-file.ts';

/** Texts of files by path; null: there is no such file. */
export type LedgerFiles = ReadonlyMap<string, string | null>;

/** What a branch holds of the file being appended to under names that are known beforehand. */
export interface Tail {
  /** Of `tail.json`: a copy of its first lines, as it is kept. */
  readonly held: string;
  /** Of `recent.jsonl`: the lines since; where it held all of them already, older ones. */
  readonly recent: string;
}

/** A file that was not read. */
export interface ListedFile {
  readonly bytes: number;
  /** Git's name of what is in it (`blobName`). */
  readonly name: () => Promise<string>;
}

/** A ledger's files as they stand at one moment, whatever others do meanwhile: what a folder and a branch have in common. */
export interface LedgerMoment {
  /** Of the ledger, for messages. */
  readonly name: string;
  /** Reads files by name. What was read already costs nothing. */
  ask(paths: readonly string[]): Promise<LedgerFiles>;
  /** The same of what is read on the way through all, and not kept. */
  askOnce(paths: readonly string[]): Promise<LedgerFiles>;
  /** Paths of all files that hold lines, in the order of the chain. */
  months(): Promise<readonly string[]>;
  /** All files of index, totals and badges, and whatever else stands there, by path. */
  listing(): Promise<ReadonlyMap<string, ListedFile>>;
  /** Whether what is not read yet is still of this moment. */
  isCurrent(): Promise<boolean>;
  /** Of files that hold lines, those too large to be read whole: never to be asked for. Absent: none is. */
  large?(paths: readonly string[]): Promise<ReadonlyMap<string, LargeFile>>;
  /** What may be the text of the file being appended to, where it came along under other names. */
  readonly tail?: Tail | null;
  /** Whether a file is known to hold another text, though it was not read. */
  isOther?(path: string, text: string): boolean;
}

/** Files of lines read at once: each is of 400 kB at most. */
const filesAtOnce = 4;

/** All lines in order, file after file: a ledger may be larger than memory. Whether they are whole is not looked at. */
export async function* linesIn(moment: LedgerMoment): AsyncGenerator<LedgerLine> {
  const paths = await moment.months();
  for (let index = 0; index < paths.length; index += filesAtOnce) {
    const some = paths.slice(index, index + filesAtOnce);
    const large = await moment.large?.(some);
    const files = await moment.askOnce(some.filter((path) => large?.has(path) !== true));
    for (const path of some) yield* large?.get(path)?.lines() ?? linesOf(path, files.get(path) ?? '');
  }
}

/** What the ledger says of its end; null where it says nothing. */
export async function recordedEnd(moment: LedgerMoment): Promise<RecordedHead | null> {
  return recordedHead(await moment.ask([headFile]));
}

/** Whether nothing was ever recorded: there is no line, and no word of an end. */
export async function isNew(moment: LedgerMoment): Promise<boolean> {
  return (await recordedEnd(moment)) === null && (await moment.months()).length === 0;
}

/** Goes along all lines to the end. Throws LedgerFault at the first place that is not whole. */
export async function* walkAll(moment: LedgerMoment, walk: ChainWalk): AsyncGenerator<WalkedLine> {
  for await (const line of linesIn(moment)) yield walk.take(line);
  walk.finish(await recordedEnd(moment));
}
