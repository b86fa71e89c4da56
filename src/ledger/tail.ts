import { createHash, type Hash } from 'node:crypto';

import type { CurrentFile } from './new-lines.ts';
import { recentFile, tailFile } from './paths.ts';

/** Bytes of lines for which the copy is not written again: it is up to twenty times as large. */
const mostRecent = 16_000;

/** What an append writes, so that the next one need not ask for the file by its own name: the lines since the copy was made, or the copy. */
export function tailWith({
  text,
  held,
}: Pick<CurrentFile, 'held'> & { readonly text: string }): readonly [path: string, text: string] {
  const recent = held === undefined ? null : text.slice(held.length);
  return recent === null || Buffer.byteLength(recent) > mostRecent ? [tailFile, text] : [recentFile, recent];
}

/** Git's name of a file's content. */
export function blobName(content: string | Uint8Array): string {
  return blobOf(Buffer.byteLength(content)).update(content).digest('hex');
}

/** The same of what comes piece by piece, so many bytes in all. */
export function blobOf(bytes: number): Hash {
  return createHash('sha1').update(`blob ${bytes}\0`);
}
