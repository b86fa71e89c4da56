import type { Program } from '../program/program.ts';
import { whyNotSay } from './authority.ts';
import type { LabelProblem } from './decision.ts';
import type { Facts } from './facts.ts';
import type { Ground, HeardCommand, Hearing } from './heard.ts';
import { isAboutPoints, readLabels, type LabelReading } from './labels.ts';
import { Listener } from './listener.ts';
import type { Settlement } from './settlement.ts';
import { isHandled, readSpokenCommands, type SpokenCommand } from './spoken-commands.ts';
import { utterances, type Utterance } from './utterances.ts';

/**
 * Hears labels and commands in the order in which they were said, starting from what is proposed. What the ledger holds
 * is the end of all that was said until then: no command before it acts on the ledger again. Nor does a label that was put
 * later make anything else of a command, however late both are heard: what was due before it is due as it was then, and
 * what was refused stays so.
 */
export function hear(
  facts: Facts,
  program: Program,
  proposed: Settlement,
  ground: Ground,
  labels: LabelReading,
): Hearing {
  const refused = new Map<string, HeardCommand>();
  const hearUntil = (time: number, { spoken, problems }: LabelReading): Hearing => {
    const listener = new Listener(facts, program, proposed, ground, [...problems]);
    for (const one of utterances(facts, program, spoken)) {
      if (one.at >= time || !listener.hear(asRefused(one, refused))) break;
    }
    const hearing = listener.end();
    const heard = hearing.heard.map((one) => refused.get(nameOf(one.spoken)) ?? one);
    return { ...hearing, heard, labelProblems: labelProblemsNow(hearing, facts) };
  };
  for (const time of labelsPutAfterCommands(facts, program)) {
    const labellings = facts.labellings.filter(({ at }) => Date.parse(at) < time);
    const before = hearUntil(time, labelsThatCount({ ...facts, labellings }, program, ground));
    if (before.due !== null) return before;
    for (const one of before.heard) {
      const { answer, spoken } = one;
      if (answer.kind === 'refused' && !isHandled(spoken.comment)) refused.set(nameOf(spoken), one);
    }
  }
  return hearUntil(Infinity, labels);
}

/** When labels were put after a command that is not answered yet. On an issue it is the labels that decide. */
function labelsPutAfterCommands({ comments, labellings, pull }: Facts, program: Program): number[] {
  if (pull.kind === 'issue' || labellings.length === 0) return [];
  const said = readSpokenCommands(comments, Object.keys(program.activities))
    .filter(({ comment }) => !isHandled(comment))
    .map(({ comment }) => Date.parse(comment.createdAt));
  const first = Math.min(...said);
  const times = labellings
    .filter(({ name }) => isAboutPoints(name, program))
    .map(({ at }) => Date.parse(at))
    .filter((at) => at > first);
  return [...new Set(times)].toSorted((a, b) => a - b);
}

/** Once points are confirmed there is no question which label holds: those that were put since change nothing. */
function labelProblemsNow(
  { labelProblems, settlement: { recorded } }: Hearing,
  { comments, labellings }: Facts,
): readonly LabelProblem[] {
  if (recorded.kind !== 'confirmed') return labelProblems;
  const { award } = recorded;
  const decided = Date.parse(comments.find(({ url }) => url === award.url)?.createdAt ?? award.at);
  const isSince = (label: string) =>
    labellings.some(({ name, at }) => name === label && Date.parse(at) > decided);
  return labelProblems.flatMap((problem): LabelProblem[] =>
    problem.kind === 'contradiction'
      ? problem.labels
          .filter(isSince)
          .map((label) => ({ kind: 'refused', label, refusal: { kind: 'already-confirmed', award } }))
      : [problem],
  );
}

function nameOf({ comment, position }: SpokenCommand): string {
  return `${comment.id}/${position}`;
}

function asRefused(said: Utterance, refused: ReadonlyMap<string, HeardCommand>): Utterance {
  const before = said.kind === 'command' ? refused.get(nameOf(said.spoken)) : undefined;
  if (said.kind === 'label' || before?.answer.kind !== 'refused') return said;
  const isKept = before.answer.refusal.kind === 'merge-first';
  return { ...said, spoken: { ...said.spoken, refused: isKept ? 'confirm' : 'all' } };
}

/** The labels that were put by those who may decide about the points of `credited`. */
export function labelsThatCount(
  facts: Facts,
  program: Program,
  { credited, invalid }: Pick<Ground, 'credited' | 'invalid'>,
): LabelReading {
  return readLabels(facts.labellings, program, (by) =>
    by === null || by.isBot ? false : whyNotSay('maintainer', by, credited, facts, program, invalid) === null,
  );
}
