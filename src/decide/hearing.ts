import type { Program } from '../program/program.ts';
import { whyNotSay } from './authority.ts';
import type { Facts } from './facts.ts';
import type { Ground, Hearing } from './heard.ts';
import { readLabels, type LabelReading } from './labels.ts';
import { Listener } from './listener.ts';
import type { Settlement } from './settlement.ts';
import { utterances } from './utterances.ts';

/**
 * Hears labels and commands in the order in which they were said, starting from what is proposed. What the ledger holds
 * is the end of all that was said until then: no command before it acts on the ledger again.
 */
export function hear(
  facts: Facts,
  program: Program,
  proposed: Settlement,
  ground: Ground,
  { spoken: labels, problems }: LabelReading,
): Hearing {
  const said = utterances(facts, program, labels);
  const listener = new Listener(facts, program, proposed, ground, [...problems]);
  for (const one of said) {
    if (!listener.hear(one)) break;
  }
  return listener.end();
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
