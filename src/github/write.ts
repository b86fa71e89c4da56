import type { ReactionContent } from '../decide/facts.ts';
import { asking, readGraphqlErrors } from './explain-fault.ts';
import type { Write } from './github.ts';
import type { OctokitLike } from './octokit-like.ts';

/** The names by which GraphQL knows a pull request and its comments: they come with reading them. */
export interface NodeIds {
  readonly pull: string;
  /** By numeric id. */
  readonly comments: ReadonlyMap<number, string>;
}

/**
 * Sends all writes as one document of mutations: GitHub runs them in order, and goes on after one has failed. What was to
 * be deleted and is gone is done. Throws GitHubFault, and TypeError for a comment that was never read.
 */
export async function write(
  octokit: OctokitLike,
  writes: readonly Write[],
  ids: NodeIds,
  pull: string,
): Promise<void> {
  if (writes.length === 0) return;
  const inputs = writes.map((one) => inputOf(one, ids));
  const variables = Object.fromEntries(inputs.map((input, index) => [`i${index}`, input]));
  await asking({ to: `write on ${pull}`, needs: 'pull requests: write' }, () =>
    octokit.graphql(writeMutation(writes), variables).catch((error: unknown) => {
      if (!isOnlyGone(error, writes)) throw error;
    }),
  );
}

const fields = {
  comment: ['AddCommentInput', 'addComment'],
  update: ['UpdateIssueCommentInput', 'updateIssueComment'],
  delete: ['DeleteIssueCommentInput', 'deleteIssueComment'],
  react: ['AddReactionInput', 'addReaction'],
} as const satisfies Record<Write['kind'], readonly [string, string]>;

/** The document; what is written goes as variables, never into its text. */
export function writeMutation(writes: readonly Pick<Write, 'kind'>[]): string {
  const parameters = writes.map(({ kind }, index) => `$i${index}: ${fields[kind][0]}!`);
  const calls = writes.map(
    ({ kind }, index) => `w${index}: ${fields[kind][1]}(input: $i${index}) { clientMutationId }`,
  );
  return `mutation DocpointsWrite(${parameters.join(', ')}) { ${calls.join(' ')} }`;
}

const reactions: Record<ReactionContent, string> = { rocket: 'ROCKET', confused: 'CONFUSED', eyes: 'EYES' };

function inputOf(one: Write, ids: NodeIds): object {
  if (one.kind === 'comment') return { subjectId: ids.pull, body: one.body };
  const id = ids.comments.get(one.comment);
  if (id === undefined) throw new TypeError(`Comment ${one.comment} was to be written, and was never read.`);
  if (one.kind === 'update') return { id, body: one.body };
  return one.kind === 'delete' ? { id } : { subjectId: id, content: reactions[one.content] };
}

function isOnlyGone(error: unknown, writes: readonly Write[]): boolean {
  const answer = readGraphqlErrors(error);
  if (answer === null) return false;
  return answer.errors.every(({ type, path }) => {
    const index = Number(String(path?.[0] ?? '').slice(1));
    return type === 'NOT_FOUND' && writes[index]?.kind === 'delete';
  });
}
