import type { Model } from '../src/classify/fitted.ts';
import type { Signals } from '../src/classify/signals.ts';
import { sum } from './numbers.ts';

/** What a model learns from: the signals of a change, and what should come out (0 or 1, or any number for a line). */
export interface Lesson<Name extends string> {
  readonly signals: Signals<Name>;
  readonly outcome: number;
}

/** How a model is fitted. */
export interface Manner<Name extends string> {
  /** +1: the weight is never negative; −1: never positive. */
  readonly signs: Readonly<Record<Name, number>>;
  /** `odds`: the sum is the logarithm of the odds of 1. `line`: the sum is the outcome, however far off a few are. */
  readonly kind: 'odds' | 'line';
}

/** Strength of the pull of all weights towards 0, in lessons, for signals of unit spread. */
const pull = 2;
const steps = 2000;
const stride = { odds: 0.5, line: 0.1 } as const;
/** A distance from the line above which a lesson pulls no harder (in the unit of the outcome). */
const farOff = 0.7;

/** Fits a model by following the slope: the same lessons in any order give the same weights. */
export function fitModel<Name extends string>(
  lessons: readonly Lesson<Name>[],
  { signs, kind }: Manner<Name>,
): Model<Name> {
  const names = Object.keys(signs) as Name[];
  const spread = names.map((name) => spreadOf(lessons.map(({ signals }) => signals[name])));
  const rows = lessons.map(({ signals }) => names.map((name, at) => signals[name] / (spread[at] ?? 1)));
  const weights = names.map(() => 0);
  let bias = kind === 'line' ? sum(lessons.map(({ outcome }) => outcome)) / lessons.length : 0;
  for (let step = 0; step < steps; step += 1) {
    const slope = names.map((_, at) => pull * (weights[at] ?? 0));
    let slopeOfBias = 0;
    rows.forEach((row, which) => {
      const off = offBy(bias + dot(row, weights), lessons[which]?.outcome ?? 0, kind);
      slopeOfBias += off;
      row.forEach((value, at) => {
        slope[at] = (slope[at] ?? 0) + off * value;
      });
    });
    const length = stride[kind] / lessons.length;
    bias -= length * slopeOfBias;
    names.forEach((name, at) => {
      const moved = (weights[at] ?? 0) - length * (slope[at] ?? 0);
      weights[at] = moved * signs[name] < 0 ? 0 : moved;
    });
  }
  return {
    bias: rounded(bias),
    weights: named(names, (at) => rounded((weights[at] ?? 0) / (spread[at] ?? 1))),
  };
}

function offBy(said: number, outcome: number, kind: 'odds' | 'line'): number {
  if (kind === 'odds') return 1 / (1 + Math.exp(-said)) - outcome;
  return Math.max(-farOff, Math.min(farOff, said - outcome));
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((total, value, at) => total + value * (b[at] ?? 0), 0);

/** The standard deviation; 1 where all are equal. */
function spreadOf(values: readonly number[]): number {
  const mean = sum(values) / values.length;
  return Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / values.length) || 1;
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

function named<Name extends string>(
  names: readonly Name[],
  of: (at: number) => number,
): Record<Name, number> {
  return Object.fromEntries(names.map((name, at) => [name, of(at)])) as Record<Name, number>;
}
