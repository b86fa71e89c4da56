import type { Activity, Program } from '../program/program.ts';
import { dayIn, isDay, type Day } from '../standing/days.ts';
import type { Account, EntryDraft } from '../standing/entry.ts';
import { hasEvidence } from './by-hand.ts';
import type { Person } from './facts.ts';
import { isAllowed } from './settlement.ts';

/** What another system saw, and says of a member. */
export interface Report {
  /** Its own id of it: the same report again has the same. */
  readonly id: string;
  readonly activity: string;
  /** Null: those of the activity, where they are fixed. */
  readonly points: number | null;
  /** The day on which it was earned; null: today. */
  readonly on: Day | null;
  readonly evidence: string;
}

/** Who reports: its name in `reported-by`, and the ids of the activities that its token is for. */
export interface Reporter {
  readonly name: string;
  readonly activities: readonly string[];
}

/** Why a report makes no entry: what was found and what was expected. */
export interface ReportRefusal {
  readonly kind: 'not-for-this-client' | 'invalid';
  readonly why: string;
}

/** The id of the entry that a report makes. */
export function reportEntryId(reporter: Pick<Reporter, 'name'>, report: Pick<Report, 'id'>): string {
  return `report/${reporter.name}/${report.id}`;
}

/** The entry that a report makes by the rules of the program, or why it makes none. `by`: the account that Docpoints runs as. */
export function decideReport(
  report: Report,
  member: Person,
  {
    reporter,
    program,
    by,
    now,
  }: {
    readonly reporter: Reporter;
    readonly program: Program;
    readonly by: Account;
    readonly now: Date;
  },
): { readonly draft: EntryDraft } | { readonly refusal: ReportRefusal } {
  const activity = program.activities[report.activity];
  const mayReport =
    activity !== undefined &&
    activity.reportedBy.includes(reporter.name) &&
    reporter.activities.includes(activity.id);
  if (!mayReport) return { refusal: notForThisClient(report, reporter, program) };
  const today = dayIn(program.timezone, now);
  const on = report.on ?? today;
  const why = mistakeIn(report, activity, member, on, today, program);
  if (why !== null) return { refusal: { kind: 'invalid', why } };
  const { id, login } = member;
  return {
    draft: {
      id: reportEntryId(reporter, report),
      kind: 'award',
      earnedOn: on,
      member: { id, login },
      activity: activity.id,
      points: report.points ?? activity.points.max,
      source: null,
      by: { id: by.id, login: by.login },
      reason: report.evidence === '' ? null : report.evidence.toWellFormed(),
      program: program.digest,
    },
  };
}

function mistakeIn(
  { points, evidence }: Report,
  activity: Activity,
  member: Person,
  on: Day,
  today: Day,
  { authors }: Program,
): string | null {
  const { min, max } = activity.points;
  const isExcluded = authors.exclude.some((login) => login.toLowerCase() === member.login.toLowerCase());
  if (member.isBot || isExcluded)
    return `@${member.login} earns no points: bots and accounts that the program leaves out never do.`;
  if (points === null && min !== max)
    return `\`points\` is missing: ${activity.id} brings from ${min} to ${max}, so the report must say how many.`;
  if (points !== null && !isAllowed(points, activity))
    return `\`points\` is ${points}: ${activity.id} brings ${min === max ? String(max) : `a whole number from 1 to ${max}`}.`;
  if (!isDay(on))
    return `\`on\` is ${JSON.stringify(on)}: a day that exists was expected, such as 2026-11-24.`;
  if (on > today)
    return `\`on\` is ${on}, which is in the future: today is ${today} in the program's time zone.`;
  if (!hasEvidence(evidence, activity))
    return `\`evidence\` is missing: ${activity.id} asks for a ${activity.evidence}.`;
  return null;
}

function notForThisClient(report: Report, { name, activities }: Reporter, program: Program): ReportRefusal {
  const possible = Object.values(program.activities)
    .filter(({ id, reportedBy }) => reportedBy.includes(name) && activities.includes(id))
    .map(({ id }) => id);
  const list = possible.length === 0 ? 'none' : possible.join(', ');
  return {
    kind: 'not-for-this-client',
    why: `${JSON.stringify(report.activity)} is not for the client ${name} to report. It may report: ${list}. The program file names clients in \`reported-by\`, the token the activities that it is for.`,
  };
}
