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

/** What the points of a change are multiplied by, and where the program says so. */
interface Weighed {
  readonly glob: string;
  readonly factor: number;
}

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

/**
 * The factor of a change: for each documentation file that of the first glob that holds it, and where these differ, or
 * a file has none, the one nearest to what counts once.
 */
function factorOf(change: Change, factors: Docs['factors']): Weighed | null {
  const places = Object.entries(factors).map(([glob, factor]) => ({
    glob,
    factor,
    holds: documentationMatcher({ include: [glob], exclude: [] }),
  }));
  if (places.length === 0 || change.files.length === 0) return null;
  let nearest: Weighed | null = null;
  for (const { filename } of change.files) {
    const its = places.find(({ holds }) => holds(filename));
    if (its === undefined) return null;
    if (nearest === null || Math.abs(its.factor - 1) < Math.abs(nearest.factor - 1)) nearest = its;
  }
  return nearest;
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
