import { folderIo, type FolderIo } from './folder-io.ts';
import { locked } from './folder-lock.ts';
import { atOneMoment, FolderMoment, readHead } from './folder-moment.ts';
import { rebuildFolder, replaceFolder } from './folder-rebuild.ts';
import { settle, writeAppend } from './folder-writing.ts';
import type { Ledger } from './ledger.ts';
import { linesIn, recordedEnd } from './moment.ts';
import { planAppend } from './plan-append.ts';
import { entriesIn, readMoment } from './read-moment.ts';
import type { Rebuildable } from './rebuild.ts';
import type { Views } from './views.ts';

export interface FolderOptions {
  /** Absent: this user of the folder makes no files for readers. */
  readonly views?: Views | undefined;
  readonly io?: FolderIo;
}

/**
 * The ledger in a folder: the same files as on the branch. Any number of processes may use it at once; one that is killed
 * leaves an append that is there whole or not at all, and holds nobody up.
 */
export function folderLedger(folder: string, options: FolderOptions = {}): Ledger & Rebuildable {
  const { views = null, io = folderIo } = options;
  const write = <T>(work: (moment: FolderMoment) => Promise<T>): Promise<T> =>
    locked(folder, async () => {
      await settle(folder, io);
      return work(new FolderMoment(folder, await readHead(folder)));
    });
  const pinned = () =>
    atOneMoment(folder, async (moment) => {
      await moment.months();
      return moment;
    });
  return {
    name: `folder ${folder}`,
    read: (about) => atOneMoment(folder, (moment) => readMoment(moment, about, '')),
    async *entries(which) {
      yield* entriesIn(await pinned(), which);
    },
    async scan() {
      const moment = await pinned();
      return {
        recorded: await recordedEnd(moment),
        lines: linesIn(moment),
        compare: async () => (await comparing()).compareDerived(moment),
      };
    },
    append: (drafts, head, now) =>
      write(async (moment) => {
        const plan = await planAppend(moment, drafts, head, now, { views, keepsTail: false });
        if (plan === 'stale') return { kind: 'stale' };
        const { entries, files, end } = plan;
        if (files.size > 0) {
          if ((await writeAppend(folder, moment.head, files, end, io)) === 'stale') return { kind: 'stale' };
        }
        return { kind: 'appended', entries, digest: end.digest };
      }),
    replace: (lines, head) => write((moment) => replaceFolder({ folder, moment, io, views }, lines, head)),
    rebuild: (how) => write((moment) => rebuildFolder({ folder, moment, io, views }, how)),
  };
}

/** Only who verifies pays for loading that. */
const comparing = () => import('./derived-comparison.ts');
