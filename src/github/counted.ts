import type { OctokitLike } from './octokit-like.ts';

/** The same Octokit, and how many requests were made of it; a request that it sends again counts once. */
export function counted(octokit: OctokitLike): {
  readonly octokit: OctokitLike;
  readonly requests: () => number;
} {
  let made = 0;
  return {
    requests: () => made,
    octokit: {
      request(route, parameters) {
        made += 1;
        return octokit.request(route, parameters);
      },
      graphql(query, variables) {
        made += 1;
        return octokit.graphql(query, variables);
      },
    },
  };
}
