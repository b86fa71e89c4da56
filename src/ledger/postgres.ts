import { sql, type Transaction } from 'kysely';

import type { EntryDraft } from '../standing/entry.ts';
import type { LedgerLine } from '../standing/ledger-line.ts';
import { sealDrafts } from '../standing/sealed-entry.ts';
import { LedgerFault, LedgerUnavailable } from './fault.ts';
import type { Appended, Head, Ledger, Which } from './ledger.ts';
import { readOnce, tried, writeOnce, type PostgresDatabase } from './postgres-database.ts';
import { isLost, isStale, mayPass, reportPostgres } from './postgres-fault.ts';
import { readEnd, readHead, readMembers } from './postgres-reading.ts';
import { replaceLines } from './postgres-replace.ts';
import { appRole } from './postgres-roles.ts';
import { entryOf, written, type EntryRow } from './postgres-rows.ts';
import type { PostgresTables } from './postgres-tables.ts';
import { insertSealed } from './postgres-writing.ts';

/** Lines that are in memory at once. */
const page = 1000;

/**
 * The ledger of one installation in a PostgreSQL database, whose tables `migratePostgres` has made. `installation`: the
 * numeric id of the account that the App is installed on, for that stays when the App goes and comes back. Any number of
 * processes may use it at once. Throws LedgerFault for an installation that is no such id.
 */
export function postgresLedger(database: PostgresDatabase, installation: number): Ledger {
  if (!Number.isSafeInteger(installation) || installation <= 0)
    throw new LedgerFault(
      `${JSON.stringify(installation)} is no installation: the numeric id of a GitHub account was expected.`,
    );
  const name = `${database.name}, installation ${installation}`;
  const session = { installation, role: appRole };

  /**
   * Page by page, up to the line `end` (absent: the last one there is), each page in a transaction of its own: whoever takes
   * long over them holds nobody up.
   */
  async function* rows(which: Which, end?: EntryRow | null): AsyncGenerator<EntryRow> {
    let last = end;
    let after = 0;
    for (;;) {
      const found = await readOnce(database, session, async (transaction) => {
        if (last === undefined) ({ last } = await readEnd(transaction, installation));
        else await refuseAnother(transaction, last);
        return entriesOf(transaction, installation, which)
          .where('position', '>', String(after))
          .where('position', '<=', String(last?.position ?? 0))
          .orderBy('position')
          .limit(page)
          .execute();
      }).catch(told('read'));
      yield* found;
      if (found.length < page) return;
      after = Number(found.at(-1)?.position);
    }
  }

  /** All pages must be of the same lines: nobody has erased in between. */
  async function refuseAnother(transaction: Transaction<PostgresTables>, last: EntryRow | null) {
    if (last === null) return;
    const there = await entriesOf(transaction, installation, {})
      .where('position', '=', String(last.position))
      .executeTakeFirst();
    if (there?.digest !== last.digest)
      throw new LedgerUnavailable(`The ledger in ${name} was written anew just now: try again.`);
  }

  async function* linesUpTo(last: EntryRow | null): AsyncGenerator<LedgerLine> {
    for await (const { position, line } of rows({}, last))
      yield { file: 'entries', line: Number(position), text: line };
  }

  const told =
    (what: string) =>
    (error: unknown): never => {
      if (error instanceof LedgerFault) throw error;
      const Fault = mayPass(error) ? LedgerUnavailable : LedgerFault;
      throw new Fault(`The ledger in ${name} cannot be ${what}: ${reportPostgres(error)}.`);
    };

  return {
    name,
    read: ({ source, members }) =>
      readOnce(database, session, async (transaction) => {
        const head = await readHead(transaction, installation, name);
        const rows =
          source === null
            ? []
            : await entriesOf(transaction, installation, { source }).orderBy('position').execute();
        return {
          head,
          entries: rows.flatMap((row) => entryOf(row, name) ?? []),
          members: await readMembers(transaction, installation, members),
        };
      }).catch(told('read')),
    async *entries(which) {
      for await (const row of rows(which)) {
        const entry = entryOf(row, name);
        if (entry !== null) yield entry;
      }
    },
    async scan() {
      const { head, last } = await readOnce(database, session, (transaction) =>
        readEnd(transaction, installation),
      ).catch(told('read'));
      const recorded = { count: Number(head?.count ?? 0), digest: head?.digest ?? null };
      return { recorded, lines: linesUpTo(last) };
    },
    append: (drafts, head, now) => append(drafts, head, now).catch(told('appended to')),
    replace: (lines, head) => replaceLines(database, installation, lines, head, name).catch(told('replaced')),
  };

  async function append(drafts: readonly EntryDraft[], head: Head, now: Date): Promise<Appended> {
    return tried(async () => {
      let sent: Appended | null = null;
      try {
        return await writeOnce(database, session, async (transaction) => {
          const there = await readHead(transaction, installation, name);
          if (there.count !== head.count || there.digest !== head.digest) return { kind: 'stale' };
          const fresh = await withoutHeld(transaction, installation, drafts);
          const sealed = sealDrafts(fresh, { digest: there.digest, lastAt: there.at }, now);
          await insertSealed(transaction, installation, there.count, sealed);
          sent = {
            kind: 'appended',
            entries: sealed.map(({ entry }) => entry),
            digest: sealed.at(-1)?.digest ?? there.digest,
          };
          return sent;
        });
      } catch (error) {
        if (isStale(error)) return { kind: 'stale' };
        if (sent === null || !isLost(error)) throw error;
        return whatBecameOf(sent, head);
      }
    });
  }

  /** The answer to the commit was lost. Who is told `stale` reads again, and finds what arrived later by its id. */
  async function whatBecameOf(sent: Appended, { count }: Head): Promise<Appended> {
    if (sent.kind === 'stale') return sent;
    const there = await readOnce(database, session, (transaction) =>
      entriesOf(transaction, installation, {})
        .where('position', '=', String(count + sent.entries.length))
        .executeTakeFirst(),
    ).catch((error: unknown) => {
      throw new LedgerUnavailable(
        `The connection to the ledger in ${name} was cut as it was being appended to, and it is away since: ${reportPostgres(error)}. Whether the entries are recorded is not known; the next look finds them by their ids.`,
      );
    });
    return there?.digest === sent.digest ? sent : { kind: 'stale' };
  }
}

