import * as v from 'valibot';

import type { Permission } from '../decide/facts.ts';
import { asking } from './asking.ts';
import { GitHubFault } from './fault.ts';
import type { PullRequestRef } from './github.ts';
import type { OctokitLike } from './octokit-like.ts';
import { understand } from './understand.ts';

const named = v.picklist(['none', 'read', 'triage', 'write', 'maintain', 'admin']);
const answer = v.object({ permission: named, role_name: v.optional(v.string()) });

/** What a person may do on the repository. A role of the organization's own making counts as the permission it stands on. Throws GitHubFault. */
export async function readPermission(
  octokit: OctokitLike,
  { owner, repo }: PullRequestRef,
  login: string,
): Promise<Permission> {
  const wish = { to: `read what @${login} may do on ${owner}/${repo}`, needs: 'metadata: read' };
  try {
    const { data } = await asking(wish, () =>
      octokit.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', {
        owner,
        repo,
        username: login,
      }),
    );
    const { permission, role_name: role } = understand(answer, data, `answer about what @${login} may do`);
    return v.is(named, role) ? role : permission;
  } catch (error) {
    if (error instanceof GitHubFault && error.kind === 'not-found') return 'none';
    throw error;
  }
}
