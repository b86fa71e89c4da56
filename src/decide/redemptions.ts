import type { Program } from '../program/program.ts';
import type { Account, EntryDraft } from '../standing/entry.ts';
import { draftOf, idOf } from './by-hand.ts';
import type { Command } from './command.ts';
import type { Refusal } from './decision.ts';
import type { Facts } from './facts.ts';
import type { SpokenCommand } from './spoken-commands.ts';
import { standingNow } from './standing-now.ts';

/** Points that a member asks to spend: they wait for an admin. */
interface Redemption {
  readonly id: string;
  readonly member: Account;
  readonly points: number;
  readonly reason: string;
}

type Redeem = Extract<Command, { readonly verb: 'redeem' }>;

/** What is asked for, or why it cannot be: only on an issue, and never more than is left. `waiting`: what was asked for before. */
function askToRedeem(
  { points, reason }: Redeem,
  spoken: SpokenCommand,
  waiting: readonly Redemption[],
  facts: Facts,
  program: Program,
): Redemption | Refusal {
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

/** The entries that an admin's \`/points confirm\` makes of what waits, or why this person makes none. */
function confirmRedemptions(
  waiting: readonly Redemption[],
  spoken: SpokenCommand,
  facts: Facts,
  program: Program,
): { readonly drafts: readonly EntryDraft[] } | { readonly refusal: Refusal } {
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
  return { drafts };
}

/** What members ask to spend in one issue, one after the other, against what the ledger holds. */
export class Redemptions {
  readonly #facts: Facts;
  readonly #program: Program;
  #waiting: Redemption[] = [];

  constructor(facts: Facts, program: Program) {
    this.#facts = facts;
    this.#program = program;
  }

  /** Why it cannot be asked for; null: it waits for an admin, or is recorded already. */
  ask(command: Redeem, spoken: SpokenCommand): Refusal | null {
    const id = idOf(spoken, 'redemption', spoken.comment.author);
    if (this.#facts.entries.some((entry) => entry.id === id)) return null;
    const asked = askToRedeem(command, spoken, this.#waiting, this.#facts, this.#program);
    if ('kind' in asked) return asked;
    this.#waiting.push(asked);
    return null;
  }

  /** What a `/points confirm` makes of what waits; null: nothing waits, and it has confirmed nothing. */
  confirm(spoken: SpokenCommand): ReturnType<typeof confirmRedemptions> | null {
    const { id } = spoken.comment;
    const isRecorded = this.#facts.entries.some(
      ({ kind, source }) => kind === 'redemption' && source?.comment === id,
    );
    if (this.#waiting.length === 0) return isRecorded ? { drafts: [] } : null;
    const outcome = confirmRedemptions(this.#waiting, spoken, this.#facts, this.#program);
    if ('drafts' in outcome) this.#waiting = [];
    return outcome;
  }
}
