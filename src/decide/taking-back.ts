import type { Program } from '../program/program.ts';
import type { EntryDraft } from '../standing/entry.ts';
import { isMaintainer, mayGive, whyNotSay } from './authority.ts';
import { draftOf, idOf } from './by-hand.ts';
import type { Command, NamedAward } from './command.ts';
import type { Refusal } from './decision.ts';
import type { Facts, Person } from './facts.ts';
import type { SpendingOutcome } from './heard.ts';
import type { Recorded } from './ledger-record.ts';
import { isDone, redemptionOf, whyNotDecide } from './spending.ts';
import type { SpokenCommand } from './spoken-commands.ts';

type Revoke = Extract<Command, { readonly verb: 'revoke' }>;
type Refund = Extract<Command, { readonly verb: 'refund' }>;

/** What commands gave in the comments here, and what takes it back: points that were spent, and awards by hand. Of the same the last goes first, one with each command. */
export class TakingBack {
  readonly #facts: Facts;
  readonly #program: Program;
  /** What of it stands, in the order of the ledger. */
  #standing: readonly EntryDraft[];

  constructor(facts: Facts, program: Program) {
    this.#facts = facts;
    this.#program = program;
    const back = new Set(
      facts.entries.flatMap(({ kind, revokes }) => (kind === 'revocation' ? [revokes] : [])),
    );
    this.#standing = facts.entries.filter((one) => isGiven(one) && !back.has(one.id));
  }

  /** Takes in what the ledger will hold, because it was said before. */
  hold(drafts: readonly EntryDraft[]): void {
    this.#standing = [...this.#standing, ...drafts.filter(isGiven)];
  }

  /** What a command to give back what was spent comes to. */
  refund(command: Refund, spoken: SpokenCommand): SpendingOutcome {
    const recorded = this.#recordedBy(spoken);
    if (recorded !== null) return recorded;
    const last = this.#standing.findLast(isSpent);
    return last === undefined
      ? { refusal: { kind: 'nothing-spent' } }
      : this.#take(last, command, spoken, null);
  }

  /** What a command to revoke comes to; null: it is about what was decided of the pull request or the issue itself. `recorded`: what stands of that. */
  revoke(
    command: Revoke,
    spoken: SpokenCommand,
    recorded: Recorded,
    invalid: Refusal | null,
  ): SpendingOutcome | null {
    const before = this.#recordedBy(spoken);
    if (before !== null) return before;
    const meant = command.of === null ? this.#onlyOne(command, recorded) : this.#named(command.of, recorded);
    if (meant === null) return null;
    if (isDone(spoken)) return { drafts: [], answer: { kind: 'done' } };
    if (!('kind' in meant && 'refusal' in meant)) return this.#take(meant, command, spoken, invalid);
    const why = whyNotSay('maintainer', spoken.comment.author, [], this.#facts, this.#program, invalid);
    return { refusal: why ?? meant.refusal };
  }

  /** Where only one thing stands, or only what was spent, it need not be named. */
  #onlyOne({ reason }: Revoke, recorded: Recorded): EntryDraft | Unclear | null {
    const last = this.#standing.at(-1);
    if (recorded.kind === 'confirmed' || last === undefined) return null;
    const isOne = this.#standing.length === 1 || this.#standing.every(isSpent);
    // Whoever means what was revoked just now, or somebody else's, does not mean this.
    const isHere = this.#facts.pull.kind === 'issue' && recorded.kind === 'nothing';
    const isTheirs = !/^@\S/.test(reason) || isAbout(reason, last);
    return isOne && isHere && isTheirs ? last : this.#unclear(null, recorded);
  }

