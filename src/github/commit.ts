import * as v from 'valibot';

import { readGraphqlErrors } from './asking.ts';
import type { OctokitLike } from './octokit-like.ts';
import type { BranchRef } from './read-branch.ts';
import { understand } from './understand.ts';

export const commitMutation = `
mutation DocpointsCommit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;

/** The answer to a commit. */
export const committed = v.object({
  createCommitOnBranch: v.object({ commit: v.object({ oid: v.string() }) }),
});

/** A commit of whole files onto a branch that points to `expected`. */
export function commitInput(
  { owner, repo, branch }: BranchRef,
  files: ReadonlyMap<string, string>,
  message: string,
  expected: string,
): object {
  const [headline = '', ...body] = message.split('\n');
  return {
    branch: { repositoryNameWithOwner: `${owner}/${repo}`, branchName: branch },
    message: { headline, body: body.join('\n').trim() },
    expectedHeadOid: expected,
    fileChanges: {
      additions: Array.from(files, ([path, text]) => ({
        path,
        contents: Buffer.from(text).toString('base64'),
      })),
    },
  };
}

/** Writes whole files in one commit if the branch still points to `expected`, else `stale`. Throws what Octokit throws. */
export async function commit(
  octokit: OctokitLike,
  ref: BranchRef,
  files: ReadonlyMap<string, string>,
  message: string,
  expected: string,
): Promise<{ readonly commit: string } | 'stale'> {
  const input = commitInput(ref, files, message, expected);
  const data = await octokit
    .graphql(commitMutation, { input, request: { retries: 0 } })
    .catch(throwUnlessStale);
  if (data === 'stale') return 'stale';
  const { owner, repo, branch } = ref;
  const answer = understand(committed, data, `answer to the commit in ${owner}/${repo}, branch ${branch}`);
  return { commit: answer.createCommitOnBranch.commit.oid };
}

function throwUnlessStale(error: unknown): 'stale' {
  if (readGraphqlErrors(error)?.errors[0]?.type === 'STALE_DATA') return 'stale';
  throw error;
}
