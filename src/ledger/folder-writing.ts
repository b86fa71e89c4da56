import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';

import { headFile, type ChainEnd } from '../standing/ledger-line.ts';
import { LedgerFault } from './fault.ts';
import type { FolderIo } from './folder-io.ts';
import { ifMissing, markOf, readHead, readText, replacementFolder } from './folder-moment.ts';
import { readHeadFile, writeHeadFile, type HeadFile, type NextHead } from './head-file.ts';

/**
 * Writes an append, under the lock. It is recorded with the first file: `head.json` holds all that is to be written until
 * it stands in its place, so that whoever is cut off anywhere behind leaves a ledger that is whole, for readers at once and
 * on the disk from the next append on. `stale`: `head.json` is not `planned` any more, for a lock whose file somebody
 * deletes, or on a file system that knows none, holds nobody off. Throws what the system says. In both cases nothing was appended.
 */
export async function writeAppend(
  folder: string,
  planned: string | null,
  files: ReadonlyMap<string, string>,
  end: ChainEnd,
  io: FolderIo,
): Promise<'written' | 'stale'> {
  const next: NextHead = { count: end.count, digest: end.digest, files: Object.fromEntries(files) };
  const head = headBefore(planned);
  if (!(await isAt(folder, planned))) return 'stale';
  await io.write(join(folder, headFile), writeHeadFile({ ...head, next }));
  // It is recorded: what fails from here on is made up for by the next append, and told by it.
  await settle(folder, io).catch(() => undefined);
  return 'written';
}

function headBefore(text: string | null): HeadFile {
  const before = readHeadFile(text);
  return before === null || 'broken' in before ? { count: 0, digest: null } : before;
}

/** Whether `head.json` says this still. Nobody else changes it as long as the lock is held. */
async function isAt(folder: string, head: string | null): Promise<boolean> {
  return (await readHead(folder)) === head;
}

/** Ends what was cut off, under the lock: an append, or the replacement of all. Throws what the system says. */
export async function settle(folder: string, io: FolderIo): Promise<void> {
  const mark = await markOf(folder);
  const text = await readHead(folder);
  // It may hold thousands of files: it is not read for each of them, but where the system calls it another one.
  const isSame = async () => (await markOf(folder)) === mark || (await isAt(folder, text));
  const head = readHeadFile(text);
  if (head === null || 'broken' in head || head.next === undefined) return;
  const { files, replaces } = head.next;
  for (const [path, coming] of Object.entries(files ?? {})) {
    if (path === headFile) continue;
    // Whom no lock held off may have ended it in our stead, and have written more.
    if (!(await isSame())) return;
    await io.write(join(folder, inside(path)), coming);
  }
  if (!(await isSame())) return;
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
 * What waits below `.replacement/` counts from now on, and single files beside it: all of it, or nothing of it; `planned`:
 * `head.json` as it was. Throws LedgerFault where others have written meanwhile, or where it would take away what is not
 * the ledger's; then nothing has changed.
 */
export async function replaceAll(
  folder: string,
  planned: string | null,
  end: ChainEnd,
  files: Readonly<Record<string, string>>,
  io: FolderIo,
): Promise<void> {
  const names = await readdir(join(folder, replacementFolder));
  const replaces = names.filter((name) => name !== headFile);
  for (const root of replaces) await refuseUnlessOurs(folder, root);
  const next = { count: end.count, digest: end.digest, files, replaces };
  if (!(await isAt(folder, planned)))
    throw new LedgerFault(
      `Others have written to the ledger in folder ${folder} meanwhile. Nothing was changed: run it again.`,
    );
  await io.write(join(folder, headFile), writeHeadFile({ ...headBefore(planned), next }));
  await settle(folder, io);
}

/** Files of a ledger, and what is left of those whose writing was cut off. */
const ourFile =
  /^(?:ledger\/\d{4}-\d{2}(?:\.\d+)?\.jsonl|index\/(?:-?\d+\/-?\d+\/-?\d+|ids\/[\da-f]{3})\.jsonl|index\/seals(?:\/[\da-f]{2})?\.json|members\/\d+\/-?\d+\.json|badges\/[^/]+\.json|(?:standings|rules)\.json|README\.md)(?:\.\d+)?$/;

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
    `${headFile} names ${JSON.stringify(path).slice(0, 100)}, which is no file of a ledger: put it back as its history has it.`,
  );
}
