import { randomUUID } from 'node:crypto';

import type { Webhook } from 'standardwebhooks';
import * as v from 'valibot';

import { LedgerFault, LedgerUnavailable } from './fault.ts';
import { problem } from './http-messages.ts';

/** Where a ledger is served, and what this client may show for itself. */
export interface HttpPlace {
  /** `https://points.example.org`, with or without a path: `/api/v1` follows. */
  readonly url: string;
  readonly token: string;
  /** Signs what is written, by Standard Webhooks. Null: it is not signed. */
  readonly signer: Pick<Webhook, 'sign'> | null;
  /** Milliseconds to wait before another try; tests give one that does not sleep. */
  readonly wait?: (milliseconds: number) => Promise<void>;
  /** Milliseconds for one answer to its end, and for one that is, or puts in place, a whole ledger; absent: the usual. */
  readonly patience?: { readonly answer: number; readonly whole: number };
}

/** An answer that is no failure of the server or of the way to it. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Not read yet. */
  readonly response: Response;
}

interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Below `/api/v1`, with its query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Whether a whole ledger is on its way, however long that takes. */
  readonly isWhole?: boolean;
}

const tries = 4;
/** Seconds that a server may ask to wait; what takes longer is told at once. */
const longestWait = 30;
const usualPatience = { answer: 30_000, whole: 30 * 60_000 };
/** Characters of a server's own words in a message. */
const longestDetail = 300;

/**
 * Asks a ledger server. Reads, and writes that are idempotent, are tried again when the connection was cut or the server
 * was busy. Throws LedgerUnavailable when there is no answer, or none at the moment, and LedgerFault when the server refuses
 * this client, and at once for an address that cannot be used; never with a secret in it.
 */
export function httpClient({ url, token, signer, wait = sleep, patience = usualPatience }: HttpPlace) {
  const base = `${checkAddress(url)}/api/v1`;
  return async (asked: Asked): Promise<HttpAnswer> => {
    for (let tried = 1; ; tried += 1) {
      const timeout = asked.isWhole === true ? patience.whole : patience.answer;
      const outcome = await once(base, asked, { token, signer, timeout });
      const pause = pauseAfter(outcome, tried);
      if (pause === null || tried >= tries) {
        if (outcome instanceof Error) throw unreachable(base, outcome, asked.method);
        if (outcome.ok || isForTheStore(outcome.status, asked.method))
          return { status: outcome.status, headers: outcome.headers, response: outcome };
        throw await refusal(base, outcome);
      }
      await wait(pause);
    }
  };
}

/** Statuses that mean something to whoever appends. */
function isForTheStore(status: number, method: Asked['method']): boolean {
  return status === 412 || (status === 409 && method === 'POST');
}

async function once(
  base: string,
  asked: Asked,
  { token, signer, timeout }: Pick<HttpPlace, 'token' | 'signer'> & { readonly timeout: number },
) {
  const { method, path, headers = {}, body } = asked;
  const signed = body === undefined || signer === null ? {} : signature(body, signer);
  try {
    return await fetch(`${base}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'user-agent': 'docpoints',
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
        ...signed,
      },
      ...(body === undefined ? {} : { body }),
      // Followed, a redirect would carry the token to wherever it leads.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function signature(body: string, signer: Pick<Webhook, 'sign'>): Record<string, string> {
  const id = `msg_${randomUUID()}`;
  const at = new Date();
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': signer.sign(id, at, body),
  };
}

/** Milliseconds after which another try may help; null: none will. */
function pauseAfter(outcome: Response | Error, tried: number): number | null {
  const backoff = 500 * 2 ** tried;
  if (outcome instanceof Error) return backoff;
  const isBusy = outcome.status === 429 || outcome.status === 502 || outcome.status === 503;
  if (!isBusy) return null;
  const asked = Number(outcome.headers.get('retry-after') ?? Number.NaN);
  if (Number.isNaN(asked)) return backoff;
  return asked > longestWait ? null : asked * 1000;
}

function unreachable(base: string, error: Error, method: Asked['method']): LedgerUnavailable {
  const why = error.cause instanceof Error ? error.cause.message : error.message;
  const after =
    method === 'GET'
      ? ''
      : ' Whether it was recorded is not known: running it again finds out, and doubles nothing.';
  return new LedgerUnavailable(`The ledger at ${base} does not answer: ${clip(why)}.${after}`);
}

async function refusal(base: string, response: Response): Promise<LedgerFault> {
  const said = await sayingOf(response);
  const { status } = response;
  const todo =
    status >= 300 && status < 400
      ? ' No token goes to where it leads: name the address at which the ledger itself is.'
      : status === 401
        ? ' Check the token: DOCPOINTS_LEDGER_TOKEN, or the input `ledger-token`.'
        : status === 403
          ? ' The token lacks the scope for this: ask whoever runs the server.'
          : '';
  const Fault = status >= 500 || status === 429 ? LedgerUnavailable : LedgerFault;
  return new Fault(
    `The ledger at ${base} answered ${status}${said === '' ? '' : `: ${said}`}.${todo} Nothing was written.`,
  );
}

/** What the server says of it, clipped. */
async function sayingOf(response: Response): Promise<string> {
  const read = v.safeParse(problem, await response.json().catch(() => null));
  if (!read.success) return '';
  const { title, detail } = read.output;
  return clip(detail === '' ? title : detail).replace(/\.$/, '');
}

/** One line of what somebody else wrote. */
function clip(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return line.length > longestDetail ? `${line.slice(0, longestDetail)}…` : line;
}

/** The address without a slash at its end. Throws LedgerFault for one to which no token may be sent. */
function checkAddress(text: string): string {
  const url = URL.parse(text);
  if (url === null) throw new LedgerFault('The address of the ledger is none: https://… was expected.');
  if (url.username !== '' || url.password !== '')
    throw new LedgerFault(
      `The address of the ledger at ${url.host} holds a name or a password: give the token in DOCPOINTS_LEDGER_TOKEN instead.`,
    );
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere))
    throw new LedgerFault(
      `The ledger at ${url.host} is not reached by https: its token would be readable on the way. Nothing was sent.`,
    );
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

async function sleep(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
