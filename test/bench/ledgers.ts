import type { Program } from '../../src/program/program.ts';
import { benchPostgres } from './ledger-postgres.ts';
import { benchLedger } from './ledger.ts';
import { benchStanding } from './standing.ts';

/** What long ledgers cost: to check and to add up, and to append to in a folder, on a branch and in PostgreSQL. */
export async function benchLedgers(program: Program): Promise<void> {
  benchStanding(program);
  await benchLedger(program);
  await benchPostgres();
}
