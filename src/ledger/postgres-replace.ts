import type { Transaction } from 'kysely';

import { readEntryLine } from '../standing/entry-line.ts';
import { NotWhole } from './fault.ts';
import type { Head } from './ledger.ts';
import { writeOnce, type PostgresDatabase } from './postgres-database.ts';
import { brokenChain, isStale } from './postgres-fault.ts';
import { appRole, eraserRole } from './postgres-roles.ts';
import { rowOf, type NewRow } from './postgres-rows.ts';
import type { PostgresTables } from './postgres-tables.ts';
import { insertRows } from './postgres-writing.ts';
import { wholeLines } from './whole-lines.ts';

/** Lines that go to the server at once. */
const batch = 1000;

/**
 * Puts other lines in the place of all, as the role that may. Throws LedgerFault where they are no whole chain, what the
 * driver throws otherwise; then nothing has changed.
 */
export async function replaceLines(
  database: PostgresDatabase,
  installation: number,
  lines: AsyncIterable<string>,
  head: Head,
  name: string,
): Promise<'replaced' | 'stale'> {
  try {
    // Into an empty ledger nothing is replaced: whoever may append may do that.
    const role = head.count === 0 ? appRole : eraserRole;
    return await writeOnce(database, { installation, role, takesLong: true }, async (transaction) => {
      if (!(await takeAway(transaction, installation, head))) return 'stale';
      let rows: NewRow[] = [];
      let position = 0;
      let before: string | null = null;
      for await (const { text: line } of wholeLines(lines)) {
        position += 1;
        const reading = readEntryLine(line);
        if (reading.kind === 'broken') throw noChain(name, `line ${position} ${reading.what}`);
        const { prev } = reading.kind === 'entry' ? reading.entry : reading.link;
        // The tables would take it for a head that has moved.
        if (prev !== before) throw noChain(name, `line ${position} does not follow the line before it`);
        before = reading.digest;
        rows.push(rowOf(installation, position, line, reading));
        if (rows.length < batch) continue;
        await insertRows(transaction, rows);
        rows = [];
      }
      await insertRows(transaction, rows);
      return 'replaced';
    });
  } catch (error) {
    const broken = brokenChain(error);
    if (broken !== null) throw noChain(name, broken);
    if (isStale(error)) return 'stale';
    throw error;
  }
}

/** The head goes first: whoever appends waits for it, and finds that it has moved. False: it is another one. */
async function takeAway(
  transaction: Transaction<PostgresTables>,
  installation: number,
  { count, digest }: Head,
): Promise<boolean> {
  const of = String(installation);
  // Whoever is first to put its first line there is the only one.
  if (count === 0) return isEmpty(transaction, of);
  const taken = await transaction
    .deleteFrom('docpoints.heads')
    .where('installation', '=', of)
    .where('count', '=', String(count))
    .where('digest', '=', digest)
    .returning('count')
    .executeTakeFirst();
  if (taken === undefined) return false;
  for (const table of ['docpoints.entries', 'docpoints.members', 'docpoints.member_days'] as const)
    await transaction.deleteFrom(table).where('installation', '=', of).execute();
  return true;
}

async function isEmpty(transaction: Transaction<PostgresTables>, installation: string): Promise<boolean> {
  const line = await transaction
    .selectFrom('docpoints.entries')
    .select('position')
    .where('installation', '=', installation)
    .limit(1)
    .executeTakeFirst();
  return line === undefined;
}

function noChain(name: string, what: string): NotWhole {
  return new NotWhole(
    `The lines for the ledger in ${name} are no whole chain: ${what}. Nothing was changed.`,
  );
}
