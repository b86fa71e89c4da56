import { answer } from '../src/classify/answer.ts';
import type { Program } from '../src/program/program.ts';
import type { Case } from './case.ts';
import type { Rated } from './rated-set.ts';

/** Classifies what was rated, by the rules of a program. */
export function answerSet(set: readonly Rated[], program: Program): Case[] {
  return set.map(({ id, contribution, rated, value }) => {
    const { activity, worth, points, confidence, reasons } = answer(id, contribution, program);
    const size = contribution.files.reduce((lines, file) => lines + file.additions + file.deletions, 0);
    return { id, rated, value, size, got: activity ?? 'none', worth, points, confidence, reasons };
  });
}
