import * as v from 'valibot';

import { asking, type Wish } from './explain-fault.ts';
import { GitHubFault } from './fault.ts';
import type { OctokitLike } from './octokit-like.ts';
import { understand } from './understand.ts';

export interface BranchRef {
  readonly owner: string;
  readonly repo: string;
  /** `docpoints`, without `refs/heads/`. */
  readonly branch: string;
}

/** What a question asks of the ledger's branch. */
export const branchFields = `
fragment LedgerBranch on Ref {
  target {
    oid
    ... on Commit {
      head: file(path: "head.json") { path object { ...LedgerText } }
      ledger: file(path: "ledger") { object { ... on Tree { entries { path object { ...LedgerText } } } } }
    }
  }
}
fragment LedgerText on Blob { oid isTruncated text }`;

/** One commit's files: taken from the commit that the branch points to, so that a write in between cannot mix two states. */
export const branchQuery = `
query DocpointsLedger($owner: String!, $repo: String!, $ref: String!) {
  repository(owner: $owner, name: $repo) {
    defaultBranchRef { name }
    ref(qualifiedName: $ref) { ...LedgerBranch }
  }
}${branchFields}`;

const file = v.object({
  path: v.nullable(v.string()),
  object: v.nullable(
    v.object({
      oid: v.optional(v.string()),
      isTruncated: v.optional(v.boolean()),
      text: v.optional(v.nullable(v.string())),
    }),
  ),
});
export const branchSchema = v.nullable(
  v.object({
    target: v.object({
      oid: v.string(),
      head: v.nullable(file),
      ledger: v.nullable(
        v.object({ object: v.nullable(v.object({ entries: v.optional(v.nullable(v.array(file))) })) }),
      ),
    }),
  }),
);
type BranchAnswer = v.InferOutput<typeof branchSchema>;
const branchAnswer = v.object({
  repository: v.object({ defaultBranchRef: v.nullable(v.object({ name: v.string() })), ref: branchSchema }),
});

/** The files of a branch at one commit; `commit` null: there is no such branch. */
export interface BranchSnapshot {
  readonly commit: string | null;
  readonly files: ReadonlyMap<string, string>;
}

/** The branch's head and the ledger's files in it; `commit` null: there is no such branch. Throws GitHubFault. */
export async function readBranch(
  octokit: OctokitLike,
  ref: BranchRef,
  name: string,
): Promise<BranchSnapshot> {
  const { owner, repo, branch } = ref;
  const wish: Wish = { to: `read the ledger in ${name}`, needs: 'contents: read' };
  const data = await asking(wish, () =>
    octokit.graphql(branchQuery, { owner, repo, ref: `refs/heads/${branch}` }),
  );
  const { repository } = understand(branchAnswer, data, `answer about ${name}`);
  if (repository.defaultBranchRef?.name === branch) throw isDefaultBranch(name);
  return snapshotOf(repository.ref, (path, oid) => readBlob(octokit, ref, path, oid));
}

/** People work on the default branch: no program file may have Docpoints commit there. */
export function isDefaultBranch(name: string): GitHubFault {
  return new GitHubFault(
    'invalid',
    `The program file names ${name} as the ledger, which is the default branch there. Name a branch of its own, such as \`docpoints\`: it is made when it is missing. Nothing was decided.`,
  );
}

/** The snapshot in an answer. `readWhole` gives what GraphQL has cut. */
export async function snapshotOf(
  found: BranchAnswer,
  readWhole: (path: string, oid: string) => Promise<string>,
): Promise<BranchSnapshot> {
  const files = new Map<string, string>();
  if (found === null) return { commit: null, files };
  const { oid, head, ledger } = found.target;
  for (const { path, object } of [...(head === null ? [] : [head]), ...(ledger?.object?.entries ?? [])]) {
    // What is no blob (a folder, a submodule) is no file of the ledger.
    if (path === null || object?.oid === undefined) continue;
    const isWhole = object.isTruncated === false && typeof object.text === 'string';
    files.set(path, isWhole ? (object.text ?? '') : await readWhole(path, object.oid));
  }
  return { commit: oid, files };
}

const blob = v.object({ encoding: v.literal('base64'), content: v.string() });

/** GraphQL cuts a blob at 512,000 bytes and gives none with a zero byte in it; REST gives up to 100 MB. */
export async function readBlob(
  octokit: OctokitLike,
  { owner, repo }: Pick<BranchRef, 'owner' | 'repo'>,
  path: string,
  sha: string,
) {
  const { data } = await asking(
    { to: `read ${path} of the ledger in ${owner}/${repo}`, needs: 'contents: read' },
    () => octokit.request('GET /repos/{owner}/{repo}/git/blobs/{sha}', { owner, repo, sha }),
  );
  return Buffer.from(understand(blob, data, `blob of ${path}`).content, 'base64').toString('utf8');
}
