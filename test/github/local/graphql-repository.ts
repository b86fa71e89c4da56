import { atLeast, requireAccess, roleOf } from './access.ts';
import { connection, type PageArguments } from './graphql-connection.ts';
import type { GraphqlContext } from './graphql-context.ts';
import { discussionNode, pullNode } from './graphql-discussion.ts';
import { objectNode, refNode } from './graphql-git.ts';
import { actorNode } from './graphql-people.ts';
import { fullName, isPull, type Pull, type Repository } from './model.ts';
import { notFound, Refusal } from './refusal.ts';

export function repositoryNode(context: GraphqlContext, repository: Repository): Record<string, unknown> {
  const { world, token } = context;
  const place = { world, repository };
  const need = (permission: string) =>
    requireAccess(world, token, repository, { role: 'read', permissions: [permission] });
  const pulls = () => [...repository.issues.values()].filter(isPull);
  return {
    __typename: 'Repository',
    id: repository.nodeId,
    databaseId: repository.id,
    name: repository.name,
    nameWithOwner: fullName(repository),
    owner: () => actorNode(world, repository.owner),
    isPrivate: repository.isPrivate,
    isFork: repository.parent !== null,
    isArchived: repository.isArchived,
    visibility: repository.isPrivate ? 'PRIVATE' : 'PUBLIC',
    url: `${world.urls.web}/${fullName(repository)}`,
    resourcePath: `/${fullName(repository)}`,
    createdAt: repository.createdAt,
    defaultBranchRef: () => refNode(place, repository.defaultBranch),
    parent: () => (repository.parent === null ? null : repositoryNode(context, repository.parent)),
    viewerPermission: () => roleOf(world, repository, token.actor).toUpperCase(),
    object: (args: { expression?: string | null; oid?: string | null }) => {
      need('contents=read');
      return objectNode(place, args);
    },
    ref: ({ qualifiedName }: { qualifiedName: string }) => {
      need('contents=read');
      return refNode(place, qualifiedName.replace(/^refs\/heads\//, ''));
    },
    pullRequest: ({ number }: { number: number }) => {
      need('pull_requests=read');
      const found = repository.issues.get(number);
      if (found !== undefined && isPull(found)) return pullNode(context, found);
      throw notFound(`Could not resolve to a PullRequest with the number of ${number}.`);
    },
    issueOrPullRequest: ({ number }: { number: number }) => {
      const found = repository.issues.get(number);
      if (found === undefined) {
        throw notFound(`Could not resolve to an issue or pull request with the number of ${number}.`);
      }
      need(isPull(found) ? 'pull_requests=read' : 'issues=read');
      return discussionNode(context, found);
    },
    issue: ({ number }: { number: number }) => {
      need('issues=read');
      const found = repository.issues.get(number);
      if (found !== undefined && !isPull(found)) return discussionNode(context, found);
      throw notFound(`Could not resolve to an Issue with the number of ${number}.`);
    },
    pullRequests: (args: PageArguments & PullFilter) => {
      need('pull_requests=read');
      const items = order(pulls().filter(isWanted(args)), args);
      return connection(
        { name: 'pullRequests', items, key: ({ number }) => number, node: (pull) => pullNode(context, pull) },
        args,
      );
    },
    label: ({ name }: { readonly name: string }) => {
      const label = repository.labels.get(name.toLowerCase());
      return label === undefined ? null : { ...label, __typename: 'Label', id: `LA_${label.id}` };
    },
    labels: ({
      orderBy,
      ...args
    }: PageArguments & { readonly orderBy?: { readonly direction: 'ASC' | 'DESC' } | null }) =>
      connection(
        {
          name: 'labels',
          items: inOrder([...repository.labels.values()], orderBy?.direction),
          key: ({ id }) => id,
          node: (label) => ({ ...label, __typename: 'Label', id: `LA_${label.id}` }),
        },
        args,
      ),
    collaborators: (args: PageArguments & { query?: string | null }) =>
      collaborators(context, repository, args),
  };
}

function inOrder<Item>(items: Item[], direction: 'ASC' | 'DESC' = 'ASC'): Item[] {
  return direction === 'ASC' ? items : items.toReversed();
}

interface PullFilter {
  readonly states?: readonly string[] | null;
  readonly baseRefName?: string | null;
  readonly labels?: readonly string[] | null;
  readonly orderBy?: { readonly field: string; readonly direction: string } | null;
}

function isWanted({ states, baseRefName, labels }: PullFilter) {
  return ({ state, pull, labels: has }: Pull): boolean => {
    const now = pull.merged === null ? state.toUpperCase() : 'MERGED';
    if (states != null && !states.includes(now)) return false;
    if (labels != null && !has.some(({ name }) => labels.includes(name))) return false;
    return baseRefName == null || pull.baseBranch === baseRefName;
  };
}

function order(pulls: readonly Pull[], { orderBy }: PullFilter): Pull[] {
  const by =
    orderBy?.field === 'UPDATED_AT' ? ({ updatedAt }: Pull) => updatedAt : ({ createdAt }: Pull) => createdAt;
  const sorted = pulls.toSorted((a, b) => by(a).localeCompare(by(b)) || a.number - b.number);
  return orderBy?.direction === 'DESC' ? sorted.toReversed() : sorted;
}

function collaborators(
  { world, token }: GraphqlContext,
  repository: Repository,
  args: PageArguments & { readonly query?: string | null },
) {
  const mayLook = token.permissions !== null || atLeast(roleOf(world, repository, token.actor), 'write');
  if (!mayLook) throw new Refusal(403, 'You do not have permission to view repository collaborators.');
  const query = args.query?.toLowerCase() ?? '';
  const members = world.organizations.get(repository.owner.id)?.members ?? new Set();
  const items = [...world.accounts.values()].filter(
    (account) =>
      account.type === 'User' &&
      account.login.toLowerCase().includes(query) &&
      (account === repository.owner || repository.roles.has(account.id) || members.has(account)),
  );
  return connection(
    {
      name: 'collaborators',
      items,
      key: ({ id }) => id,
      node: (account) => actorNode(world, account),
      edge: (account) => ({ permission: roleOf(world, repository, account).toUpperCase() }),
    },
    args,
  );
}
