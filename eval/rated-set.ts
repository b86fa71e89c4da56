import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as v from 'valibot';

import { answer, parsePullRequest } from '../../src/classify/answer.ts';
import type { Program } from '../../src/program/program.ts';
import type { Case } from './figures.ts';

const rating = v.object({
  id: v.string(),
  activities: v.pipe(v.array(v.string()), v.minLength(1)),
  value: v.number(),
});

/** Reads `prs.jsonl` and `ratings.jsonl` of a folder and classifies what was rated. Throws when a rated pull request is missing. */
export function classifySet(folder: string, program: Program): Case[] {
  const pullRequests = new Map(
    readLines(join(folder, 'prs.jsonl')).map((line) => {
      const parsed = parsePullRequest(line);
      return [String(parsed.id), parsed.contribution];
    }),
  );
  return readLines(join(folder, 'ratings.jsonl')).map((line) => {
    const { id, activities, value } = v.parse(rating, line);
    const contribution = pullRequests.get(id);
    if (contribution === undefined)
      throw new Error(`${id} is rated in ratings.jsonl, but is not in prs.jsonl of ${folder}`);
    const { activity, worth, points, reasons } = answer(id, contribution, program);
    return { id, rated: activities, value, got: activity ?? 'none', worth, points, reasons };
  });
}

const readLines = (file: string): unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as unknown);
