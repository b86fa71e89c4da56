import * as v from 'valibot';

import { mayReadMembers } from './access.ts';
import { issueInstallationToken, type App } from './app.ts';
import { notFound, Refusal } from './refusal.ts';
import { paginate, param, readBody, type Asked, type Route } from './router.ts';
import { accountShape, repositoryShape } from './shapes.ts';
import type { Installation, World } from './world.ts';

const wantedToken = v.object({
  permissions: v.optional(v.record(v.string(), v.string())),
  repositories: v.optional(v.array(v.string())),
  repository_ids: v.optional(v.array(v.number())),
});

/** The App itself, its installations, and who is who. */
export function appRoutes(app: App): readonly Route[] {
  const route = (method: string, path: string, handle: Route['handle']): Route => ({ method, path, handle });
  const find = (asked: Asked, is: (installation: Installation) => boolean): Installation => {
    requireApp(asked);
    const found = asked.world.installations.find(is);
    if (found === undefined) throw notFound();
    return found;
  };
  const one = (asked: Asked, is: (installation: Installation) => boolean) => ({
    status: 200,
    body: installationShape(asked.world, app, find(asked, is)),
  });
  return [
    route('GET', '/app', (asked) => {
      requireApp(asked);
      return { status: 200, body: appShape(asked.world, app) };
    }),
    route('GET', '/app/installations', (asked) => {
      requireApp(asked);
      return paginate(asked, asked.world.installations, (each) => installationShape(asked.world, app, each));
    }),
    route('GET', '/app/installations/{id}', (asked) =>
      one(asked, ({ id }) => id === Number(param(asked, 'id'))),
    ),
    route('GET', '/repos/{owner}/{repo}/installation', (asked) =>
      one(asked, ({ repositories }) =>
        repositories.has(asked.world.repository(param(asked, 'owner'), param(asked, 'repo'))),
      ),
    ),
    route('GET', '/users/{login}/installation', (asked) =>
      one(asked, ({ account }) => account.login === param(asked, 'login')),
    ),
    route('GET', '/orgs/{login}/installation', (asked) =>
      one(asked, ({ account }) => account.login === param(asked, 'login')),
    ),
    route('POST', '/app/installations/{id}/access_tokens', (asked) =>
      createToken(
        app,
        asked,
        find(asked, ({ id }) => id === Number(param(asked, 'id'))),
      ),
    ),
    route('GET', '/installation/repositories', (asked) => {
      const { token, world } = asked;
      if (token.kind !== 'installation')
        throw new Refusal(
          403,
          'You must authenticate with an installation access token in order to list repositories for an installation.',
        );
      const page = paginate(asked, [...(token.repositories ?? [])], (each) => repositoryShape(world, each));
      return { ...page, body: { total_count: token.repositories?.size ?? 0, repositories: page.body } };
    }),
    route('GET', '/user', (asked) => {
      if (asked.token.kind === 'anonymous') throw new Refusal(401, 'Requires authentication');
      if (asked.token.kind !== 'user') throw new Refusal(403, 'Resource not accessible by integration');
      return { status: 200, body: accountShape(asked.world, asked.token.actor) };
    }),
    route('GET', '/users/{login}', (asked) => ({
      status: 200,
      body: accountShape(asked.world, asked.world.account(param(asked, 'login'))),
    })),
    route('GET', '/orgs/{login}/members/{member}', (asked) => {
      const isMember = organization(asked).members.has(asked.world.account(param(asked, 'member')));
      return { status: isMember ? 204 : 404 };
    }),
    route('GET', '/orgs/{login}/teams/{team}/memberships/{member}', (asked) => {
      const team = organization(asked).teams.get(param(asked, 'team'));
      if (team?.has(asked.world.account(param(asked, 'member'))) !== true) throw notFound();
      return { status: 200, body: { state: 'active', role: 'member' } };
    }),
    route('GET', '/orgs/{login}/teams/{team}', (asked) => {
      const slug = param(asked, 'team');
      if (!organization(asked).teams.has(slug)) throw notFound();
      return { status: 200, body: { slug, name: slug } };
    }),
    route('GET', '/rate_limit', () => ({ status: 200, body: { resources: {} } })),
  ];
}

function requireApp({ token }: Asked): void {
  if (token.kind !== 'app') throw new Refusal(401, 'A JSON web token could not be decoded');
}

function organization({ world, token, params }: Asked) {
  const account = world.account(params['login'] ?? '');
  const found = world.organizations.get(account.id);
  if (found === undefined) throw notFound();
  if (!mayReadMembers(token, found)) {
    throw new Refusal(403, 'Resource not accessible by integration', {
      headers: { 'x-accepted-github-permissions': 'members=read' },
    });
  }
  return found;
}

function createToken(app: App, asked: Asked, installation: Installation) {
  const { world } = asked;
  const { permissions: wanted, repositories: names, repository_ids: ids } = readBody(wantedToken, asked);
  const repositories =
    names === undefined && ids === undefined
      ? undefined
      : [...installation.repositories].filter(
          ({ name, id }) => names?.includes(name) === true || ids?.includes(id) === true,
        );
  const { token, permissions } = issueInstallationToken(world, app, installation, {
    permissions: wanted,
    repositories,
  });
  return {
    status: 201,
    body: {
      token,
      // By the machine's clock, as the client reads it.
      expires_at: new Date(Date.now() + 3_600_000).toISOString().replace(/\.\d+Z$/, 'Z'),
      permissions,
      repository_selection: 'selected',
      ...(repositories === undefined
        ? {}
        : { repositories: repositories.map((each) => repositoryShape(world, each)) }),
    },
  };
}

function appShape(world: World, app: App) {
  return {
    id: app.id,
    slug: app.slug,
    node_id: `A_${app.id}`,
    name: app.name,
    owner: accountShape(world, app.account),
    html_url: `${world.urls.web}/apps/${app.slug}`,
    permissions: app.permissions,
    events: app.events,
    installations_count: world.installations.length,
  };
}

function installationShape(world: World, app: App, installation: Installation) {
  const { id, account, createdAt } = installation;
  return {
    id,
    account: accountShape(world, account),
    repository_selection: 'selected',
    access_tokens_url: `${world.urls.api}/app/installations/${id}/access_tokens`,
    repositories_url: `${world.urls.api}/installation/repositories`,
    html_url: `${world.urls.web}/settings/installations/${id}`,
    app_id: app.id,
    app_slug: app.slug,
    target_id: account.id,
    target_type: account.type,
    permissions: app.permissions,
    events: app.events,
    created_at: createdAt,
    updated_at: createdAt,
    single_file_name: null,
    suspended_at: null,
    suspended_by: null,
  };
}
