import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import * as v from 'valibot';

const sha = v.pipe(v.string(), v.regex(/^[\da-f]{40}$/));
const rated = v.strictObject({
  repository: v.pipe(v.string(), v.regex(/^[\w.-]+\/[\w.-]+$/)),
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  base: sha,
  head: sha,
  is_bot: v.boolean(),
  activities: v.pipe(
    v.array(v.picklist(['typo-fix', 'added-information', 'large-contribution', 'none'])),
    v.minLength(1),
  ),
  value: v.pipe(v.number(), v.minValue(0), v.maxValue(1000)),
  confidence: v.picklist([1, 2, 3]),
  note: v.string(),
});

/** One merged pull request that a reader rated: where it is found, and what it is worth. It holds nothing of its text. */
export type RatedPullRequest = v.InferOutput<typeof rated>;

/** All pull requests rated in the `*.jsonl` of a folder. Throws an Error that names file and line where one is none. */
export function readRated(folder: string): RatedPullRequest[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .toSorted()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .flatMap((line, at) => (line.trim() === '' ? [] : [parseRated(line, `${file}:${at + 1}`)])),
    );
}

function parseRated(line: string, where: string): RatedPullRequest {
  const parsed = v.safeParse(rated, JSON.parse(line));
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new Error(
    `${where}: \`${v.getDotPath(issue) ?? 'the line'}\` is not as it should be: ${issue.message}`,
  );
}
