import type { Classification } from '../classify/classification.ts';
import { propose } from '../classify/propose.ts';
import type { Mistake } from '../program/mistake.ts';
import type { Program } from '../program/program.ts';
import { dayIn } from '../standing/days.ts';
import { confirmsOn, isTime } from './by-time.ts';
import { creditOf } from './credit.ts';
import type { Decision, Ignored, LabelProblem, State } from './decision.ts';
import { draftsOf } from './drafts.ts';
import { creditedAuthor, whyNotEligible } from './eligibility.ts';
import { isMember } from './enrolment.ts';
import type { Facts } from './facts.ts';
import { foundIn } from './found-in.ts';
import { givenShares } from './giving.ts';
import type { Ground, Hearing } from './heard.ts';
import { hear, labelsThatCount } from './hearing.ts';
import { asWork, rulesFor } from './issue-activity.ts';
import { closingOf, requestOf } from './issue-request.ts';
import { missingLabels, stateLabels } from './labels.ts';
import { isSettingDeleted, lapsed } from './lapsed.ts';
import { readLedgerRecord } from './ledger-record.ts';
import { isAllCut } from './limits.ts';
import { dueReplies } from './replies.ts';
import { revertedPull } from './revert.ts';
import type { Due, Settlement } from './settlement.ts';
import { standingNow } from './standing-now.ts';
import { totalsOf } from './totals.ts';
import { worthOf } from './worth.ts';

/** The rules that a decision is made by. */
export interface Rules {
  readonly program: Program;
  /** Set when the program file is invalid: nothing is awarded, proposals wait, and `program` only lends its words. */
  readonly invalid: { readonly file: string; readonly mistakes: readonly Mistake[] } | null;
}

/** What a pull request is by what it changes. */
export type ClassifyPull = (facts: Facts, program: Program) => Classification;

/**
 * What is true of one pull request or issue, and what is missing to make GitHub and the ledger say so. What the ledger holds
 * stands; what it does not hold yet is what people say now. One decision is drafted at a time: what was said after it is
 * heard when the ledger holds it. `classifyPull` null: an issue changes nothing that there is to classify.
 */
export function conclude(
  observed: Facts,
  { program: rules, invalid: mistaken }: Rules,
  classifyPull: ClassifyPull | null,
): Decision {
  const program = rulesFor(observed.pull, rules);
  const credit = creditOf(observed, program);
  const { credited } = credit;
  const invalid = mistaken === null ? null : ({ kind: 'program-invalid', ...mistaken } as const);
  const labels = labelsThatCount(observed, program, { credited, invalid });
  const facts = asWork(observed, labels);
  const { pull, repository } = facts;
  const { classification, proposed } = proposal(facts, program, classifyPull);
  const record = readLedgerRecord(facts);
  const ground: Ground = {
    record,
    credited,
    classification,
    ineligible: whyNotEligible(pull, creditedAuthor(facts, program), repository, program),
    invalid,
  };
  const hearing = hear(facts, program, proposed, ground, labels);
  const { settlement } = hearing;
  const ignored = whyIgnored(facts, settlement, ground);
  const state = stateOf(facts, hearing, ignored);
  const given = givenShares(settlement, credited, hearing.members, facts, program);
  const mayConfirmItself = state === 'proposed' && invalid === null && !isAllCut(given);
  const byItself = mayConfirmItself ? confirmsOn(hearing, facts, program) : null;
  const due = hearing.due ?? (isTime(byItself, facts, program) ? dueByTime(facts) : null);
  const grounds = { facts, program, record, credited, members: hearing.members };
  const drafts = due === null ? [] : draftsOf(due, settlement, grounds);
  const append = [...hearing.byHand, ...drafts];
  const request = requestOf(facts, hearing);
  const isMergedPull = pull.kind === 'pull' && pull.state === 'merged';
  const reverts = isMergedPull ? revertedPull(pull, repository) : null;
  return {
    about: pull.kind,
    state,
    ignored: state === 'ignored' ? ignored : null,
    classification,
    ...worthOf(state, settlement, credit, facts, program),
    ...decisions(state, settlement),
    standing: standing(facts, program, ground),
    confirmsOn: due === null ? byItself : null,
    labelProblems: hearing.labelProblems,
    lapsed: settlement.recorded.kind === 'confirmed' ? [] : lapsed(facts, program),
    isSettingDeleted: isSettingDeleted(facts, settlement),
    // What was deleted stays known until something else is set.
    setByComment: isSettingDeleted(facts, settlement) ? facts.lastSetIn : settlement.setByComment,
    reverts,
    request,
    close: closingOf(request, pull, append),
    append,
    newLabels: state === 'ignored' || invalid !== null ? [] : missingLabels(program, facts.repositoryLabels),
    stateLabels:
      program.comment.labels && invalid === null ? stateLabels(state, pull.labels) : { add: [], remove: [] },
    comment: commentDue({ state, request }, hearing, facts, program, ground, reverts),
    ...dueReplies(hearing.heard, facts, program),
  };
}

