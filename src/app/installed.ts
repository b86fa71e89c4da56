import * as v from 'valibot';

import { asking } from '../github/asking.ts';
import type { OctokitLike } from '../github/octokit-like.ts';
import { understand } from '../github/understand.ts';

const id = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const installations = v.array(v.object({ id, suspended_at: v.nullish(v.string()) }));
const name = v.pipe(v.string(), v.regex(/^(?!\.{1,2}$)[\w.-]{1,100}$/));
const repositories = v.object({
  repositories: v.array(
    v.object({ name, owner: v.object({ id, login: name }), archived: v.optional(v.boolean(), false) }),
  ),
});

/** A repository that the App is installed on. */
export interface Installed {
  readonly owner: string;
  readonly repo: string;
  /** The owner's numeric id. */
  readonly ownerId: number;
}

const pageSize = 100;

/** The ids of the App's installations, but for those that are suspended; `octokit`: as the App itself. Throws GitHubFault. */
export async function* readInstallations(octokit: OctokitLike): AsyncGenerator<number> {
  const wish = { to: 'read where the App is installed', needs: 'the App’s private key' };
  for (let page = 1; ; page += 1) {
    const { data } = await asking(wish, () =>
      octokit.request('GET /app/installations', { per_page: pageSize, page }),
    );
    const found = understand(installations, data, 'answer about the App’s installations');
    yield* found.flatMap((one) => (one.suspended_at == null ? one.id : []));
    if (found.length < pageSize) return;
  }
}

/** The repositories of one installation that can be written to; `octokit`: as that installation. Throws GitHubFault. */
export async function* readRepositories(octokit: OctokitLike): AsyncGenerator<Installed> {
  const wish = { to: 'read which repositories the App is installed on', needs: 'metadata: read' };
  for (let page = 1; ; page += 1) {
    const { data } = await asking(wish, () =>
      octokit.request('GET /installation/repositories', { per_page: pageSize, page }),
    );
    const { repositories: found } = understand(
      repositories,
      data,
      'answer about the repositories of an installation',
    );
    for (const { name: repo, owner, archived } of found)
      if (!archived) yield { owner: owner.login, repo, ownerId: owner.id };
    if (found.length < pageSize) return;
  }
}
