import * as v from 'valibot';

import { asking } from './asking.ts';
import type { OctokitLike } from './octokit-like.ts';
import type { BranchRef } from './read-branch.ts';
import { understand } from './understand.ts';

/** What is known of a file without reading it. */
export interface TreeFile {
  readonly bytes: number;
  /** Git's name of what is in it. */
  readonly name: string;
}

const tree = v.object({
  tree: v.array(
    v.object({ path: v.string(), type: v.string(), sha: v.string(), size: v.optional(v.number()) }),
  ),
  truncated: v.optional(v.boolean(), false),
});

/** All files of a commit by path. Throws GitHubFault. `name`: of the branch, for messages. */
export async function readTree(
  octokit: OctokitLike,
  { owner, repo }: Pick<BranchRef, 'owner' | 'repo'>,
  commit: string,
  name: string,
): Promise<Map<string, TreeFile>> {
  const files = new Map<string, TreeFile>();
  const ask = async (sha: string, more: object) => {
    const asked = { owner, repo, tree_sha: sha, ...more };
    const { data } = await asking(
      { to: `list the files of the ledger in ${name}`, needs: 'contents: read' },
      () => octokit.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', asked),
    );
    return understand(tree, data, `list of the files of ${name}`);
  };
  // GitHub lists 100,000 files or 7 MB at once: of more, folder by folder.
  const read = async (sha: string, folder: string): Promise<void> => {
    const whole = await ask(sha, { recursive: '1' });
    const found = whole.truncated ? await ask(sha, {}) : whole;
    for (const { path, type, sha: below, size = 0 } of found.tree) {
      if (type === 'blob') files.set(`${folder}${path}`, { bytes: size, name: below });
      else if (type === 'tree' && whole.truncated) await read(below, `${folder}${path}/`);
    }
  };
  await read(commit, '');
  return files;
}
