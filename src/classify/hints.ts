import type { ContributionClass, Program } from '../program/program.ts';
import type { Judgement } from './judge.ts';
import { thresholds } from './thresholds.ts';

/** A label that the program marks as a hint. */
interface Hint {
  readonly label: string;
  readonly class: ContributionClass;
}

/** Those of the labels that hint at an activity, by the program. */
export function hintsOf(names: readonly string[], labels: Program['labels']): Hint[] {
  return names.flatMap((label) => {
    const meaning = Object.hasOwn(labels, label) ? labels[label] : undefined;
    return meaning?.kind === 'hint' ? [{ label, class: meaning.class }] : [];
  });
}

/**
 * Weighs hints: one makes surer, or less sure; it decides only where the rules doubt, and never makes something of
 * nothing. `hinted` is what to say of it.
 */
export function withHints(
  judgement: Judgement,
  hints: readonly Hint[],
): { judgement: Judgement; hinted: string[] } {
  const [hint] = hints;
  if (hint === undefined || judgement.class === null) return { judgement, hinted: [] };
  if (hints.some((other) => other.class !== hint.class))
    return { judgement, hinted: ['Labels hint at different activities: not weighed'] };
  const said = `The label “${hint.label}” hints at ${inWords[hint.class]}`;
  if (hint.class === judgement.class) {
    const confidence = Math.min(thresholds.surest, judgement.confidence + thresholds.hintWeight);
    return { judgement: { ...judgement, confidence }, hinted: [said] };
  }
  if (judgement.confidence < thresholds.hintDecides) {
    const because = `${said}, and the change alone leaves that open`;
    return {
      judgement: { ...judgement, class: hint.class, confidence: thresholds.hintedConfidence, because },
      hinted: [],
    };
  }
  const confidence = judgement.confidence - thresholds.hintWeight;
  return { judgement: { ...judgement, confidence }, hinted: [`${said}, but what changed says otherwise`] };
}

const inWords: Record<ContributionClass, string> = {
  'typo-fix': 'a correction',
  'added-information': 'added information',
  'large-contribution': 'a large contribution',
};
