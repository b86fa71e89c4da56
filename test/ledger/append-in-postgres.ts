import type { Head } from '../../src/ledger/ledger.ts';
import { openPostgres } from '../../src/ledger/postgres-database.ts';
import { postgresLedger } from '../../src/ledger/postgres.ts';
import { buildDraft } from '../builders/entry.ts';

/** A process of its own that appends to a ledger in a database, and says what was acknowledged to it. */
const [url = '', installation = '', known = '', ...ids] = process.argv.slice(2);
const ledger = postgresLedger(openPostgres(url), Number(installation));
// The head that was read before, so that nothing but an append goes over the connection.
let head: Head | null = known === '' ? null : JSON.parse(known);
for (const id of ids) {
  for (;;) {
    head ??= (await ledger.read({ source: null, members: [] })).head;
    const appended = await ledger.append([buildDraft({ id })], head, new Date());
    head = null;
    if (appended.kind === 'stale') continue;
    console.log(id);
    break;
  }
}
