import type { Commit, FileEntry, GitObjects } from './git-objects.ts';

/** The commit and all before it, newest first. */
export function history(git: GitObjects, sha: string): Commit[] {
  const seen = new Set<string>();
  const found: Commit[] = [];
  let front = [sha];
  while (front.length > 0) {
    const next: string[] = [];
    for (const each of front) {
      const commit = seen.has(each) ? null : git.commit(each);
      seen.add(each);
      if (commit === null) continue;
      found.push(commit);
      next.push(...commit.parents);
    }
    front = next;
  }
  return found;
}

/** Those of the history that changed what stands at a path, or made it. */
export function historyOf(git: GitObjects, sha: string, at: (commit: string) => string | null): Commit[] {
  return history(git, sha).filter((commit) => {
    const [parent] = commit.parents;
    return at(commit.sha) !== (parent === undefined ? null : at(parent));
  });
}

/** The nearest commit that both have behind them; null where they have none in common. */
export function mergeBase(git: GitObjects, ours: string, theirs: string): string | null {
  const behindOurs = new Set(history(git, ours).map(({ sha }) => sha));
  return history(git, theirs).find(({ sha }) => behindOurs.has(sha))?.sha ?? null;
}

/** The commits of `head` that `base` does not have, oldest first. */
export function commitsBetween(git: GitObjects, base: string, head: string): Commit[] {
  const known = new Set(history(git, base).map(({ sha }) => sha));
  return history(git, head)
    .filter(({ sha }) => !known.has(sha))
    .toReversed();
}

/** The files of a commit; of no commit: none. */
export function filesOf(git: GitObjects, commit: string | null): ReadonlyMap<string, FileEntry> {
  const found = commit === null ? null : git.commit(commit);
  return found === null ? new Map() : git.readFiles(found.tree);
}

/** Merges by whole files; null where both sides changed the same file differently. */
export function mergeFiles(
  git: GitObjects,
  base: string | null,
  ours: string,
  theirs: string,
): Map<string, FileEntry> | null {
  const before = filesOf(git, base);
  const mine = filesOf(git, ours);
  const other = filesOf(git, theirs);
  const merged = new Map<string, FileEntry>();
  for (const path of new Set([...mine.keys(), ...other.keys()])) {
    const [a, b, c] = [before.get(path), mine.get(path), other.get(path)];
    if (b?.sha !== a?.sha && c?.sha !== a?.sha && b?.sha !== c?.sha) return null;
    const kept = c?.sha === a?.sha ? b : c;
    if (kept !== undefined) merged.set(path, kept);
  }
  return merged;
}
