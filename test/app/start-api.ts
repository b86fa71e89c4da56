import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { getRequestListener } from '@hono/node-server';
import { onTestFinished } from 'vitest';

import { createToken, isSecret, readToken, type ApiClient, type Scope } from '../../src/app/api-client.ts';
import { createApi } from '../../src/app/api.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import type { Program } from '../../src/program/program.ts';
import { buildProgram, people } from '../builders/facts.ts';
import { notAsDescribed } from './described.ts';

export interface ApiSetup {
  readonly program?: Program;
  readonly secret?: string | null;
  readonly now?: () => Date;
  readonly perMinute?: number;
  /** Whether what is asked must be as described, too: not where a test asks for what is wrong. */
  readonly checksRequests?: boolean;
  /** Not where a test has answers break off. */
  readonly checksAnswers?: boolean;
}

/** The HTTP API on a port of its own, in front of a ledger. Every answer is held against openapi.yaml. */
export async function startApi(open: () => Ledger, setup: ApiSetup = {}) {
  const program = setup.program ?? buildProgram();
  const clients = new Map<string, ApiClient>();
  const undescribed: string[] = [];
  const faults: unknown[] = [];
  const api = createApi({
    authenticate: (token) => {
      const parts = readToken(token);
      const client = parts === null ? undefined : clients.get(parts.id);
      return Promise.resolve(
        client !== undefined && isSecret(parts?.secret ?? '', client.hash) ? client : null,
      );
    },
    secret: setup.secret ?? null,
    now: setup.now ?? (() => new Date('2026-11-24T10:00:00Z')),
    ...(setup.perMinute === undefined ? {} : { perMinute: setup.perMinute }),
    onError: (error) => faults.push(error),
  });
  const listener = getRequestListener(async (request) => {
    if (setup.checksAnswers === false) return api.fetch(request);
    const { pathname, search } = new URL(request.url);
    const [asked, body] = [request.clone(), await request.clone().text()];
    const response = await api.fetch(request);
    const exchange = {
      method: asked.method,
      path: `${pathname}${search}`,
      requestHeaders: asked.headers,
      requestBody: body,
      response: response.clone(),
    };
    undescribed.push(...(await notAsDescribed(exchange, { request: setup.checksRequests ?? false })));
    return response;
  });
  const server = createServer((request, response) => void listener(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}`,
    undescribed,
    faults,
    /** A new client's token. */
    token: (scopes: readonly Scope[], reports: readonly string[] = [], name = 'survey'): string => {
      const { id, token, hash } = createToken();
      clients.set(id, {
        id,
        name,
        hash,
        scopes,
        reports,
        ledger: open(),
        program: () => Promise.resolve(program),
        account: (login) =>
          Promise.resolve(
            Object.values(people).find((one) => one.login.toLowerCase() === login.toLowerCase()) ?? null,
          ),
        self: () => Promise.resolve(people.docpoints),
      });
      return token;
    },
  };
}
