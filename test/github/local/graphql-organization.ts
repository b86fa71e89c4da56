import { mayReadMembers } from './access.ts';
import { connection, type PageArguments } from './graphql-connection.ts';
import type { GraphqlContext } from './graphql-context.ts';
import { actorNode } from './graphql-people.ts';
import type { Account } from './model.ts';
import { notFound, Refusal } from './refusal.ts';

/** An organization, of which everybody may know that it is there; throws Refusal where there is none. */
export function organizationNode(context: GraphqlContext, login: string) {
  const { world, token } = context;
  const account = world.accounts.get(login.toLowerCase());
  const found = account === undefined ? undefined : world.organizations.get(account.id);
  if (account === undefined || found === undefined)
    throw notFound(`Could not resolve to an Organization with the login of '${login}'.`);
  return {
    ...actorNode(world, account),
    __typename: 'Organization',
    team: ({ slug }: { slug: string }) => {
      if (!mayReadMembers(token, found))
        throw new Refusal(403, 'Resource not accessible by integration', { type: 'FORBIDDEN' });
      const members = found.teams.get(slug);
      return members === undefined ? null : teamNode(context, slug, members);
    },
  };
}

function teamNode({ world }: GraphqlContext, slug: string, members: ReadonlySet<Account>) {
  return {
    __typename: 'Team',
    slug,
    name: slug,
    members: ({ query, ...page }: PageArguments & { query?: string | null }) =>
      connection(
        {
          name: 'members',
          items: [...members].filter(({ login }) => login.toLowerCase().includes(query?.toLowerCase() ?? '')),
          key: ({ id }) => id,
          node: (account) => actorNode(world, account),
        },
        page,
      ),
  };
}
