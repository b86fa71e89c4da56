import type { Transaction } from 'kysely';

import type { MemberTotals } from '../standing/member-totals.ts';
import { LedgerFault } from './fault.ts';
import type { Head } from './ledger.ts';
import { entryOf, totalsOf } from './postgres-rows.ts';
import type { PostgresTables } from './postgres-tables.ts';

/** Where the ledger ends. Throws LedgerFault where its last line is not the one that was recorded as its end. */
export async function readHead(
  transaction: Transaction<PostgresTables>,
  installation: number,
  name: string,
): Promise<Head> {
  const end = await transaction
    .selectFrom((query) =>
      query
        .selectFrom('docpoints.entries')
        .select(['installation', 'position', 'line', 'digest'])
        .where('installation', '=', String(installation))
        .orderBy('position', 'desc')
        .limit(1)
        .as('last'),
    )
    .fullJoin(
      (query) =>
        query
          .selectFrom('docpoints.heads')
          .select(['installation', 'count', 'digest', 'at'])
          .where('installation', '=', String(installation))
          .as('head'),
      (join) => join.onRef('head.installation', '=', 'last.installation'),
    )
    .select(['position', 'line', 'last.digest as lastDigest', 'count', 'head.digest', 'at'])
    .executeTakeFirst();
  const {
    position = null,
    line = null,
    lastDigest = null,
    count = null,
    digest = null,
    at = null,
  } = end ?? {};
  if (position !== count || lastDigest !== digest)
    throw new LedgerFault(
      `The ledger in ${name} is not whole: its head records ${count ?? 'no'} lines, and it ends with line ${position ?? 0}. \`docpoints ledger verify\` shows all of it; put the database back as its backups have it.`,
    );
  if (position !== null && line !== null && lastDigest !== null)
    entryOf({ position, line, digest: lastDigest }, name);
  return { digest, count: Number(count ?? 0), at, version: count ?? '0' };
}

/** What all entries of each of these members come to. */
export async function readMembers(
  transaction: Transaction<PostgresTables>,
  installation: number,
  ids: readonly number[],
): Promise<Map<number, MemberTotals>> {
  if (ids.length === 0) return new Map();
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
