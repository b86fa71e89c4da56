import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import { authenticate, type App } from './app.ts';
import { faultyAnswer, type Faults } from './faults.ts';
import { answerGraphql } from './graphql.ts';
import type { Token } from './model.ts';
import { Refusal } from './refusal.ts';
import { createRouter, type Answer } from './router.ts';
import { appRoutes } from './routes-app.ts';
import { checkRoutes } from './routes-checks.ts';
import { gitRoutes } from './routes-git.ts';
import { issueRoutes } from './routes-issues.ts';
import { pullRoutes } from './routes-pulls.ts';
import { repositoryRoutes } from './routes-repository.ts';
import type { World } from './world.ts';

export interface RequestRecord {
  readonly method: string;
  /** `/repos/{owner}/{repo}/pulls/{number}`; the path itself where no route fits. */
  readonly route: string;
  readonly path: string;
  /** 0: the connection was cut. */
  readonly status: number;
  /** The name of the GraphQL operation. */
  readonly operation: string | null;
}

export interface Hooks {
  readonly world: World;
  readonly app: App;
  readonly faults: Faults;
  /** Called with every request after its answer. */
  readonly record: (request: RequestRecord) => void;
  /** Called with what this GitHub lacks: a route or a field. */
  readonly lacks: (what: string) => void;
}

interface Sent {
  readonly status: number;
  readonly body: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** The HTTP server: REST at `/` and `/api/v3`, GraphQL at `/graphql` and `/api/graphql`. */
export function createGitHubServer(hooks: Hooks): Server {
  const router = createRouter([
    ...appRoutes(hooks.app),
    ...issueRoutes,
    ...pullRoutes,
    ...gitRoutes,
    ...checkRoutes,
    ...repositoryRoutes,
  ]);
  const used = new Map<string, number>();
  return createServer((request, response) => {
    void handle(request, response).catch((error: unknown) => {
      hooks.lacks(`an answer to ${request.method} ${request.url}: ${String(error)}`);
      response.writeHead(500, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ message: `The local GitHub failed: ${String(error)}` }));
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await readText(request);
    const method = request.method ?? 'GET';
    const url = new URL(request.url ?? '/', hooks.world.urls.api);
    const path = url.pathname.replace(/^\/api\/v3(?=\/)/, '').replace(/^\/api\/graphql$/, '/graphql');
    const fault = hooks.faults.take(method, path, text);
    const isGraphql = path === '/graphql';
    const operation = isGraphql ? operationName(text) : null;
    const found = isGraphql ? null : router(method, path);
    const route = isGraphql ? '/graphql' : (found?.route.path ?? path);
    const record = (status: number) => hooks.record({ method, route, path, status, operation });
    fault?.meanwhile?.();
    const faulty = fault === null ? null : faultyAnswer(fault, isGraphql);
    if (fault?.cut === true) {
      record(0);
      request.socket.destroy();
      return;
    }
    const limits = rateLimit(used, request.headers.authorization, isGraphql);
    const sent = faulty ?? finish(request, await answer());
    if (fault?.answerLost === true) {
      record(0);
      request.socket.destroy();
      return;
    }
    record(sent.status);
    response.writeHead(sent.status, { ...limits, ...sent.headers });
    response.end(method === 'HEAD' ? undefined : (sent.body ?? undefined));

    async function answer(): Promise<Answer> {
      try {
        const token = authenticate(hooks.world, hooks.app, request.headers.authorization);
        if (isGraphql) return await answerGraphql({ ...hooks, token }, parseJson(text));
        if (found === null) return lacksRoute(token);
        const { params } = found;
        const asked = { world: hooks.world, token, method, path, url, params, body: parseJson(text) };
        return found.route.handle(asked);
      } catch (error) {
        return explain(error);
      }
    }

    function lacksRoute(token: Token): Answer {
      const what = `${method} ${path}`;
      hooks.lacks(what);
      const message = `The local GitHub has no route ${what} (asked by ${token.actor.login}). Add it in test/github/local/routes-*.ts.`;
      return { status: 501, body: { message } };
    }
  }
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'Problems parsing JSON');
  }
}

function operationName(text: string): string | null {
  // The document is still JSON here: its line ends are `\n`.
  return /(?:\b|\\n)(?:query|mutation)\s+(\w+)/.exec(text)?.[1] ?? null;
}

function explain(error: unknown): Answer {
  if (!(error instanceof Refusal)) throw error;
  const { errors, headers } = error.details;
  return {
    status: error.status,
    body: {
      message: error.message,
      ...(errors === undefined ? {} : { errors }),
      documentation_url: 'https://docs.github.com/rest',
      status: String(error.status),
    },
    ...(headers === undefined ? {} : { headers }),
  };
}

/** Writes the answer out; what the asker has already is 304. */
function finish(request: IncomingMessage, { status, body, headers = {} }: Answer): Sent {
  if (body === undefined) return { status, body: null, headers };
  const text = JSON.stringify(body);
  const type = { 'content-type': 'application/json; charset=utf-8' };
  if (request.method !== 'GET' || status !== 200)
    return { status, body: text, headers: { ...type, ...headers } };
  const etag = `W/"${createHash('sha256').update(text).digest('hex')}"`;
  const known = (request.headers['if-none-match'] ?? '').split(',').map((each) => each.trim());
  if (known.includes(etag)) return { status: 304, body: null, headers: { etag } };
  return { status, body: text, headers: { ...type, etag, ...headers } };
}

function rateLimit(used: Map<string, number>, who: string | undefined, isGraphql: boolean) {
  const resource = isGraphql ? 'graphql' : 'core';
  const key = `${resource} ${who ?? ''}`;
  const count = (used.get(key) ?? 0) + 1;
  used.set(key, count);
  return {
    'x-ratelimit-limit': '5000',
    'x-ratelimit-remaining': String(Math.max(0, 5000 - count)),
    'x-ratelimit-used': String(count),
    'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 3600),
    'x-ratelimit-resource': resource,
    'x-github-request-id': `LOCAL:${key.length}:${count}`,
  };
}
