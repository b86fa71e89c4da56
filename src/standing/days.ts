/** A day of the calendar, `YYYY-MM-DD`: such texts sort as the days do. */
export type Day = string;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day that it is at `time` in the time zone (IANA name). */
export function dayIn(timezone: string, time: Date): Day {
  let format = formats.get(timezone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: timezone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timezone, format);
  }
  const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]));
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

/** Whether the text is a day that exists: 2024-02-29 is one, 2026-02-29 is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const [year = 0, month = 0, date = 0] = numbersOf(text);
  return date >= 1 && date <= lengthOf(year, month);
}

function numbersOf(day: Day): number[] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
}

/** Days of a month from 1; none, where there is no such month. */
function lengthOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [0, 31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? 0;
}

export function addDays(day: Day, days: number): Day {
  return fromUtc(toUtc(day) + days * 86_400_000);
}

/** The same day some months on; the last of a shorter month: a year after 2024-02-29 is 2025-02-28. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = numbersOf(day);
  const first = utc(year, month - 1 + months, 1);
  const start = new Date(first);
  const last = lengthOf(start.getUTCFullYear(), start.getUTCMonth() + 1);
  return fromUtc(first + (Math.min(date, last) - 1) * 86_400_000);
}

/** Days from one day to another; negative where that is the earlier one. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toUtc(to) - toUtc(from)) / 86_400_000);
}

/**
 * Tells of a time of recording (ISO 8601, UTC) whether it is on that day or before it in the time zone: the same as
 * `dayIn` says, without asking the calendar for each of a million.
 */
export function untilEndOf(day: Day, timezone: string): (at: string) => boolean {
  const isUntil = (time: number): boolean => dayIn(timezone, new Date(time)) <= day;
  const noon = toUtc(day) + 43_200_000;
  let [inside, outside] = [noon - 2 * 86_400_000, noon + 2 * 86_400_000];
  while (outside - inside > 1) {
    const middle = Math.floor((inside + outside) / 2);
    if (isUntil(middle)) inside = middle;
    else outside = middle;
  }
  // Clocks may go back over midnight: within that time a day ends twice.
  const doubtful = [inside - 3 * 3_600_000, outside + 3 * 3_600_000].map(isoOf);
  const [from = '', to = ''] = doubtful;
  return (at) => at < from || (at <= to && isUntil(Date.parse(at)));
}

function isoOf(time: number): string {
  return new Date(time).toISOString();
}

function toUtc(day: Day): number {
  const [year = 0, month = 0, date = 0] = numbersOf(day);
  return utc(year, month - 1, date);
}

/** Date.UTC takes the years 0 to 99 for 1900 to 1999. */
function utc(year: number, month: number, date: number): number {
  return new Date(0).setUTCFullYear(year, month, date);
}

function fromUtc(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}
