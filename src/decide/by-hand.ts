import type { Activity, Program } from '../program/program.ts';
import { dayIn } from '../standing/days.ts';
import type { Account, EntryDraft } from '../standing/entry.ts';
import type { Command } from './command.ts';
import type { Refusal } from './decision.ts';
import { isEnrolled, isMember } from './enrolment.ts';
import type { Facts } from './facts.ts';
import { cutOf } from './limits.ts';
import { isAllowed, resolveAccount } from './settlement.ts';
import type { SpokenCommand } from './spoken-commands.ts';
import { isOwn, totalsOf, type Members } from './totals.ts';

/** A command that makes an entry by itself, whatever becomes of the pull request in whose comments it was said. */
export type ByHand = Extract<Command, { readonly verb: 'award' | 'nominate' | 'enrol' | 'leave' }>;
type Award = Extract<ByHand, { readonly verb: 'award' | 'nominate' }>;

type Outcome = { readonly draft: EntryDraft } | { readonly refusal: Refusal };

/** The entry that a command by hand asks for, or why there can be none. `members`: totals with all that is due before it. */
export function byHand(
  command: ByHand,
  spoken: SpokenCommand,
  facts: Facts,
  program: Program,
  members: Members,
): Outcome {
  if (command.verb === 'enrol' || command.verb === 'leave')
    return enrolment(command, spoken, facts, program, members);
  const activity = activityOf(command, program);
  if ('kind' in activity) return { refusal: activity };
  const member = resolveAccount(command.login, facts.accounts, program);
  if ('kind' in member) return { refusal: member };
  const isTheirs = isOwn(spoken.comment.author.id, [member], facts.members);
  if (isTheirs && !program.confirm.own) return { refusal: { kind: 'own-points' } };
  const asked = pointsOf(command, activity);
  if (asked === null) return { refusal: { kind: 'points-missing', activity } };
  if (!isAllowed(asked, activity)) return { refusal: { kind: 'out-of-range', asked, activity } };
  if (!hasEvidence(command.reason, activity)) return { refusal: { kind: 'evidence-missing', activity } };
  const id = idOf(spoken, 'award', member);
  const draft = draftOf(id, spoken, facts, program);
  const cut = cutOf(asked, activity, totalsOf(member, members), draft.earnedOn, program);
  if (cut?.left === 0)
    return { refusal: { kind: 'all-cut', activity, shares: [{ member, points: 0, cut }] } };
  const reason = command.reason === '' ? null : command.reason.toWellFormed();
  const points = cut?.left ?? asked;
  return { draft: { ...draft, member, kind: 'award', activity: activity.id, points, reason } };
}

/** Whether the ledger holds the entry that this very command asked for. */
export function isRecordedByHand({ verb }: ByHand, spoken: SpokenCommand, { entries }: Facts): boolean {
  return entries.some(({ id, kind, source, leaves = false }) =>
    verb === 'enrol' || verb === 'leave'
      ? kind === 'enrolment' && source?.comment === spoken.comment.id && leaves === (verb === 'leave')
      : id.startsWith(idOf(spoken, 'award', { id: 0, login: '' }).replace(/0$/, '')),
  );
}

/** `comment/<id of the comment>/<its k-th command>/<kind>/<member>`: the same command can never be in twice. */
export function idOf(
  { comment, position }: SpokenCommand,
  kind: EntryDraft['kind'],
  member: Account,
): string {
  return `comment/${comment.id}/${position}/${kind}/${member.id}`;
}

/** The activity that a command by hand is for, or why it can be for none. */
export function activityOf(command: Award, program: Program): Activity | Refusal {
  if (command.verb === 'nominate') return program.activities['nomination'] ?? { kind: 'no-nomination' };
  const activity = program.activities[command.activity];
  if (activity === undefined) return { kind: 'not-understood', nearest: null, form: null };
  return activity.finds.length === 0 ? activity : { kind: 'activity-from-pull-request', activity };
}

/** The points that it asks for: where they are fixed, they need not be said. Null: they have to be. */
export function pointsOf({ points }: { readonly points: number | null }, activity: Activity): number | null {
  const { min, max } = activity.points;
  return points ?? (min === max ? max : null);
}

/** Whether an award by hand brings what the activity asks for. */
export function hasEvidence(reason: string, { evidence }: Activity): boolean {
  if (evidence === 'none') return true;
  return evidence === 'text' ? reason !== '' : /\bhttps?:\/\/[^\s/]+\.[^\s/]+/i.test(reason);
}

/** Nobody enrols or takes out anybody but themselves. */
function enrolment(
  { verb }: ByHand,
  spoken: SpokenCommand,
  facts: Facts,
  program: Program,
  members: Members,
): Outcome {
  const { id, login } = spoken.comment.author;
  const member = { id, login };
  const totals = totalsOf(member, members);
  const { enrolments, leavings } = members.get(id) ?? totals;
  const count = enrolments.length + leavings.length + 1;
  const draft = draftOf(`member/${id}/enrolment/${count}`, spoken, facts, program);
  const leaves = verb === 'leave';
  const today = dayIn(program.timezone, facts.now);
  if (leaves && !isMember(totals, program, today)) return { refusal: { kind: 'not-a-member' } };
  if (!leaves && isEnrolled(totals, program, today)) return { refusal: { kind: 'already-a-member' } };
  return {
    draft: {
      ...draft,
      kind: 'enrolment',
      member,
      activity: null,
      points: 0,
      reason: null,
      ...(leaves ? { leaves } : {}),
    },
  };
}

/** What all entries that a command makes by itself have in common. */
export function draftOf(
  id: string,
  { comment }: SpokenCommand,
  { repository, pull }: Facts,
  program: Program,
): Pick<EntryDraft, 'id' | 'earnedOn' | 'source' | 'by' | 'program'> {
  const { author, createdAt, url } = comment;
  return {
    id,
    earnedOn: dayIn(program.timezone, new Date(createdAt)),
    source: {
      repo: `${repository.owner}/${repository.name}`,
      repoId: repository.id,
      ...(pull.kind === 'issue' ? { issue: pull.number } : { pull: pull.number }),
      commit: null,
      comment: comment.id,
      url,
    },
    by: { id: author.id, login: author.login },
    program: program.digest,
  };
}
