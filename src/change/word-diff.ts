import { editScript, type Run } from './edit-script.ts';
import { thresholds } from './thresholds.ts';
import type { Word } from './word.ts';

/**
 * What differs between two runs of words; in `removed` and `added` 1 stands for a word that does. `coarse`: too much
 * to compare in order, words were only counted.
 */
export interface WordDiff {
  readonly runs: readonly Run[];
  readonly removed: Uint8Array;
  readonly added: Uint8Array;
  readonly coarse: boolean;
}

const { strayWords, strayBeside } = thresholds;
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
  const removed = new Uint8Array(before.length);
  const added = new Uint8Array(after.length);
  for (const run of runs) {
    removed.fill(1, run.old[0], run.old[1]);
    added.fill(1, run.new[0], run.new[1]);
  }
  return { runs, removed, added, coarse: false };
}

function inOrder(before: readonly Word[], after: readonly Word[], effort: Effort): Run[] | null {
  if (before.length === 0 && after.length === 0) return [];
  if (before.length === 0 || after.length === 0) return [{ old: [0, before.length], new: [0, after.length] }];
  const runs = editScript(idsOf(before), idsOf(after), effort.edits);
  if (runs === null) {
    effort.spend(effort.edits);
    return null;
  }
  effort.spend(runs.reduce((edits, run) => edits + sizeOf(run), 0));
  return runs;
}

function idsOf(words: readonly Word[]): Int32Array {
  const ids = new Int32Array(words.length);
  words.forEach((word, at) => {
    ids[at] = word.id;
  });
  return ids;
}

const sizeOf = (run: Run) => run.old[1] - run.old[0] + run.new[1] - run.new[0];

/** One or two words that happen to match between two long changes are no text kept. */
function withoutStrayMatches(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    const kept = last === undefined ? Infinity : run.new[0] - last.new[1];
    if (last !== undefined && kept <= strayWords && Math.min(sizeOf(last), sizeOf(run)) >= strayBeside * kept)
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

function withoutCounterpart(words: readonly Word[], others: readonly Word[]): Uint8Array {
  const left = new Map<number, number>();
  for (const { id } of others) left.set(id, (left.get(id) ?? 0) + 1);
  const without = new Uint8Array(words.length);
  words.forEach(({ id }, at) => {
    const count = left.get(id) ?? 0;
    if (count > 0) left.set(id, count - 1);
    else without[at] = 1;
  });
  return without;
}
