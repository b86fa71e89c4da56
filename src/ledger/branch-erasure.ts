import { headFile } from '../standing/ledger-line.ts';
import type { BranchFiles, BranchSnapshot } from './branch-files.ts';
import { BranchMoment } from './branch-moment.ts';
import { readHeadFile } from './head-file.ts';

/**
 * Whether the ledger says that it was written anew by an erasure since the commit `seen` was its end. Throws what reading
 * that commit throws, and LedgerFault where the ledger is not whole.
 */
export async function isErasedSince(
  branch: BranchFiles,
  snapshot: BranchSnapshot,
  seen: string,
): Promise<boolean> {
  if (snapshot.commit === null) return false;
  const { erasedSince } = await import('./read-whole.ts');
  const before = readHeadFile((await branch.readAt(seen, [headFile])).get(headFile));
  const since = before === null || 'broken' in before ? undefined : before.at;
  return erasedSince(new BranchMoment(branch, snapshot), since ?? undefined);
}
