import { readEntryLine, type LineReading } from '../standing/entry-line.ts';
import type { Entry } from '../standing/entry.ts';
import type { DayTotal, MemberTotals } from '../standing/member-totals.ts';
import { LedgerFault } from './fault.ts';

/** A line as the table of entries has it. */
export interface EntryRow {
  readonly position: string | number;
  readonly line: string;
  readonly digest: string;
}

/** What is known of a line on its way into the table; absent columns are null. */
export const newColumns = [
  'installation',
  'position',
  'line',
  'digest',
  'prev',
  'id',
  'at',
  'kind',
  'earned_on',
  'member_id',
  'login',
  'activity',
  'points',
  'leaves',
  'merged_into',
  'repo_id',
  'number',
] as const;

/** A line on its way into the table: its columns, whole numbers as numbers. */
export type NewRow = Readonly<Partial<Record<(typeof newColumns)[number], string | number | boolean | null>>>;

/** The row of a line. Null columns where a line of a later version does not say. */
export function rowOf(
  installation: number,
  position: number,
  line: string,
  reading: Exclude<LineReading, { readonly kind: 'broken' }>,
): NewRow {
  const { digest } = reading;
  const place = { installation, position, line, digest };
  if (reading.kind === 'unknown') {
    const { id, at, prev } = reading.link;
    return { ...place, prev, id: id == null ? null : written(id), at: at ?? null };
  }
  const { id, at, prev, kind, earnedOn, member, activity, points, source, leaves, mergedInto } =
    reading.entry;
  return {
    ...place,
    prev,
    id: written(id),
    at,
    kind,
    earned_on: earnedOn,
    member_id: member.id,
    login: written(member.login),
    activity: activity === null ? null : written(activity),
    points,
    leaves: leaves ?? null,
    merged_into: mergedInto ?? null,
    repo_id: source?.repoId ?? null,
    number: source?.pull ?? source?.issue ?? null,
  };
}

/** Text as JSON writes it between its quotes: PostgreSQL has no text with a NUL in it, and a line may. */
export function written(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function unwritten(text: string): string {
  return String(JSON.parse(`"${text}"`));
}

/** The entry of a row; null: of a kind that this version does not know. Throws LedgerFault for one that was changed. */
export function entryOf({ position, line, digest }: EntryRow, name: string): Entry | null {
  const reading = readEntryLine(line);
  const place = `The ledger in ${name} is not whole: entry ${position}`;
  const advice = '`docpoints ledger verify` shows all of it; put the database back as its backups have it.';
  if (reading.kind === 'broken') throw new LedgerFault(`${place} ${reading.what}. ${advice}`);
  if (reading.digest !== digest)
    throw new LedgerFault(
      `${place} is not the one that was recorded: its digest is ${reading.digest}, and ${digest} was expected. ${advice}`,
    );
  return reading.kind === 'entry' ? reading.entry : null;
}

/** A member, with one of the days on which something was earned; without one where there is none. */
export interface MemberDayRow {
  readonly member_id: string;
  readonly login: string;
  readonly entries: string;
  readonly redeemed: string;
  readonly enrolments: readonly string[];
  readonly leavings: readonly string[];
  readonly first_points: string | null;
  readonly merged_into: string | null;
  readonly merged: readonly string[];
  readonly earned_on: string | null;
  readonly activity: string | null;
  readonly points: string | null;
  readonly times: string | null;
}

/** The totals of each member, by numeric id. */
export function totalsOf(rows: readonly MemberDayRow[]): Map<number, MemberTotals> {
  const members = new Map<number, MemberTotals>();
  for (const [id, ofMember] of Map.groupBy(rows, ({ member_id }) => Number(member_id))) {
    const [first] = ofMember;
    if (first === undefined) continue;
    const days: Record<string, Record<string, DayTotal>> = {};
    for (const { earned_on: day, activity, points, times } of ofMember) {
      if (day === null) continue;
      const total = { points: Number(points), times: Number(times) };
      days[day] = { ...days[day], [unwritten(activity ?? '')]: total };
    }
    members.set(id, {
      member: { id, login: unwritten(first.login) },
      entries: Number(first.entries),
      enrolments: first.enrolments,
      leavings: first.leavings,
      first: first.first_points,
      days,
      redeemed: Number(first.redeemed),
      mergedInto: first.merged_into === null ? null : Number(first.merged_into),
      merged: first.merged.map(Number),
    });
  }
  return members;
}
