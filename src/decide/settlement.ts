import type { Classification } from '../classify/classification.ts';
import { pointsFor } from '../classify/propose.ts';
import type { Activity, Program } from '../program/program.ts';
import type { Account } from '../standing/entry.ts';
import { readAwardNote } from './award-note.ts';
import type { Command, NamedShare } from './command.ts';
import type { Decider, Ignored, Refusal, Share } from './decision.ts';
import { isLeftOut } from './eligibility.ts';
import type { Facts } from './facts.ts';
import type { Recorded } from './ledger-record.ts';
import { isAllCut, type GivenShare } from './limits.ts';

/** What people have said about a pull request so far, one after the other, and what of it is recorded. */
export interface Settlement {
  readonly activity: Activity | null;
  readonly points: number | null;
  /** Who gets how much, where a maintainer has said it; null: the credit of the program. */
  readonly shares: readonly Share[] | null;
  /** Who set points, activity or shares by hand. */
  readonly setBy: Decider | null;
  /** The comment in which that was said, or a rejection or claim; null: by a label, or nobody did. */
  readonly setByComment: number | null;
  readonly rejection: (Decider & { readonly reason: string }) | null;
  readonly claim: (Decider & { readonly reason: string }) | null;
  readonly recorded: Recorded;
}

/** Who said it, when and where; `comment` null: by a label. */
export type Said = Decider & { readonly comment: number | null };

/** Something that the ledger has to hold before anything else is heard. */
export type Due =
  | { readonly kind: 'award'; readonly said: Said }
  | { readonly kind: 'revocation'; readonly said: Said; readonly reason: string };

/** What a command meets. */
export interface Circumstances {
  readonly program: Pick<Program, 'activities' | 'authors'>;
  /** What confirming would bring to whom. */
  readonly give: (settlement: Settlement) => readonly GivenShare[];
  /** Whether who says it may give what is this activity. */
  readonly mayGive: (activity: Activity) => boolean;
  /** Whether it can be this activity at all, here. */
  readonly isHere: (activity: Activity) => boolean;
  /** Whether it was answered before: then nothing of it is due because a cap has room by now. */
  readonly isAnswered: boolean;
  readonly classification: Classification;
  readonly accounts: Facts['accounts'];
  /** Why nobody can be credited at all; null where somebody can. */
  readonly ineligible: Ignored | null;
  readonly isMerged: boolean;
  /** Whether it was said after the merge. */
  readonly isAfterMerge: boolean;
}

export interface Step {
  readonly settlement: Settlement;
  readonly refusal: Refusal | null;
  readonly due: Due | null;
}

type Of<Verb extends Command['verb']> = Extract<Command, { readonly verb: Verb }>;
export type Decisive = Of<'settle' | 'share' | 'reject' | 'revoke' | 'claim'>;

/** What a command of somebody who may say it makes of what was said before. A refused part changes nothing. */
export function settle(before: Settlement, command: Decisive, said: Said, meets: Circumstances): Step {
  const { recorded } = before;
  if (command.verb === 'revoke') return revoke(before, command, said);
  if (meets.ineligible === 'closed') return refused(before, { kind: 'not-merged' });
  if (meets.ineligible !== null) return refused(before, { kind: 'nobody-to-credit', why: meets.ineligible });
  const isCorrection = command.verb === 'share' || (command.verb === 'settle' && isSetting(command));
  const mayCorrect = isCorrection && command.confirm;
  if (recorded.kind === 'confirmed' && !mayCorrect) {
    return refused(before, { kind: 'already-confirmed', award: recorded.award });
  }
  switch (command.verb) {
    case 'reject':
      return withReason(before, command, (reason) => ({
        settlement: {
          ...before,
          claim: null,
          rejection: { ...deciderOf(said), reason },
          setByComment: said.comment,
        },
      }));
    case 'claim':
      return withReason(before, command, (reason) => ({
        settlement: {
          ...before,
          claim: { ...deciderOf(said), reason },
          setByComment: before.setByComment ?? said.comment,
        },
      }));
    case 'settle':
      return set(before, command, said, meets);
    case 'share':
      return share(before, command, said, meets);
    default:
      return command satisfies never;
  }
}

function refused(settlement: Settlement, refusal: Refusal): Step {
  return { settlement, refusal, due: null };
}

function deciderOf({ by, at, url }: Said): Decider {
  return { by, at, url };
}

function withReason(
  before: Settlement,
  { verb, reason }: Of<'reject' | 'revoke' | 'claim'>,
  done: (reason: string) => Partial<Step>,
): Step {
  if (reason === '') return refused(before, { kind: 'reason-missing', verb });
  // Half of a character has no place in a ledger, nor anywhere else.
  return { settlement: before, refusal: null, due: null, ...done(reason.toWellFormed()) };
}

function revoke(before: Settlement, command: Of<'revoke'>, said: Said): Step {
  if (before.recorded.kind !== 'confirmed') return refused(before, { kind: 'nothing-confirmed' });
  return withReason(before, command, (reason) => ({ due: { kind: 'revocation', said, reason } }));
}

function isSetting({ activity, points }: Of<'settle'>): boolean {
  return activity !== null || points !== null;
}

