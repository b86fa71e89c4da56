import { readGraphqlErrors } from './asking.ts';
import type { OctokitLike } from './octokit-like.ts';

/** Sends a GraphQL query of which parts may not exist, or may not be seen (`mayBeHidden`, of paths): those come as null. Any other error is thrown as Octokit threw it. */
export async function queryWithGaps(
  octokit: OctokitLike,
  query: string,
  variables: Record<string, unknown>,
  mayBeHidden?: RegExp,
): Promise<unknown> {
  try {
    return await octokit.graphql(query, variables);
  } catch (error) {
    const answer = readGraphqlErrors(error);
    const isGap = answer?.errors.every(
      ({ type, path }) =>
        type === 'NOT_FOUND' || (type === 'FORBIDDEN' && mayBeHidden?.test(path?.join('.') ?? '') === true),
    );
    if (isGap === true) return answer?.data;
    throw error;
  }
}
