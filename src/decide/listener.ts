import type { Program } from '../program/program.ts';
import type { EntryDraft } from '../standing/entry.ts';
import { mayGive } from './authority.ts';
import { decidedPoints } from './award-note.ts';
import { byHand, isRecordedByHand, type ByHand } from './by-hand.ts';
import { mostCommands, type Command } from './command.ts';
import type { LabelProblem, Refusal } from './decision.ts';
import type { Facts, Person } from './facts.ts';
import { couldBeHere } from './found-in.ts';
import { answerByHand } from './given-by-hand.ts';
import { givenShares } from './giving.ts';
import type { Ground, HeardCommand, Hearing, SpendingOutcome } from './heard.ts';
import { commandOf } from './label-command.ts';
import type { SpokenLabel } from './labels.ts';
import { record, type Batch } from './ledger-record.ts';
import { Redemptions } from './redemptions.ts';
import {
  couldRecord,
  settingOf,
  settle,
  type Circumstances,
  type Decisive,
  type Due,
  type Settlement,
} from './settlement.ts';
import { notUnderstood, whyNotSaid } from './speaking.ts';
import { isHandled, saidIn, type SpokenCommand } from './spoken-commands.ts';
import { TakingBack } from './taking-back.ts';
import { isOwn, totalsAfter, type Members } from './totals.ts';
import { isRecordedBefore, type Utterance } from './utterances.ts';

/** What is being said, one utterance after the other, against what the ledger holds. */
export class Listener {
  readonly #facts: Facts;
  readonly #program: Program;
  readonly #ground: Ground;
  readonly #problems: LabelProblem[];
  readonly #heard: HeardCommand[] = [];
  readonly #byHand: EntryDraft[] = [];
  /** Totals that hold these, too. */
  #members: Members;
  /** Decisions that the ledger holds and that have not come up yet. */
  readonly #batches: Batch[];
  readonly #redemptions: Redemptions;
  readonly #takingBack: TakingBack;
  #settlement: Settlement;
  #due: Due | null = null;

  constructor(
    facts: Facts,
    program: Program,
    proposed: Settlement,
    ground: Ground,
    problems: LabelProblem[],
  ) {
    this.#facts = facts;
    this.#program = program;
    this.#ground = ground;
    this.#problems = problems;
    this.#batches = [...ground.record.batches];
    this.#settlement = proposed;
    this.#members = facts.members;
    this.#redemptions = new Redemptions(facts, program);
    this.#takingBack = new TakingBack(facts, program);
  }

  /** False: nothing more can be heard before the ledger holds what is due. */
  hear(utterance: Utterance): boolean {
    this.#recordUntil(utterance);
    if (utterance.kind === 'label') this.#hearLabel(utterance.label);
    else this.#hearCommand(utterance.spoken);
    return this.#due === null;
  }

