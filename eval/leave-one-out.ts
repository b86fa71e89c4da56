import type { Program } from '../src/program/program.ts';
import { answerSet } from './answer-set.ts';
import { type Case, repositoryOf } from './case.ts';
import { fitAll, samplesOf } from './fit-all.ts';
import type { Rated } from './rated-set.ts';

/** Answers each repository by parameters that were fitted on all the others. */
export function answerLeftOut(set: readonly Rated[], program: Program): Case[] {
  const samples = samplesOf(set, program.docs);
  return [...Map.groupBy(set, repositoryOf)].flatMap(([repository, its]) => {
    const others = samples.filter(({ rated }) => repositoryOf(rated) !== repository);
    return answerSet(its, program, fitAll(others));
  });
}