function entriesOf(
  transaction: Transaction<PostgresTables>,
  installation: number,
  { ids, member, source, since }: Which,
) {
  let query = transaction
    .selectFrom('docpoints.entries')
    .select(['position', 'line', 'digest'])
    .where('installation', '=', String(installation));
  if (ids !== undefined) query = query.where('id_digest', '=', anyDigestOf(ids));
  if (member !== undefined)
    query = query.where((row) =>
      row('member_id', '=', String(member)).or('merged_into', '=', String(member)),
    );
  if (source !== undefined)
    query = query.where('repo_id', '=', String(source.repoId)).where('number', '=', String(source.number));
  return since === undefined ? query : query.where('at', '>=', since);
}

/** The drafts that the ledger does not hold, each once. */
async function withoutHeld(
  transaction: Transaction<PostgresTables>,
  installation: number,
  drafts: readonly EntryDraft[],
): Promise<EntryDraft[]> {
  const held = await transaction
    .selectFrom('docpoints.entries')
    .select('id')
    .where('installation', '=', String(installation))
    .where('id_digest', '=', anyDigestOf(drafts.map(({ id }) => id)))
    .execute();
  const known = new Set(held.map(({ id }) => id));
  return drafts.filter((draft, index) => {
    const isFirst = drafts.findIndex(({ id }) => id === draft.id) === index;
    return isFirst && !known.has(written(draft.id));
  });
}

function anyDigestOf(ids: Iterable<string>) {
  const texts = Array.from(ids, written);
  return sql<Buffer>`any(array(select docpoints.text_digest(one) from unnest(${texts}::text[]) as one))`;
}
