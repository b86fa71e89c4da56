import * as v from 'valibot';

import { asking } from './asking.ts';
import type { OctokitLike } from './octokit-like.ts';
import type { RepositoryName } from './repository-name.ts';
import { understand } from './understand.ts';

const repository = v.object({
  owner: v.object({ id: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) }),
});

/** The numeric id of the account that a repository belongs to. Throws GitHubFault, `not-found` where the token may not see it. */
export async function readOwnerId(octokit: OctokitLike, { owner, repo }: RepositoryName): Promise<number> {
  const { data } = await asking({ to: `read ${owner}/${repo}`, needs: 'metadata: read' }, () =>
    octokit.request('GET /repos/{owner}/{repo}', { owner, repo }),
  );
  return understand(repository, data, `answer about ${owner}/${repo}`).owner.id;
}
