import { diffArrays } from 'diff';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { editScript } from '../../src/change/edit-script.ts';

/** How many items the places of the library's answer take out and put in; null: more than `most`. */
function countByLibrary(before: readonly number[], after: readonly number[], most: number): number | null {
  const parts = diffArrays([...before], [...after], { maxEditLength: most });
  return (
    parts?.reduce((sum, { added, removed, value }) => sum + (added || removed ? value.length : 0), 0) ?? null
  );
}

const list = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 30 });
const scriptOf = (before: readonly number[], after: readonly number[], most: number) =>
  editScript(Int32Array.from(before), Int32Array.from(after), most);

test('the way is as short as that of a library, and found as far as that finds it', () => {
  fc.assert(
    fc.property(list, list, fc.integer({ min: 0, max: 60 }), (before, after, most) => {
      const runs = scriptOf(before, after, most);
      const length =
        runs?.reduce((sum, run) => sum + run.old[1] - run.old[0] + run.new[1] - run.new[0], 0) ?? null;
      expect(length).toBe(countByLibrary(before, after, most));
    }),
    { numRuns: 500 },
  );
});

test('putting the new items into their places makes the new list of the old one', () => {
  fc.assert(
    fc.property(list, list, (before, after) => {
      const made: number[] = [];
      let kept = 0;
      for (const run of scriptOf(before, after, 60) ?? []) {
        made.push(...before.slice(kept, run.old[0]), ...after.slice(...run.new));
        kept = run.old[1];
      }
      expect([...made, ...before.slice(kept)]).toEqual(after);
    }),
  );
});

test('of two ways equally short it takes the one that takes out first', () => {
  expect(scriptOf([1, 2], [2, 1], 9)).toEqual([
    { old: [0, 1], new: [0, 0] },
    { old: [2, 2], new: [1, 2] },
  ]);
});
