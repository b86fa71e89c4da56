import picomatch from 'picomatch';

import type { Docs } from './program.ts';

/** Whole paths in Git's form. Case is no difference (`README.MD`), and a leading dot hides nothing (`.github/README.md`). */
const wholePath = { dot: true, nocase: true, windows: false, nonegate: true, noextglob: true } as const;

/** Matching takes time by a power of the length, and strangers choose the paths. */
const longest = 500;

/**
 * Tells which paths of a repository are documentation: those that a glob of `include` matches and none of `exclude`.
 * A path of more than 500 characters is none.
 * Compiles the globs once: keep the function for as long as the program is in force.
 */
export function documentationMatcher(docs: Pick<Docs, 'include' | 'exclude'>): (path: string) => boolean {
  const isIncluded = picomatch([...docs.include], wholePath);
  const isExcluded = picomatch([...docs.exclude], wholePath);
  return (path) => path !== '' && path.length <= longest && isIncluded(path) && !isExcluded(path);
}
