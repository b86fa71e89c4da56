import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { headFile, isEnd } from '../standing/ledger-line.ts';
import type { BranchFiles } from './branch-files.ts';
import type { BranchMoment } from './branch-moment.ts';
import { ChainWalk } from './chain-walk.ts';
import { diskRefusal } from './disk-refusal.ts';
import { DiskSink } from './disk-sink.ts';
import { LedgerFault } from './fault.ts';
import { folderIo } from './folder-io.ts';
import type { Head } from './ledger.ts';
import { recentFile, standingsFile, tailFile } from './paths.ts';
import { readMoment } from './read-moment.ts';
import { rebuildInto, stillHeld } from './rebuild-into.ts';
import type { RebuildOptions, Rebuilt } from './rebuild.ts';
import { isOurReadme, readmeFile, rulesFile, type Views } from './views.ts';
import { wholeLines } from './whole-lines.ts';
import { writeLedger } from './write-ledger.ts';

interface Place {
  readonly branch: BranchFiles;
  readonly moment: BranchMoment;
  readonly views: Views | null;
}

/** Under this name a copy was kept that was not deflated. */
const formerTail = 'tail.jsonl';
const derivedRoots = [headFile, 'index', 'members', tailFile, recentFile, formerTail];
const viewRoots = [standingsFile, rulesFile, 'badges'];

/** Puts other lines in the place of all, in one commit without history: what was taken out of them is in none before it. Throws LedgerFault where they are no whole chain. */
export async function replaceBranch(
  { branch, moment, views }: Place,
  lines: AsyncIterable<string>,
  head: Head,
): Promise<'replaced' | 'stale'> {
  const { head: now } = await readMoment(moment, { source: null, members: [] }, '');
  if (!isEnd(now, head)) return 'stale';
  const walk = new ChainWalk('the lines to put in its place');
  return aside(async (sink, files) => {
    const held = await stillHeld(moment, views);
    const options = { views: held, now: new Date(), writesLines: true, keepsTail: true };
    await writeLedger(wholeLines(lines), walk, sink, options);
    await sink.flush();
    const paths = await leaveReadme(moment, sink.paths);
    const message = `Write the ledger anew, with ${walk.end.count} entries`;
    if (moment.commit === null) return createWith(branch, paths, files, message);
    // Nobody who was taken out of the lines stays on a page that is not made anew.
    const readme = (await hasOurReadme(moment)) ? [readmeFile] : [];
    const roots = ['ledger', ...derivedRoots, ...viewRoots, ...readme];
    const written = await branch.rewrite(roots, inOrder(paths, files), message, moment.commit, false);
    return written === 'stale' ? 'stale' : 'replaced';
  });
}

/** Makes all that is derived anew, in one commit. */
export async function rebuildBranch(place: Place, how: RebuildOptions): Promise<Rebuilt> {
  const { branch, moment, views } = place;
  const { commit } = moment;
  if (commit === null) return { kind: 'rebuilt', count: 0, digest: null, dropped: null };
  return aside<Rebuilt>(async (sink, files) => {
    const { rebuilt, mended } = await rebuildInto(moment, sink, how, { views, keepsTail: true });
    if (typeof mended?.kept === 'string') await sink.write(mended.path, mended.kept);
    await sink.flush();
    const paths = await leaveReadme(moment, sink.paths);
    const roots = [...derivedRoots, ...(views === null ? [] : viewRoots)];
    const written = await branch.rewrite(
      roots,
      inOrder(paths, files),
      'Make anew what is derived from the ledger',
      commit,
      true,
    );
    return written === 'stale' ? { kind: 'stale' } : rebuilt;
  });
}

/** A page on the branch that is somebody's own stays. */
async function leaveReadme(moment: BranchMoment, paths: ReadonlySet<string>): Promise<string[]> {
  const isOurs = await hasOurReadme(moment);
  return [...paths].filter((path) => isOurs || path !== readmeFile);
}

async function hasOurReadme(moment: BranchMoment): Promise<boolean> {
  return isOurReadme((await moment.ask([readmeFile])).get(readmeFile));
}

async function createWith(
  branch: BranchFiles,
  paths: readonly string[],
  read: (path: string) => Promise<string>,
  message: string,
): Promise<'replaced' | 'stale'> {
  // An orphan has to be made whole at once: what is large is put on top of it.
  const first = new Map<string, string>([[headFile, '{ "count": 0, "digest": null }\n']]);
  const created = await branch.create(first, 'Begin the ledger');
  if (created === 'exists') return 'stale';
  const written = await branch.rewrite([headFile], inOrder(paths, read), message, created.commit, true);
  return written === 'stale' ? 'stale' : 'replaced';
}

async function* inOrder(
  paths: readonly string[],
  read: (path: string) => Promise<string>,
): AsyncGenerator<readonly [string, string]> {
  for (const path of paths) yield [path, await read(path)];
}

/** Gives a place to put files aside, which is gone afterwards. */
async function aside<T>(
  work: (sink: DiskSink, read: (path: string) => Promise<string>) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'docpoints-')).catch(cannotWrite);
  const append = (path: string, text: string) => folderIo.append(path, text).catch(cannotWrite);
  try {
    const sink = new DiskSink(folder, { ...folderIo, append });
    return await work(sink, (path) => readFile(join(folder, path), 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function cannotWrite(error: unknown): never {
  const why = diskRefusal(error);
  if (why === null) throw error;
  throw new LedgerFault(
    `What goes to the branch is put together in the folder ${tmpdir()}, which cannot be written: ${why}. Nothing was written to the branch. Make room there, or name another folder in TMPDIR.`,
  );
}
