import type { Classification } from '../classify/classification.ts';
import { classify } from '../classify/classify.ts';
import { propose } from '../classify/propose.ts';
import type { Mistake } from '../program/mistake.ts';
import type { Program } from '../program/program.ts';
import { dayIn } from '../standing/days.ts';
import type { Account, EntryDraft } from '../standing/entry.ts';
import { standingOf } from '../standing/standings.ts';
import type { Decision, Ignored, Share, State } from './decision.ts';
import { whyNotEligible } from './eligibility.ts';
import type { Facts } from './facts.ts';
import { hear, type Ground } from './hearing.ts';
import { deciderOf, readLedgerRecord, type LedgerRecord } from './ledger-record.ts';
import { dueReplies } from './replies.ts';
import type { Settlement } from './settlement.ts';

/** The rules that a decision is made by. */
export interface Rules {
  readonly program: Program;
  /** Set when the program file is invalid: nothing is awarded, proposals wait, and `program` only lends its words. */
  readonly invalid: { readonly file: string; readonly mistakes: readonly Mistake[] } | null;
}

/**
 * What is true of one pull request, and what is missing to make GitHub and the ledger say so. Pure: the same facts give
 * the same decision, in any order of events. What the ledger holds stands; what it does not hold yet is what people say now.
 */
export function decide(facts: Facts, { program, invalid }: Rules): Decision {
  const { pull, repository } = facts;
  const classification = classifyPull(facts, program);
  const record = readLedgerRecord(facts);
  const credited = pull.author === null ? [] : [pull.author];
  const ground: Ground = {
    record,
    credited,
    classification,
    ineligible: whyNotEligible(pull, repository, program),
    invalid: invalid === null ? null : { kind: 'program-invalid', ...invalid },
  };
  const { settlement, heard } = hear(facts, program, proposal(classification, program), ground);
  const ignored = whyIgnored(settlement, ground);
  const state = stateOf(facts, record, settlement, ignored);
  const isRecorded = record.awards.length > 0;
  const append = ignored === null && !isRecorded ? drafts(facts, settlement, record, program) : [];
  return {
    state,
    ignored: state === 'ignored' ? ignored : null,
    classification,
    ...worth(state, settlement, record, program, credited),
    award: record.awards[0] === undefined ? null : deciderOf(record.awards[0]),
    rejection: state === 'rejected' ? settlement.rejection : null,
    standing: standing(facts, program, ground),
    append,
    comment: commentDue(state, facts, program, ground),
    ...dueReplies(heard, facts, program),
  };
}

function classifyPull({ pull, files }: Facts, program: Program): Classification {
  return classify(
    {
      title: pull.title,
      author: pull.author?.login ?? null,
      isBot: pull.author?.isBot ?? false,
      labels: pull.labels,
      files,
    },
    program.docs,
    program.labels,
  );
}

function proposal(classification: Classification, program: Program): Settlement {
  const { activity, points } = propose(classification, program) ?? { activity: null, points: null };
  return { activity, points, setBy: null, rejection: null, confirmation: null };
}

function whyIgnored({ activity }: Settlement, { ineligible, invalid }: Ground): Ignored | null {
  if (ineligible !== null) return ineligible;
  if (invalid !== null) return 'program-invalid';
  return activity === null ? 'nothing-to-reward' : null;
}

/** Recorded first, then what people say, then what the pull request is. */
function stateOf(
  { pull }: Facts,
  { awards, isRevoked }: LedgerRecord,
  { rejection, confirmation }: Settlement,
  ignored: Ignored | null,
): State {
  if (awards.length > 0) return 'confirmed';
  if (isRevoked && confirmation === null) return 'revoked';
  if (ignored !== null && rejection === null) return 'ignored';
  if (rejection !== null) return 'rejected';
  return pull.state === 'merged' ? 'proposed' : 'previewed';
}

/** Activity, points and who gets them: as recorded, else as set or proposed. */
function worth(
  state: State,
  { activity, points, setBy }: Settlement,
  { awards, revoked }: LedgerRecord,
  program: Program,
  credited: readonly Account[],
): Pick<Decision, 'activity' | 'points' | 'setBy' | 'shares'> {
  const recorded = state === 'revoked' ? revoked : awards;
  const [first] = recorded;
  if (first !== undefined) {
    return {
      activity: program.activities[first.activity ?? ''] ?? null,
      points: recorded.reduce((sum, award) => sum + award.points, 0),
      setBy: null,
      shares: recorded.map(({ member, points }) => ({ member, points })),
    };
  }
  if (state === 'ignored') return { activity: null, points: null, setBy: null, shares: [] };
  return { activity, points, setBy, shares: points === null ? [] : sharesOf(points, credited) };
}

function sharesOf(points: number, credited: readonly Account[]): Share[] {
  return credited.map(({ id, login }) => ({ member: { id, login }, points }));
}

/** What a confirmation that the ledger does not hold yet has to put there. */
function drafts(
  { pull, repository }: Facts,
  { activity, points, confirmation, rejection }: Settlement,
  record: LedgerRecord,
  program: Program,
): EntryDraft[] {
  const { author, mergedAt, mergeCommit } = pull;
  if (confirmation === null || rejection !== null || mergedAt === null) return [];
  if (author === null || activity === null || points === null) return [];
  return sharesOf(points, [author]).map(({ member, points }) => ({
    id: `pr/${repository.id}/${pull.number}/award/${member.id}/${record.awardsOf(member) + 1}`,
    kind: 'award',
    earnedOn: dayIn(program.timezone, new Date(mergedAt)),
    member,
    activity: activity.id,
    points,
    source: {
      repo: `${repository.owner}/${repository.name}`,
      repoId: repository.id,
      pull: pull.number,
      commit: mergeCommit,
      comment: confirmation.comment,
      url: confirmation.url,
    },
    by: confirmation.by,
    reason: null,
    program: program.digest,
  }));
}

function standing({ pull, entries, now }: Facts, program: Program, ground: Ground): Decision['standing'] {
  const { author } = pull;
  if (author === null || author.isBot || ground.invalid !== null) return null;
  const member: Account = { id: author.id, login: author.login };
  return standingOf(member, entries, program, dayIn(program.timezone, now));
}

/** What is recorded, proposed or rejected is told; of what comes to nothing only a comment that stands already speaks. */
function commentDue(
  state: State,
  { pull }: Facts,
  program: Program,
  { invalid }: Ground,
): Decision['comment'] {
  if (invalid !== null) return 'leave';
  if (state === 'ignored') return 'update';
  const isPreview = pull.state === 'open' && state !== 'confirmed';
  return isPreview && (!program.comment.preview || pull.isDraft) ? 'update' : 'write';
}
