import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

import type { Person } from '../decide/facts.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Program } from '../program/program.ts';
import type { Account } from '../standing/entry.ts';

export const scopes = ['read', 'append', 'erase'] as const;
export type Scope = (typeof scopes)[number];

/** A client of the HTTP API as it is kept: of its token only the hash. */
interface KnownClient {
  /** The first part of its token, which no other client has. */
  readonly id: string;
  /** As `reported-by` of a program file names it. */
  readonly name: string;
  /** SHA-256 of the token's secret, hexadecimal. */
  readonly hash: string;
  readonly scopes: readonly Scope[];
  /** Ids of the activities that it may report. */
  readonly reports: readonly string[];
}

/** What a client works on. */
export interface ClientPlace {
  readonly ledger: Ledger;
  /** The rules in force. Throws where they cannot be read or are invalid. */
  program(): Promise<Program>;
  /** Null where there is no such account. */
  account(login: string): Promise<Person | null>;
  /** The account that Docpoints runs as. */
  self(): Promise<Account>;
}

export interface ApiClient extends KnownClient, ClientPlace {}

/** What a request that is let in carries. */
export interface ApiEnv {
  readonly Variables: { readonly client: ApiClient };
}

/** A token as it is shown once, and what is kept of it. `id` finds the client, the secret proves it. */
export function createToken(): { readonly id: string; readonly token: string; readonly hash: string } {
  const id = randomBytes(9).toString('base64url');
  const secret = randomBytes(32).toString('base64url');
  return { id, token: `dp.${id}.${secret}`, hash: hashOf(secret) };
}

/** The parts of a token; null where it is none. */
export function readToken(token: string): { readonly id: string; readonly secret: string } | null {
  const [, id = '', secret = ''] = /^dp\.([\w-]{12})\.([\w-]{43})$/.exec(token) ?? [];
  return id === '' ? null : { id, secret };
}

/** Whether the secret is the one whose hash is kept; it takes as long either way. */
export function isSecret(secret: string, hash: string): boolean {
  const [given, kept] = [Buffer.from(hashOf(secret), 'hex'), Buffer.from(hash, 'hex')];
  return given.length === kept.length && timingSafeEqual(given, kept);
}

/** 32 random bytes need no slow hash: nobody guesses them. */
function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
