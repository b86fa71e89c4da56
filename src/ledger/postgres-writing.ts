import { sql, type Transaction } from 'kysely';

import type { SealedEntry } from '../standing/sealed-entry.ts';
import { newColumns, rowOf, type NewRow } from './postgres-rows.ts';
import type { PostgresTables } from './postgres-tables.ts';

/** Inserts entries that follow the first `count` lines; the table moves the head and the totals with them. */
export async function insertSealed(
  transaction: Transaction<PostgresTables>,
  installation: number,
  count: number,
  sealed: readonly SealedEntry[],
): Promise<void> {
  const rows = sealed.map(({ entry, text, digest }, index) =>
    rowOf(installation, count + 1 + index, text, { kind: 'entry', entry, digest, warnings: [] }),
  );
  await insertRows(transaction, rows);
}

const columns = sql.raw(newColumns.join(', '));

/** In one statement, whatever their number: as a whole they follow the end of the chain, or are refused. */
export async function insertRows(
  transaction: Transaction<PostgresTables>,
  rows: readonly NewRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into docpoints.entries (${columns})
    select ${columns} from json_populate_recordset(null::docpoints.entries, ${JSON.stringify(rows)}::json)`.execute(
    transaction,
  );
}
