import type { Program } from '../program/program.ts';
import { dayIn } from '../standing/days.ts';
import type { Account } from '../standing/entry.ts';
import { noTotals } from '../standing/member-totals.ts';
import type { Standing } from '../standing/standing.ts';
import { standingOf } from '../standing/standings.ts';
import type { Facts } from './facts.ts';

/** Where an account stands now, by all that the ledger holds; a newcomer where it holds nothing of it. */
export function standingNow({ id, login }: Account, { members, now }: Facts, program: Program): Standing {
  const totals = members.get(id) ?? noTotals({ id, login });
  return standingOf(totals, program, dayIn(program.timezone, now));
}
