import * as v from 'valibot';

import { asking } from './explain-fault.ts';
import { GitHubFault } from './fault.ts';
import type { OctokitLike } from './octokit-like.ts';
import { understand } from './understand.ts';

const answer = v.object({ state: v.picklist(['active', 'pending']) });

/**
 * Whether somebody is in a team, `@org/team`. GitHub answers 404 for who is not in it and for who may not know; the team
 * itself tells the two apart. Throws GitHubFault.
 */
export async function readTeamMembership(
  octokit: OctokitLike,
  team: string,
  login: string,
): Promise<'member' | 'none' | 'unreadable'> {
  const [org = '', slug = ''] = team.replace(/^@/, '').split('/');
  const wish = { to: `read who is in the team ${team}`, needs: 'members: read' };
  const get = (route: string, parameters: object = {}) =>
    asking(wish, () => octokit.request(route, { org, team_slug: slug, ...parameters }));
  try {
    const { data } = await get('GET /orgs/{org}/teams/{team_slug}/memberships/{username}', {
      username: login,
    });
    const { state } = understand(answer, data, `answer about the team ${team}`);
    return state === 'active' ? 'member' : 'none';
  } catch (error) {
    if (!isHidden(error)) throw error;
    return get('GET /orgs/{org}/teams/{team_slug}').then(
      () => 'none' as const,
      (hidden: unknown) => {
        if (isHidden(hidden)) return 'unreadable' as const;
        throw hidden;
      },
    );
  }
}

function isHidden(error: unknown): boolean {
  return error instanceof GitHubFault && (error.kind === 'not-found' || error.kind === 'forbidden');
}
