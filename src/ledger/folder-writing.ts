import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

import { headFile, type ChainEnd } from '../standing/chain.ts';
import { LedgerFault } from './fault.ts';
import type { FolderIo } from './folder-io.ts';
import { ifMissing, readHead, readText, replacementFolder } from './folder-moment.ts';
import { readHeadFile, writeHeadFile, type HeadFile, type NextHead } from './head-file.ts';

/**
 * Writes an append, under the lock. It is recorded with the first file: `head.json` holds all that is to be written until
 * it stands in its place, so that whoever is cut off anywhere behind leaves a ledger that is whole, for readers at once and
 * on the disk from the next append on. Throws what the system says; then nothing was appended.
 */
export async function writeAppend(
  folder: string,
  files: ReadonlyMap<string, string>,
  end: ChainEnd,
  io: FolderIo,
): Promise<void> {
  const before = readHeadFile(await readHead(folder));
  const head: HeadFile = before === null || 'broken' in before ? { count: 0, digest: null } : before;
  const next: NextHead = { count: end.count, digest: end.digest, files: Object.fromEntries(files) };
  await io.write(join(folder, headFile), writeHeadFile({ ...head, next }));
  // It is recorded: what fails from here on is made up for by the next append, and told by it.
  await settle(folder, io).catch(() => undefined);
}

/** Ends what was cut off, under the lock: an append, or the replacement of all. Throws what the system says. */
export async function settle(folder: string, io: FolderIo): Promise<void> {
  const head = readHeadFile(await readHead(folder));
  if (head === null || 'broken' in head || head.next === undefined) return;
  const { files, replaces } = head.next;
  for (const [path, text] of Object.entries(files ?? {})) {
    if (path !== headFile) await io.write(join(folder, inside(path)), text);
  }
  if (replaces !== undefined) return putInPlace(folder, replaces, io);
  if (files === undefined) return;
  await io.write(join(folder, headFile), files[headFile] ?? writeHeadFile({ ...head, next: undefined }));
}

/** Puts what waits below `.replacement/` in the place of what is there; the last thing to change is `head.json`. */
async function putInPlace(folder: string, roots: readonly string[], io: FolderIo): Promise<void> {
  const waiting = join(folder, replacementFolder);
  for (const root of roots) {
    const from = join(waiting, inside(root));
    if ((await stat(from).catch(ifMissing(null))) === null) continue;
    await io.remove(join(folder, root));
    await io.move(from, join(folder, root));
  }
  if ((await readText(join(waiting, headFile))) !== null)
    await io.move(join(waiting, headFile), join(folder, headFile));
  await io.remove(waiting);
}

/**
 * What waits below `.replacement/` counts from now on, and single files beside it: all of it, or nothing of it. Throws LedgerFault where it would take
 * away what is not the ledger's; then nothing has changed.
 */
export async function replaceAll(
  folder: string,
  end: ChainEnd,
  files: Readonly<Record<string, string>>,
  io: FolderIo,
): Promise<void> {
  const names = await readdir(join(folder, replacementFolder));
  const replaces = names.filter((name) => name !== headFile);
  for (const root of replaces) await refuseUnlessOurs(folder, root);
  const before = readHeadFile(await readHead(folder));
  const head: HeadFile = before === null || 'broken' in before ? { count: 0, digest: null } : before;
  const next = { count: end.count, digest: end.digest, files, replaces };
  await io.write(join(folder, headFile), writeHeadFile({ ...head, next }));
  await settle(folder, io);
}

/** Files of a ledger, and what is left of those whose writing was cut off. */
const ourFile =
  /^(?:ledger\/\d{4}-\d{2}(?:\.\d+)?\.jsonl|index\/(?:-?\d+\/-?\d+\/-?\d+|ids\/[\da-f]{3})\.jsonl|index\/seals(?:\/[\da-f]{2})?\.json|members\/\d+\/-?\d+\.json|badges\/[^/]+\.json|standings\.json|README\.md)(?:\.\d+)?$/;

async function refuseUnlessOurs(folder: string, root: string): Promise<void> {
  const place = join(folder, root);
  const found = await stat(place).catch(ifMissing(null));
  if (found === null) return;
  const paths = found.isDirectory()
    ? (await readdir(place, { recursive: true, withFileTypes: true }))
        .filter((entry) => !entry.isDirectory())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    : [root];
  const stranger = paths.find((path) => !ourFile.test(path));
  if (stranger === undefined) return;
  throw new LedgerFault(
    `The folder ${folder} holds ${stranger}, which is not the ledger's and would be lost. Put it elsewhere. Nothing was changed.`,
  );
}

/** A `head.json` that somebody has written by hand leads nowhere else. */
function inside(path: string): string {
  if (/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\\0]+$/.test(path)) return path;
  throw new LedgerFault(
    `${headFile} names ${JSON.stringify(path).slice(0, 100)}, which is no file of a ledger.`,
  );
}
