import { readGraphqlErrors } from './explain-fault.ts';
import type { OctokitLike } from './octokit-like.ts';

/** Sends a GraphQL query of which parts may not exist: those come as null. Any other error is thrown as Octokit threw it. */
export async function queryWithGaps(
  octokit: OctokitLike,
  query: string,
  variables: Record<string, unknown>,
): Promise<unknown> {
  try {
    return await octokit.graphql(query, variables);
  } catch (error) {
    const answer = readGraphqlErrors(error);
    if (answer?.errors.every(({ type }) => type === 'NOT_FOUND') === true) return answer.data;
    throw error;
  }
}
