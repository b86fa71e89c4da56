/** What the branch ledger asks of a Git host: whole files read at one commit, and one atomic commit against it. */
export interface BranchFiles {
  /** For messages: `octo-org/docs, branch docpoints`. */
  readonly name: string;
  /** All files below `ledger/` and `head.json`, by path. `commit` null: the branch does not exist. */
  read(): Promise<{ readonly commit: string | null; readonly files: ReadonlyMap<string, string> }>;
  /** Makes the branch as an orphan with these files; `exists`: somebody else was first. */
  create(files: ReadonlyMap<string, string>, message: string): Promise<'created' | 'exists'>;
  /** Writes whole files in one commit if the branch still points to `expected`, else `stale`. */
  commit(
    files: ReadonlyMap<string, string>,
    message: string,
    expected: string,
  ): Promise<'committed' | 'stale'>;
}
