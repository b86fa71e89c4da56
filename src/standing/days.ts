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
  return /^\d{4}-\d\d-\d\d$/.test(text) && fromUtc(toUtc(text)) === text;
}

export function addDays(day: Day, days: number): Day {
  return fromUtc(toUtc(day) + days * 86_400_000);
}

/** The same day some months on; the last of a shorter month: a year after 2024-02-29 is 2025-02-28. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const first = utc(year, month - 1 + months, 1);
  const start = new Date(first);
  const last = new Date(utc(start.getUTCFullYear(), start.getUTCMonth() + 1, 0)).getUTCDate();
  return fromUtc(first + (Math.min(date, last) - 1) * 86_400_000);
}

function toUtc(day: Day): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return utc(year, month - 1, date);
}

/** Date.UTC takes the years 0 to 99 for 1900 to 1999. */
function utc(year: number, month: number, date: number): number {
  return new Date(0).setUTCFullYear(year, month, date);
}

function fromUtc(time: number): Day {
  return new Date(time).toISOString().slice(0, 10);
}