function set(before: Settlement, command: Of<'settle'>, said: Said, meets: Circumstances): Step {
  const named = command.activity === null ? undefined : meets.program.activities[command.activity];
  if (named !== undefined && !meets.isHere(named))
    return refused(before, { kind: 'activity-not-here', activity: named });
  const activity = named ?? before.activity;
  if (before.rejection !== null && !isSetting(command)) {
    return refused(before, { kind: 'is-rejected', rejection: before.rejection });
  }
  if (activity === null) return refused(before, { kind: 'nothing-proposed' });
  const { points } = command;
  if (points !== null && !isAllowed(points, activity)) {
    return refused(before, { kind: 'out-of-range', asked: points, activity });
  }
  const settlement: Settlement = isSetting(command)
    ? {
        ...before,
        activity,
        points: points ?? pointsFor(meets.classification, activity),
        shares: null,
        setBy: deciderOf(said),
        setByComment: said.comment,
        rejection: null,
        claim: null,
      }
    : before;
  return command.confirm
    ? confirm(before, settlement, said, meets)
    : { settlement, refusal: null, due: null };
}

function share(before: Settlement, command: Of<'share'>, said: Said, meets: Circumstances): Step {
  const { activity } = before;
  if (activity === null) return refused(before, { kind: 'nothing-proposed' });
  const shares = resolveShares(command.shares, meets);
  if ('kind' in shares) return refused(before, shares);
  const least = activity.points.max === 0 ? 0 : 1;
  const wrong = shares.find(({ points }) => points < least);
  const total = shares.reduce((sum, { points }) => sum + points, 0);
  const asked = wrong?.points ?? total;
  if (wrong !== undefined || !isAllowed(total, activity)) {
    return refused(before, { kind: 'out-of-range', asked, activity });
  }
  const settlement: Settlement = {
    ...before,
    points: total,
    shares,
    setBy: deciderOf(said),
    setByComment: said.comment,
    rejection: null,
    claim: null,
  };
  return command.confirm
    ? confirm(before, settlement, said, meets)
    : { settlement, refusal: null, due: null };
}

function resolveShares(named: readonly NamedShare[], meets: Circumstances): Share[] | Refusal {
  const shares: Share[] = [];
  for (const { login, points } of named) {
    const account = resolveAccount(login, meets.accounts, meets.program);
    if ('kind' in account) return account;
    if (shares.some(({ member }) => member.id === account.id)) return { kind: 'shared-twice', login };
    shares.push({ member: account, points });
  }
  return shares;
}

/** The account of a login that a command names, or why it can have no points. */
export function resolveAccount(
  login: string,
  accounts: Facts['accounts'],
  program: Pick<Program, 'authors'>,
): Account | Refusal {
  if (login.toLowerCase().endsWith('[bot]')) return { kind: 'is-a-bot', login };
  const account = accounts.get(login.toLowerCase());
  if (account === undefined) return { kind: 'not-looked-up', login };
  if (account === null) return { kind: 'no-account', login };
  if (isLeftOut(account, program)) return { kind: 'is-excluded', login };
  return account.isBot ? { kind: 'is-a-bot', login } : { id: account.id, login: account.login };
}

/** What was set in the same command is kept, also where confirming has to wait for the merge; where it is refused for good, it is not. */
function confirm(before: Settlement, settlement: Settlement, said: Said, meets: Circumstances): Step {
  const { isMerged, isAfterMerge, mayGive, give, isAnswered } = meets;
  if (!isMerged || !isAfterMerge) return { settlement, refusal: { kind: 'merge-first' }, due: null };
  const { activity, points } = settlement;
  if (activity === null || points === null) {
    return { settlement, refusal: { kind: 'nothing-proposed' }, due: null };
  }
  if (!mayGive(activity)) return refused(before, { kind: 'given-by-others', activity });
  const given = give(settlement);
  const isOld = isAnswered && isCut(settlement.recorded);
  if (isOld || isRecordedAlready(settlement, given)) return { settlement, refusal: null, due: null };
  if (isAllCut(given)) return refused(before, { kind: 'all-cut', activity, shares: given });
  return { settlement: { ...settlement, claim: null }, refusal: null, due: { kind: 'award', said } };
}

function isCut(recorded: Recorded): boolean {
  return recorded.kind === 'confirmed' && recorded.entries.some((entry) => readAwardNote(entry).cut !== null);
}

/** Whether a correction corrects nothing: the same people get the same points for the same activity. */
function isRecordedAlready({ recorded, activity }: Settlement, given: readonly GivenShare[]): boolean {
  if (recorded.kind !== 'confirmed') return false;
  const { entries } = recorded;
  if (entries.some((entry) => entry.activity !== activity?.id)) return false;
  const held = new Map(entries.map(({ member, points }) => [member.id, points]));
  return given.length === held.size && given.every(({ member, points }) => held.get(member.id) === points);
}

/** A person may set any whole number from 1 to the maximum; fixed points are what they are. */
export function isAllowed(points: number, { points: { min, max } }: Activity): boolean {
  return points >= (min === max ? max : 1) && points <= max;
}

/** Whether a command may make entries about the pull request. */
export function couldRecord(command: Decisive): boolean {
  return (
    command.verb === 'revoke' || ((command.verb === 'settle' || command.verb === 'share') && command.confirm)
  );
}

/** What is left of a command whose confirming was refused: what it set, rejected or asked for; null where it did nothing of that. */
export function settingOf(command: Decisive): Decisive | null {
  if (command.verb === 'reject' || command.verb === 'claim') return command;
  if (command.verb === 'share') return { ...command, confirm: false };
  const isSetting = command.verb === 'settle' && (command.activity !== null || command.points !== null);
  return isSetting ? { ...command, confirm: false } : null;
}
