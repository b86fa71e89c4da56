import { visibleRepository } from './access.ts';
import type { GraphqlContext } from './graphql-context.ts';
import { commentNode, discussionNode } from './graphql-discussion.ts';
import { organizationNode } from './graphql-organization.ts';
import { actorNode, viewerNode } from './graphql-people.ts';
import { repositoryNode } from './graphql-repository.ts';
import { search } from './graphql-search.ts';
import { notFound } from './refusal.ts';

/** What a query can begin with. */
export function queryRoot(context: GraphqlContext) {
  const { world, token } = context;
  return {
    repository: ({ owner, name }: { owner: string; name: string }) =>
      repositoryNode(context, visibleRepository(world, token, owner, name)),
    viewer: () => viewerNode(world, token.actor),
    user: ({ login }: { login: string }) => {
      const account = world.accounts.get(login.toLowerCase());
      if (account?.type !== 'User')
        throw notFound(`Could not resolve to a User with the login of '${login}'.`);
      return actorNode(world, account);
    },
    organization: ({ login }: { login: string }) => organizationNode(context, login),
    node: ({ id }: { id: string }) => nodeById(context, id),
    search: (args: Parameters<typeof search>[1]) => search(context, args),
    rateLimit: () => ({
      cost: 1,
      limit: 5000,
      remaining: 4999,
      used: 1,
      nodeCount: 1,
      resetAt: new Date(Date.now() + 3_600_000).toISOString(),
    }),
  };
}

/** Throws Refusal with GitHub's words where there is none, or none to be seen. */
function nodeById(context: GraphqlContext, id: string) {
  const { world, token } = context;
  const found = world.nodes.get(id);
  const gone = notFound(`Could not resolve to a node with the global id of '${id}'`);
  if (found === undefined) throw gone;
  if ('login' in found) return actorNode(world, found);
  const repository =
    'branches' in found ? found : 'issue' in found ? found.issue.repository : found.repository;
  visibleRepository(world, token, repository.owner.login, repository.name);
  if ('branches' in found) return repositoryNode(context, found);
  return 'issue' in found ? commentNode(context, found) : discussionNode(context, found);
}
