import type { Activity, Program } from '../program/program.ts';
import { addMonths, dayIn, isDay, type Day } from '../standing/days.ts';
import type { Account, Entry, EntryDraft } from '../standing/entry.ts';
import { hasEvidence } from './by-hand.ts';
import { isLeftOut } from './eligibility.ts';
import type { Person } from './facts.ts';
import { capRule, cutOf } from './limits.ts';
import { isAllowed } from './settlement.ts';
import { totalsOf, type Members } from './totals.ts';

/** What another system saw, and says of a member. */
export interface Report {
  /** Its own id of it: the same report again has the same. */
  readonly id: string;
  readonly activity: string;
  /** Null: those of the activity, where they are fixed. */
  readonly points: number | null;
  /** The day on which it was earned, at most a year ago; null: today. */
  readonly on: Day | null;
  readonly evidence: string;
}

/**
 * So late may a report be. Periods are no longer, unless they never end: all of this one can be reported, and of the one
 * before what was late; and caps by the month cannot be walked around through years that are long past.
 */
const mostMonthsBack = 12;

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

/** The entry that a report makes, and the rule that has cut its points; null: none has. */
export interface ReportOutcome {
  readonly draft: EntryDraft;
  readonly cut: string | null;
}

/** The id of the entry that a report makes. */
export function reportEntryId(reporter: Pick<Reporter, 'name'>, report: Pick<Report, 'id'>): string {
  return `report/${reporter.name}/${report.id}`;
}

/**
 * The entry that a report makes by the rules of the program, or why it makes none. `by`: the account that Docpoints runs as;
 * `members`: what the ledger holds of the member, at the head that it is to be appended to.
 */
export function decideReport(
  report: Report,
  member: Person,
  {
    reporter,
    program,
    members,
    by,
    now,
  }: {
    readonly reporter: Reporter;
    readonly program: Program;
    readonly members: Members;
    readonly by: Account;
    readonly now: Date;
  },
): ReportOutcome | { readonly refusal: ReportRefusal } {
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
  const asked = askedFor(report, activity);
  const cut = cutOf(asked, activity, totalsOf(member, members), on, program);
  if (cut?.left === 0) {
    const why = `Nothing is left for @${login} on ${on}. The rule for ${activity.id}: ${cut.rule}.`;
    return { refusal: { kind: 'invalid', why } };
  }
  return {
    cut: cut === null ? null : cutText(asked, cut.left, activity, program),
    draft: {
      id: reportEntryId(reporter, report),
      kind: 'award',
      earnedOn: on,
      member: { id, login },
      activity: activity.id,
      points: cut?.left ?? asked,
      source: null,
      by: { id: by.id, login: by.login },
      reason: report.evidence === '' ? null : report.evidence.toWellFormed(),
      program: program.digest,
    },
  };
}

/** The rule that has cut the points of a report, of which the ledger holds this entry; null: none has, as far as is known. */
export function cutOfHeld(
  report: Report,
  { points, program: rules }: Pick<Entry, 'points' | 'program'>,
  program: Program,
): string | null {
  const activity = program.activities[report.activity];
  // What was fixed by other rules is not known.
  if (activity === undefined || (report.points === null && rules !== program.digest)) return null;
  const asked = askedFor(report, activity);
  return activity.cap !== null && asked > points ? cutText(asked, points, activity, program) : null;
}

/** `30 of 50 points, by the rule for feedback: no more than 100 points a month`. */
function cutText(asked: number, left: number, activity: Activity, program: Program): string {
  return `${left} of ${asked} points, by the rule for ${activity.id}: ${capRule(activity, program)}`;
}

function askedFor({ points }: Report, activity: Activity): number {
  return points ?? activity.points.max;
}

function mistakeIn(
  { points, evidence }: Report,
  activity: Activity,
  member: Person,
  on: Day,
  today: Day,
  program: Program,
): string | null {
  const { min, max } = activity.points;
  if (member.isBot || isLeftOut(member, program))
    return `@${member.login} earns no points: bots and accounts that the program leaves out never do.`;
  if (points === null && min !== max)
    return `\`points\` is missing: ${activity.id} brings from ${min} to ${max}, so the report must say how many.`;
  if (points !== null && !isAllowed(points, activity))
    return `\`points\` is ${points}: ${activity.id} brings ${min === max ? String(max) : `a whole number from 1 to ${max}`}.`;
  if (!isDay(on))
    return `\`on\` is ${JSON.stringify(on)}: a day that exists was expected, such as 2026-11-24.`;
  const first = addMonths(today, -mostMonthsBack);
  const taken = `days from ${first} to ${today} are taken, today in the program's time zone`;
  if (on > today) return `\`on\` is ${on}, which is in the future: ${taken}.`;
  if (on < first) return `\`on\` is ${on}, which is too long ago: ${taken}.`;
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
