import type { Classification } from '../classify/classification.ts';
import { pointsFor } from '../classify/propose.ts';
import type { Activity, Program } from '../program/program.ts';
import type { Command } from './command.ts';
import type { Decider, Ignored, Refusal } from './decision.ts';

/** What people have said about a pull request so far, one command after the other. */
export interface Settlement {
  readonly activity: Activity | null;
  readonly points: number | null;
  /** Who set points or activity by hand. */
  readonly setBy: Decider | null;
  readonly rejection: (Decider & { readonly reason: string }) | null;
  /** Who confirmed, recorded already or not. */
  readonly confirmation: (Decider & { readonly comment: number | null }) | null;
}

/** What a command meets. */
export interface Circumstances {
  readonly program: Pick<Program, 'activities'>;
  readonly classification: Classification;
  /** Why nobody can be credited at all; null where somebody can. */
  readonly ineligible: Ignored | null;
  readonly isMerged: boolean;
  /** Whether it was said after the merge. */
  readonly isAfterMerge: boolean;
  /** Whether a confirmation can still act: none does that was said before the last recorded decision. */
  readonly mayConfirm: boolean;
}

export interface Step {
  readonly settlement: Settlement;
  readonly refusal: Refusal | null;
}

type Reject = Extract<Command, { verb: 'reject' }>;
type Settle = Extract<Command, { verb: 'settle' }>;

/** What a maintainer's command makes of what was said before. A refused part changes nothing. */
export function settle(before: Settlement, command: Reject | Settle, by: Said, meets: Circumstances): Step {
  const refused = (refusal: Refusal): Step => ({ settlement: before, refusal });
  if (before.confirmation !== null) return refused({ kind: 'already-confirmed', award: before.confirmation });
  if (meets.ineligible === 'closed') return refused({ kind: 'not-merged' });
  if (meets.ineligible !== null) return refused({ kind: 'nobody-to-credit', why: meets.ineligible });
  return command.verb === 'reject' ? reject(before, command, by) : set(before, command, by, meets);
}

/** Who said it, when, in which comment. */
export type Said = Decider & { readonly comment: number };

function reject(before: Settlement, { reason }: Reject, { by, at, url }: Said): Step {
  if (reason === '') return { settlement: before, refusal: { kind: 'reason-missing' } };
  return { settlement: { ...before, rejection: { by, at, url, reason } }, refusal: null };
}

function set(before: Settlement, command: Settle, said: Said, meets: Circumstances): Step {
  const refused = (refusal: Refusal): Step => ({ settlement: before, refusal });
  const named = command.activity === null ? undefined : meets.program.activities[command.activity];
  const activity = named ?? before.activity;
  if (named !== undefined && named.finds.length === 0) {
    return refused({ kind: 'activity-not-here', activity: named });
  }
  const isSetting = named !== undefined || command.points !== null;
  if (before.rejection !== null && !isSetting) {
    return refused({ kind: 'is-rejected', rejection: before.rejection });
  }
  if (activity === null) return refused({ kind: 'nothing-proposed' });
  if (command.points !== null && !isAllowed(command.points, activity)) {
    return refused({ kind: 'out-of-range', asked: command.points, activity });
  }
  const { by, at, url } = said;
  const settlement: Settlement = isSetting
    ? {
        ...before,
        activity,
        points: command.points ?? pointsFor(meets.classification, activity),
        setBy: { by, at, url },
        rejection: null,
      }
    : before;
  return command.confirm ? confirm(settlement, said, meets) : { settlement, refusal: null };
}

/** What was set in the same command is kept, also where confirming has to wait for the merge. */
function confirm(
  settlement: Settlement,
  said: Said,
  { isMerged, isAfterMerge, mayConfirm }: Circumstances,
): Step {
  if (!isMerged || !isAfterMerge) return { settlement, refusal: { kind: 'merge-first' } };
  return { settlement: mayConfirm ? { ...settlement, confirmation: said } : settlement, refusal: null };
}

/** A person may set any whole number from 1 to the maximum; fixed points are what they are. */
function isAllowed(points: number, { points: { min, max } }: Activity): boolean {
  return points >= (min === max ? max : 1) && points <= max;
}