  #named(named: NamedAward, recorded: Recorded): EntryDraft | Unclear | null {
    const isNamed = ({ activity, member }: EntryDraft) =>
      activity === named.activity && member.login.toLowerCase() === named.login.toLowerCase();
    const found = this.#standing.findLast(isNamed);
    if (found !== undefined) return found;
    const isOwn = recorded.kind === 'confirmed' && recorded.entries.some(isNamed);
    return isOwn ? null : this.#unclear(named, recorded);
  }

  #unclear(named: NamedAward | null, { kind }: Recorded): Unclear {
    const given = this.#standing.filter(isByHand).map(({ member, activity, points }) => ({
      login: member.login,
      activity: activity ?? '',
      points,
    }));
    const isConfirmed = kind === 'confirmed';
    const hasSpent = this.#standing.some(isSpent);
    return { kind: 'unclear', refusal: { kind: 'which-to-revoke', named, given, isConfirmed, hasSpent } };
  }

  #take(
    entry: EntryDraft,
    { verb, reason }: Revoke | Refund,
    spoken: SpokenCommand,
    invalid: Refusal | null,
  ): SpendingOutcome {
    if (isDone(spoken)) return { drafts: [], answer: { kind: 'done' } };
    const { author } = spoken.comment;
    const refusal = isSpent(entry)
      ? whyNotDecide([entry], author.id, this.#facts, this.#program)
      : this.#whyNotRevoke(entry, author, invalid);
    if (refusal !== null) return { refusal };
    if (reason === '') return { refusal: { kind: 'reason-missing', verb } };
    this.#standing = this.#standing.filter((one) => one !== entry);
    return { drafts: [this.#draft(entry, reason, spoken)], answer: { kind: 'done' } };
  }

  /** Whoever may give it takes it back, and whoever decides. */
  #whyNotRevoke({ activity, member }: EntryDraft, person: Person, invalid: Refusal | null): Refusal | null {
    const [facts, program] = [this.#facts, this.#program];
    const given = activity === null ? undefined : program.activities[activity];
    const isGiver = given !== undefined && mayGive(given, person, facts, program);
    const who = isGiver && !isMaintainer(person, facts, program) ? 'staff' : 'maintainer';
    return whyNotSay(who, person, [member], facts, program, invalid);
  }

  #draft(
    { id, member, activity, points, earnedOn }: EntryDraft,
    reason: string,
    spoken: SpokenCommand,
  ): EntryDraft {
    return {
      ...draftOf(idOf(spoken, 'revocation', member), spoken, this.#facts, this.#program),
      kind: 'revocation',
      earnedOn,
      member,
      activity,
      points: 0 - points,
      reason: reason.toWellFormed(),
      revokes: id,
    };
  }

  /** What is told of what the ledger holds because of this very command; null: it holds nothing. */
  #recordedBy(spoken: SpokenCommand): SpendingOutcome | null {
    const { entries } = this.#facts;
    const prefix = idOf(spoken, 'revocation', { id: 0, login: '' }).replace(/0$/, '');
    const recorded = entries.find(({ id }) => id.startsWith(prefix));
    if (recorded === undefined) return null;
    const taken = entries.find(({ id }) => id === recorded.revokes);
    if (taken === undefined) return { drafts: [], answer: { kind: 'done' } };
    const reason = recorded.reason ?? '';
    if (isSpent(taken))
      return { drafts: [], answer: { kind: 'given-back', redemption: redemptionOf(taken), reason } };
    const { member, activity, points } = taken;
    return { drafts: [], answer: { kind: 'taken-back', member, activity, points, reason } };
  }
}

interface Unclear {
  readonly kind: 'unclear';
  readonly refusal: Extract<Refusal, { readonly kind: 'which-to-revoke' }>;
}

function isSpent({ kind }: Pick<EntryDraft, 'kind'>): boolean {
  return kind === 'redemption';
}

function isByHand({ kind, id }: EntryDraft): boolean {
  return kind === 'award' && id.startsWith('comment/');
}

function isGiven(entry: EntryDraft): boolean {
  return isSpent(entry) || isByHand(entry);
}

/** Whether a reason begins with the login of who got it. */
function isAbout(reason: string, { member }: EntryDraft): boolean {
  return reason.toLowerCase().startsWith(`@${member.login.toLowerCase()}`);
}
