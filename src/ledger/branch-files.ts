import type { LedgerFiles } from './moment.ts';

/** Files of a branch at one commit; `commit` null: there is no such branch. Of the files, those that were asked for. */
export interface BranchSnapshot {
  readonly commit: string | null;
  /** GraphQL's id of the repository, which stays when it is renamed. */
  readonly repositoryId?: string | undefined;
  readonly files: LedgerFiles;
  /** Of files of lines Git's names of what is in them, in the place of their texts. */
  readonly names?: ReadonlyMap<string, string>;
  /** The last commit that changed a file of lines is not the one that changed `head.json` last: somebody else was there. */
  readonly isTouched?: boolean;
}

/** What the branch ledger asks of a Git host: whole files read by name at one commit, and one atomic commit against it. */
export interface BranchFiles {
  /** For messages: `octo-org/docs, branch docpoints`. */
  readonly name: string;
  /** `docpoints`, without `refs/heads/`. */
  readonly branch: string;
  /** Files at the branch's end, all of the same commit. */
  read(paths: readonly string[]): Promise<BranchSnapshot>;
  /** Files of a commit; null: it has no such file. */
  readAt(commit: string, paths: readonly string[]): Promise<LedgerFiles>;
  /** Paths of what stands directly in a folder of a commit. */
  list(commit: string, folder: string): Promise<readonly string[]>;
  /** All files of a commit by path: how long each is, and Git's name of what is in it. */
  tree(commit: string): Promise<ReadonlyMap<string, { readonly bytes: number; readonly name: string }>>;
  /** Makes the branch as an orphan with these files; `exists`: somebody else was first. */
  create(
    files: ReadonlyMap<string, string>,
    message: string,
  ): Promise<{ readonly commit: string } | 'exists'>;
  /** Writes whole files in one commit if the branch still points to `expected`, else `stale`. */
  commit(
    files: ReadonlyMap<string, string>,
    message: string,
    expected: string,
  ): Promise<{ readonly commit: string } | 'stale'>;
  /**
   * The same for any number of files: `roots`, files and folders at the root, are taken away, and `files` put in. All of it
   * is in one commit, which nobody sees before it is whole. `keepsHistory`: it comes after what is there; otherwise it
   * stands alone, and what was before is on the branch no more.
   */
  rewrite(
    roots: readonly string[],
    files: AsyncIterable<readonly [path: string, text: string]>,
    message: string,
    expected: string,
    keepsHistory: boolean,
  ): Promise<{ readonly commit: string } | 'stale'>;
  /** Whether `later` has `earlier` in its history. */
  isBehind(earlier: string, later: string): Promise<boolean>;
}
