import { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';

import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import { Pool } from 'pg';

import { LedgerFault } from './fault.ts';
import { isLost, NoAnswer } from './postgres-fault.ts';
import type { PostgresTables } from './postgres-tables.ts';

/** Milliseconds between tries while the server is away: a restart takes no longer. */
const pauses = [50, 150, 400, 900, 1500];

/** Milliseconds for which a server may say nothing while it is asked. Its own limit of a statement (below) is over before. */
const longestSilence = 120_000;
/** The longest that a statement of a decision takes; the server's own limit holds where it has one. */
const longestStatement = '60s';

/** A database that holds ledgers, and its pool of connections. */
export interface PostgresDatabase {
  /** For messages: host and database, without user and password. */
  readonly name: string;
  readonly db: Kysely<PostgresTables>;
  /** Ends all connections. A process whose connections are all idle ends without it. */
  readonly close: () => Promise<void>;
}

/** What a transaction may do and see. */
export interface Session {
  readonly installation: number;
  readonly role: string;
  /** All lines are put in the place of others: a single statement may take as long as it likes. */
  readonly takesLong?: boolean;
}

/**
 * Opens a pool of connections to `postgres://user:password@host/database`; nothing is connected yet. A connection on which
 * the server says nothing for `silence` milliseconds is given up. Throws LedgerFault, without the address, for one that
 * cannot be read.
 */
export function openPostgres(url: string, silence = longestSilence): PostgresDatabase {
  const name = nameOf(url);
  const pool = new Pool({
    connectionString: url,
    application_name: 'docpoints',
    max: 10,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    allowExitOnIdle: true,
  });
  // A connection that is lost while nobody asks anything of it is nobody's fault; the next one that is wanted is made.
  const ignore = () => {};
  pool.on('error', ignore);
  pool.on('connect', (client) => {
    client.on('error', ignore);
    const socket = socketOf(client);
    socket?.setTimeout(silence, () => socket.destroy(new NoAnswer(silence)));
  });
  const db = new Kysely<PostgresTables>({ dialect: new PostgresDialect({ pool }) });
  return { name, db, close: () => db.destroy() };
}

/** Does what may be done twice, and again on another connection where one was lost. Throws what the driver throws. */
export async function tried<T>(work: () => Promise<T>): Promise<T> {
  for (const pause of pauses) {
    try {
      return await work();
    } catch (error) {
      if (!isLost(error)) throw error;
      await setTimeout(pause * (0.7 + 0.6 * Math.random()));
    }
  }
  return work();
}

/** One look at the ledger, in which nothing moves. The whole may be tried again: `work` only reads. */
export async function readOnce<T>(
  database: PostgresDatabase,
  session: Session,
  work: (transaction: Transaction<PostgresTables>) => Promise<T>,
): Promise<T> {
  const reading = database.db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return tried(() =>
    sayingWhy((noted) =>
      reading.execute((transaction) =>
        noted(async () => {
          await enter(transaction, session);
          return work(transaction);
        }),
      ),
    ),
  );
}

/** Writes all of it or nothing, of what the ledger is at one moment: where it has moved since, the server breaks off. `work` must not be tried again blindly: a commit whose answer is lost may have been done. */
export async function writeOnce<T>(
  { db }: PostgresDatabase,
  session: Session,
  work: (transaction: Transaction<PostgresTables>) => Promise<T>,
): Promise<T> {
  const writing = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read write');
  return sayingWhy((noted) =>
    writing.execute((transaction) =>
      noted(async () => {
        await enter(transaction, session);
        return work(transaction);
      }),
    ),
  );
}

/** What broke a transaction off is thrown, and not that the connection that went with it takes no rollback. */
async function sayingWhy<T>(
  execute: (noted: (work: () => Promise<T>) => Promise<T>) => Promise<T>,
): Promise<T> {
  const reasons: unknown[] = [];
  const noted = (work: () => Promise<T>) =>
    work().catch((error: unknown) => {
      reasons.push(error);
      throw error;
    });
  return execute(noted).catch((error: unknown) => {
    throw reasons[0] ?? error;
  });
}

/** What a connection of the driver speaks through, with or without TLS. */
function socketOf(client: object): Socket | null {
  const connection: unknown = 'connection' in client ? client.connection : null;
  if (typeof connection !== 'object' || connection === null || !('stream' in connection)) return null;
  return connection.stream instanceof Socket ? connection.stream : null;
}

/** For this transaction alone, so that a pool between here and the server hands nothing on to others. */
async function enter(
  transaction: Transaction<PostgresTables>,
  { installation, role, takesLong = false }: Session,
): Promise<void> {
  await sql`select
    set_config('role', ${role}, true),
    set_config('docpoints.installation', ${String(installation)}, true),
    set_config('lock_timeout', '10s', true),
    set_config('statement_timeout', case when ${takesLong} or current_setting('statement_timeout') <> '0'
      then current_setting('statement_timeout') else ${longestStatement} end, true),
    set_config('idle_in_transaction_session_timeout', '60s', true)`.execute(transaction);
}

function nameOf(url: string): string {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address === null || !/^postgres(?:ql)?:$/.test(address.protocol))
    throw new LedgerFault(
      'The address of the database cannot be read: postgres://user:password@host:5432/database was expected. A password with other signs than letters and digits must be percent-encoded.',
    );
  const host = address.host === '' ? (address.searchParams.get('host') ?? 'localhost') : address.host;
  return `PostgreSQL ${host}${address.pathname === '/' ? '' : address.pathname}`;
}
