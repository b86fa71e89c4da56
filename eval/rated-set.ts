import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as v from 'valibot';

import { parsePullRequest, type PullRequest } from '../src/classify/answer.ts';
import type { Contribution } from '../src/classify/classification.ts';

const rating = v.object({
  id: v.string(),
  activities: v.pipe(v.array(v.string()), v.minLength(1)),
  value: v.number(),
});

/** A pull request and what a reader rated it. */
export interface Rated {
  readonly id: string;
  readonly contribution: Contribution;
  readonly rated: readonly string[];
  readonly value: number;
}

/** Reads `prs.jsonl` and `ratings.jsonl` of a folder. Throws when a file is not there, or a rated pull request is missing. */
export function readRatedSet(folder: string): Rated[] {
  const pullRequests = new Map<string, PullRequest>(
    readLines(join(folder, 'prs.jsonl')).map((line) => {
      const parsed = parsePullRequest(line);
      return [String(parsed.id), parsed];
    }),
  );
  return readLines(join(folder, 'ratings.jsonl')).map((line) => {
    const { id, activities, value } = v.parse(rating, line);
    const found = pullRequests.get(id);
    if (found === undefined)
      throw new Error(`${id} is rated in ratings.jsonl, but is not in prs.jsonl of ${folder}`);
    return { id, contribution: found.contribution, rated: activities, value };
  });
}

const readLines = (file: string): unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as unknown);
