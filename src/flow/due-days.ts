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

/** Some of the days, and up to which day all that is due is looked at once these are. */
export interface DueStep {
  readonly upTo: Day;
  readonly days: readonly MergeDays[];
}

type Rules = Pick<Program, 'confirm' | 'timezone'>;

/**
 * When those were merged whose proposals became due by `confirm.after` from `since` up to today, the earliest first. Nothing
 * tells of them: time goes by without an event. It is a day or two for each number of days in the rules, one wider on both
 * sides, for GitHub's days are those of UTC.
 */
export function dueSteps(program: Rules, since: Day, now: Date): DueStep[] {
  const after = afterDays(program);
  if (after.length === 0) return [];
  const whole = { from: addDays(since, -1), to: addDays(dayIn(program.timezone, now), 1) };
  return parts(whole).map(({ from, to }) => ({
    upTo: addDays(to, -1),
    days: after.map((days) => ({ from: addDays(from, -days), to: addDays(to, -days) })),
  }));
}

/** When those were merged that may be due by rules that have changed. */
export function dueAnew(program: Rules, since: Day, now: Date): MergeDays[] {
  const after = afterDays(program);
  const [most, least] = [after[0], after.at(-1)];
  if (most === undefined || least === undefined) return [];
  const today = dayIn(program.timezone, now);
  return parts({ from: addDays(since, -most - overdue), to: addDays(today, 1 - least) });
}

/** Each once, the most first. */
function afterDays({ confirm }: Rules): number[] {
  return [...new Set(Object.values(confirm.after))].toSorted((a, b) => b - a);
}

function parts({ from, to }: MergeDays): MergeDays[] {
  const end = addDays(from, longest - 1);
  return end >= to ? [{ from, to }] : [{ from, to: end }, ...parts({ from: addDays(end, 1), to })];
}
