import { answer } from '../src/classify/answer.ts';
import type { Fitted } from '../src/classify/fitted.ts';
import type { Program } from '../src/program/program.ts';
import type { Case } from './case.ts';
import type { Rated } from './rated-set.ts';

/** Classifies what was rated, by the rules of a program, and by other parameters than the fitted ones if they are given. */
export function answerSet(set: readonly Rated[], program: Program, fitted?: Fitted): Case[] {
  return set.map(({ id, contribution, rated, value }) => {
    const { activity, worth, points, confidence, reasons } = answer(id, contribution, program, fitted);
    const size = contribution.files.reduce((lines, file) => lines + file.additions + file.deletions, 0);
    return { id, rated, value, size, got: activity ?? 'none', worth, points, confidence, reasons };
  });
}
