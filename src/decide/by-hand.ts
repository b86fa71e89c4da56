import type { Activity, Program } from '../program/program.ts';
import { dayIn } from '../standing/days.ts';
import type { Account, EntryDraft } from '../standing/entry.ts';
import type { Command } from './command.ts';
import type { Refusal } from './decision.ts';
import type { Facts } from './facts.ts';
import { isAllowed, resolveAccount } from './settlement.ts';
import type { SpokenCommand } from './spoken-commands.ts';

/** A command that makes an entry by itself, whatever becomes of the pull request in whose comments it was said. */
export type ByHand = Extract<Command, { readonly verb: 'award' | 'nominate' | 'enrol' }>;

type Outcome = { readonly draft: EntryDraft } | { readonly refusal: Refusal };

/** The entry that a command by hand asks for, or why there can be none. */
export function byHand(command: ByHand, spoken: SpokenCommand, facts: Facts, program: Program): Outcome {
  if (command.verb === 'enrol') return enrol(spoken, facts, program);
  const activity = activityOf(command, program);
  if ('kind' in activity) return { refusal: activity };
  const member = resolveAccount(command.login, facts.accounts);
  if ('kind' in member) return { refusal: member };
  const isOwn = member.id === spoken.comment.author.id;
  if (isOwn && !program.confirm.own) return { refusal: { kind: 'own-points' } };
  const points = pointsOf(command, activity);
  if (points === null) return { refusal: { kind: 'points-missing', activity } };
  if (!isAllowed(points, activity)) return { refusal: { kind: 'out-of-range', asked: points, activity } };
  if (!hasEvidence(command.reason, activity)) return { refusal: { kind: 'evidence-missing', activity } };
  const reason = command.reason === '' ? null : command.reason.toWellFormed();
  const id = idOf(spoken, 'award', member);
  return {
    draft: {
      ...draftOf(id, spoken, facts, program),
      member,
      kind: 'award',
      activity: activity.id,
      points,
      reason,
    },
  };
}

/** Whether the ledger holds the entry that this very command asked for. */
export function isRecordedByHand({ verb }: ByHand, spoken: SpokenCommand, { entries }: Facts): boolean {
  return entries.some(({ id, kind, source }) =>
    verb === 'enrol'
      ? kind === 'enrolment' && source?.comment === spoken.comment.id
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

function activityOf(
  command: Extract<ByHand, { verb: 'award' | 'nominate' }>,
  program: Program,
): Activity | Refusal {
  if (command.verb === 'nominate') return program.activities['nomination'] ?? { kind: 'no-nomination' };
  const activity = program.activities[command.activity];
  if (activity === undefined) return { kind: 'not-understood', nearest: null, form: null };
  return activity.finds.length === 0 ? activity : { kind: 'activity-from-pull-request', activity };
}

function pointsOf({ points }: { readonly points: number | null }, activity: Activity): number | null {
  const { min, max } = activity.points;
  return points ?? (min === max ? max : null);
}

export function hasEvidence(reason: string, { evidence }: Activity): boolean {
  if (evidence === 'none') return true;
  return evidence === 'text' ? reason !== '' : /\bhttps?:\/\/[^\s/]+\.[^\s/]+/i.test(reason);
}

function enrol(spoken: SpokenCommand, facts: Facts, program: Program): Outcome {
  const { id, login } = spoken.comment.author;
  if ((facts.members.get(id)?.enrolments.length ?? 0) > 0) return { refusal: { kind: 'already-a-member' } };
  const draft = draftOf(`member/${id}/enrolment/1`, spoken, facts, program);
  return {
    draft: { ...draft, kind: 'enrolment', member: { id, login }, activity: null, points: 0, reason: null },
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
