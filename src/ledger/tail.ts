import { createHash } from 'node:crypto';

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
export function blobName(text: string): string {
  return createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0`)
    .update(text)
    .digest('hex');
}
