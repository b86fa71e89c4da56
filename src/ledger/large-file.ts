import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

import { decodeLines } from '../standing/decoded-text.ts';
import type { LedgerLine } from '../standing/ledger-line.ts';
import { LedgerFault } from './fault.ts';

/** Bytes of a file of lines that is still read whole. Those that Docpoints writes are of 400 kB, but others write ledgers, too. */
export const largestWhole = 16 * 1024 * 1024;

/** Bytes of a line: what is longer is none, and would not fit into memory. */
const longestLine = 64 * 1024 * 1024;
/** Bytes that are read at once. */
const block = 1024 * 1024;
const lineFeed = 0x0a;

/** A file of lines that is too large to be read whole. */
export interface LargeFile {
  readonly bytes: number;
  /** Its lines, one after the other, of which the whole is never in memory. Throws LedgerFault for a line that is none. */
  lines(): AsyncIterable<LedgerLine>;
  /** The last line, and how many bytes stand before it. */
  last(): Promise<{ readonly text: string; readonly before: number }>;
}

/** `file`: where it stands, with what was added behind its first `bytes` left out; `path`: below the ledger's folder, for messages. */
export function largeFile(file: string, path: string, bytes: number): LargeFile {
  return {
    bytes,
    lines: () => linesIn(file, path, bytes),
    async last() {
      const before = await startOfLast(file, bytes);
      const lines = await Array.fromAsync(linesIn(file, path, bytes, before));
      return { text: lines.at(-1)?.text ?? '', before };
    },
  };
}

async function* linesIn(file: string, path: string, bytes: number, start = 0): AsyncGenerator<LedgerLine> {
  let line = 0;
  let begun: Buffer[] = [];
  let length = 0;
  for await (const read of createReadStream(file, { start, end: bytes - 1, highWaterMark: block })) {
    const part: Buffer = read;
    let from = 0;
    for (let at = part.indexOf(lineFeed); at >= 0; at = part.indexOf(lineFeed, from)) {
      const end = part.subarray(from, at);
      const text = decodeLines(begun.length === 0 ? end : Buffer.concat([...begun, end]));
      yield { file: path, line: (line += 1), text };
      from = at + 1;
      begun = [];
      length = 0;
    }
    if (from < part.length) begun.push(part.subarray(from));
    length += part.length - from;
    if (length > longestLine)
      throw new LedgerFault(
        `${path}, line ${line + 1}, is longer than 64 MB: that is no line of a ledger. Look at what wrote the file ${file}.`,
      );
  }
  if (length > 0) yield { file: path, line: line + 1, text: decodeLines(Buffer.concat(begun)) };
}

/** Where the last line begins, which may have been cut off before its line feed. */
async function startOfLast(file: string, bytes: number): Promise<number> {
  const handle = await open(file, 'r');
  try {
    for (let end = bytes; end > 0; end -= block) {
      const start = Math.max(0, end - block);
      const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(end - start), position: start });
      // The line feed at the very end is that of the last line itself.
      const searched = buffer.subarray(0, end === bytes ? bytesRead - 1 : bytesRead);
      const found = searched.lastIndexOf(lineFeed);
      if (found >= 0) return start + found + 1;
    }
    return 0;
  } finally {
    await handle.close();
  }
}
