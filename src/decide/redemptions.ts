import type { Program } from '../program/program.ts';
import type { EntryDraft } from '../standing/entry.ts';
import { draftOf, idOf } from './by-hand.ts';
import type { Command } from './command.ts';
import type { Redemption, Refusal } from './decision.ts';
import type { Facts } from './facts.ts';
import type { HeardCommand } from './heard.ts';
import type { Decisive } from './settlement.ts';
import { isHandled, type SpokenCommand } from './spoken-commands.ts';
import { standingNow } from './standing-now.ts';

interface Waiting extends Redemption {
  /** Of the entry that it becomes. */
  readonly id: string;
}

type Outcome =
  | { readonly drafts: readonly EntryDraft[]; readonly answer: HeardCommand['answer'] }
  | { readonly refusal: Refusal };
const done: Outcome = { drafts: [], answer: { kind: 'done' } };

type Redeem = Extract<Command, { readonly verb: 'redeem' }>;

/** What is asked for, or why it cannot be: only on an issue, and never more than is left. `waiting`: what was asked for before. */
function askToRedeem(
  { points, reason }: Redeem,
  spoken: SpokenCommand,
  waiting: readonly Waiting[],
  facts: Facts,
  program: Program,
): Waiting | Refusal {
  if (facts.pull.kind !== 'issue') return { kind: 'issue-only' };
  const { id, login } = spoken.comment.author;
  const member = { id, login };
  const { balance } = standingNow(member, facts, program);
  const promised = waiting
    .filter((other) => other.member.id === id)
    .reduce((sum, other) => sum + other.points, 0);
  const left = balance - promised;
  if (points < 1 || points > left) return { kind: 'balance', asked: points, balance: left };
  return { id: idOf(spoken, 'redemption', member), member, points, reason: reason.toWellFormed() };
}

/** The entries that an admin's `/points confirm` makes of what waits, or why this person makes none. */
function confirmRedemptions(
  waiting: readonly Waiting[],
  spoken: SpokenCommand,
  facts: Facts,
  program: Program,
): Outcome {
  const { author } = spoken.comment;
  if (facts.permissions.get(author.id) !== 'admin') return { refusal: { kind: 'not-an-admin' } };
  const isOwn = waiting.some(({ member }) => member.id === author.id);
  if (isOwn && !program.confirm.own) return { refusal: { kind: 'own-points' } };
  const drafts = waiting.map(({ id, member, points, reason }): EntryDraft => ({
    ...draftOf(id, spoken, facts, program),
    kind: 'redemption',
    member,
    activity: null,
    points: -points,
    reason: reason === '' ? null : reason,
  }));
  return { ...done, drafts };
}

/**
 * What members ask to spend in one issue, one after the other, against what the ledger holds. What is asked for waits, until
 * an admin confirms it (then the ledger holds it, and it stays) or rejects it (then it was never spent, and can be asked for anew).
 */
export class Redemptions {
  readonly #facts: Facts;
  readonly #program: Program;
  #waiting: Waiting[] = [];
  /** Why what was asked for and waited can be had no more, the last of them. */
  #short: Refusal | null = null;

  constructor(facts: Facts, program: Program) {
    this.#facts = facts;
    this.#program = program;
  }

  /** Why it cannot be asked for; null: it waits for an admin, or is recorded already. */
  ask(command: Redeem, spoken: SpokenCommand): Refusal | null {
    const id = idOf(spoken, 'redemption', spoken.comment.author);
    if (this.#facts.entries.some((entry) => entry.id === id)) return null;
    const asked = askToRedeem(command, spoken, this.#waiting, this.#facts, this.#program);
    if (!('kind' in asked)) this.#waiting.push(asked);
    else if (isHandled(spoken.comment)) this.#short = asked;
    return 'kind' in asked ? asked : null;
  }

  /** What a decision makes of what waits; null: it is not about that. */
  decide(command: Decisive, spoken: SpokenCommand): Outcome | null {
    if (this.#facts.pull.kind !== 'issue') return null;
    if (command.verb === 'reject') return this.#reject(spoken, command.reason);
    const { verb } = command;
    const isConfirm =
      verb === 'settle' && command.confirm && command.points === null && command.activity === null;
    return isConfirm ? this.#confirm(spoken) : null;
  }

  #confirm(spoken: SpokenCommand): Outcome | null {
    const { id } = spoken.comment;
    const isRecorded = this.#facts.entries.some(
      ({ kind, source }) => kind === 'redemption' && source?.comment === id,
    );
    // What it was said of is in the ledger: what waits now was not among that.
    if (isRecorded || isDone(spoken)) return done;
    if (this.#waiting.length === 0) return this.#short === null ? null : { refusal: this.#short };
    const outcome = confirmRedemptions(this.#waiting, spoken, this.#facts, this.#program);
    if ('drafts' in outcome) this.#waiting = [];
    return outcome;
  }

  /**
   * One that was done stands, whoever has lost which permission since: the members were told, and nobody's next confirm
   * may give it after all.
   */
  #reject(spoken: SpokenCommand, reason: string): Outcome | null {
    if (this.#waiting.length === 0) return isDone(spoken) ? done : null;
    const isAdmin = this.#facts.permissions.get(spoken.comment.author.id) === 'admin';
    if (!isAdmin && !isDone(spoken)) return { refusal: { kind: 'not-an-admin' } };
    if (reason === '') return { refusal: { kind: 'reason-missing', verb: 'reject' } };
    const redemptions = this.#waiting;
    this.#waiting = [];
    return { drafts: [], answer: { kind: 'not-redeemed', redemptions, reason: reason.toWellFormed() } };
  }
}

function isDone({ comment, refused }: SpokenCommand): boolean {
  return refused === null && isHandled(comment);
}
