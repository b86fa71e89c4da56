import type { Program } from '../program/program.ts';
import type { Entry, EntryDraft } from '../standing/entry.ts';
import { draftOf, idOf } from './by-hand.ts';
import type { Facts } from './facts.ts';
import type { SpendingOutcome } from './heard.ts';
import { isDone, redemptionOf, whyNotDecide } from './spending.ts';
import type { SpokenCommand } from './spoken-commands.ts';

/** Points that were spent in an issue, and are given back: the last of them first, one with each command. */
export class Refunds {
  readonly #facts: Facts;
  readonly #program: Program;
  /** Redemptions that stand, in the order of the ledger. */
  readonly #standing: Entry[];

  constructor(facts: Facts, program: Program) {
    this.#facts = facts;
    this.#program = program;
    const back = new Set(
      facts.entries.flatMap(({ kind, revokes }) => (kind === 'revocation' ? [revokes] : [])),
    );
    this.#standing = facts.entries.filter(({ kind, id }) => kind === 'redemption' && !back.has(id));
  }

  /** What a command to give back comes to; null: nothing was spent here, or it was given back before. */
  give(reason: string, spoken: SpokenCommand): SpendingOutcome | null {
    const { entries } = this.#facts;
    const prefix = idOf(spoken, 'revocation', { id: 0, login: '' }).replace(/0$/, '');
    const recorded = entries.find(({ id }) => id.startsWith(prefix));
    if (recorded !== undefined) {
      const spent = entries.find(({ id }) => id === recorded.revokes);
      if (spent === undefined) return { drafts: [], answer: { kind: 'done' } };
      const why = recorded.reason ?? '';
      return { drafts: [], answer: { kind: 'given-back', redemption: redemptionOf(spent), reason: why } };
    }
    const last = this.#standing.at(-1);
    if (last === undefined) return null;
    if (isDone(spoken)) return { drafts: [], answer: { kind: 'done' } };
    const refusal = whyNotDecide([last], spoken.comment.author.id, this.#facts, this.#program);
    if (refusal !== null) return { refusal };
    if (reason === '') return { refusal: { kind: 'reason-missing', verb: 'revoke' } };
    this.#standing.pop();
    return { drafts: [this.#draft(last, reason, spoken)], answer: { kind: 'done' } };
  }

  #draft({ id, member, points, earnedOn }: Entry, reason: string, spoken: SpokenCommand): EntryDraft {
    return {
      ...draftOf(idOf(spoken, 'revocation', member), spoken, this.#facts, this.#program),
      kind: 'revocation',
      earnedOn,
      member,
      activity: null,
      points: 0 - points,
      reason: reason.toWellFormed(),
      revokes: id,
    };
  }
}
