import type { RepositoryFacts } from '../decide/facts.ts';
import { octokitBranch } from '../github/branch.ts';
import type { OctokitLike } from '../github/octokit-like.ts';
import { isDefaultBranch } from '../github/read-branch.ts';
import type { BranchSnapshot } from '../ledger/branch-files.ts';
import type { BranchHeads } from '../ledger/branch-heads.ts';
import type { BranchLines } from '../ledger/branch-lines.ts';
import { branchLedger } from '../ledger/branch.ts';
import { LedgerFault } from '../ledger/fault.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { LedgerPlace, Program } from '../program/program.ts';

const viewing = () => import('./ledger-views.ts');

/** What came along with reading a pull request of the repository. */
export interface LedgerReadAlong extends BranchSnapshot {
  readonly branch: string;
  /** The rules by which the ledger's files for readers are made; absent: none are made. */
  readonly program?: Program;
}

/** What a door has beside branches. Each opener throws LedgerFault. */
export interface Elsewhere {
  /** Opens the ledger of the repository's owner in the operator's database. */
  readonly ofDatabase?: (() => Ledger) | undefined;
  /** Opens a ledger on a server, if it is one that the operator has named. */
  readonly ofServer?: ((url: string) => Ledger) | undefined;
  /** Appends to branches that wait at the same moment. */
  readonly lines?: BranchLines | undefined;
  /** What the owner's branches looked like, where that outlives the process; absent: it does not. */
  readonly heads?: (() => BranchHeads) | undefined;
}

/**
 * The ledger that a repository's program file names, written with the rights of `octokit`; its first reading is what came
 * along, where that is it. Throws LedgerFault for a repository of another owner (no repository writes into another's
 * ledger), and for a place that this door has no way to.
 */
export function openLedger(
  place: LedgerPlace,
  here: Pick<RepositoryFacts, 'id' | 'owner' | 'name' | 'defaultBranch' | 'url'>,
  octokit: OctokitLike,
  read?: LedgerReadAlong,
  { ofDatabase, ofServer, lines, heads }: Elsewhere = {},
): Ledger {
  if (place.kind === 'database') {
    if (ofDatabase !== undefined) return ofDatabase();
    throw new LedgerFault(
      'The program file keeps the ledger in a database, and none is named here: the App has one where its operator has set DATABASE_URL, and so has `docpoints reconcile`. Otherwise say `ledger: { branch: docpoints }`. Nothing was decided.',
    );
  }
  if (place.kind === 'http') {
    if (ofServer !== undefined) return ofServer(place.url);
    throw new LedgerFault(
      `The program file keeps the ledger on the server ${place.url}, and no token for it was given here. Nothing was decided.`,
    );
  }
  const [owner = '', repo = ''] = (place.repository ?? `${here.owner}/${here.name}`).split('/');
  if (owner.toLowerCase() !== here.owner.toLowerCase()) {
    throw new LedgerFault(
      `The ledger is named to be in ${owner}/${repo}, which is not ${here.owner}'s. A ledger must be in a repository of the same owner. Nothing was decided.`,
    );
  }
  const isThis = repo.toLowerCase() === here.name.toLowerCase();
  if (isThis && place.branch === here.defaultBranch)
    throw isDefaultBranch(`${owner}/${repo}, branch ${place.branch}`);
  const program = read?.program;
  const ref = { owner, repo, branch: place.branch };
  const branch = octokitBranch(octokit, ref, isThis ? read?.repositoryId : undefined);
  return branchLedger(branch, {
    known: isThis && place.branch === read?.branch ? read : undefined,
    line: lines?.of(branch, heads?.()),
    views:
      program === undefined
        ? undefined
        : async () => (await viewing()).ledgerViews(program, new URL(here.url).origin, here.id),
  });
}
