import { asking, type Wish } from './asking.ts';
import type { OctokitLike } from './octokit-like.ts';
import {
  readBranch,
  readCommit,
  readFolder,
  type BranchRef,
  type BranchSnapshot,
  type BranchTexts,
} from './read-branch.ts';
import type { TreeFile } from './read-tree.ts';

interface Written {
  readonly commit: string;
}

/** Text files of one branch by path: the shape that the branch ledger asks for. */
export interface OctokitBranch {
  readonly name: string;
  readonly branch: string;
  read(paths: readonly string[]): Promise<BranchSnapshot & { readonly repositoryId: string }>;
  readAt(commit: string, paths: readonly string[]): Promise<BranchTexts>;
  list(commit: string, folder: string): Promise<readonly string[]>;
  tree(commit: string): Promise<ReadonlyMap<string, TreeFile>>;
  create(files: ReadonlyMap<string, string>, message: string): Promise<Written | 'exists'>;
  commit(files: ReadonlyMap<string, string>, message: string, expected: string): Promise<Written | 'stale'>;
  rewrite(
    roots: readonly string[],
    files: AsyncIterable<readonly [path: string, text: string]>,
    message: string,
    expected: string,
    keepsHistory: boolean,
  ): Promise<Written | 'stale'>;
  isBehind(earlier: string, later: string): Promise<boolean>;
}

/**
 * The ledger's branch on GitHub. Every call throws GitHubFault when GitHub cannot or will not. `repositoryId`: GraphQL's name
 * of the repository, where it is known; making the branch takes it.
 */
export function octokitBranch(octokit: OctokitLike, ref: BranchRef, repositoryId?: string): OctokitBranch {
  let known = repositoryId;
  const read = async (paths: readonly string[]) => {
    const snapshot = await readBranch(octokit, ref, paths, name);
    known = snapshot.repositoryId;
    return snapshot;
  };
  const name = `${ref.owner}/${ref.repo}, branch ${ref.branch}`;
  const isOfLedger = true;
  const write: Wish = { to: `write to the ledger in ${name}`, needs: 'contents: write', isOfLedger };
  return {
    name,
    branch: ref.branch,
    read,
    readAt: (commit, paths) => readCommit(octokit, ref, commit, paths, name),
    list: (commit, folder) => readFolder(octokit, ref, commit, folder, name),
    tree: async (commit) => {
      const { readTree } = await import('./read-tree.ts');
      return readTree(octokit, ref, commit, name);
    },
    create: (files, message) =>
      asking({ to: `make the ledger in ${name}`, needs: 'contents: write', isOfLedger }, async () => {
        const { createBranch } = await import('./create-branch.ts');
        const repository = known ?? (await readBranch(octokit, ref, [], name)).repositoryId;
        return createBranch(octokit, ref, repository, files, message);
      }),
    commit: (files, message, expected) =>
      asking(write, async () => {
        const { commit } = await import('./commit.ts');
        return commit(octokit, ref, files, message, expected);
      }),
    rewrite: (roots, files, message, expected, keepsHistory) =>
      asking(write, async () => {
        const { rewriteBranch } = await rewriting();
        const repository = known ?? (await readBranch(octokit, ref, [], name)).repositoryId;
        return rewriteBranch(octokit, ref, { roots, files, message, expected, keepsHistory, repository });
      }),
    isBehind: (earlier, later) =>
      asking(
        { to: `read the history of the ledger in ${name}`, needs: 'contents: read', isOfLedger },
        async () => {
          const { isInHistory } = await rewriting();
          return isInHistory(octokit, ref, earlier, later);
        },
      ),
  };
}

/** Whoever appends does not pay for loading what an erasure takes. */
const rewriting = () => import('./rewrite-branch.ts');
