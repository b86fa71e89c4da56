import type { Program } from '../program/program.ts';
import type { Answer, Refusal } from './decision.ts';
import { isLogin } from './eligibility.ts';
import type { Comment, Facts, Person } from './facts.ts';
import { deciderOf, type LedgerRecord } from './ledger-record.ts';
import { settle, type Circumstances, type Settlement } from './settlement.ts';
import { readSpokenCommands, type SpokenCommand } from './spoken-commands.ts';

/** A command, and what came of it: `done` is answered by its reaction alone. */
export interface HeardCommand {
  readonly spoken: SpokenCommand;
  readonly answer: Answer | { readonly kind: 'done' };
}

export interface Hearing {
  readonly settlement: Settlement;
  readonly heard: readonly HeardCommand[];
}

/** What holds for all commands on a pull request. */
export interface Ground extends Pick<Circumstances, 'classification' | 'ineligible'> {
  readonly record: LedgerRecord;
  /** Who gets the points, and so decides nothing about them. */
  readonly credited: readonly Person[];
  /** Set when the program file is invalid: then nobody can decide. */
  readonly invalid: Extract<Refusal, { kind: 'program-invalid' }> | null;
}

/** Hears all commands, one after the other, starting from what is proposed. */
export function hear(facts: Facts, program: Program, proposed: Settlement, ground: Ground): Hearing {
  const spoken = readSpokenCommands(facts.comments, Object.keys(program.activities));
  const isPast = untilLastDecision(facts.comments, ground.record);
  let settlement = proposed;
  const heard: HeardCommand[] = [];
  for (const one of spoken) {
    const before = withRecorded(settlement, one.comment, ground.record, isPast);
    const step = hearOne(one, before, facts, program, ground, !isPast(one.comment));
    settlement = step.settlement;
    heard.push({ spoken: one, answer: step.answer });
  }
  return { settlement, heard };
}

function hearOne(
  { command, comment, isDead }: SpokenCommand,
  before: Settlement,
  facts: Facts,
  program: Program,
  ground: Ground,
  isNew: boolean,
): { settlement: Settlement; answer: HeardCommand['answer'] } {
  const refuse = (refusal: Refusal) => ({
    settlement: before,
    answer: { kind: 'refused', typed: command.typed, refusal } as const,
  });
  switch (command.verb) {
    case 'show':
      return { settlement: before, answer: { kind: 'state' } };
    case 'help':
      return { settlement: before, answer: { kind: 'help' } };
    case 'unknown':
      return refuse({ kind: 'not-understood', nearest: command.nearest });
    case 'settle':
    case 'reject': {
      if (isDead) return { settlement: before, answer: { kind: 'done' } };
      const decided = isDecision(comment, ground.record);
      const why = decided ? null : whyNot(comment.author, facts, program, ground);
      if (why !== null) return refuse(why);
      const { pull } = facts;
      const { id, url, author, createdAt } = comment;
      const said = { by: { id: author.id, login: author.login }, at: createdAt, url, comment: id };
      const step = settle(before, command, said, {
        program,
        classification: ground.classification,
        ineligible: ground.ineligible,
        isMerged: pull.state === 'merged',
        isAfterMerge: pull.mergedAt !== null && Date.parse(createdAt) >= Date.parse(pull.mergedAt),
        mayConfirm: isNew || decided,
      });
      return step.refusal === null
        ? { settlement: step.settlement, answer: { kind: 'done' } }
        : { ...refuse(step.refusal), settlement: step.settlement };
    }
    default:
      return command satisfies never;
  }
}

/** Why this person decides nothing here; null: they do. */
function whyNot(person: Person, facts: Facts, program: Program, ground: Ground): Refusal | null {
  if (!isMaintainer(person, facts, program)) return { kind: 'not-a-maintainer' };
  if (ground.invalid !== null) return ground.invalid;
  const isOwn = ground.credited.some(({ id }) => id === person.id);
  return isOwn && !program.confirm.own ? { kind: 'own-points' } : null;
}

/** Whether a person decides: by permission on the repository, or named by the program. */
export function isMaintainer(
  person: Person,
  { permissions }: Pick<Facts, 'permissions'>,
  program: Program,
): boolean {
  const permission = permissions.get(person.id) ?? 'none';
  if (permission === 'write' || permission === 'maintain' || permission === 'admin') return true;
  return program.confirm.by.some((name) => isLogin(name, person.login));
}

/** Whether this comment is the one whose command the ledger names for an award that stands. */
function isDecision(comment: Comment, { awards }: LedgerRecord): boolean {
  return awards.some(({ source }) => source?.comment === comment.id);
}

/** Tells which comments were written up to the last decision that the ledger holds. */
function untilLastDecision(
  comments: readonly Comment[],
  { last, isRevoked }: LedgerRecord,
): (comment: Comment) => boolean {
  if (last === null) return () => false;
  const deciding = isRevoked ? undefined : comments.find(({ id }) => id === last.source?.comment);
  const until = Date.parse(deciding?.createdAt ?? last.at);
  return ({ id, createdAt }) => {
    const at = Date.parse(createdAt);
    return deciding === undefined || at !== until ? at <= until : id <= deciding.id;
  };
}

/** After the deciding comment, an award that stands is confirmed, whatever its comment says today. */
function withRecorded(
  settlement: Settlement,
  comment: Comment,
  { awards }: LedgerRecord,
  isPast: (comment: Comment) => boolean,
): Settlement {
  const [award] = awards;
  if (award === undefined || isPast(comment)) return settlement;
  return { ...settlement, confirmation: { ...deciderOf(award), comment: award.source?.comment ?? null } };
}