  end(): Hearing {
    if (this.#due === null) while (this.#batches.length > 0) this.#recordNext();
    return {
      settlement: this.#settlement,
      heard: this.#heard,
      due: this.#due,
      byHand: this.#byHand,
      members: this.#members,
      labelProblems: this.#problems,
      ...this.#redemptions.form,
    };
  }

  /** Takes in what was recorded before this was said: by comments before it, by time, or by comments that are gone. */
  #recordUntil(utterance: Utterance): void {
    for (;;) {
      const [next] = this.#batches;
      if (next === undefined || !isRecordedBefore(next, utterance, this.#facts)) return;
      this.#recordNext();
    }
  }

  #recordNext(): void {
    const batch = this.#batches.shift();
    if (batch === undefined) return;
    const recorded = record(this.#settlement.recorded, batch);
    this.#settlement = {
      ...this.#settlement,
      recorded,
      setBy: null,
      setByComment: null,
      rejection: null,
      claim: null,
    };
    if (recorded.kind === 'nothing') return;
    // What was recorded is what a later confirm gives again, whatever its comment says today.
    const { entries } = recorded;
    const { activity = null } = entries[0] ?? {};
    this.#settlement = {
      ...this.#settlement,
      activity:
        (activity === null ? undefined : this.#program.activities[activity]) ?? this.#settlement.activity,
      points: entries.reduce((sum, entry) => sum + decidedPoints(entry), 0),
      shares: entries.map((entry) => ({ member: entry.member, points: decidedPoints(entry) })),
    };
  }

  #hearLabel({ by, at, name, meaning }: SpokenLabel & { by: Person }): void {
    if (this.#batches.length > 0) return;
    const [{ recorded, shares }, { pull, members }] = [this.#settlement, this.#facts];
    if (recorded.kind === 'confirmed') {
      const named = meaning.kind === 'activity' ? meaning.activity : null;
      if (pull.kind === 'issue' && recorded.entries.some(({ activity }) => activity === named)) return;
      const refusal = { kind: 'already-confirmed', award: recorded.award } as const;
      this.#problems.push({ kind: 'refused', label: name, refusal });
      return;
    }
    const hasShare = isOwn(by.id, shares?.map(({ member }) => member) ?? [], members);
    if (hasShare && !this.#program.confirm.own) return;
    const said = { by: { id: by.id, login: by.login }, at, url: pull.url, comment: null };
    const command = commandOf({ name, meaning }, pull, this.#program);
    const step = settle(this.#settlement, command, said, this.#circumstances(at, by, false));
    this.#settlement = step.settlement;
    this.#due = step.due;
    // A pull request that cannot be rewarded says so by itself, or is none that Docpoints comments on.
    if (step.refusal !== null && this.#ground.ineligible === null) {
      this.#problems.push({ kind: 'refused', label: name, refusal: step.refusal });
    }
  }

  #hearCommand(spoken: SpokenCommand): void {
    const { command } = spoken;
    switch (command.verb) {
      case 'show':
        return this.#answer(spoken, { kind: 'state' });
      case 'help':
        return this.#answer(spoken, { kind: 'help' });
      case 'recheck':
        return this.#answer(spoken, { kind: 'done' });
      case 'unknown':
        return this.#refuse(
          spoken,
          notUnderstood(command, spoken.comment.author, this.#ground, this.#facts, this.#program),
        );
      case 'beyond':
        return this.#refuse(spoken, { kind: 'too-many', most: mostCommands, left: command.left });
      case 'redeem':
      case 'refund':
        return this.#hearSpending(spoken, command);
      case 'award':
      case 'nominate':
      case 'enrol':
      case 'leave':
        return this.#hearByHand(spoken, command);
      case 'settle':
      case 'share':
      case 'reject':
      case 'revoke':
      case 'claim':
        return this.#hearDecision(spoken, command);
      default:
        return command satisfies never;
    }
  }

  #hearByHand(spoken: SpokenCommand, command: ByHand): void {
    const isRecorded = isRecordedByHand(command, spoken, this.#facts);
    if (spoken.refused !== null || isRecorded)
      return this.#answer(spoken, answerByHand(command, spoken, this.#facts, this.#program));
    const why = this.#whyNot(spoken, command);
    if (why !== null) return this.#refuse(spoken, why);
    const outcome = byHand(command, spoken, this.#facts, this.#program, this.#members);
    if ('refusal' in outcome) return this.#refuse(spoken, outcome.refusal);
    this.#draft([outcome.draft]);
    return this.#answer(spoken, { kind: 'done' });
  }

  #hearSpending(spoken: SpokenCommand, command: Extract<Command, { verb: 'redeem' | 'refund' }>): void {
    const isOver = command.verb === 'refund' ? spoken.refused !== null : spoken.refused === 'all';
    if (isOver) return this.#answer(spoken, { kind: 'done' });
    const { invalid } = this.#ground;
    if (invalid !== null) return this.#refuse(spoken, invalid);
    if (command.verb === 'refund') return this.#comeTo(this.#takingBack.refund(command, spoken), spoken);
    return this.#answer(spoken, this.#redemptions.ask(command, spoken, this.#members));
  }

  #comeTo(outcome: SpendingOutcome, spoken: SpokenCommand): void {
    if ('refusal' in outcome) return this.#refuse(spoken, outcome.refusal);
    this.#draft(outcome.drafts);
    return this.#answer(spoken, outcome.answer);
  }

  /** What a decision comes to that is about something else than the pull request or the issue itself; null: it is about that. */
  #besides(command: Decisive, spoken: SpokenCommand): SpendingOutcome | null {
    const { invalid } = this.#ground;
    if (command.verb === 'revoke')
      return this.#takingBack.revoke(command, spoken, this.#settlement.recorded, invalid);
    return invalid === null ? this.#redemptions.decide(command, spoken, this.#members) : null;
  }

  #draft(drafts: readonly EntryDraft[]): void {
    this.#byHand.push(...drafts);
    this.#takingBack.hold(drafts);
    this.#members = totalsAfter(this.#members, drafts);
  }

  #hearDecision(spoken: SpokenCommand, said: Decisive): void {
    if (spoken.refused === 'all') return this.#answer(spoken, { kind: 'done' });
    const command = spoken.refused === null ? said : settingOf(said);
    if (command === null) return this.#answer(spoken, { kind: 'done' });
    const { comment } = spoken;
    const isRecordedHere = this.#batches[0]?.comment === comment.id;
    const besides = isRecordedHere ? null : this.#besides(command, spoken);
    if (besides !== null) return this.#comeTo(besides, spoken);
    const why = isRecordedHere ? null : this.#whyNot(spoken, command);
    if (why !== null) return this.#refuse(spoken, why);
    const meets = this.#circumstances(comment.createdAt, comment.author, isHandled(comment));
    const step = settle(this.#settlement, command, saidIn(spoken), meets);
    if (isRecordedHere && step.due === null && couldRecord(command)) {
      // The ledger holds it, whatever would be said of it today.
      this.#recordNext();
      return this.#answer(spoken, { kind: 'done' });
    }
    this.#settlement = step.settlement;
    if (step.due !== null) this.#record(step.due, isRecordedHere);
    if (step.refusal === null) this.#answer(spoken, { kind: 'done' });
    else this.#refuse(spoken, step.refusal);
  }

  /** What is due is what the ledger holds next, or acts no more because the ledger holds something later, or is due indeed. */
  #record(due: Due, isRecordedHere: boolean): void {
    if (isRecordedHere) this.#recordNext();
    else if (this.#batches.length === 0) this.#due = due;
  }

  #circumstances(at: string, by: Person, isAnswered: boolean): Circumstances {
    const [facts, program] = [this.#facts, this.#program];
    const { pull, accounts } = facts;
    const { credited, classification, ineligible } = this.#ground;
    return {
      program,
      classification,
      accounts,
      ineligible,
      give: (settlement) => givenShares(settlement, credited, this.#members, facts, program),
      mayGive: (activity) => mayGive(activity, by, facts, program),
      isHere: (activity) => couldBeHere(activity, facts),
      isAnswered,
      isMerged: pull.state === 'merged',
      isAfterMerge: pull.mergedAt !== null && Date.parse(at) >= Date.parse(pull.mergedAt),
    };
  }

  #whyNot({ comment }: SpokenCommand, command: Decisive | ByHand): Refusal | null {
    return whyNotSaid(command, comment.author, this.#settlement, this.#ground, this.#facts, this.#program);
  }

  #answer(spoken: SpokenCommand, answer: HeardCommand['answer']): void {
    this.#heard.push({ spoken, answer });
  }

  #refuse(spoken: SpokenCommand, refusal: Refusal): void {
    this.#answer(spoken, { kind: 'refused', typed: spoken.command.typed, refusal });
  }
}
