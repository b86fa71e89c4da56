import type { PeriodKind } from '../program/program.ts';
import { addDays, addMonths, type Day } from './days.ts';

/** First and last day. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

export const firstOfDays: Day = '0001-01-01';
const ever: Period = { from: firstOfDays, to: '9999-12-31' };

/**
 * The period that a day is in. `since` is the member's first day (enrolment, else the first points): anniversaries
 * count from it, and what was before it is in the first one.
 */
export function periodOf(kind: PeriodKind, day: Day, since: Day): Period {
  const [year = '', month = ''] = day.split('-');
  switch (kind) {
    case 'calendar-year':
      return { from: `${year}-01-01`, to: `${year}-12-31` };
    case 'month':
      return months(`${year}-${month}-01`, 1);
    case 'quarter': {
      const first = Math.floor((Number(month) - 1) / 3) * 3 + 1;
      return months(`${year}-${String(first).padStart(2, '0')}-01`, 3);
    }
    case 'rolling-12-months':
      return { from: addDays(addMonths(day, -12), 1), to: day };
    case 'anniversary':
      return anniversaryPeriod(day, since);
    case 'lifetime':
      return ever;
    default:
      return kind satisfies never;
  }
}

/** The period before; null where there was none. */
export function periodBefore(kind: PeriodKind, period: Period, since: Day): Period | null {
  if (kind === 'lifetime') return null;
  if (kind === 'anniversary' && period.from <= since) return null;
  return periodOf(kind, addDays(period.from, -1), since);
}

function months(from: Day, count: number): Period {
  return { from, to: addDays(addMonths(from, count), -1) };
}

function anniversaryPeriod(day: Day, since: Day): Period {
  const years = Math.max(0, Number(day.slice(0, 4)) - Number(since.slice(0, 4)));
  // Always counted from the first day, so that 29 February comes back in a leap year.
  const from = addMonths(since, 12 * years);
  const past = day < from && years > 0 ? years - 1 : years;
  return {
    from: past === years ? from : addMonths(since, 12 * past),
    to: addDays(addMonths(since, 12 * (past + 1)), -1),
  };
}
