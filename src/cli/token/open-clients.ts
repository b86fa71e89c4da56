import { openPostgres, type PostgresDatabase } from '../../ledger/postgres-database.ts';
import { migratePostgres } from '../../ledger/postgres-migrations.ts';
import { WrongUsage } from '../exit.ts';

/** What commands about tokens read of the environment. */
export const tokenEnvironment = {
  DATABASE_URL: 'The App’s database, where the tokens are kept: postgres://…',
  DATABASE_OWNER_URL: 'The same database as the user who owns its tables, if that is another one',
};

/** The database that keeps the clients, as its owner; its tables are made where they are missing. Throws WrongUsage and LedgerFault. */
export async function openClients(env: NodeJS.ProcessEnv): Promise<PostgresDatabase> {
  const url = env['DATABASE_OWNER_URL'] || env['DATABASE_URL'] || '';
  if (url === '')
    throw new WrongUsage('Tokens are kept in the App’s database: say which one in DATABASE_URL.');
  const database = openPostgres(url);
  await migratePostgres(database);
  return database;
}

/** Reads `--installation`. Throws WrongUsage for what is no number of an account. */
export function readInstallation(text: string | undefined): number {
  if (text !== undefined && /^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new WrongUsage(
    '--installation is the number of the GitHub account whose ledger it is (`gh api users/octo-org --jq .id` prints it).',
  );
}
