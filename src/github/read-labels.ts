import * as v from 'valibot';

import { asking } from './asking.ts';
import type { PullRequestRef } from './github.ts';
import type { OctokitLike } from './octokit-like.ts';
import { queryWithGaps } from './query-with-gaps.ts';
import { understand } from './understand.ts';

const answer = v.object({
  repository: v.nullable(v.record(v.string(), v.nullable(v.object({ name: v.string() })))),
});

/** Which of these labels the repository has, all in one question. Throws GitHubFault. */
export async function readLabels(
  octokit: OctokitLike,
  { owner, repo }: Pick<PullRequestRef, 'owner' | 'repo'>,
  names: readonly string[],
): Promise<readonly string[]> {
  if (names.length === 0) return [];
  const wish = { to: `read the labels of ${owner}/${repo}`, needs: 'metadata: read' };
  const wanted = Object.fromEntries(names.map((name, index) => [`n${index}`, name]));
  const data = await asking(wish, () =>
    queryWithGaps(octokit, labelsQuery(names.length), { owner, repo, ...wanted }),
  );
  const { repository } = understand(answer, data, `answer about the labels of ${owner}/${repo}`);
  return Object.values(repository ?? {}).flatMap((label) => label?.name ?? []);
}

/** Names go as variables, never into the text of the question. */
export function labelsQuery(count: number): string {
  const indices = Array.from({ length: count }, (_, index) => index);
  const parameters = indices.map((index) => `$n${index}: String!`).join(', ');
  const fields = indices.map((index) => `l${index}: label(name: $n${index}) { name }`).join(' ');
  return `query DocpointsLabels($owner: String!, $repo: String!, ${parameters}) { repository(owner: $owner, name: $repo) { ${fields} } }`;
}
