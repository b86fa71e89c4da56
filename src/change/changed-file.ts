/**
 * One changed file of a pull request, as `GET /repos/{owner}/{repo}/pulls/{n}/files` gives it.
 * `patch` is absent for binary files and for patches that GitHub finds too large.
 */
export interface ChangedFile {
  readonly filename: string;
  readonly previous_filename?: string | undefined;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed' | 'unchanged';
  readonly additions: number;
  readonly deletions: number;
  readonly patch?: string | undefined;
}
