import { simpleLayer } from './chain.ts';
import { documentationMatcher } from './docs-files.ts';
import { dotted } from './layer.ts';
import type { Mistake } from './mistake.ts';
import type { Path } from './offset-of.ts';
import type { ProgramReading } from './program-reading.ts';
import { describeValue } from './words.ts';

/**
 * A warning for each glob of `docs` that `file` itself writes and that matches none of the paths of the repository.
 * What it inherits is not told: that was written for others, too; nor is what it has copied from the preset `simple`.
 */
export function unmatchedGlobs(
  { program: { docs }, origin }: Extract<ProgramReading, { ok: true }>,
  file: string,
  paths: readonly string[],
): Mistake[] {
  const written = [
    ...docs.include.map((glob, at) => ({ glob, path: ['docs', 'include', at] satisfies Path })),
    ...docs.exclude.map((glob, at) => ({ glob, path: ['docs', 'exclude', at] satisfies Path })),
    ...Object.keys(docs.factors).map((glob) => ({ glob, path: ['docs', 'factors', glob] satisfies Path })),
  ];
  const { include = [], exclude = [] } = simpleLayer().written.docs ?? {};
  const usual = new Set([...include, ...exclude]);
  return written.flatMap(({ glob, path }) => {
    if (usual.has(glob)) return [];
    const from = origin(path, path[1] === 'factors' ? 'key' : 'value');
    if (from === null || from.file !== file) return [];
    if (paths.some(documentationMatcher({ include: [glob], exclude: [] }))) return [];
    const { line, column } = from;
    const found = `${describeValue(glob)}, which matches no file of this repository`;
    return [{ file, line, column, path: dotted(path), found, expected: 'a glob that does', nearest: null }];
  });
}

/** Whether `file` itself writes globs that could match nothing. */
export function hasOwnGlobs({ origin }: Extract<ProgramReading, { ok: true }>, file: string): boolean {
  return ['include', 'exclude', 'factors'].some((key) => origin(['docs', key])?.file === file);
}
