import { createHash, type Hash } from 'node:crypto';

/** Git's name of a file's content. */
export function blobName(content: string | Uint8Array): string {
  return blobOf(Buffer.byteLength(content)).update(content).digest('hex');
}

/** The same of what comes piece by piece, so many bytes in all. */
export function blobOf(bytes: number): Hash {
  return createHash('sha1').update(`blob ${bytes}\0`);
}
