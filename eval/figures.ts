import { calibrationError } from './calibration.ts';
import { type Case, classes, isOverpaid, isRight, isUnderpaid, truth } from './case.ts';
import { rankCorrelation, sum } from './numbers.ts';

/** The figures of a set of cases. */
export interface Figures {
  readonly cases: number;
  /** Share right. */
  readonly right: number;
  readonly macroF1: number;
  readonly f1: Readonly<Record<string, number>>;
  /** Agreement beyond chance (Cohen). */
  readonly kappa: number;
  /** Rank correlation (Spearman) of the worth with the rated value. */
  readonly rank: number;
  /** Of the worth, in points. */
  readonly medianError: number;
  readonly meanError: number;
  /** Share of proposals of more than three times the rated value (of 25 at least). */
  readonly overpaid: number;
  /** Share of proposals of less than a third of the rated value. */
  readonly underpaid: number;
  /** How far the confidence is from the share right, on the mean over ten bins. */
  readonly calibrationError: number;
}

/** The names of the figures and how they are told, in this order. */
export const figureNames = {
  macroF1: 'macro-F1',
  kappa: 'kappa',
  right: 'right',
  rank: 'rank correlation of the worth',
  medianError: 'median error of the worth',
  meanError: 'mean error of the worth',
  overpaid: 'proposals over 3 times the rating',
  underpaid: 'proposals under a third of it',
  calibrationError: 'calibration error (10 bins)',
} as const satisfies Partial<Record<keyof Figures, string>>;

/** The figures of a set of cases, at least one. */
export function figures(cases: readonly Case[]): Figures {
  const share = (of: (one: Case) => boolean) => cases.filter(of).length / Math.max(1, cases.length);
  const f1 = Object.fromEntries(classes.map((name) => [name, f1Of(cases, name)]));
  const right = share(isRight);
  const chance = sum(
    classes.map((name) => share((one) => one.got === name) * share((one) => truth(one) === name)),
  );
  const errors = cases.map((one) => Math.abs(one.worth - one.value)).toSorted((a, b) => a - b);
  return {
    cases: cases.length,
    right,
    macroF1: sum(Object.values(f1)) / classes.length,
    f1,
    kappa: chance === 1 ? 1 : (right - chance) / (1 - chance),
    rank: rankCorrelation(
      cases.map((one) => one.worth),
      cases.map((one) => one.value),
    ),
    medianError: errors[errors.length >> 1] ?? 0,
    meanError: sum(errors) / Math.max(1, errors.length),
    overpaid: share(isOverpaid),
    underpaid: share(isUnderpaid),
    calibrationError: calibrationError(cases),
  };
}

function f1Of(cases: readonly Case[], name: string): number {
  const got = cases.filter((one) => one.got === name);
  const rated = cases.filter((one) => truth(one) === name);
  const hits = got.filter((one) => truth(one) === name).length;
  return got.length + rated.length === 0 ? 1 : (2 * hits) / (got.length + rated.length);
}
