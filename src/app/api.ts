import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { etag } from 'hono/etag';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Webhook } from 'standardwebhooks';

import type { Outside } from '../flow/outside.ts';
import type { ApiClient, ApiEnv, Scope } from './api-client.ts';
import { readEntries } from './entry-pages.ts';
import { appendEntries, replaceEntries } from './entry-writes.ts';
import { problemOf } from './fault-problem.ts';
import { KeptTotals } from './kept-totals.ts';
import { readMember, readStandings } from './members-api.ts';
import { refuseOtherMethods } from './methods.ts';
import { Problem } from './problem.ts';
import { takeReport } from './reports-api.ts';

/** What the HTTP API stands on. */
export interface ApiOptions {
  /** The client whose token it is; null: nobody's. */
  authenticate(token: string): Promise<ApiClient | null>;
  /** Of Standard Webhooks: with it, what changes something must be signed. */
  readonly secret: string | null;
  readonly now: () => Date;
  /** Requests a minute for one client. */
  readonly perMinute?: number;
  /** Told of what is nobody's request to mend. */
  onError(error: unknown): void;
  /** Told of levels that reports have reached. */
  readonly tellLevels?: Outside['tellLevels'];
}

const base = '/api/v1';
/** Bytes of a request, and of one that replaces a whole ledger. */
const largestRequest = 2 * 1024 * 1024;
const largestLedger = 256 * 1024 * 1024;
/** Wrong tokens a minute from one address. */
const wrongTokens = 30;

/** The ledger over HTTP (`openapi.yaml`): one `fetch`-like function, for whatever server carries it. */
export function createApi(options: ApiOptions): Hono<ApiEnv> {
  const { now, secret } = options;
  const totals = new KeptTotals();
  const api = new Hono<ApiEnv>().basePath(base);
  api.onError((error) => {
    if (error instanceof Problem) return error.toResponse();
    options.onError(error);
    const problem = problemOf(error);
    if (problem !== null) return problem.toResponse();
    return new Problem(500, 'Docpoints failed at this request; its log says why.').toResponse();
  });
  api.notFound(({ req }) =>
    new Problem(404, `There is nothing at ${req.path}: openapi.yaml lists what there is.`).toResponse(),
  );

  const knocks = new RateLimiterMemory({ points: wrongTokens, duration: 60 });
  const requests = new RateLimiterMemory({ points: options.perMinute ?? 300, duration: 60 });
  api.use(async (context, next) => {
    const token = /^Bearer ([\w.-]{1,200})$/.exec(context.req.header('authorization') ?? '')?.[1];
    const client = token === undefined ? null : await options.authenticate(token);
    if (client === null) {
      // Behind a proxy all have one address: whoever knocks in vain there keeps nobody out who has a key.
      await spend(knocks, addressOf(context));
      throw new Problem(
        401,
        'There is no token, or it is nobody’s: `Authorization: Bearer dp.…` was expected.',
        {},
        { 'www-authenticate': 'Bearer realm="docpoints"' },
      );
    }
    await spend(requests, client.id);
    context.set('client', client);
    return next();
  });

  const limit = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: () => {
        throw new Problem(413, `The request is larger than ${maxSize} bytes: send fewer entries at once.`);
      },
    });
  api.get('/entries', needs('read'), (context) => readEntries(context, (error) => options.onError(error)));
  api.post('/entries', needs('append'), limit(largestRequest), signedWith(secret), (context) =>
    appendEntries(context, now()),
  );
  api.put('/entries', needs('erase'), limit(largestLedger), signedWith(secret), replaceEntries);
  api.get('/standings', needs('read'), etag(), (context) => readStandings(context, { now: now(), totals }));
  api.get('/members/:login', needs('read'), etag(), (context) => readMember(context, { now: now(), totals }));
  api.post('/reports', limit(largestRequest), signedWith(secret), (context) =>
    takeReport(context, now, options.tellLevels),
  );
  refuseOtherMethods(api, base);
  return api;
}

function needs(scope: Scope) {
  return async ({ var: { client } }: Context<ApiEnv>, next: () => Promise<void>) => {
    if (!client.scopes.includes(scope))
      throw new Problem(403, `The token of ${client.name} lacks the scope \`${scope}\`.`);
    return next();
  };
}

function signedWith(secret: string | null) {
  return async ({ req }: Context<ApiEnv>, next: () => Promise<void>) => {
    if (secret === null) return next();
    const [id, timestamp, signature] = ['id', 'timestamp', 'signature'].map(
      (name) => req.header(`webhook-${name}`) ?? '',
    );
    const signed = {
      'webhook-id': id ?? '',
      'webhook-timestamp': timestamp ?? '',
      'webhook-signature': signature ?? '',
    };
    try {
      new Webhook(secret).verify(await req.text(), signed, { jsonParse: false });
    } catch {
      throw new Problem(
        401,
        'The request is not signed with the secret of this server, or was signed more than five minutes ago (Standard Webhooks: webhook-id, webhook-timestamp, webhook-signature).',
      );
    }
    return next();
  };
}

/** Who knocks, for counting wrong tokens; without a socket (as in tests) all are one. */
function addressOf(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}

async function spend(limiter: RateLimiterMemory, key: string): Promise<void> {
  await limiter.consume(key).catch((reason: unknown) => {
    throw reason instanceof RateLimiterRes ? tooMany(reason) : reason;
  });
}

function tooMany({ msBeforeNext }: RateLimiterRes): Problem {
  const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
  return new Problem(
    429,
    `There were too many requests: the next one is answered in ${seconds} s.`,
    {},
    { 'retry-after': String(seconds) },
  );
}
