import type { BranchFiles, BranchSnapshot } from './branch-files.ts';
import type { BranchLine } from './branch-line.ts';
import { sweepFile } from './paths.ts';
import type { SweepMarks } from './sweep-marks.ts';

/** As often others may write to the branch first: then the mark stays where it is, and the next sweep looks again. */
const mostStale = 10;

/** The marks of sweeps on a ledger's branch. `known`: what has been read of it already. */
export function branchMarks(
  branch: BranchFiles,
  line: BranchLine,
  known: BranchSnapshot | undefined,
): SweepMarks {
  return {
    async read(repoId) {
      const { files } = known?.files.has(sweepFile) === true ? known : await branch.read([sweepFile]);
      const { readMarks } = await marking();
      return readMarks(files.get(sweepFile)).get(repoId) ?? null;
    },
    async move(repoId, move) {
      const { marksWith } = await marking();
      for (let stale = 0; stale < mostStale; stale += 1) {
        const { commit, files } = await branch.read([sweepFile]);
        if (commit === null) return false;
        const text = marksWith(files.get(sweepFile), new Map([[repoId, move]]));
        if (text === null) return true;
        const message = 'Note how far the pull requests are looked at';
        const written = await branch.commit(new Map([[sweepFile, text]]), message, commit);
        if (written !== 'stale') return true;
      }
      return false;
    },
    carry: (repoId, move) => line.carry(repoId, move),
  };
}

/** Only a sweep reads and moves marks: an event does not pay for loading what does. */
const marking = () => import('./sweep-marks.ts');
