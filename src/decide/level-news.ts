import type { Program } from '../program/program.ts';
import { dayIn } from '../standing/days.ts';
import type { Account, Entry } from '../standing/entry.ts';
import { foldMembers } from '../standing/member-totals.ts';
import { standingOf } from '../standing/standings.ts';
import { levelReached } from './reaching.ts';
import { totalsOf, type Members } from './totals.ts';

/** A level that somebody has reached, for whoever wants to hear of it. */
export interface LevelNews {
  readonly member: Account;
  readonly level: string;
  /** It was held from the period before, and is earned for the next. */
  readonly isAgain: boolean;
  /** Points in the period. */
  readonly total: number;
  /** The entry that reached it. */
  readonly entry: Entry;
}

/** The levels that entries have reached, which the ledger holds now. `before`: totals without them. */
export function levelNews(
  entries: readonly Entry[],
  before: Members,
  program: Program,
  now: Date,
): LevelNews[] {
  const today = dayIn(program.timezone, now);
  let members = before;
  return entries.flatMap((entry): LevelNews[] => {
    const { id, login } = entry.member;
    const member = { id, login };
    const had = totalsOf(member, members);
    members = foldMembers([entry], members);
    const has = totalsOf(member, members);
    const reached = levelReached(had, has, program, today);
    if (reached === null) return [];
    return [{ member, ...reached, total: standingOf(has, program, today).total, entry }];
  });
}
