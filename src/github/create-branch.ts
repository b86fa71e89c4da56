import * as v from 'valibot';

import { readGraphqlErrors } from './asking.ts';
import { commitInput, committed } from './commit.ts';
import type { OctokitLike } from './octokit-like.ts';
import type { BranchRef } from './read-branch.ts';
import { understand } from './understand.ts';

/** Git knows the tree without a file by this name, whether or not it was ever written. */
const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** Mutations of one document run in order, and go on after one has failed: then the commit finds no branch, or another one. */
export const beginMutation = `
mutation DocpointsCommitFirst($ref: CreateRefInput!, $input: CreateCommitOnBranchInput!) {
  createRef(input: $ref) { clientMutationId }
  createCommitOnBranch(input: $input) { commit { oid } }
}`;

/**
 * Makes a branch without history, so that no workflow of the repository runs on it, and commits these files to it: to an
 * empty commit, which is all that is left there where the second is refused. `exists`: somebody else was first.
 * `repositoryId`: GraphQL's name of the repository. Throws what Octokit throws.
 */
export async function createBranch(
  octokit: OctokitLike,
  ref: BranchRef,
  repositoryId: string,
  files: ReadonlyMap<string, string>,
  message: string,
): Promise<{ readonly commit: string } | 'exists'> {
  const oid = await makeRoot(octokit, ref, files);
  const variables = {
    ref: { repositoryId, name: `refs/heads/${ref.branch}`, oid },
    input: commitInput(ref, files, message, oid),
    request: { retries: 0 },
  };
  const data = await octokit.graphql(beginMutation, variables).catch(whatCameOfIt);
  if (data === 'exists') return 'exists';
  const answer = understand(committed, data, `answer to the first commit on ${ref.branch}`);
  return { commit: answer.createCommitOnBranch.commit.oid };
}

const made = v.object({ sha: v.string() });

/** Makes a commit without parents, which is on no branch yet. */
async function makeRoot(
  octokit: OctokitLike,
  { owner, repo }: BranchRef,
  files: ReadonlyMap<string, string>,
): Promise<string> {
  const post = async (what: string, parameters: object) => {
    const route = `POST /repos/{owner}/{repo}/git/${what}`;
    const { data } = await octokit.request(route, { owner, repo, ...parameters });
    return understand(made, data, `answer to one of the new ${what}`).sha;
  };
  const commit = (tree: string) => post('commits', { message: 'Begin the ledger', tree, parents: [] });
  try {
    return await commit(emptyTree);
  } catch (error) {
    const { readHttpError } = await import('./http-error.ts');
    if (readHttpError(error)?.status !== 422) throw error;
    // A server that wants to have been given each tree gets one that holds what the branch is to hold.
    const entries = Array.from(files, ([path, content]) => ({ path, mode: '100644', type: 'blob', content }));
    return commit(await post('trees', { tree: entries }));
  }
}

/** Two who begin in the same second begin with the same commit: then the branch is there already, and ours all the same. */
function whatCameOfIt(error: unknown): unknown {
  const answer = readGraphqlErrors(error);
  if (answer === null) throw error;
  if (v.is(committed, answer.data)) return answer.data;
  const isTaken = answer.errors.some(
    ({ type, path, message }) =>
      type === 'STALE_DATA' || (path?.[0] === 'createRef' && /already exists/i.test(message)),
  );
  if (isTaken) return 'exists';
  throw error;
}
