import * as v from 'valibot';

import { decodeLines } from '../standing/decoded-text.ts';
import { asking, type Wish } from './asking.ts';
import { GitHubFault } from './fault.ts';
import type { OctokitLike } from './octokit-like.ts';
import { understand } from './understand.ts';

export interface BranchRef {
  readonly owner: string;
  readonly repo: string;
  /** `docpoints`, without `refs/heads/`. */
  readonly branch: string;
}

/** Texts of files by path; null: there is no such file. */
export type BranchTexts = ReadonlyMap<string, string | null>;

/** Files of a branch at one commit; `commit` null: there is no such branch. */
export interface BranchSnapshot {
  readonly commit: string | null;
  /** Those that were asked for. */
  readonly files: BranchTexts;
  /** Of files of lines Git's names of what is in them, in the place of their texts. */
  readonly names?: ReadonlyMap<string, string>;
  /** The last commit that changed a file of lines is not the one that changed `head.json` last: somebody else was there. */
  readonly isTouched?: boolean;
}

/** An append changes both in one commit. */
const lastChanges = `
      lines: history(first: 1, path: "ledger") { nodes { oid } }
      head: history(first: 1, path: "head.json") { nodes { oid } }`;

/** Whether a file holds lines of the ledger: it may be of 400 kB, and is needed rarely. */
function isOfLines(path: string): boolean {
  return path.startsWith('ledger/');
}

const text = 'object { ... on Blob { oid isTruncated text } }';

/** A question for files of a commit by name: their paths are its variables `$path0`, `$path1`, …. `beside`: what else is asked. */
function filesOfCommit(fields: readonly string[], beside = ''): string {
  if (fields.length === 0) return 'oid';
  const files = fields.map((field, index) => `file${index}: file(path: $path${index}) { ${field} }`);
  return `oid ... on Commit { ${files.join(' ')}${beside} }`;
}

/** The same of the commit that a ledger's branch points to, and whether somebody has touched its lines. Of files of lines it gives no text. */
export function fileFields(paths: readonly string[]): string {
  return filesOfCommit(
    paths.map((path) => (isOfLines(path) ? 'oid' : text)),
    lastChanges,
  );
}

/** `, $path0: String!, …`, for the head of a question. */
export function pathParameters(paths: readonly string[]): string {
  return paths.map((_, index) => `, $path${index}: String!`).join('');
}

/** The values of those variables. */
export function pathVariables(paths: readonly string[]): Record<string, string> {
  return Object.fromEntries(paths.map((path, index) => [`path${index}`, path]));
}

/** Files of one commit: of the one that the branch points to, so that a write in between cannot mix two states. */
export function branchQuery(paths: readonly string[]): string {
  return `
query DocpointsLedger($owner: String!, $repo: String!, $ref: String!${pathParameters(paths)}) {
  repository(owner: $owner, name: $repo) {
    id
    defaultBranchRef { name }
    ref(qualifiedName: $ref) { target { ${fileFields(paths)} } }
  }
}`;
}

/** What a question asks of a commit for these files, whatever is in them. */
export function textFields(paths: readonly string[]): string {
  return filesOfCommit(paths.map(() => text));
}

/** Files of a commit that is known. */
export function commitQuery(paths: readonly string[]): string {
  return `
query DocpointsLedgerFiles($owner: String!, $repo: String!, $oid: GitObjectID!${pathParameters(paths)}) {
  repository(owner: $owner, name: $repo) { object(oid: $oid) { ${textFields(paths)} } }
}`;
}

/** What stands directly in a folder of a commit. */
export const folderQuery = `
query DocpointsLedgerFolder($owner: String!, $repo: String!, $expression: String!) {
  repository(owner: $owner, name: $repo) {
    object(expression: $expression) { ... on Tree { entries { name } } }
  }
}`;

const fileSchema = v.object({
  oid: v.optional(v.string()),
  object: v.optional(
    v.nullable(
      v.object({
        oid: v.optional(v.string()),
        isTruncated: v.optional(v.boolean()),
        text: v.optional(v.nullable(v.string())),
      }),
    ),
  ),
});
const lastChange = v.optional(
  v.object({ nodes: v.nullable(v.array(v.nullable(v.object({ oid: v.string() })))) }),
);
/** A commit, with files `file0`, `file1`, …. */
export const commitSchema = v.objectWithRest(
  { oid: v.string(), lines: lastChange, head: lastChange },
  v.unknown(),
);
type CommitAnswer = v.InferOutput<typeof commitSchema>;
export const branchSchema = v.nullable(v.object({ target: commitSchema }));

const branchAnswer = v.object({
  repository: v.object({
    id: v.string(),
    defaultBranchRef: v.nullable(v.object({ name: v.string() })),
    ref: branchSchema,
  }),
});
const commitAnswer = v.object({ repository: v.object({ object: v.nullable(commitSchema) }) });
const folderAnswer = v.object({
  repository: v.object({
    object: v.nullable(
      v.object({ entries: v.optional(v.nullable(v.array(v.object({ name: v.string() })))) }),
    ),
  }),
});

/** Files in one question: its answer is of some megabytes at most. */
const filesAtOnce = 40;

