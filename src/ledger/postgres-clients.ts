import { sql } from 'kysely';

import { LedgerFault, LedgerUnavailable } from './fault.ts';
import { tried, type PostgresDatabase } from './postgres-database.ts';
import { isDenied, mayPass, reportPostgres } from './postgres-fault.ts';

/** A client of the HTTP API: of its token only a hash is kept. */
export interface StoredClient {
  /** Finds it: the first part of its token. */
  readonly id: string;
  /** The numeric id of the account whose ledger it works on. */
  readonly installation: number;
  /** As `reported-by` of the program file names it. */
  readonly name: string;
  /** SHA-256 of the token's secret, hexadecimal. */
  readonly hash: string;
  readonly scopes: readonly string[];
  /** Ids of the activities that it may report. */
  readonly reports: readonly string[];
  /** `owner/repo`: whose program file is in force. */
  readonly repository: string;
}

/**
 * Who serves finds one client at a time by the id in its token, and sees no other. Who owns the tables makes and removes
 * them.
 */
export const clientTables = `
create table docpoints.clients (
  id text primary key check (id <> ''),
  installation bigint not null check (installation > 0),
  name text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  scopes text[] not null,
  reports text[] not null,
  repository text not null
);
create function docpoints.find_client(text) returns setof docpoints.clients
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select * from docpoints.clients where clients.id = $1;
  end;
revoke all on function docpoints.find_client(text) from public;
grant execute on function docpoints.find_client(text) to docpoints_app;
`;

interface ClientRow extends Omit<StoredClient, 'installation'> {
  /** The driver gives whole numbers of 64 bits as text. */
  readonly installation: string;
}

/** The client of this id; null: there is none (any more). Throws LedgerFault when the database cannot be asked. */
export async function findClient(database: PostgresDatabase, id: string): Promise<StoredClient | null> {
  const found = await asked(database, () =>
    sql<ClientRow>`select * from docpoints.find_client(${id})`.execute(database.db),
  );
  const [row] = found.rows.map(toClient);
  return row ?? null;
}

/** Keeps a client. Throws LedgerFault where the user of the address does not own the tables. */
export async function addClient(database: PostgresDatabase, client: StoredClient): Promise<void> {
  const { id, installation, name, hash, scopes, reports, repository } = client;
  await owned(database, () =>
    sql`insert into docpoints.clients (id, installation, name, hash, scopes, reports, repository)
      values (${id}, ${installation}, ${name}, ${hash}, ${[...scopes]}, ${[...reports]}, ${repository})`.execute(
      database.db,
    ),
  );
}

/** Of one installation, by name. */
export async function listClients(database: PostgresDatabase, installation: number): Promise<StoredClient[]> {
  const found = await owned(database, () =>
    sql<ClientRow>`select * from docpoints.clients where installation = ${installation} order by name, id`.execute(
      database.db,
    ),
  );
  return found.rows.map(toClient);
}

/** Whether there was one. Its token lets nobody in from then on. */
export async function removeClient(database: PostgresDatabase, id: string): Promise<boolean> {
  const done = await owned(database, () =>
    sql`delete from docpoints.clients where id = ${id}`.execute(database.db),
  );
  return (done.numAffectedRows ?? 0n) > 0n;
}

function toClient({ installation, ...row }: ClientRow): StoredClient {
  return { ...row, installation: Number(installation) };
}

/** As the owner of the tables, who alone may see all clients and change them. */
async function owned<T>(database: PostgresDatabase, work: () => Promise<T>): Promise<T> {
  return asked(
    database,
    work,
    'that is for the user who owns the tables: give their address in DATABASE_OWNER_URL',
  );
}

/** `denied`: what is told where the user of the address may not do it. */
async function asked<T>(database: PostgresDatabase, work: () => Promise<T>, denied?: string): Promise<T> {
  try {
    return await tried(work);
  } catch (error) {
    const why = isDenied(error) ? denied : undefined;
    const Fault = mayPass(error) ? LedgerUnavailable : LedgerFault;
    throw new Fault(
      `The clients of the HTTP API in ${database.name} cannot be read or changed: ${why ?? reportPostgres(error)}.`,
    );
  }
}
