/** Room for so many steps at first; grown as the comparison needs it. */
const firstRoom = 1024;

/** One place where the two lists differ: items `old[0] … old[1] - 1` gave way to items `new[0] … new[1] - 1`. */
export interface Run {
  readonly old: readonly [number, number];
  readonly new: readonly [number, number];
}

/**
 * The shortest way from one list of numbers to another by taking out and putting in, as the places where they differ:
 * Myers' greedy search, which on equally long ways keeps to the one that takes out first. Null when it is longer than
 * `most`. Costs the length of the lists, and the square of the way's length in time and memory.
 */
export function editScript(before: Int32Array, after: Int32Array, most: number): Run[] | null {
  const oldLength = before.length;
  const newLength = after.length;
  const first = common(before, after, 0, 0);
  if (first === oldLength && first === newLength) return [];
  const limit = Math.min(most, oldLength + newLength);
  if (oldLength + newLength > limit && atLeast(before, after) > limit) return null;

  // Furthest place in the old list on each diagonal (old less new), and the step that led there; -1: no way.
  const { furthest, stepTo } = tablesFor(2 * limit + 3);
  const middle = limit + 1;
  const steps = new Steps();
  furthest[middle] = first;
  stepTo[middle] = steps.start;
  // A way that reached the end of a list needs no other diagonal beyond its own.
  let lowest = -limit;
  let highest = limit;
  for (let length = 1; length <= limit; length += 1)
    for (let diagonal = Math.max(lowest, -length); diagonal <= Math.min(highest, length); diagonal += 2) {
      const at = middle + diagonal;
      const removeFrom = stepTo[at - 1] ?? -1;
      const addFrom = stepTo[at + 1] ?? -1;
      stepTo[at - 1] = -1;
      const removed = furthest[at - 1] ?? 0;
      const added = furthest[at + 1] ?? 0;
      const canAdd = addFrom !== -1 && added - diagonal > 0 && added - diagonal <= newLength;
      const canRemove = removeFrom !== -1 && removed < oldLength;
      if (!canAdd && !canRemove) {
        stepTo[at] = -1;
        continue;
      }
      const isAdd = !canRemove || (canAdd && removed < added);
      const begin = isAdd ? added : removed + 1;
      const old = begin + common(before, after, begin, begin - diagonal);
      const step = steps.take(isAdd ? addFrom : removeFrom, isAdd);
      if (old === oldLength && old - diagonal === newLength) return runsOf(before, after, steps.to(step));
      furthest[at] = old;
      stepTo[at] = step;
      if (old === oldLength) highest = Math.min(highest, diagonal - 1);
      if (old - diagonal === newLength) lowest = Math.max(lowest, diagonal + 1);
    }
  return null;
}

/** Kept from one comparison to the next: there are thousands of small ones. */
let tables = { furthest: new Int32Array(0), stepTo: new Int32Array(0) };

function tablesFor(room: number): typeof tables {
  if (tables.stepTo.length < room) tables = { furthest: new Int32Array(room), stepTo: new Int32Array(room) };
  tables.stepTo.fill(-1, 0, room);
  return tables;
}

/** How many items agree from the two places on. */
function common(before: Int32Array, after: Int32Array, old: number, fresh: number): number {
  const most = Math.min(before.length - old, after.length - fresh);
  let same = 0;
  while (same < most && before[old + same] === after[fresh + same]) same += 1;
  return same;
}

/** Items that are more often in one list than in the other: no way is shorter. */
function atLeast(before: Int32Array, after: Int32Array): number {
  const counts = new Map<number, number>();
  for (const item of before) counts.set(item, (counts.get(item) ?? 0) + 1);
  for (const item of after) counts.set(item, (counts.get(item) ?? 0) - 1);
  let sum = 0;
  for (const count of counts.values()) sum += Math.abs(count);
  return sum;
}

/** Enough for most comparisons, and kept from one to the next. */
const firstSteps = new Int32Array(firstRoom);

/** All steps of all ways, each with the one before: twice its number, and 1 when it puts in. */
class Steps {
  readonly start = 0;
  private count = 1;
  private taken = firstSteps;

  take(before: number, isAdd: boolean): number {
    if (this.count === this.taken.length) {
      const more = new Int32Array(2 * this.count);
      more.set(this.taken);
      this.taken = more;
    }
    this.taken[this.count] = 2 * before + (isAdd ? 1 : 0);
    this.count += 1;
    return this.count - 1;
  }

  /** Whether each step of the way to a step puts in, in order. */
  to(step: number): boolean[] {
    const way: boolean[] = [];
    for (let at = step; at !== this.start; at = (this.taken[at] ?? 0) >> 1)
      way.push(((this.taken[at] ?? 0) & 1) === 1);
    return way.toReversed();
  }
}

/** Walks a way again: between two steps it takes everything that agrees. */
function runsOf(before: Int32Array, after: Int32Array, way: readonly boolean[]): Run[] {
  const runs: Run[] = [];
  let old = common(before, after, 0, 0);
  let fresh = old;
  let from: readonly [number, number] = [old, fresh];
  for (const isAdd of way) {
    if (isAdd) fresh += 1;
    else old += 1;
    const same = common(before, after, old, fresh);
    if (same === 0) continue;
    runs.push({ old: [from[0], old], new: [from[1], fresh] });
    old += same;
    fresh += same;
    from = [old, fresh];
  }
  if (old > from[0] || fresh > from[1]) runs.push({ old: [from[0], old], new: [from[1], fresh] });
  return runs;
}
