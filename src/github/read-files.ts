import * as v from 'valibot';

import type { ChangedFile } from '../change/changed-file.ts';
import { asking } from './asking.ts';
import type { PullRequestRef } from './github.ts';
import type { OctokitLike } from './octokit-like.ts';
import { understand } from './understand.ts';

const PER_PAGE = 100;
/** GitHub lists at most 3,000 files of a pull request. */
const MOST_PAGES = 30;

const page = v.array(
  v.object({
    filename: v.string(),
    previous_filename: v.optional(v.string()),
    status: v.picklist(['added', 'removed', 'modified', 'renamed', 'copied', 'changed', 'unchanged']),
    additions: v.number(),
    deletions: v.number(),
    patch: v.optional(v.string()),
  }),
);

/** All changed files of a pull request, 100 a request, at most 3,000. Throws GitHubFault. */
export async function readFiles(octokit: OctokitLike, ref: PullRequestRef): Promise<ChangedFile[]> {
  const { owner, repo, number } = ref;
  const where = `${owner}/${repo}#${number}`;
  const files: ChangedFile[] = [];
  for (let at = 1; at <= MOST_PAGES; at += 1) {
    const { data } = await asking(
      { to: `read the changed files of ${where}`, needs: 'pull requests: read' },
      () =>
        octokit.request('GET /repos/{owner}/{repo}/pulls/{number}/files', {
          owner,
          repo,
          number,
          per_page: PER_PAGE,
          page: at,
        }),
    );
    const read = understand(page, data, `list of changed files of ${where}`);
    files.push(...read);
    if (read.length < PER_PAGE) break;
  }
  return files;
}