function dueByTime({ self, now, pull }: Facts): Due {
  return { kind: 'award', said: { by: self, at: now.toISOString(), url: pull.url, comment: null } };
}

/** What it is by what it changes, and what that is worth. */
function proposal(
  facts: Facts,
  program: Program,
  classifyPull: ClassifyPull | null,
): { readonly classification: Classification; readonly proposed: Settlement } {
  const paths = facts.files.map(({ filename }) => filename);
  const found = classifyPull === null ? null : foundIn(paths, facts.repository, program);
  if (found === null) {
    const classification = classifyPull?.(facts, program) ?? nothingFound;
    return { classification, proposed: proposedAs(propose(classification, program)) };
  }
  const { activity, classification } = found;
  return { classification, proposed: proposedAs({ activity, points: activity.points.min }) };
}

const nothingFound: Classification = { class: null, worth: 0, confidence: 1, reasons: [], measures: {} };

function proposedAs(proposed: ReturnType<typeof propose>): Settlement {
  return {
    activity: proposed?.activity ?? null,
    points: proposed?.points ?? null,
    shares: null,
    setBy: null,
    setByComment: null,
    rejection: null,
    claim: null,
    recorded: { kind: 'nothing' },
  };
}

function whyIgnored(
  { pull }: Facts,
  { activity }: Settlement,
  { ineligible, invalid }: Ground,
): Ignored | null {
  if (ineligible !== null) return ineligible;
  if (invalid !== null) return 'program-invalid';
  if (activity !== null) return null;
  return pull.kind === 'issue' ? 'issue' : 'nothing-to-reward';
}

/** Recorded first, then what people say, then what the pull request is. */
function stateOf({ pull }: Facts, { settlement, due }: Hearing, ignored: Ignored | null): State {
  const { recorded, rejection, setBy } = settlement;
  if (recorded.kind === 'confirmed') return 'confirmed';
  if (rejection !== null) return 'rejected';
  // What a maintainer says of it after a revocation is a new proposal.
  if (recorded.kind === 'revoked' && due === null && setBy === null) return 'revoked';
  if (ignored !== null) return 'ignored';
  return pull.state === 'merged' ? 'proposed' : 'previewed';
}

/** Who decided what, each set exactly in its state. */
function decisions(
  state: State,
  { recorded, rejection, claim }: Settlement,
): Pick<Decision, 'award' | 'rejection' | 'revocation' | 'claim'> {
  return {
    award: recorded.kind === 'confirmed' ? recorded.award : null,
    rejection: state === 'rejected' ? rejection : null,
    revocation: state === 'revoked' && recorded.kind === 'revoked' ? recorded.revocation : null,
    claim: recorded.kind === 'confirmed' ? null : claim,
  };
}

function standing(facts: Facts, program: Program, ground: Ground): Decision['standing'] {
  const author = creditedAuthor(facts, program);
  if (author === null || author.isBot || ground.invalid !== null) return null;
  const today = dayIn(program.timezone, facts.now);
  if (!isMember(totalsOf(author, facts.members), program, today)) return null;
  return standingNow(author, facts, program);
}

/** What is recorded, proposed or rejected is told; of what comes to nothing only a comment that stands already speaks. */
function commentDue(
  { state, request }: Pick<Decision, 'state' | 'request'>,
  { settlement, labelProblems }: Hearing,
  { pull, ownDeletedAt, labellings }: Facts,
  program: Program,
  { invalid, ineligible }: Ground,
  reverts: number | null,
): Decision['comment'] {
  if (invalid !== null) return 'leave';
  const { claim } = settlement;
  const isAsked =
    request !== null ||
    claim !== null ||
    reverts !== null ||
    (ineligible === null && labelProblems.length > 0);
  const isPreview = pull.state === 'open' && state !== 'confirmed' && state !== 'ignored';
  const isWanted = state === 'ignored' ? isAsked : !isPreview || (program.comment.preview && !pull.isDraft);
  if (!isWanted) return 'update';
  if (ownDeletedAt === null) return 'write';
  // One that somebody deleted comes back when something has changed since, not before.
  const questioned = new Set(labelProblems.flatMap((problem) => labelsOf(problem)));
  const changes = [
    pull.mergedAt,
    ...changesOf(settlement),
    ...labellings.filter(({ name }) => questioned.has(name)).map(({ at }) => at),
  ];
  const isNew = changes.some((at) => at != null && Date.parse(at) > Date.parse(ownDeletedAt));
  return isNew ? 'write' : 'update';
}

/** When something was said or recorded that holds now. */
function changesOf({ rejection, setBy, claim, recorded }: Settlement): (string | undefined)[] {
  return [
    rejection?.at,
    setBy?.at,
    claim?.at,
    recorded.kind === 'confirmed' ? recorded.award.at : undefined,
    recorded.kind === 'revoked' ? recorded.revocation.at : undefined,
  ];
}

function labelsOf(problem: LabelProblem): readonly string[] {
  return problem.kind === 'contradiction' ? problem.labels : [problem.label];
}
