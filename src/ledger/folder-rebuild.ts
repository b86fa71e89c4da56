import { join } from 'node:path';

import { headFile, isEnd, type ChainEnd } from '../standing/ledger-line.ts';
import { readMonthFile } from '../standing/month-file.ts';
import { ChainWalk } from './chain-walk.ts';
import { DiskSink } from './disk-sink.ts';
import type { FolderIo } from './folder-io.ts';
import { readHead, replacementFolder, type FolderMoment } from './folder-moment.ts';
import { replaceAll } from './folder-writing.ts';
import type { Head } from './ledger.ts';
import { standingsFile } from './paths.ts';
import { readMoment } from './read-moment.ts';
import { rebuildInto, stillHeld } from './rebuild-into.ts';
import type { RebuildOptions, Rebuilt } from './rebuild.ts';
import { isOurReadme, ourReadme, readmeFile, type Views } from './views.ts';
import { wholeLines } from './whole-lines.ts';
import { writeLedger } from './write-ledger.ts';

interface Place {
  readonly folder: string;
  readonly moment: FolderMoment;
  readonly io: FolderIo;
  readonly views: Views | null;
}

/** Puts other lines in the place of all, under the lock. Throws LedgerFault where they are no whole chain. */
export async function replaceFolder(
  place: Place,
  lines: AsyncIterable<string>,
  head: Head,
): Promise<'replaced' | 'stale'> {
  const { moment, views } = place;
  const { head: now } = await readMoment(moment, { source: null, members: [] }, '');
  if (!isEnd(now, head)) return 'stale';
  const walk = new ChainWalk('the lines to put in its place');
  await put(place, ['ledger', 'index', 'members', 'badges'], async (sink) => {
    const held = await stillHeld(moment, views);
    const options = { views: held, now: new Date(), writesLines: true, keepsTail: false };
    await writeLedger(wholeLines(lines), walk, sink, options);
    if (views === null) await emptyViews(moment, sink);
    return { end: walk.end, files: {} };
  });
  return 'replaced';
}

/** Nobody who was taken out of the lines stays on a page that is not made anew. */
async function emptyViews(moment: FolderMoment, sink: DiskSink): Promise<void> {
  const files = await moment.ask([standingsFile, readmeFile]);
  if (files.get(standingsFile) != null) await sink.write(standingsFile, '[]\n');
  if (files.get(readmeFile) != null) await sink.write(readmeFile, `${ourReadme}\n`);
}

/** Makes all that is derived anew, under the lock. */
export async function rebuildFolder(place: Place, how: RebuildOptions): Promise<Rebuilt> {
  const { moment, views, folder, io } = place;
  let cut = async (): Promise<void> => {};
  const rebuilt = await put(place, ['index', 'members'], async (sink) => {
    const { rebuilt: end, mended } = await rebuildInto(moment, sink, how, { views, keepsTail: false });
    if (mended === null) return { end, files: {} };
    const { path, kept } = mended;
    if (typeof kept === 'string') return { end, files: { [path]: kept } };
    cut = () => io.cut(join(folder, path), kept);
    return { end, files: {} };
  });
  // Where it is stopped before that, the line is one that was cut off still, and is named and taken away again.
  await cut();
  return rebuilt;
}

/** Lets files be written aside, then puts all of them in place at once. `roots`: folders that are replaced even by nothing. */
async function put<T extends ChainEnd>(
  { folder, moment, io }: Place,
  roots: readonly string[],
  write: (sink: DiskSink) => Promise<{ readonly end: T; readonly files: Readonly<Record<string, string>> }>,
): Promise<T> {
  const waiting = join(folder, replacementFolder);
  // What an earlier one left that was cut off before it counted.
  await io.remove(waiting);
  const sink = new DiskSink(waiting, io);
  try {
    for (const root of roots) await io.makeFolder(join(waiting, root));
    const { end, files } = await write(sink);
    await sink.flush();
    // What is derived can be made again.
    for (const path of sink.paths)
      if (path === headFile || readMonthFile(path) !== null) await io.sync(join(waiting, path));
    if (!isOurReadme((await moment.ask([readmeFile])).get(readmeFile)))
      await io.remove(join(waiting, readmeFile));
    await replaceAll(folder, moment.head, end, files, io);
    return end;
  } catch (error) {
    // What counts already is put in place by the next writer.
    if ((await readHead(folder)) === moment.head) await io.remove(waiting);
    throw error;
  }
}
