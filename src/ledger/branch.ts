import { Readable } from 'node:stream';

import { headFile } from '../standing/chain.ts';
import type { EntryDraft } from '../standing/entry.ts';
import type { BranchFiles } from './branch-files.ts';
import { LedgerFault } from './fault.ts';
import { addDrafts, isAtHead, isWhich, readLines, readWhole, toReading, writeHead } from './ledger-files.ts';
import type { Appended, Head, Ledger } from './ledger.ts';

type Snapshot = Awaited<ReturnType<BranchFiles['read']>>;

/**
 * The ledger on a branch of a repository. An append is one commit against the commit that was read, so that none is lost.
 * `known`: what has been read already, just now; it serves as the first reading.
 */
export function branchLedger(branch: BranchFiles, known?: Snapshot): Ledger {
  let unread = known;
  // What was read last: an append decided from it needs no second reading, for the commit is compared anyway.
  let last: Snapshot | null = null;
  const read = async () => {
    last = unread ?? (await branch.read());
    unread = undefined;
    return last;
  };
  return {
    name: branch.name,
    async read(about) {
      const snapshot = await read();
      return toReading(readWhole(snapshot.files, branch.name), version(snapshot), about);
    },
    async *entries(which) {
      yield* readWhole((await read()).files, branch.name).entries.filter((entry) => isWhich(entry, which));
    },
    async scan() {
      const { lines, recorded } = readLines((await read()).files);
      return { recorded, lines: Readable.from(lines) };
    },
    replace: () => Promise.reject(new LedgerFault(`The ledger in ${branch.name} cannot be replaced yet.`)),
    async append(drafts, head, now) {
      const snapshot = last !== null && version(last) === head.version ? last : await read();
      return append(branch, snapshot, drafts, head, now);
    },
  };
}

const noBranch = 'no branch';

function version({ commit }: Snapshot): string {
  return commit ?? noBranch;
}

async function append(
  branch: BranchFiles,
  { commit, files }: Snapshot,
  drafts: readonly EntryDraft[],
  head: Head,
  now: Date,
): Promise<Appended> {
  const chain = readWhole(files, branch.name);
  if (!isAtHead(chain, head)) return { kind: 'stale' };
  const addition = addDrafts(files, chain, drafts, now);
  if (addition === null) return { kind: 'appended', entries: [], digest: chain.digest };
  const { entries, path, text, end } = addition;
  const changed = new Map([
    [path, text],
    [headFile, writeHead(path, end)],
  ]);
  const message = describeAppend(drafts);
  const outcome =
    commit === null ? await branch.create(changed, message) : await branch.commit(changed, message, commit);
  const isDone = outcome === 'created' || outcome === 'committed';
  return isDone ? { kind: 'appended', entries, digest: end.digest } : { kind: 'stale' };
}

/** Without an `@` or a `#`: a commit's message mentions and refers as any text on GitHub does. */
function describeAppend(drafts: readonly EntryDraft[]): string {
  const lines = drafts.map(
    ({ kind, points, member, activity }) =>
      `${kind} of ${points} points for ${member.login}${activity === null ? '' : ` (${activity})`}`,
  );
  return lines.length === 1 ? `Record ${lines[0]}` : `Record ${lines.length} entries\n\n${lines.join('\n')}`;
}
