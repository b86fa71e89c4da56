import { countNames } from '../change/counts.ts';
import { type Change, readChange } from '../change/read-change.ts';
import { documentationMatcher } from '../program/docs-files.ts';
import type { Docs, Program } from '../program/program.ts';
import type { Classification, Contribution } from './classification.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { fitted as fittedOnAll } from './fitted.ts';
import { hintsOf, withHints } from './hints.ts';
import { judge } from './judge.ts';
import { reasonsOf } from './reasons.ts';
import { worthOf } from './worth.ts';

/**
 * Says what a pull request is as a contribution to documentation: by the first rule that finds something, and, where
 * that rule is unsure, by those of its labels that the program marks as hints (`labels`, as in the program). Never
 * throws, whatever stands in the files. Only who measures the classifier gives other parameters than the `fitted` ones.
 */
export function classify(
  contribution: Contribution,
  docs: Docs,
  labels: Program['labels'] = {},
  fitted = fittedOnAll,
): Classification {
  const change = readChange(contribution.files, documentationMatcher(docs));
  const evidence = evidenceOf(contribution, change);
  const hints = hintsOf(contribution.labels, labels);
  const { judgement, hinted } = withHints(judge(evidence, fitted), hints);
  const { class: is, confidence, because, doubt } = judgement;
  const weighed = factorOf(change, docs.factors);
  return {
    class: is,
    worth: worthOf(is, evidence, fitted),
    confidence: Math.round(confidence * 100) / 100,
    reasons: [
      because,
      ...hinted,
      ...(evidence.isBot ? [] : reasonsOf(change)),
      ...(weighed === null || is === null ? [] : [`Points in ${weighed.glob} count ${weighed.factor} times`]),
      ...(doubt === null ? [] : [doubt]),
    ],
    measures: { ...measuresOf(evidence), ...(weighed === null ? {} : { factor: weighed.factor }) },
  };
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

function measuresOf({ change, gain, told, places }: Evidence): Record<string, number> {
  const measures: Record<string, number> = {
    gain: Math.round(gain),
    told: Math.round(told * 100) / 100,
    places,
  };
  for (const name of countNames) if (change.total[name] > 0) measures[name] = change.total[name];
  return measures;
}
