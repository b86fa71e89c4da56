import type { Program } from '../program/program.ts';
import type { Account, Entry, EntryDraft } from '../standing/entry.ts';
import { draftOf, idOf } from './by-hand.ts';
import type { Command } from './command.ts';
import { creditsOf, purchaseOf, purchaseText } from './credits.ts';
import type { Decider, FormSpending, Redemption, Refusal } from './decision.ts';
import type { Facts } from './facts.ts';
import type { HeardCommand, Hearing, SpendingOutcome } from './heard.ts';
import { askedByForm } from './issue-form.ts';
import { formEntryId, hasOtherMatter } from './issue-request.ts';
import type { Decisive } from './settlement.ts';
import { isDone, redemptionOf, whyNotDecide } from './spending.ts';
import { isHandled, type SpokenCommand } from './spoken-commands.ts';
import { standingNow } from './standing-now.ts';
import { totalsOf, type Members } from './totals.ts';

interface Waiting extends Redemption {
  /** Of the entry that it becomes. */
  readonly id: string;
}

const done: SpendingOutcome & { readonly drafts: readonly EntryDraft[] } = {
  drafts: [],
  answer: { kind: 'done' },
};

type Redeem = Extract<Command, { readonly verb: 'redeem' }>;

/**
 * What members ask to spend in one issue, one after the other, against what the ledger holds. What is asked for waits, until
 * an admin confirms it (then the ledger holds it, until an admin gives it back) or rejects it (then it was never spent, and
 * can be asked for anew).
 */
export class Redemptions {
  readonly #facts: Facts;
  readonly #program: Program;
  #waiting: Waiting[] = [];
  /** The form asks for points to spend, whether or not they can be had, and nobody has decided that. */
  #isAskedByForm = false;
  /** What is asked for with the form; null: nothing, or it was decided. */
  #spending: FormSpending | null = null;
  #spendingRefused: (Decider & { readonly reason: string }) | null = null;
  /** Why what was asked for and waited can be had no more, the last of them. */
  #short: Refusal | null = null;

  constructor(facts: Facts, program: Program) {
    this.#facts = facts;
    this.#program = program;
    this.#askByForm();
  }

