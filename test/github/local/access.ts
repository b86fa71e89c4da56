import {
  fullName,
  roles,
  type Account,
  type Permissions,
  type Repository,
  type Role,
  type Token,
} from './model.ts';
import { notFound, Refusal } from './refusal.ts';
import type { Organization, World } from './world.ts';

/** What a request takes: of a person a role, of an App one of the permissions, in GitHub's notation `issues=write`. */
export interface Need {
  readonly role: Role;
  readonly permissions: readonly string[];
}

export function atLeast(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed);
}

/** What an account may do on a repository, everything counted. */
export function roleOf(world: World, repository: Repository, account: Account): Role {
  if (repository.owner === account) return 'admin';
  const given = repository.roles.get(account.id);
  if (given !== undefined && given !== 'none') return given;
  const isMember = world.organizations.get(repository.owner.id)?.members.has(account) === true;
  return isMember || !repository.isPrivate ? 'read' : 'none';
}

/** Throws Refusal where the token may not: 401, 403 with GitHub's header, or 404 where it may not even know. */
export function requireAccess(world: World, token: Token, repository: Repository, need: Need): void {
  if (!canSee(world, token, repository)) throw notFound();
  // Anyone may speak on a public repository, an App only with the permission to write.
  const writes = need.role !== 'read' || need.permissions.some((one) => one.includes('=write'));
  if (token.kind === 'anonymous') {
    if (writes) throw new Refusal(401, 'Requires authentication');
    return;
  }
  if (writes && repository.isArchived) {
    throw new Refusal(403, 'Repository was archived so is read-only.');
  }
  if (token.permissions === null) {
    const role = roleOf(world, repository, token.actor);
    if (!atLeast(role, need.role)) throw new Refusal(403, `Must have ${need.role} rights to Repository.`);
    return;
  }
  requirePermission(token, repository, need.permissions, writes);
}

function requirePermission(
  token: Token,
  repository: Repository,
  needed: readonly string[],
  writes: boolean,
): void {
  if (!writes && !repository.isPrivate) return;
  const isThere = token.repositories?.has(repository) === true;
  if (isThere && needed.some((one) => grants(token.permissions ?? {}, one))) return;
  throw new Refusal(403, 'Resource not accessible by integration', {
    headers: { 'x-accepted-github-permissions': needed.join('; ') },
  });
}

/** `issues=read` is granted by read and by write. */
export function grants(permissions: Permissions, needed: string): boolean {
  return needed.split(',').every((one) => {
    const [name = '', level = 'read'] = one.split('=');
    const given = permissions[name];
    return given === 'write' || given === 'admin' || (given === 'read' && level === 'read');
  });
}

/** Teams and private membership are for an App that may read members, and for people of the organization. */
export function mayReadMembers(token: Token, { members }: Organization): boolean {
  return token.permissions === null ? members.has(token.actor) : token.permissions['members'] !== undefined;
}

/** Whether the repository exists for this token. */
export function canSee(world: World, token: Token, repository: Repository): boolean {
  if (!repository.isPrivate) return true;
  if (token.repositories !== null) return token.repositories.has(repository);
  return token.kind !== 'anonymous' && roleOf(world, repository, token.actor) !== 'none';
}

/** `OWNER`, `MEMBER`, `COLLABORATOR`, `CONTRIBUTOR` or `NONE`. */
export function association(world: World, repository: Repository, account: Account): string {
  if (repository.owner === account) return 'OWNER';
  if (world.organizations.get(repository.owner.id)?.members.has(account) === true) return 'MEMBER';
  if (repository.roles.has(account.id)) return 'COLLABORATOR';
  const hasMerged = [...repository.issues.values()].some(
    ({ author, pull }) => author === account && pull?.merged != null,
  );
  return hasMerged ? 'CONTRIBUTOR' : 'NONE';
}

/** Finds a repository that the token may see. Throws Refusal 404 in GraphQL's words. */
export function visibleRepository(world: World, token: Token, owner: string, name: string): Repository {
  const found = world.repositories.get(`${owner}/${name}`.toLowerCase());
  if (found !== undefined && canSee(world, token, found)) return found;
  const asked = found === undefined ? `${owner}/${name}` : fullName(found);
  throw notFound(`Could not resolve to a Repository with the name '${asked}'.`);
}
