import { hash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

import * as v from 'valibot';

import type { CopyEnd } from './head-file.ts';
import type { CurrentFile } from './new-lines.ts';
import { parseJson } from './parse-json.ts';
import { largestFile, recentFile, tailFile } from './paths.ts';

/** Bytes of lines for which the copy is not made again. */
const mostRecent = 16_000;
/** A copy is read with every entry and written with few of them: more would be slower than it would save. */
const level = 3;

const tail = v.object({ deflated: v.string() });

/** The lines in a copy; null where it is not the one that `head.json` tells of. */
export function readTail(text: string, { copy }: CopyEnd): string | null {
  if (digestOfText(text) !== copy) return null;
  const read = v.safeParse(tail, parseJson(text));
  if (!read.success) return null;
  const bytes = Buffer.from(read.output.deflated, 'base64');
  try {
    return inflateRawSync(bytes, { maxOutputLength: largestFile, chunkSize: largestFile }).toString();
  } catch {
    // Somebody else has put it there: the file itself is read.
    return null;
  }
}

function writeTail(lines: string): string {
  return `${JSON.stringify({ deflated: deflateRawSync(lines, { level }).toString('base64') })}\n`;
}

function digestOfText(text: string): string {
  return `sha256:${hash('sha256', text, 'hex')}`;
}

/** What an append writes so that the next one need not ask for the file by its own name: the lines since the copy was made, or the copy. */
export interface Tail {
  readonly files: ReadonlyMap<string, string>;
  /** For `head.json`; undefined: there is no copy, the lines being too many for one. */
  readonly tail: CopyEnd | undefined;
}

/** `digest`: of the last line of the file as it is now. */
export function tailOf(
  { text, lines, copied }: Pick<CurrentFile, 'copied' | 'lines'> & { readonly text: string },
  digest: string,
): Tail {
  if (copied !== undefined && Buffer.byteLength(copied.recent) <= mostRecent)
    return { files: new Map([[recentFile, copied.recent]]), tail: copied.end };
  if (Buffer.byteLength(text) > largestFile) return { files: new Map(), tail: undefined };
  const written = writeTail(text);
  return {
    files: new Map([[tailFile, written]]),
    tail: { lines, digest, copy: digestOfText(written) },
  };
}
