import { headFile, type LedgerLine } from '../standing/ledger-line.ts';
import { readMonthFile } from '../standing/month-file.ts';
import type { ChainWalk } from './chain-walk.ts';
import { DerivedFiles, type FileSink } from './derived-files.ts';
import { writeHeadFile } from './head-file.ts';
import { largestFile, monthPath } from './paths.ts';
import { tailOf } from './tail.ts';
import type { Views } from './views.ts';

/** Lines between two calls of `onProgress`. */
const step = 10_000;

export interface WriteOptions {
  readonly views: Views | null;
  readonly now: Date;
  /** Whether the lines are written too, or stand already where they are. */
  readonly writesLines: boolean;
  /** Whether a copy of the last file is kept as `tail.json`. */
  readonly keepsTail: boolean;
  readonly onProgress?: ((lines: number) => void) | undefined;
}

/**
 * Writes a whole ledger's files to a place where nobody reads them yet, line by line. Throws LedgerFault at the first line
 * that is broken or does not follow.
 */
export async function writeLedger(
  lines: AsyncIterable<LedgerLine>,
  walk: ChainWalk,
  sink: FileSink,
  { views, now, writesLines, keepsTail, onProgress }: WriteOptions,
): Promise<void> {
  const derived = new DerivedFiles(sink);
  let current = { path: '', bytes: 0, lines: 0 };
  let tail = '';
  for await (const line of lines) {
    const walked = walk.take(line);
    const text = `${line.text}\n`;
    const bytes = Buffer.byteLength(text);
    const path = writesLines ? pathFor(current, walk.end.at ?? now.toISOString(), bytes) : line.file;
    if (path !== current.path) {
      current = { path, bytes: 0, lines: 0 };
      tail = '';
    }
    current = { path, bytes: current.bytes + bytes, lines: current.lines + 1 };
    if (keepsTail && current.bytes <= largestFile) tail += text;
    if (writesLines) await sink.append(path, text);
    await derived.take(walked);
    if (walked.position % step === 0) onProgress?.(walked.position);
  }
  const { end } = walk;
  await derived.finish(end, views, now);
  const isKept = keepsTail && tail !== '' && end.digest !== null && current.bytes <= largestFile;
  const kept = isKept ? tailOf({ text: tail, lines: current.lines }, end.digest) : null;
  for (const [file, text] of kept?.files ?? []) await sink.write(file, text);
  const place = current.path === '' ? {} : { file: current.path, lines: current.lines };
  const made = { derived: end.digest, views: views?.rules, tail: kept?.tail };
  await sink.write(headFile, writeHeadFile({ ...place, ...end, ...made }));
}

function pathFor(
  current: { readonly path: string; readonly bytes: number },
  at: string,
  added: number,
): string {
  const month = at.slice(0, 7);
  const place = readMonthFile(current.path);
  if (place === null || place.month < month) return monthPath({ month, part: 1 });
  const isFull = current.bytes > 0 && current.bytes + added > largestFile;
  return isFull ? monthPath({ ...place, part: place.part + 1 }) : current.path;
}
