import type { Program } from '../program/program.ts';
import { addDays, dayIn, type Day } from '../standing/days.ts';

/** Days of a merge, both included. */
export interface MergeDays {
  readonly from: Day;
  readonly to: Day;
}

/** GitHub finds 1,000 by one search at most. */
const longest = 7;
/** How many days a proposal may be overdue when the rules change, and still be found. */
const overdue = 31;

/**
 * When those were merged whose proposals became due by `confirm.after` from `since` up to today. Nothing tells of them: time
 * goes by without an event. It is a day or two for each number of days in the rules, one wider on both sides, for GitHub's
 * days are those of UTC. `isAnew`: the rules have changed, so that any proposal may be due.
 */
export function dueDays(
  { confirm, timezone }: Pick<Program, 'confirm' | 'timezone'>,
  since: Day,
  now: Date,
  isAnew: boolean,
): MergeDays[] {
  const days = [...new Set(Object.values(confirm.after))].toSorted((a, b) => b - a);
  const [most, least] = [days[0], days.at(-1)];
  if (most === undefined || least === undefined) return [];
  const today = dayIn(timezone, now);
  if (isAnew) return parts({ from: addDays(since, -most - overdue), to: addDays(today, 1 - least) });
  return days.flatMap((after) => parts({ from: addDays(since, -after - 1), to: addDays(today, 1 - after) }));
}

function parts({ from, to }: MergeDays): MergeDays[] {
  const end = addDays(from, longest - 1);
  return end >= to ? [{ from, to }] : [{ from, to: end }, ...parts({ from: addDays(end, 1), to })];
}
