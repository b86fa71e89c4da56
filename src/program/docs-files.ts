import picomatch from 'picomatch';

import type { Docs } from './program.ts';

/** Whole paths in Git's form. Case is no difference (`README.MD`), and a leading dot hides nothing (`.github/README.md`). */
const wholePath = { dot: true, nocase: true, windows: false, nonegate: true, noextglob: true } as const;

/** Matching takes time by a power of the length, and strangers choose the paths. */
const longest = 500;

/** Compiling globs costs more than a small pull request: it is done once for the rules of a program. */
const compiled = new WeakMap<object, (path: string) => boolean>();

/**
 * Tells which paths of a repository are documentation: those that a glob of `include` matches and none of `exclude`.
 * A path of more than 500 characters is none. For the same `docs` it is the same function.
 */
export function documentationMatcher(docs: Pick<Docs, 'include' | 'exclude'>): (path: string) => boolean {
  const matcher = compiled.get(docs) ?? compile(docs);
  compiled.set(docs, matcher);
  return matcher;
}

function compile(docs: Pick<Docs, 'include' | 'exclude'>): (path: string) => boolean {
  const isIncluded = picomatch([...docs.include], wholePath);
  const isExcluded = picomatch([...docs.exclude], wholePath);
  return (path) => path !== '' && path.length <= longest && isIncluded(path) && !isExcluded(path);
}
