import { isDay } from '../standing/days.ts';

/** `2026-11-01`, or with a time `2026-11-01T08:00Z`. */
const moment = /^(\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/;

/** A day or a time, as somebody writes it; a day alone begins in UTC. Null for anything else. */
export function readSince(text: string): Date | null {
  const day = moment.exec(text)?.[1];
  const time = new Date(text);
  return day === undefined || !isDay(day) || Number.isNaN(time.getTime()) ? null : time;
}
