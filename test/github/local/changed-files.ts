import { structuredPatch } from 'diff';

import { filesOf, mergeBase } from './git-history.ts';
import type { FileEntry, GitObjects } from './git-objects.ts';
import type { Pull } from './model.ts';
import type { World } from './world.ts';

/** One file as `GET /pulls/N/files` tells it, without addresses. */
export interface Change {
  readonly sha: string;
  readonly filename: string;
  readonly previous_filename?: string;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed';
  readonly additions: number;
  readonly deletions: number;
  readonly changes: number;
  readonly patch?: string;
}

/** What a pull request changes: from where it branched off to its head, by path. */
export function pullChanges(world: World, { repository, pull }: Pull): Change[] {
  const { git } = world;
  const target = repository.branches.get(pull.baseBranch) ?? pull.baseSha;
  const base = pull.merged?.mergeBase ?? mergeBase(git, target, pull.headSha);
  return changesBetween(git, filesOf(git, base), filesOf(git, pull.headSha), world.patchLines);
}

export function changesBetween(
  git: GitObjects,
  before: ReadonlyMap<string, FileEntry>,
  after: ReadonlyMap<string, FileEntry>,
  patchLines: number,
): Change[] {
  const gone = [...before].filter(([path]) => !after.has(path));
  const come = [...after].filter(([path]) => !before.has(path));
  const moved = findMoves(git, gone, come);
  const from = new Set(moved.values());
  const describe = (path: string, was: FileEntry | undefined, is: FileEntry | undefined, old?: string) =>
    describeChange(git, patchLines, { path, was, is, old });
  return [
    ...gone.filter(([path]) => !from.has(path)).map(([path, was]) => describe(path, was, undefined)),
    ...come.map(([path, is]) => {
      const old = moved.get(path);
      return describe(path, old === undefined ? undefined : before.get(old), is, old);
    }),
    ...[...after]
      .filter(([path, is]) => before.has(path) && before.get(path)?.sha !== is.sha)
      .map(([path, is]) => describe(path, before.get(path), is)),
  ].sort((a, b) => (a.filename < b.filename ? -1 : 1));
}

/** New path → old path, for files of which more than half of the lines are the same. */
function findMoves(
  git: GitObjects,
  gone: readonly [string, FileEntry][],
  come: readonly [string, FileEntry][],
): Map<string, string> {
  const moves = new Map<string, string>();
  const left = new Map(gone);
  for (const [path, { sha }] of come) {
    const same = [...left].find(([, old]) => old.sha === sha);
    if (same === undefined) continue;
    moves.set(path, same[0]);
    left.delete(same[0]);
  }
  if (left.size * come.length > 10_000) return moves;
  for (const [path, { sha }] of come) {
    if (moves.has(path)) continue;
    const [best] = [...left]
      .map(([old, entry]) => ({ old, likeness: likeness(git, entry.sha, sha) }))
      .filter(({ likeness }) => likeness >= 0.5)
      .sort((a, b) => b.likeness - a.likeness);
    if (best === undefined) continue;
    moves.set(path, best.old);
    left.delete(best.old);
  }
  return moves;
}

function likeness(git: GitObjects, old: string, fresh: string): number {
  const [a, b] = [lines(git.blob(old)), lines(git.blob(fresh))];
  const count = new Map<string, number>();
  for (const line of a) count.set(line, (count.get(line) ?? 0) + 1);
  let shared = 0;
  for (const line of b) {
    const left = count.get(line) ?? 0;
    if (left > 0) shared += line.length + 1;
    count.set(line, left - 1);
  }
  return shared / Math.max(1, a.join('\n').length, b.join('\n').length);
}

function lines(blob: Buffer | null): string[] {
  return blob === null || isBinary(blob) ? [] : blob.toString('utf8').split('\n');
}

/** As Git guesses: a zero byte near the beginning. */
export function isBinary(blob: Buffer): boolean {
  return blob.subarray(0, 8000).includes(0);
}

interface Sides {
  readonly path: string;
  readonly was: FileEntry | undefined;
  readonly is: FileEntry | undefined;
  readonly old: string | undefined;
}

function describeChange(git: GitObjects, patchLines: number, { path, was, is, old }: Sides): Change {
  const before = (was && git.blob(was.sha)) ?? Buffer.alloc(0);
  const after = (is && git.blob(is.sha)) ?? Buffer.alloc(0);
  const isText = !isBinary(before) && !isBinary(after);
  const patch = isText
    ? rememberedPatch(git, `${was?.sha} ${is?.sha}`, before, after)
    : { additions: 0, deletions: 0, text: '' };
  const changes = patch.additions + patch.deletions;
  const shows = patch.text !== '' && changes <= patchLines;
  return {
    sha: (is ?? was)?.sha ?? '',
    filename: path,
    status:
      is === undefined ? 'removed' : old !== undefined ? 'renamed' : was === undefined ? 'added' : 'modified',
    additions: patch.additions,
    deletions: patch.deletions,
    changes,
    ...(shows ? { patch: patch.text } : {}),
    ...(old === undefined ? {} : { previous_filename: old }),
  };
}

interface Patch {
  readonly additions: number;
  readonly deletions: number;
  readonly text: string;
}

const patches = new WeakMap<GitObjects, Map<string, Patch>>();

/** Every event of a pull request counts its lines again, and comparing is slow. */
function rememberedPatch(git: GitObjects, key: string, before: Buffer, after: Buffer): Patch {
  const known = patches.get(git) ?? new Map<string, Patch>();
  patches.set(git, known);
  const patch = known.get(key) ?? barePatch(before.toString('utf8'), after.toString('utf8'));
  known.set(key, patch);
  return patch;
}

const limit = { context: 3, timeout: 2000 } as const;

/** The patch in GitHub's form: hunks alone, each named by the line above that opens its section. */
function barePatch(before: string, after: string): Patch {
  const patch = structuredPatch('a', 'b', before, after, undefined, undefined, limit);
  if (patch === undefined) throw new Error('The files of this pull request take too long to compare.');
  const old = before.split('\n');
  const hunks = patch.hunks.map((hunk) => {
    const was = range(hunk.oldStart, hunk.oldLines);
    const is = range(hunk.newStart, hunk.newLines);
    return [`@@ -${was} +${is} @@${section(old, hunk.oldStart)}`, ...hunk.lines].join('\n');
  });
  const all = patch.hunks.flatMap(({ lines }) => lines);
  return {
    additions: all.filter((line) => line.startsWith('+')).length,
    deletions: all.filter((line) => line.startsWith('-')).length,
    text: hunks.join('\n'),
  };
}

function range(start: number, count: number): string {
  if (count === 1) return String(start);
  return `${count === 0 ? start - 1 : start},${count}`;
}

/** Git's usual guess: the nearest line above the hunk that begins with a letter. */
function section(lines: readonly string[], start: number): string {
  const found = lines.slice(0, Math.max(0, start - 1)).findLast((line) => /^[A-Za-z_$]/.test(line));
  return found === undefined ? '' : ` ${found.slice(0, 80).trimEnd()}`;
}
