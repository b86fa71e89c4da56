import * as v from 'valibot';

import { createBranch } from './create-branch.ts';
import { asking, readGraphqlErrors, type Wish } from './explain-fault.ts';
import type { OctokitLike } from './octokit-like.ts';
import { readBranch, type BranchRef, type BranchSnapshot } from './read-branch.ts';
import { understand } from './understand.ts';

/** Text files of one branch by path: the shape that the branch ledger asks for. */
export interface OctokitBranch {
  readonly name: string;
  read(): Promise<BranchSnapshot>;
  create(files: ReadonlyMap<string, string>, message: string): Promise<'created' | 'exists'>;
  commit(
    files: ReadonlyMap<string, string>,
    message: string,
    expected: string,
  ): Promise<'committed' | 'stale'>;
}

/** The ledger's branch on GitHub. Every call throws GitHubFault when GitHub cannot or will not. */
export function octokitBranch(octokit: OctokitLike, ref: BranchRef): OctokitBranch {
  const name = `${ref.owner}/${ref.repo}, branch ${ref.branch}`;
  return {
    name,
    read: () => readBranch(octokit, ref, name),
    create: (files, message) =>
      asking({ to: `make the ledger in ${name}`, needs: 'contents: write' }, () =>
        createBranch(octokit, ref, files, message),
      ),
    commit: (files, message, expected) => commit(octokit, ref, files, message, expected),
  };
}

export const commitMutation = `
mutation DocpointsCommit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
const committed = v.object({ createCommitOnBranch: v.object({ commit: v.object({ oid: v.string() }) }) });

async function commit(
  octokit: OctokitLike,
  { owner, repo, branch }: BranchRef,
  files: ReadonlyMap<string, string>,
  message: string,
  expected: string,
): Promise<'committed' | 'stale'> {
  const where = `${owner}/${repo}, branch ${branch}`;
  const [headline = '', ...body] = message.split('\n');
  const input = {
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
  const wish: Wish = { to: `write to the ledger in ${where}`, needs: 'contents: write' };
  const data = await asking(wish, () =>
    octokit.graphql(commitMutation, { input, request: { retries: 0 } }).catch(throwUnlessStale),
  );
  if (data === 'stale') return 'stale';
  understand(committed, data, `answer to the commit in ${where}`);
  return 'committed';
}

function throwUnlessStale(error: unknown): 'stale' {
  if (readGraphqlErrors(error)?.errors[0]?.type === 'STALE_DATA') return 'stale';
  throw error;
}