  /** What holds of what the form asks for. */
  get form(): Pick<Hearing, 'spending' | 'spendingRefused'> {
    return { spending: this.#spending, spendingRefused: this.#spendingRefused };
  }

  /** The text of a form may be changed by others, and after somebody has read it: then it asks for nothing. */
  #askByForm(): void {
    const form = askedByForm(this.#facts);
    if (form === null || form.asked.kind !== 'redemption') return;
    const { author, asked } = form;
    const id = formEntryId(this.#facts, author);
    this.#isAskedByForm = !this.#facts.entries.some((entry) => entry.id === id);
    const isEdited = this.#facts.pull.opening?.isEdited !== false;
    if (asked.points === null || isEdited || !this.#isAskedByForm) return;
    const outcome = this.#asked(asked.points, asked.what, author, this.#facts.members);
    if ('refusal' in outcome) {
      this.#spending = { kind: 'refused', refusal: outcome.refusal };
      this.#short = outcome.refusal;
      return;
    }
    this.#spending = { kind: 'waits', ...outcome };
    this.#waiting.push({ ...outcome.redemption, id });
  }

  /** What comes of asking: a refusal, or it waits for an admin, or is recorded already. `members`: totals with all that is due before it. */
  ask(command: Redeem, spoken: SpokenCommand, members: Members): HeardCommand['answer'] {
    const id = idOf(spoken, 'redemption', spoken.comment.author);
    if (this.#facts.entries.some((entry) => entry.id === id)) return { kind: 'done' };
    const { points, reason } = command;
    const asked = this.#asked(points, reason, spoken.comment.author, members);
    if ('refusal' in asked) {
      if (isHandled(spoken.comment)) this.#short = asked.refusal;
      return { kind: 'refused', typed: command.typed, refusal: asked.refusal };
    }
    const { redemption, left } = asked;
    this.#waiting.push({ ...redemption, id });
    return creditsOf(this.#program).length === 0
      ? { kind: 'done' }
      : { kind: 'asked-to-redeem', redemption, left };
  }

  /** What a decision makes of what waits; null: it is not about that. `members`: totals with all that is due before it. */
  decide(command: Decisive, spoken: SpokenCommand, members: Members): SpendingOutcome | null {
    if (this.#facts.pull.kind !== 'issue') return null;
    if (command.verb === 'reject') return this.#reject(spoken, command.reason);
    const { verb } = command;
    const isConfirm =
      verb === 'settle' && command.confirm && command.points === null && command.activity === null;
    return isConfirm ? this.#confirm(spoken, members) : null;
  }

  /** Only on an issue, and never more than is left. */
  #asked(
    points: number,
    reason: string,
    { id, login }: Account,
    members: Members,
  ): { readonly redemption: Redemption; readonly left: number } | { readonly refusal: Refusal } {
    const { pull, now } = this.#facts;
    if (pull.kind !== 'issue') return { refusal: { kind: 'issue-only' } };
    const member = { id, login };
    const person = totalsOf(member, members).member.id;
    const promised = this.#waiting
      .filter((other) => totalsOf(other.member, members).member.id === person)
      .reduce((sum, other) => sum + other.points, 0);
    const balance = standingNow(member, { members, now }, this.#program).balance - promised;
    const short = { refusal: { kind: 'balance', asked: points, balance } } as const;
    if (points < 1) return short;
    const credits = creditsOf(this.#program);
    const words = reason.toWellFormed();
    const bought = credits.length === 0 ? null : purchaseOf(points, words, credits, balance);
    if (bought !== null && 'kind' in bought) return { refusal: bought };
    if (points > balance) return short;
    const why = bought === null ? words : purchaseText(bought);
    return { redemption: { member, points, reason: why }, left: balance - points };
  }

  #confirm(spoken: SpokenCommand, members: Members): SpendingOutcome | null {
    const { id } = spoken.comment;
    const recorded = this.#facts.entries.filter(
      ({ kind, source }) => kind === 'redemption' && source?.comment === id,
    );
    // What it was said of is in the ledger: what waits now was not among that.
    if (recorded.length > 0) return { drafts: [], answer: this.#redeemed(recorded) };
    if (isDone(spoken)) return done;
    if (this.#waiting.length === 0) return this.#short === null ? null : { refusal: this.#short };
    const { author } = spoken.comment;
    const refusal =
      whyNotDecide(this.#waiting, author.id, this.#facts, this.#program) ?? this.#whyNotHad(members);
    if (refusal !== null) return { refusal };
    const drafts = this.#waiting.map(({ id: entry, member, points, reason }): EntryDraft => ({
      ...draftOf(entry, spoken, this.#facts, this.#program),
      kind: 'redemption',
      member,
      activity: null,
      points: -points,
      reason: reason === '' ? null : reason,
    }));
    this.#waiting = [];
    this.#spending = null;
    this.#isAskedByForm = false;
    return { ...done, drafts };
  }

  /** Why what waits cannot be had any more, for what was taken back since somebody asked for it; null: it can. */
  #whyNotHad(members: Members): Refusal | null {
    const { now } = this.#facts;
    const left = new Map<number, number>();
    for (const { member, points } of this.#waiting) {
      const person = totalsOf(member, members).member.id;
      const balance = left.get(person) ?? standingNow(member, { members, now }, this.#program).balance;
      if (points > balance) return { kind: 'balance', asked: points, balance };
      left.set(person, balance - points);
    }
    return null;
  }

  #redeemed(entries: readonly Entry[]): HeardCommand['answer'] {
    if (creditsOf(this.#program).length === 0) return { kind: 'done' };
    const left = entries.map(({ member }) => standingNow(member, this.#facts, this.#program).balance);
    return { kind: 'redeemed', redemptions: entries.map(redemptionOf), left };
  }

  /**
   * One that was done stands, whoever has lost which permission since: the members were told, and nobody's next confirm
   * may give it after all.
   */
  #reject(spoken: SpokenCommand, reason: string): SpendingOutcome | null {
    const isAdmin = this.#facts.permissions.get(spoken.comment.author.id) === 'admin';
    if (this.#waiting.length === 0 && !this.#isAskedByForm) {
      const isOver = isDone(spoken) || (isAdmin && this.#spendingRefused !== null);
      return isOver && !hasOtherMatter(this.#facts) ? done : null;
    }
    if (!isAdmin && !isDone(spoken)) return { refusal: { kind: 'not-an-admin' } };
    if (reason === '') return { refusal: { kind: 'reason-missing', verb: 'reject' } };
    const redemptions = this.#waiting;
    this.#waiting = [];
    if (this.#isAskedByForm) {
      const { author, createdAt, url } = spoken.comment;
      const by = { id: author.id, login: author.login };
      this.#spendingRefused = { by, at: createdAt, url, reason: reason.toWellFormed() };
      this.#spending = null;
      this.#isAskedByForm = false;
    }
    if (redemptions.length === 0) return done;
    return { drafts: [], answer: { kind: 'not-redeemed', redemptions, reason: reason.toWellFormed() } };
  }
}
