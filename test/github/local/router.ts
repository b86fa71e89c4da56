import * as v from 'valibot';

import { requireAccess, type Need } from './access.ts';
import type { Comment, Issue, Pull, Repository, Token } from './model.ts';
import { isPull } from './model.ts';
import { notFound, Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** One request, taken apart. */
export interface Asked {
  readonly world: World;
  readonly token: Token;
  readonly method: string;
  /** Without the prefix of GitHub Enterprise. */
  readonly path: string;
  /** Of the request as it was sent, for links to other pages. */
  readonly url: URL;
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface Answer {
  readonly status: number;
  /** Absent: no content. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Route {
  readonly method: string;
  /** `/repos/{owner}/{repo}/contents/{path+}`: a plus takes slashes too. */
  readonly path: string;
  readonly handle: (asked: Asked) => Answer;
}

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds the first route that fits. */
export function createRouter(routes: readonly Route[]): (method: string, path: string) => Match | null {
  const compiled = routes.map((route) => ({ route, pattern: compile(route.path) }));
  return (method, path) => {
    for (const { route, pattern } of compiled) {
      const found = route.method === method ? pattern.exec(path) : null;
      if (found === null) continue;
      const params = Object.entries(found.groups ?? {}).map(([key, value]) => [
        key,
        decodeURIComponent(value),
      ]);
      return { route, params: Object.fromEntries(params) };
    }
    return null;
  };
}

function compile(path: string): RegExp {
  const pattern = path
    .replaceAll('.', String.raw`\.`)
    .replaceAll(
      /\{(\w+)(\+?)\}/g,
      (_, name: string, plus: string) => `(?<${name}>${plus === '' ? '[^/]+' : '.*'})`,
    );
  return new RegExp(`^${pattern}$`);
}

export function param({ params }: Asked, name: string): string {
  const value = params[name];
  if (value === undefined) throw new Error(`The route has no {${name}}.`);
  return value;
}

/** The repository that the route names, if the token may do that there. Throws Refusal. */
export function repositoryOf(asked: Asked, need: Need): Repository {
  const repository = asked.world.repository(param(asked, 'owner'), param(asked, 'repo'));
  requireAccess(asked.world, asked.token, repository, need);
  return repository;
}

/** Of an App: issues or pull requests, whichever it is. */
export function discussionNeed(level: 'read' | 'write', role: Need['role']): Need {
  return { role, permissions: [`issues=${level}`, `pull_requests=${level}`] };
}

export function issueOf(asked: Asked, need: Need): Issue {
  const issue = repositoryOf(asked, need).issues.get(Number(param(asked, 'number')));
  if (issue === undefined) throw notFound();
  if (isPull(issue)) return issue;
  const permissions = need.permissions.filter((one) => !one.startsWith('pull_requests='));
  repositoryOf(asked, { ...need, permissions });
  return issue;
}

export function pullOf(asked: Asked, need: Need): Pull {
  const issue = repositoryOf(asked, need).issues.get(Number(param(asked, 'number')));
  if (issue === undefined || !isPull(issue)) throw notFound();
  return issue;
}

export function commentOf(asked: Asked, need: Need): Comment {
  const id = Number(param(asked, 'comment'));
  for (const { comments } of repositoryOf(asked, need).issues.values()) {
    const found = comments.find((comment) => comment.id === id);
    if (found !== undefined) return found;
  }
  throw notFound();
}

/** Throws Refusal 422 that says what is wrong with the body. */
export function readBody<S extends v.GenericSchema>(schema: S, { body }: Asked): v.InferOutput<S> {
  const parsed = v.safeParse(schema, body ?? {});
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Refusal(422, `Invalid request.\n\n${v.getDotPath(issue) ?? 'The body'}: ${issue.message}`);
}

/** One page of a list, 30 by default and 100 at most, with the addresses of the others. */
export function paginate<T>({ url }: Asked, items: readonly T[], shape: (item: T) => unknown): Answer {
  const size = Math.min(100, Math.max(1, Number(url.searchParams.get('per_page') ?? 30) || 30));
  const page = Math.max(1, Number(url.searchParams.get('page') ?? 1) || 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const links: string[] = [];
  const link = (to: number, rel: string) => {
    const address = new URL(url);
    address.searchParams.set('page', String(to));
    links.push(`<${address.href}>; rel="${rel}"`);
  };
  if (page > 1) link(page - 1, 'prev');
  if (page < last) link(page + 1, 'next');
  if (page < last) link(last, 'last');
  if (page > 1) link(1, 'first');
  return {
    status: 200,
    body: items.slice((page - 1) * size, page * size).map(shape),
    headers: links.length === 0 ? {} : { link: links.join(', ') },
  };
}
