import * as v from 'valibot';

import { readHttpError } from './http-error.ts';
import type { OctokitLike } from './octokit-like.ts';
import type { BranchRef } from './read-branch.ts';
import { understand } from './understand.ts';

const made = v.object({ sha: v.string() });

/** Makes a branch without history that holds these files alone, so that no workflow of the repository runs on it. Throws what Octokit throws. */
export async function createBranch(
  octokit: OctokitLike,
  { owner, repo, branch }: BranchRef,
  files: ReadonlyMap<string, string>,
  message: string,
): Promise<{ readonly commit: string } | 'exists'> {
  const post = async (what: string, parameters: object) => {
    const { data } = await octokit.request(`POST /repos/{owner}/{repo}/git/${what}`, {
      owner,
      repo,
      ...parameters,
    });
    return data;
  };
  const entries = Array.from(files, ([path, content]) => ({ path, mode: '100644', type: 'blob', content }));
  const tree = understand(made, await post('trees', { tree: entries }), 'answer to a new tree').sha;
  const root = await post('commits', { message, tree, parents: [] });
  const { sha } = understand(made, root, 'answer to a new commit');
  try {
    await post('refs', { ref: `refs/heads/${branch}`, sha });
    return { commit: sha };
  } catch (error) {
    if (/reference already exists/i.test(readHttpError(error)?.answer?.message ?? '')) return 'exists';
    throw error;
  }
}
