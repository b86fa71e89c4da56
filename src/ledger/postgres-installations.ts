import { LedgerFault } from './fault.ts';
import { readOnce, type PostgresDatabase } from './postgres-database.ts';
import { reportPostgres } from './postgres-fault.ts';
import { appRole } from './postgres-roles.ts';

/** Most ids that are told: there may be more. */
const most = 1000;

/**
 * Whose ledgers the database holds, by numeric id, lowest first: their ids are all that one sees of the others. Throws
 * LedgerFault where it cannot be read, or has no tables of Docpoints.
 */
export async function listInstallations(database: PostgresDatabase): Promise<number[]> {
  const nobody = { installation: 0, role: appRole };
  const rows = await readOnce(database, nobody, (transaction) =>
    transaction.selectFrom('docpoints.installations').select('id').orderBy('id').limit(most).execute(),
  ).catch((error: unknown) => {
    throw new LedgerFault(`${database.name} cannot be read: ${reportPostgres(error)}.`);
  });
  return rows.map(({ id }) => Number(id));
}
