import type { ContributionClass } from '../program/program.ts';
import type { Evidence } from './evidence.ts';
import { type Fitted, weigh } from './fitted.ts';
import { worthSignals } from './signals.ts';
import { thresholds, worthCurve as curve } from './thresholds.ts';

/** What a contribution of a class is worth, on the scale that careful readers use: 25–50, 30–300, 300–1,000, none 0. */
export function worthOf(is: ContributionClass | null, evidence: Evidence, fitted: Fitted): number {
  const { gain, places, pagesEdited } = evidence;
  if (is === null) return 0;
  if (is === 'typo-fix')
    return rounded(
      Math.min(
        curve.typoHighest,
        curve.typoLowest +
          curve.typoPlace * Math.max(0, places - curve.typoFirst) +
          curve.typoPage * Math.max(0, pagesEdited - 1),
      ),
    );
  if (is === 'added-information') {
    const worth = Math.exp(weigh(fitted.worth, worthSignals(evidence)));
    return rounded(Math.min(curve.addedHighest, Math.max(curve.addedLowest, worth)));
  }
  const above = Math.max(0, gain - thresholds.largeWithPage);
  const share = 1 - Math.exp(-above / curve.largeWords);
  return rounded(curve.largeLowest + (curve.largeHighest - curve.largeLowest) * share);
}

const rounded = (worth: number): number => Math.round(worth * 10) / 10;
