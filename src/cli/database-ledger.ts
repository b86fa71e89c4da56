import type { OctokitLike } from '../github/octokit-like.ts';
import { readOwnerId } from '../github/owner-id.ts';
import type { RepositoryName } from '../github/repository-name.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { WrongUsage } from './exit.ts';

/** Milliseconds for which the server may say nothing: who puts a whole ledger into it waits for long statements. */
const patience = 600_000;

/** A ledger in a PostgreSQL database. */
export interface DatabasePlace {
  readonly kind: 'database';
  /** May hold a password: never to be told. */
  readonly url: string;
  /** The numeric id of the account whose ledger it is; null: the only one that the database has. */
  readonly installation: number | null;
}

/** Throws WrongUsage for an address that is none, without it: it may hold a password. */
export function databaseOf(address: string): DatabasePlace {
  const url = URL.parse(address);
  const installation = url?.searchParams.get('installation') ?? null;
  if (url === null || (installation !== null && !/^[1-9]\d{0,14}$/.test(installation)))
    throw new WrongUsage(
      'The address of the database cannot be read: postgres://user:password@host/database?installation=id was expected, where the id is the number of the GitHub account whose ledger it is.',
    );
  url.searchParams.delete('installation');
  return {
    kind: 'database',
    url: url.href,
    installation: installation === null ? null : Number(installation),
  };
}

/** Opens the ledger of an installation that may have none yet. Throws WrongUsage where none is named. */
export async function openNewDatabaseLedger({ url, installation }: DatabasePlace): Promise<Ledger> {
  const { openPostgres } = await import('../ledger/postgres-database.ts');
  const { postgresLedger } = await import('../ledger/postgres.ts');
  if (installation === null)
    throw new WrongUsage(
      'Whose ledger is it to be? Add ?installation=… to the address of the database: the number of the GitHub account.',
    );
  return postgresLedger(openPostgres(url, patience), installation);
}

/** Throws WrongUsage where the database has no such ledger, or several and none is named; LedgerFault where it cannot be read. */
export async function openDatabaseLedger({ url, installation }: DatabasePlace): Promise<Ledger> {
  const { openPostgres } = await import('../ledger/postgres-database.ts');
  const { listInstallations } = await import('../ledger/postgres-installations.ts');
  const { postgresLedger } = await import('../ledger/postgres.ts');
  const database = openPostgres(url, patience);
  const there = await listInstallations(database);
  const list = `It has those of ${there.slice(0, 20).join(', ')}${there.length > 20 ? ', …' : ''}`;
  if (there.length === 0) throw new WrongUsage(`There is no ledger in ${database.name} yet.`);
  const [only] = there;
  if (installation === null && there.length === 1 && only !== undefined)
    return postgresLedger(database, only);
  if (installation === null)
    throw new WrongUsage(`Which ledger in ${database.name}? ${list}: add ?installation=… to its address.`);
  if (!there.includes(installation))
    throw new WrongUsage(`There is no ledger of installation ${installation} in ${database.name}. ${list}.`);
  return postgresLedger(database, installation);
}

/**
 * How to open the ledger of a repository's owner in the database at `address`; undefined: there is no database. Throws
 * WrongUsage for an address that is none or names another account's ledger, GitHubFault where the owner cannot be read.
 */
export async function databaseOfOwner(
  address: string | undefined,
  repository: RepositoryName,
  octokit: OctokitLike,
): Promise<(() => Ledger) | undefined> {
  if (address === undefined || address === '') return undefined;
  const { url, installation } = databaseOf(address);
  const id = await readOwnerId(octokit, repository);
  if (installation !== null && installation !== id)
    throw new WrongUsage(
      `DATABASE_URL names the ledger of installation ${installation}, and ${repository.owner} is account ${id}: the ledger of a repository is its owner's. Leave ?installation=… away.`,
    );
  const { openPostgres } = await import('../ledger/postgres-database.ts');
  const { postgresLedger } = await import('../ledger/postgres.ts');
  return () => postgresLedger(openPostgres(url), id);
}
