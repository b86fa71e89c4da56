import zeptomatch from 'zeptomatch';

import type { Docs } from './program.ts';

/** Matching takes time by a power of the length, and strangers choose the paths. */
const longest = 500;

/** Compiling globs costs more than a small pull request: it is done once for the rules of a program. */
const compiled = new WeakMap<object, (path: string) => boolean>();

/**
 * Tells which paths of a repository are documentation: those that a glob of `include` matches and none of `exclude`. Case
 * is no difference (`README.MD`), and a leading dot hides nothing (`.github/README.md`). A path of more than 500
 * characters is none. For the same `docs` it is the same function.
 */
export function documentationMatcher(docs: Pick<Docs, 'include' | 'exclude'>): (path: string) => boolean {
  const matcher = compiled.get(docs) ?? compile(docs);
  compiled.set(docs, matcher);
  return matcher;
}

function compile(docs: Pick<Docs, 'include' | 'exclude'>): (path: string) => boolean {
  const isIncluded = anyOf(docs.include);
  const isExcluded = anyOf(docs.exclude);
  return (path) => path !== '' && path.length <= longest && isIncluded(path) && !isExcluded(path);
}

function anyOf(globs: readonly string[]): (path: string) => boolean {
  const each = globs.map((glob) => new RegExp(zeptomatch.compile(glob), 'is'));
  return (path) => each.some((one) => one.test(path));
}
