import * as v from 'valibot';

import type { ReactionContent } from '../decide/facts.ts';
import { asking, readGraphqlErrors, type Wish } from './asking.ts';
import { GitHubFault } from './fault.ts';
import type { PullRequestRef, Write } from './github.ts';
import type { OctokitLike } from './octokit-like.ts';
import { understand } from './understand.ts';

/** The names by which GraphQL knows a pull request and its comments: they come with reading them. */
export interface NodeIds {
  readonly repository: string;
  readonly pull: string;
  /** By numeric id. */
  readonly comments: ReadonlyMap<number, string>;
}

type Mutation = Exclude<Write, { readonly kind: 'label' | 'unlabel' }>;

/**
 * Sends comments, reactions and new labels as one document of mutations: GitHub runs them in order, and goes on after one
 * has failed. Then the labels of the pull request itself, each whatever became of the others. What was about a comment that
 * is gone meanwhile, or was to be made and is there, is done. Answers the addresses of the new comments, in order. Throws the first
 * GitHubFault, at once where it may pass (all is tried again then), and TypeError for a comment that was never read.
 */
export async function write(
  octokit: OctokitLike,
  writes: readonly Write[],
  ids: NodeIds,
  ref: PullRequestRef,
): Promise<readonly string[]> {
  const wish = {
    to: `write on ${ref.owner}/${ref.repo}#${ref.number}`,
    needs: 'pull requests: write',
  };
  const refused: GitHubFault[] = [];
  const attempt = <T>(doing: Promise<T>): Promise<T | undefined> =>
    doing.catch((error: unknown) => {
      if (!(error instanceof GitHubFault) || error.passes) throw error;
      refused.push(error);
      return undefined;
    });
  const mutations = writes.filter((one): one is Mutation => one.kind !== 'label' && one.kind !== 'unlabel');
  const urls = mutations.length === 0 ? [] : await attempt(mutate(octokit, mutations, ids, wish));
  for (const one of writes) {
    if (one.kind === 'label' || one.kind === 'unlabel')
      await attempt(asking(wish, () => changeLabel(octokit, one, ref)));
  }
  const [first] = refused;
  if (first !== undefined) throw first;
  return urls ?? [];
}

async function mutate(
  octokit: OctokitLike,
  mutations: readonly Mutation[],
  ids: NodeIds,
  wish: Wish,
): Promise<readonly string[]> {
  const inputs = mutations.map((one) => inputOf(one, ids));
  const variables = Object.fromEntries(inputs.map((input, index) => [`i${index}`, input]));
  const answer = await asking(wish, () =>
    octokit.graphql(writeMutation(mutations), variables).catch((error: unknown) => {
      if (!isDoneAlready(error, mutations)) throw error;
      return readGraphqlErrors(error)?.data;
    }),
  );
  const written = understand(writtenAnswer, answer ?? {}, `answer to the wish to ${wish.to}`);
  return mutations.flatMap((_one, index) => written[`w${index}`]?.commentEdge?.node?.url ?? []);
}

/** By the place of each in the document; only of a new comment more than that it was written is asked. */
const writtenAnswer = v.record(
  v.string(),
  v.nullish(
    v.object({
      commentEdge: v.nullish(v.object({ node: v.nullish(v.object({ url: v.string() })) })),
    }),
  ),
);

/** The REST API takes labels by their names, and makes those that are missing. */
async function changeLabel(
  octokit: OctokitLike,
  { kind, name }: Extract<Write, { readonly kind: 'label' | 'unlabel' }>,
  { owner, repo, number }: PullRequestRef,
): Promise<void> {
  const labels = '/repos/{owner}/{repo}/issues/{number}/labels';
  if (kind === 'label') {
    await octokit.request(`POST ${labels}`, { owner, repo, number, labels: [name] });
    return;
  }
  try {
    await octokit.request(`DELETE ${labels}/{name}`, { owner, repo, number, name });
  } catch (error) {
    const { readHttpError } = await import('./http-error.ts');
    if (readHttpError(error)?.status !== 404) throw error;
  }
}

const fields = {
  comment: ['AddCommentInput', 'addComment'],
  update: ['UpdateIssueCommentInput', 'updateIssueComment'],
  delete: ['DeleteIssueCommentInput', 'deleteIssueComment'],
  react: ['AddReactionInput', 'addReaction'],
  'make-label': ['CreateLabelInput', 'createLabel'],
  close: ['CloseIssueInput', 'closeIssue'],
} as const satisfies Record<Mutation['kind'], readonly [string, string]>;

/** The document; what is written goes as variables, never into its text. */
export function writeMutation(writes: readonly Pick<Mutation, 'kind'>[]): string {
  const parameters = writes.map(({ kind }, index) => `$i${index}: ${fields[kind][0]}!`);
  const calls = writes.map(
    ({ kind }, index) => `w${index}: ${fields[kind][1]}(input: $i${index}) { ${asked(kind)} }`,
  );
  return `mutation DocpointsWrite(${parameters.join(', ')}) { ${calls.join(' ')} }`;
}

function asked(kind: Mutation['kind']): string {
  return kind === 'comment' ? 'commentEdge { node { url } }' : 'clientMutationId';
}

const reactions: Record<ReactionContent, string> = { rocket: 'ROCKET', confused: 'CONFUSED', eyes: 'EYES' };

function inputOf(one: Mutation, ids: NodeIds): object {
  if (one.kind === 'make-label') {
    const { name, color, description } = one;
    return { repositoryId: ids.repository, name, color, description };
  }
  if (one.kind === 'comment') return { subjectId: ids.pull, body: one.body };
  if (one.kind === 'close')
    return { issueId: ids.pull, stateReason: one.isDone ? 'COMPLETED' : 'NOT_PLANNED' };
  const id = ids.comments.get(one.comment);
  if (id === undefined) throw new TypeError(`Comment ${one.comment} was to be written, and was never read.`);
  if (one.kind === 'update') return { id, body: one.body };
  return one.kind === 'delete' ? { id } : { subjectId: id, content: reactions[one.content] };
}

function isDoneAlready(error: unknown, mutations: readonly Mutation[]): boolean {
  const answer = readGraphqlErrors(error);
  if (answer === null) return false;
  return answer.errors.every(({ type, path, message }) => {
    const kind = mutations[Number(String(path?.[0] ?? '').slice(1))]?.kind;
    const isAboutComment = kind === 'delete' || kind === 'react' || kind === 'update';
    return (isAboutComment && type === 'NOT_FOUND') || (kind === 'make-label' && /already/i.test(message));
  });
}
