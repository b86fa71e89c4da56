import { diffArrays } from 'diff';

import type { Word } from './words.ts';

/** A place where the old words `old[0] … old[1] - 1` gave way to the new words `new[0] … new[1] - 1`. */
interface Run {
  readonly old: readonly [number, number];
  readonly new: readonly [number, number];
}

/** What differs between two runs of words. `coarse`: too much to compare in order, words were only counted. */
export interface WordDiff {
  readonly runs: readonly Run[];
  readonly removed: readonly boolean[];
  readonly added: readonly boolean[];
  readonly coarse: boolean;
}

/** Edits after which two hunks are no longer compared in order: the cost is their square. */
const mostEdits = 1500;

/**
 * How much comparing a whole change may cost, in steps of the comparison (the square of the edits). Spent in the
 * order of the files' names, so that the answer does not hang on the order in which they came.
 */
export class Effort {
  private left = 12_000_000;
  get edits(): number {
    return Math.min(mostEdits, Math.floor(Math.sqrt(this.left)));
  }
  spend(edits: number): void {
    this.left = Math.max(0, this.left - edits * edits);
  }
}

/** Compares two sides word by word, without regard to case. Bounded: above the effort words are compared as a bag. */
export function diffWords(before: readonly Word[], after: readonly Word[], effort: Effort): WordDiff {
  const ordered = inOrder(before, after, effort);
  if (ordered === null) return asBags(before, after);
  const runs = withoutStrayMatches(ordered);
  const removed = before.map(() => false);
  const added = after.map(() => false);
  for (const run of runs) {
    removed.fill(true, run.old[0], run.old[1]);
    added.fill(true, run.new[0], run.new[1]);
  }
  return { runs, removed, added, coarse: false };
}

function inOrder(before: readonly Word[], after: readonly Word[], effort: Effort): Run[] | null {
  if (before.length === 0 && after.length === 0) return [];
  if (before.length === 0 || after.length === 0) return [{ old: [0, before.length], new: [0, after.length] }];
  const parts = diffArrays(
    before.map((word) => word.norm),
    after.map((word) => word.norm),
    { maxEditLength: effort.edits },
  );
  if (parts === undefined) {
    effort.spend(effort.edits);
    return null;
  }
  const runs: Run[] = [];
  let edits = 0;
  let [old, fresh] = [0, 0];
  let open: [number, number] | null = null;
  const close = () => {
    if (open !== null) runs.push({ old: [open[0], old], new: [open[1], fresh] });
    open = null;
  };
  for (const part of parts) {
    const count = part.value.length;
    if (part.added || part.removed) {
      open ??= [old, fresh];
      edits += count;
    } else close();
    if (!part.added) old += count;
    if (!part.removed) fresh += count;
    if (!part.added && !part.removed) continue;
  }
  close();
  effort.spend(edits);
  return runs;
}

/** One or two words that happen to match between two long changes are no text kept. */
function withoutStrayMatches(runs: readonly Run[]): Run[] {
  const size = (run: Run) => run.old[1] - run.old[0] + run.new[1] - run.new[0];
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    const kept = last === undefined ? Infinity : run.new[0] - last.new[1];
    if (last !== undefined && kept <= 2 && Math.min(size(last), size(run)) >= 4 * kept)
      merged[merged.length - 1] = { old: [last.old[0], run.old[1]], new: [last.new[0], run.new[1]] };
    else merged.push(run);
  }
  return merged;
}

function asBags(before: readonly Word[], after: readonly Word[]): WordDiff {
  return {
    runs: [],
    removed: withoutCounterpart(before, after),
    added: withoutCounterpart(after, before),
    coarse: true,
  };
}

function withoutCounterpart(words: readonly Word[], others: readonly Word[]): boolean[] {
  const left = new Map<string, number>();
  for (const { norm } of others) left.set(norm, (left.get(norm) ?? 0) + 1);
  return words.map(({ norm }) => {
    const count = left.get(norm) ?? 0;
    if (count > 0) left.set(norm, count - 1);
    return count === 0;
  });
}
