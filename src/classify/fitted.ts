import type { Evidence } from './evidence.ts';
import written from './fitted.json' with { type: 'json' };
import { informSignals, type InformSignal, type Signals, type WorthSignal } from './signals.ts';
import type { Ground } from './verdict.ts';

/** A sum of named signals, each times its weight. */
export interface Model<Name extends string> {
  readonly bias: number;
  readonly weights: Readonly<Record<Name, number>>;
}

/** Parameters that `npm run fit` reads off rated pull requests. */
export interface Fitted {
  /** The logarithm of the odds that small edits are information. */
  readonly informs: Model<InformSignal>;
  /** The logarithm of what added information is worth. */
  readonly worth: Model<WorthSignal>;
  /** How likely a verdict is right, 0 to 1, by what it stands on. */
  readonly right: Readonly<Record<Ground, number>>;
}

/** What was fitted on all rated pull requests. */
export const fitted: Fitted = { informs: written.informs, worth: written.worth, right: written.right };

/** The bias and the weighted signals, summed. */
export function weigh<Name extends string>({ bias, weights }: Model<Name>, signals: Signals<Name>): number {
  let sum = bias;
  for (const name in signals) sum += weights[name] * signals[name];
  return sum;
}

/** How likely it is, 0 to 1, that the small edits of a change are information: less than even where they tell nothing at all. */
export function chanceToInform(evidence: Evidence, { informs }: Fitted): number {
  const chance = 1 / (1 + Math.exp(-weigh(informs, informSignals(evidence))));
  return evidence.told === 0 ? Math.min(0.49, chance) : chance;
}