/** Files at the end of the branch, by name; `commit` null: there is no such branch. `repositoryId`: GraphQL's name of the repository. Throws GitHubFault. */
export async function readBranch(
  octokit: OctokitLike,
  ref: BranchRef,
  paths: readonly string[],
  name: string,
): Promise<BranchSnapshot & { readonly repositoryId: string }> {
  const { owner, repo, branch } = ref;
  const first = paths.slice(0, filesAtOnce);
  const variables = { owner, repo, ref: `refs/heads/${branch}`, ...pathVariables(first) };
  const data = await asking(wishToRead(name), () => octokit.graphql(branchQuery(first), variables));
  const { repository } = understand(branchAnswer, data, `answer about ${name}`);
  if (repository.defaultBranchRef?.name === branch) throw isDefaultBranch(name);
  const found = await snapshotOf(repository.ref, first, (path, oid) => readBlob(octokit, ref, path, oid));
  const snapshot = { ...found, repositoryId: repository.id };
  const rest = paths.slice(filesAtOnce);
  if (snapshot.commit === null || rest.length === 0) return snapshot;
  const more = await readCommit(octokit, ref, snapshot.commit, rest, name);
  return { ...snapshot, files: new Map([...snapshot.files, ...more]) };
}

/** Files of a commit, by name. Throws GitHubFault. */
export async function readCommit(
  octokit: OctokitLike,
  ref: BranchRef,
  commit: string,
  paths: readonly string[],
  name: string,
): Promise<BranchTexts> {
  const { owner, repo } = ref;
  const texts = new Map<string, string | null>();
  for (let index = 0; index < paths.length; index += filesAtOnce) {
    const some = paths.slice(index, index + filesAtOnce);
    const variables = { owner, repo, oid: commit, ...pathVariables(some) };
    const data = await asking(wishToRead(name), () => octokit.graphql(commitQuery(some), variables));
    const { repository } = understand(commitAnswer, data, `answer about ${name}`);
    if (repository.object === null) throw isGone(commit, name);
    const read = await filesIn(repository.object, some, (path, oid) => readBlob(octokit, ref, path, oid));
    for (const [path, text] of read.files) texts.set(path, text);
  }
  return texts;
}

/** Paths of what stands directly in a folder of a commit; of no folder: none. Throws GitHubFault. */
export async function readFolder(
  octokit: OctokitLike,
  { owner, repo }: BranchRef,
  commit: string,
  folder: string,
  name: string,
): Promise<string[]> {
  const variables = { owner, repo, expression: `${commit}:${folder}` };
  const data = await asking(wishToRead(name), () => octokit.graphql(folderQuery, variables));
  const { repository } = understand(folderAnswer, data, `answer about ${name}`);
  return (repository.object?.entries ?? []).map((entry) => `${folder}/${entry.name}`);
}

function wishToRead(name: string): Wish {
  return { to: `read the ledger in ${name}`, needs: 'contents: read', isOfLedger: true };
}

function isGone(commit: string, name: string): GitHubFault {
  return new GitHubFault(
    'conflict',
    `The commit ${commit.slice(0, 12)} of ${name} is not there any more: somebody has written the branch anew. Read again.`,
  );
}

/** People work on the default branch: no program file may have Docpoints commit there. */
export function isDefaultBranch(name: string): GitHubFault {
  return new GitHubFault(
    'invalid',
    `The ledger is named to be ${name}, which is the default branch there. Name a branch of its own, such as \`docpoints\`: it is made when it is missing. Nothing was decided.`,
  );
}

type ReadWhole = (path: string, oid: string) => Promise<string>;

/** The snapshot in an answer to a question for `paths`. `readWhole` gives what GraphQL has cut. */
export async function snapshotOf(
  found: { readonly target: CommitAnswer } | null,
  paths: readonly string[],
  readWhole: ReadWhole,
): Promise<BranchSnapshot> {
  if (found === null) return { commit: null, files: new Map(paths.map((path) => [path, null])) };
  const { oid: commit, lines, head } = found.target;
  const isTouched = lines?.nodes?.[0]?.oid !== head?.nodes?.[0]?.oid;
  const { files, names } = await filesIn(found.target, paths, readWhole);
  return { commit, files, ...(names.size > 0 ? { names } : {}), ...(isTouched ? { isTouched } : {}) };
}

/** The texts of files in an answer to a question for them; of those of lines, their names in Git. `readWhole` gives what GraphQL has cut. */
export async function filesIn(answer: CommitAnswer, paths: readonly string[], readWhole: ReadWhole) {
  const files = new Map<string, string | null>();
  const names = new Map<string, string>();
  for (const [index, path] of paths.entries()) {
    const { oid, object } = v.parse(fileSchema, answer[`file${index}`] ?? {});
    if (oid !== undefined) names.set(path, oid);
    // What is no blob (a folder, a submodule) is no file of the ledger.
    else if (object?.oid === undefined) files.set(path, null);
    else if (isExact(object)) files.set(path, object.text);
    else files.set(path, await readWhole(path, object.oid));
  }
  return { files, names };
}

/** Whether a text is all of the blob, and what it says: GraphQL has U+FFFD for whatever is not UTF-8. */
function isExact<
  T extends { readonly isTruncated?: boolean | undefined; readonly text?: string | null | undefined },
>(object: T): object is T & { readonly text: string } {
  return object.isTruncated === false && typeof object.text === 'string' && !object.text.includes('\uFFFD');
}

const blob = v.object({ encoding: v.literal('base64'), content: v.string() });

/** GraphQL cuts a blob at 512,000 bytes and gives none with a zero byte in it; REST gives up to 100 MB. */
export async function readBlob(
  octokit: OctokitLike,
  { owner, repo }: Pick<BranchRef, 'owner' | 'repo'>,
  path: string,
  sha: string,
): Promise<string> {
  const { data } = await asking(
    { to: `read ${path} of the ledger in ${owner}/${repo}`, needs: 'contents: read', isOfLedger: true },
    () => octokit.request('GET /repos/{owner}/{repo}/git/blobs/{sha}', { owner, repo, sha }),
  );
  return decodeLines(Buffer.from(understand(blob, data, `blob of ${path}`).content, 'base64'));
}
