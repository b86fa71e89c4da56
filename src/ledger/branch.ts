import type { BranchFiles, BranchSnapshot } from './branch-files.ts';
import { BranchLine, subjectsOf } from './branch-line.ts';
import { branchMarks } from './branch-marks.ts';
import { BranchMoment } from './branch-moment.ts';
import type { Ledger } from './ledger.ts';
import { linesIn, recordedEnd } from './moment.ts';
import { pathsAbout, pathsToAppend } from './paths.ts';
import { entriesIn, readMoment } from './read-moment.ts';
import type { Rebuildable } from './rebuild.ts';
import type { Views } from './views.ts';

export interface BranchOptions {
  /** What has been read already, just now; it serves as the first reading. */
  readonly known?: BranchSnapshot | undefined;
  /** Absent: this user of the branch makes no files for readers. Who only reads does not load what makes them. */
  readonly views?: Views | (() => Promise<Views>) | undefined;
  /** The appends to this branch by all of this process; absent: by this ledger alone. */
  readonly line?: BranchLine | undefined;
}

/** The ledger on a branch of a repository. An append is one commit against the commit that was read, so that none is lost. */
export function branchLedger(branch: BranchFiles, options: BranchOptions = {}): Ledger & Rebuildable {
  const { views = null, line = new BranchLine() } = options;
  const making = async () => (typeof views === 'function' ? views() : views);
  let known = options.known;
  // What was read last: an append decided from it needs no second reading, for the commit is compared anyway.
  let last: BranchMoment | null = null;
  let inputs: Set<string> | null = null;
  const look = async (paths: readonly string[]): Promise<BranchMoment> => {
    const snapshot = await line.accept(branch, known ?? (await branch.read(paths)), paths);
    known = undefined;
    return new BranchMoment(branch, snapshot);
  };
  return {
    name: branch.name,
    sweeps: branchMarks(branch, line, known),
    async read(about) {
      const { appendsAt } = about;
      const toAppend = appendsAt === undefined ? [] : pathsToAppend(appendsAt);
      const paths = [...pathsAbout(about), ...toAppend];
      const moment = await look(paths);
      const reading = await readMoment(moment, about, version(moment));
      const isSame = last !== null && inputs !== null && version(last) === version(moment);
      // Who asks about nothing in particular may decide from anything.
      const accounts = [...about.members, ...reading.members.keys()];
      const read = about.source === null ? null : subjectsOf(about.source, accounts);
      inputs = read === null || !isSame ? read : read.union(inputs ?? read);
      last = moment;
      return reading;
    },
    async *entries(which) {
      yield* entriesIn(await look([]), which);
    },
    async scan() {
      const moment = await look([]);
      return {
        recorded: await recordedEnd(moment),
        lines: linesIn(moment),
        compare: async () => (await comparing()).compareDerived(moment),
      };
    },
    async append(drafts, head, now) {
      const isRead = last !== null && version(last) === head.version;
      const moment = isRead && last !== null ? last : await look([]);
      const made = await making();
      return line.append({ branch, moment, drafts, head, now, views: made, inputs: isRead ? inputs : null });
    },
    async replace(lines, head) {
      const { replaceBranch } = await rebuilding();
      return replaceBranch({ branch, moment: await look([]), views: await making() }, lines, head);
    },
    async rebuild(how) {
      const { rebuildBranch } = await rebuilding();
      return rebuildBranch({ branch, moment: await look([]), views: await making() }, how);
    },
  };
}

/** Whoever reads and appends does not pay for loading what writes a ledger anew. */
const rebuilding = () => import('./branch-rebuild.ts');
const comparing = () => import('./derived-comparison.ts');

/** The commit that was read. */
function version({ commit }: BranchMoment): string {
  return commit ?? 'no branch';
}
