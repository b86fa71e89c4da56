import * as v from 'valibot';

import { createBranch } from './create-branch.ts';
import { asking, readGraphqlErrors, type Wish } from './explain-fault.ts';
import type { OctokitLike } from './octokit-like.ts';
import {
  readBranch,
  readCommit,
  readFolder,
  type BranchRef,
  type BranchSnapshot,
  type BranchTexts,
} from './read-branch.ts';
import { isInHistory, rewriteBranch } from './rewrite-branch.ts';
import { understand } from './understand.ts';

interface Written {
  readonly commit: string;
}

/** Text files of one branch by path: the shape that the branch ledger asks for. */
export interface OctokitBranch {
  readonly name: string;
  read(paths: readonly string[]): Promise<BranchSnapshot>;
  readAt(commit: string, paths: readonly string[]): Promise<BranchTexts>;
  list(commit: string, folder: string): Promise<readonly string[]>;
  create(files: ReadonlyMap<string, string>, message: string): Promise<Written | 'exists'>;
  commit(files: ReadonlyMap<string, string>, message: string, expected: string): Promise<Written | 'stale'>;
  rewrite(
    roots: readonly string[],
    files: AsyncIterable<readonly [path: string, text: string]>,
    message: string,
    expected: string,
  ): Promise<Written | 'stale'>;
  isBehind(earlier: string, later: string): Promise<boolean>;
}

/** The ledger's branch on GitHub. Every call throws GitHubFault when GitHub cannot or will not. */
export function octokitBranch(octokit: OctokitLike, ref: BranchRef): OctokitBranch {
  const name = `${ref.owner}/${ref.repo}, branch ${ref.branch}`;
  const write: Wish = { to: `write to the ledger in ${name}`, needs: 'contents: write' };
  return {
    name,
    read: (paths) => readBranch(octokit, ref, paths, name),
    readAt: (commit, paths) => readCommit(octokit, ref, commit, paths, name),
    list: (commit, folder) => readFolder(octokit, ref, commit, folder, name),
    create: (files, message) =>
      asking({ to: `make the ledger in ${name}`, needs: 'contents: write' }, () =>
        createBranch(octokit, ref, files, message),
      ),
    commit: (files, message, expected) => asking(write, () => commit(octokit, ref, files, message, expected)),
    rewrite: (roots, files, message, expected) =>
      asking(write, () => rewriteBranch(octokit, ref, roots, files, message, expected)),
    isBehind: (earlier, later) =>
      asking({ to: `read the history of the ledger in ${name}`, needs: 'contents: read' }, () =>
        isInHistory(octokit, ref, earlier, later),
      ),
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
): Promise<Written | 'stale'> {
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
  const data = await octokit
    .graphql(commitMutation, { input, request: { retries: 0 } })
    .catch(throwUnlessStale);
  if (data === 'stale') return 'stale';
  const answer = understand(committed, data, `answer to the commit in ${owner}/${repo}, branch ${branch}`);
  return { commit: answer.createCommitOnBranch.commit.oid };
}

function throwUnlessStale(error: unknown): 'stale' {
  if (readGraphqlErrors(error)?.errors[0]?.type === 'STALE_DATA') return 'stale';
  throw error;
}
