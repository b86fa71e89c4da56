import type { Program } from '../program/program.ts';
import { dayIn } from '../standing/days.ts';
import type { Account } from '../standing/entry.ts';
import type { Standing } from '../standing/standing.ts';
import { standingOf } from '../standing/standings.ts';
import type { Facts } from './facts.ts';
import { totalsOf } from './totals.ts';

/** Where an account stands now, by all that the ledger holds; a newcomer where it holds nothing of it. */
export function standingNow(
  account: Account,
  { members, now }: Pick<Facts, 'members' | 'now'>,
  program: Program,
): Standing {
  return standingOf(totalsOf(account, members), program, dayIn(program.timezone, now));
}
