import { readFileSync, writeFileSync } from 'node:fs';

import * as v from 'valibot';

import { type Case, isRight, linkOf } from './case.ts';
import { figureNames, figures } from './figures.ts';

const saved = v.array(
  v.object({
    id: v.string(),
    rated: v.array(v.string()),
    value: v.number(),
    size: v.number(),
    got: v.string(),
    worth: v.number(),
    points: v.number(),
    confidence: v.number(),
    reasons: v.array(v.string()),
  }),
);

/** Keeps the answers of a run for `compareRuns`. */
export function saveRun(file: string, cases: readonly Case[]): void {
  writeFileSync(file, `${JSON.stringify(cases, null, 1)}\n`);
}

/** Reads the answers of an earlier run. Throws when the file is none. */
export const readRun = (file: string): Case[] => v.parse(saved, JSON.parse(readFileSync(file, 'utf8')));

/** What changed since an earlier run, on the cases that both have. */
export function compareRuns(earlier: readonly Case[], now: readonly Case[]): string {
  const before = new Map(earlier.map((one) => [one.id, one]));
  const both = now.flatMap((one) => {
    const was = before.get(one.id);
    return was === undefined ? [] : [{ was, one }];
  });
  if (both.length === 0) return 'Nothing in common with the earlier run\n';
  const [old, fresh] = [figures(both.map(({ was }) => was)), figures(both.map(({ one }) => one))];
  const moved = both.filter(({ was, one }) => was.got !== one.got);
  return [
    `Since the earlier run, on ${both.length} in common`,
    ...Object.entries(figureNames).map(([key, told]) => {
      const name = key as keyof typeof figureNames;
      const change = fresh[name] - old[name];
      return `  ${told.padEnd(34)}${old[name].toFixed(3).padStart(8)} → ${fresh[name].toFixed(3).padStart(8)}  ${change >= 0 ? '+' : ''}${change.toFixed(3)}`;
    }),
    ...moved.map(
      ({ was, one }) =>
        `  ${verdict(was, one)}  ${linkOf(one) ?? one.id}: ${was.got} → ${one.got}, rated ${one.rated.join(' or ')}`,
    ),
    '',
  ].join('\n');
}

function verdict(was: Case, one: Case): string {
  if (isRight(one)) return isRight(was) ? 'as good' : 'better ';
  return isRight(was) ? 'worse  ' : 'as bad ';
}
