type Parameters = Record<string, unknown>;

/**
 * The two calls of an Octokit that Docpoints uses. Probot's client and that of `@octokit/rest` both fit;
 * what they answer is unknown until it is parsed.
 */
export interface OctokitLike {
  request(
    route: string,
    parameters?: Parameters,
  ): Promise<{ readonly status: number; readonly data: unknown }>;
  graphql(query: string, variables?: Parameters): Promise<unknown>;
}
