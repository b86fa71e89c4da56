import type { Probot } from 'probot';
import * as v from 'valibot';

import type { BranchHeads } from '../ledger/branch-heads.ts';
import { LedgerFault } from '../ledger/fault.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { ApiOptions } from './api.ts';

/** The operator's database, which keeps the ledgers of all accounts that the App is installed on. */
export interface AppDatabase {
  /** For the log: host and database. */
  readonly name: string;
  /** The ledger of the account that a webhook's repository belongs to. Throws LedgerFault for a payload that names none. */
  ledgerOf(payload: unknown): Ledger;
  /** What is remembered of the branches of that account. Throws the same. */
  headsOf(payload: unknown): BranchHeads;
  /** Lets in the clients of the HTTP API that it keeps. */
  clients(probot: Pick<Probot, 'auth'>): Promise<ApiOptions['authenticate']>;
}

/**
 * Opens the database of `DATABASE_URL`, and brings its tables up to date as the user of `DATABASE_OWNER_URL`, if that is
 * another one; null where no database is set. Throws LedgerFault where it cannot be reached or brought up to date.
 */
export async function openAppDatabase(env: NodeJS.ProcessEnv): Promise<AppDatabase | null> {
  const url = env['DATABASE_URL'] ?? '';
  if (url === '') return null;
  const { openPostgres } = await import('../ledger/postgres-database.ts');
  const { migratePostgres } = await import('../ledger/postgres-migrations.ts');
  const { postgresHeads } = await import('../ledger/postgres-heads.ts');
  const { postgresLedger } = await import('../ledger/postgres.ts');
  const database = openPostgres(url);
  const ownerUrl = env['DATABASE_OWNER_URL'] ?? '';
  const owner = ownerUrl === '' ? database : openPostgres(ownerUrl);
  try {
    await migratePostgres(owner);
  } finally {
    if (owner !== database) await owner.close();
  }
  return {
    name: database.name,
    ledgerOf: (payload) => postgresLedger(database, ownerOf(payload)),
    headsOf: (payload) => postgresHeads(database, ownerOf(payload)),
    clients: async (probot) => (await import('./database-api.ts')).databaseClients(database, probot),
  };
}

const about = v.object({
  repository: v.object({ owner: v.object({ id: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) }) }),
});

/** The account's own id, not that of the App's installation: it stays when the App goes and comes back. */
function ownerOf(payload: unknown): number {
  const read = v.safeParse(about, payload);
  if (!read.success) throw new LedgerFault('The webhook does not say whose repository it is about.');
  return read.output.repository.owner.id;
}
