import * as v from 'valibot';

import type { Path } from './offset-of.ts';
import { writtenProgram, type WrittenProgram } from './written-program.ts';

/** Something wrong at a path of a program file, before it is known on which line that stands. */
export interface Finding {
  readonly path: Path;
  readonly part: 'key' | 'value';
  readonly found: string;
  readonly expected: string;
  readonly nearest: string | null;
}

export interface Shape {
  /** What is left when the wrong parts are looked away from; null where it is no program at all. */
  readonly written: WrittenProgram | null;
  readonly findings: readonly Finding[];
  /** Parts that were looked away from as a whole: what lacks elsewhere may only lack for them. */
  readonly lost: readonly Path[];
}

/** Says what is wrong with a value of the wrong shape, which it may change: only who has one needs it. */
export type ExplainShape = (value: unknown, issues: readonly v.BaseIssue<unknown>[]) => Shape;

/** Holds a plain value against the shape of a program file; null: it has another, and nobody is there to `explain` it. */
export function readShape(value: unknown, explain: ExplainShape | null): Shape | null {
  const own = structuredClone(value);
  const result = v.safeParse(writtenProgram, own);
  if (result.success) return { written: result.output, findings: [], lost: [] };
  return explain?.(own, result.issues) ?? null;
}
