import { countNames } from '../change/counts.ts';
import { type Change, readChange } from '../change/read-change.ts';
import { documentationMatcher } from '../program/docs-files.ts';
import type { ContributionClass, Docs, Program } from '../program/program.ts';
import type { Classification, Contribution } from './classification.ts';
import { type Evidence, evidenceOf, type Verdict } from './evidence.ts';
import { reasonsOf } from './reasons.ts';
import { rules } from './rules.ts';
import { thresholds } from './thresholds.ts';
import { worthOf } from './worth.ts';

/**
 * Says what a pull request is as a contribution to documentation: by the first rule that finds something, and, where
 * that rule is unsure, by those of its labels that the program marks as hints (`labels`, as in the program). Never
 * throws, whatever stands in the files.
 */
export function classify(
  contribution: Contribution,
  docs: Docs,
  labels: Program['labels'] = {},
): Classification {
  const change = readChange(contribution.files, documentationMatcher(docs));
  const evidence = evidenceOf(contribution, change);
  const { verdict, hinted } = withHints(judged(evidence), hintsOf(contribution.labels, labels));
  const weighed = factorOf(change, docs.factors);
  return {
    class: verdict.class,
    worth: worthOf(verdict.class, evidence),
    confidence: Math.round(verdict.confidence * 100) / 100,
    reasons: [
      verdict.because,
      ...hinted,
      ...(evidence.isBot ? [] : reasonsOf(change)),
      ...(weighed === null || verdict.class === null
        ? []
        : [`Points in ${weighed.glob} count ${weighed.factor} times`]),
    ],
    measures: { ...measuresOf(evidence), ...(weighed === null ? {} : { factor: weighed.factor }) },
  };
}

/** A hint by its label. */
interface Hint {
  readonly label: string;
  readonly class: ContributionClass;
}

function hintsOf(names: readonly string[], labels: Program['labels']): Hint[] {
  return names.flatMap((label) => {
    const meaning = Object.hasOwn(labels, label) ? labels[label] : undefined;
    return meaning?.kind === 'hint' ? [{ label, class: meaning.class }] : [];
  });
}

/** The first factor whose glob holds all documentation files of the change. */
function factorOf(change: Change, factors: Docs['factors']): { glob: string; factor: number } | null {
  for (const [glob, factor] of Object.entries(factors)) {
    const isThere = documentationMatcher({ include: [glob], exclude: [] });
    if (change.files.length > 0 && change.files.every((file) => isThere(file.filename)))
      return { glob, factor };
  }
  return null;
}

function judged(evidence: Evidence): Verdict {
  for (const rule of rules) {
    const verdict = rule.judge(evidence);
    if (verdict !== null) return verdict;
  }
  return { class: null, confidence: 0, because: 'No rule says what this is' };
}

/** A hint makes surer, or less sure; it decides only where the rules doubt, and never makes something of nothing. */
function withHints(verdict: Verdict, hints: readonly Hint[]): { verdict: Verdict; hinted: string[] } {
  const [hint] = hints;
  if (hint === undefined || verdict.class === null) return { verdict, hinted: [] };
  if (hints.some((other) => other.class !== hint.class))
    return { verdict, hinted: ['Labels hint at different activities: not weighed'] };
  const said = `The label “${hint.label}” hints at ${inWords[hint.class]}`;
  if (hint.class === verdict.class) {
    const confidence = Math.min(0.98, verdict.confidence + thresholds.hintWeight);
    return { verdict: { ...verdict, confidence }, hinted: [said] };
  }
  if (verdict.confidence < thresholds.hintDecides) {
    const because = `${said}, and the change alone leaves that open`;
    return { verdict: { class: hint.class, confidence: 0.6, because }, hinted: [] };
  }
  const confidence = verdict.confidence - thresholds.hintWeight;
  return { verdict: { ...verdict, confidence }, hinted: [`${said}, but what changed says otherwise`] };
}

const inWords: Record<ContributionClass, string> = {
  'typo-fix': 'a correction',
  'added-information': 'added information',
  'large-contribution': 'a large contribution',
};

function measuresOf({ change, gain, told, places }: Evidence): Record<string, number> {
  const measures: Record<string, number> = {
    gain: Math.round(gain),
    told: Math.round(told * 100) / 100,
    places,
  };
  for (const name of countNames) if (change.total[name] > 0) measures[name] = change.total[name];
  return measures;
}
