import type { Transaction } from 'kysely';

import type { MemberTotals } from '../standing/member-totals.ts';
import { linkedTo } from '../standing/person.ts';
import { LedgerFault } from './fault.ts';
import type { Head } from './ledger.ts';
import { entryOf, totalsOf, type EntryRow } from './postgres-rows.ts';
import type { PostgresTables } from './postgres-tables.ts';

/** The last line, and what is recorded of the end: the same, unless somebody meddled. Null: there is none. */
export interface RecordedEnd {
  readonly last: EntryRow | null;
  readonly head: {
    readonly count: string;
    readonly digest: string | null;
    readonly at: string | null;
  } | null;
}

/** Where the ledger ends, whole or not. */
export async function readEnd(
  transaction: Transaction<PostgresTables>,
  installation: number,
): Promise<RecordedEnd> {
  const of = String(installation);
  const end = await transaction
    .selectFrom((query) =>
      query
        .selectFrom('docpoints.entries')
        .select(['installation', 'position', 'line', 'digest'])
        .where('installation', '=', of)
        .orderBy('position', 'desc')
        .limit(1)
        .as('last'),
    )
    .fullJoin(
      (query) =>
        query
          .selectFrom('docpoints.heads')
          .select(['installation', 'count', 'digest', 'at'])
          .where('installation', '=', of)
          .as('head'),
      (join) => join.onRef('head.installation', '=', 'last.installation'),
    )
    .select(['position', 'line', 'last.digest as lineDigest', 'count', 'head.digest', 'at'])
    .executeTakeFirst();
  if (end === undefined) return { last: null, head: null };
  const { position, line, lineDigest, count, digest, at } = end;
  return {
    last:
      position === null || line === null || lineDigest === null
        ? null
        : { position, line, digest: lineDigest },
    head: count === null ? null : { count, digest, at },
  };
}

/** Where the ledger ends. Throws LedgerFault where its last line is not the one that was recorded as its end. */
export async function readHead(
  transaction: Transaction<PostgresTables>,
  installation: number,
  name: string,
): Promise<Head> {
  const { last, head } = await readEnd(transaction, installation);
  if (last?.position !== head?.count || last?.digest !== (head?.digest ?? undefined))
    throw new LedgerFault(
      `The ledger in ${name} is not whole: its head records ${head?.count ?? 'no'} lines, and it ends with line ${last?.position ?? 0}. \`docpoints ledger verify\` shows all of it; put the database back as its backups have it.`,
    );
  if (last !== null) entryOf(last, name);
  const { count = '0', digest = null, at = null } = head ?? {};
  return { digest, count: Number(count), at, version: count };
}

/** What all entries of each of these members come to, and of the accounts that are one person with them. */
export async function readMembers(
  transaction: Transaction<PostgresTables>,
  installation: number,
  ids: readonly number[],
): Promise<Map<number, MemberTotals>> {
  const found = new Map<number, MemberTotals>();
  const asked = new Set<number>();
  for (let next = new Set(ids); next.size > 0;) {
    const read = await readTotals(transaction, installation, [...next]);
    for (const id of next) asked.add(id);
    for (const [id, totals] of read) found.set(id, totals);
    next = new Set(read.values().flatMap(linkedTo)).difference(asked);
  }
  return found;
}

async function readTotals(
  transaction: Transaction<PostgresTables>,
  installation: number,
  ids: readonly number[],
): Promise<Map<number, MemberTotals>> {
  const rows = await transaction
    .selectFrom('docpoints.members as member')
    .leftJoin('docpoints.member_days as day', (join) =>
      join
        .onRef('day.installation', '=', 'member.installation')
        .onRef('day.member_id', '=', 'member.member_id'),
    )
    .select([
      'member.member_id',
      'login',
      'entries',
      'redeemed',
      'enrolments',
      'leavings',
      'first_points',
      'merged_into',
      'merged',
      'earned_on',
      'activity',
      'points',
      'times',
    ])
    .where('member.installation', '=', String(installation))
    .where('member.member_id', 'in', ids.map(String))
    .orderBy('earned_on')
    .execute();
  return totalsOf(rows);
}
