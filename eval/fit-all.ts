import { readChange } from '../src/change/read-change.ts';
import { type Evidence, evidenceOf } from '../src/classify/evidence.ts';
import type { Fitted } from '../src/classify/fitted.ts';
import { rules } from '../src/classify/rules.ts';
import {
  informSignals,
  informSigns,
  type WorthSignal,
  worthSignalNames,
  worthSignals,
} from '../src/classify/signals.ts';
import { type Ground, grounds, type Verdict } from '../src/classify/verdict.ts';
import { documentationMatcher } from '../src/program/docs-files.ts';
import type { Docs } from '../src/program/program.ts';
import { fitModel } from './fit-model.ts';
import type { Rated } from './rated-set.ts';

/** A rated pull request with what the rules judge by. */
export interface Sample {
  readonly rated: Rated;
  readonly evidence: Evidence;
}

/** Gathers the evidence of rated pull requests, for `fitAll`. */
export function samplesOf(set: readonly Rated[], docs: Docs): Sample[] {
  const isDocumentation = documentationMatcher(docs);
  return set.map((rated) => {
    const change = readChange(rated.contribution.files, isDocumentation);
    return { rated, evidence: evidenceOf(rated.contribution, change) };
  });
}

/** Before anything was counted, a verdict is right so often; it counts as so many cases. */
const before = { right: 0.85, cases: 3 };
/** The same where the text was not seen. */
const unseen = 0.5;

/** Fits all parameters on rated pull requests. */
export function fitAll(samples: readonly Sample[]): Fitted {
  const informs = fitModel(
    samples.filter(isWeighed).map(({ rated, evidence }) => ({
      signals: informSignals(evidence),
      outcome: rated.rated[0] === 'typo-fix' ? 0 : 1,
    })),
    { signs: informSigns, kind: 'odds' },
  );
  const worth = fitModel(
    samples
      .filter(({ rated }) => rated.rated[0] === 'added-information')
      .map(({ rated, evidence }) => ({ signals: worthSignals(evidence), outcome: Math.log(rated.value) })),
    { signs: growing, kind: 'line' },
  );
  return { informs, worth, right: rightByGround(samples) };
}

const growing = Object.fromEntries(worthSignalNames.map((name) => [name, 1])) as Record<WorthSignal, number>;

/** Any parameters do to find out which rules decide by weighing. */
const anyFitted: Fitted = {
  informs: {
    bias: 0,
    weights: Object.fromEntries(
      Object.keys(informSigns).map((name) => [name, 0]),
    ) as Fitted['informs']['weights'],
  },
  worth: {
    bias: 0,
    weights: Object.fromEntries(worthSignalNames.map((name) => [name, 0])) as Fitted['worth']['weights'],
  },
  right: Object.fromEntries(grounds.map((ground) => [ground, 0])) as Fitted['right'],
};

function verdictOf(evidence: Evidence): Verdict | null {
  for (const rule of rules) {
    const verdict = rule.judge(evidence, anyFitted);
    if (verdict !== null) return verdict;
  }
  return null;
}

/** Whether small edits decide: no rule that knows finds something, and a reader says that it is one of the two. */
const isWeighed = ({ rated, evidence }: Sample): boolean =>
  typeof verdictOf(evidence)?.sure === 'number' &&
  (rated.rated[0] === 'typo-fix' || rated.rated[0] === 'added-information');

function rightByGround(samples: readonly Sample[]): Record<Ground, number> {
  const verdicts = samples.map(({ rated, evidence }) => ({ rated, verdict: verdictOf(evidence) }));
  return Object.fromEntries(
    grounds.map((ground) => {
      const stood = verdicts.filter(({ verdict }) => verdict?.sure === ground);
      const right = stood.filter(({ rated, verdict }) => rated.rated.includes(verdict?.class ?? 'none'));
      const share =
        (right.length + (ground === 'not all seen' ? unseen : before.right) * before.cases) /
        (stood.length + before.cases);
      return [ground, Math.round(share * 1000) / 1000];
    }),
  ) as Record<Ground, number>;
}
