import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { changeOf, merge, valueOf } from '../../src/program/merge.ts';

/** Files as people write them, as far as merging goes: maps within maps, lists, values and null, under few names. */
const part = fc.letrec((tie) => ({
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(null, 25, 'none', ['a'], []),
    fc.dictionary(fc.constantFrom('min', 'max', 'points', 'talk', 'after', 'benefits'), tie('part'), {
      maxKeys: 3,
    }),
  ),
})).part;
const file = fc.dictionary(
  fc.constantFrom('program', 'activities', 'ledger', 'labels', 'confirm'),
  fc.dictionary(fc.constantFrom('talk', 'walk', 'benefits', 'after', 'url', 'branch'), part, { maxKeys: 3 }),
  { maxKeys: 4 },
);

test('merging files is associative', () => {
  fc.assert(
    fc.property(file, file, file, (a, b, c) => {
      const [low, middle, high] = [changeOf(a, 0), changeOf(b, 1), changeOf(c, 2)];
      expect(merge(merge(low, middle), high)).toEqual(merge(low, merge(middle, high)));
    }),
    { numRuns: 500 },
  );
});

test('merging a file with one that says nothing changes nothing', () => {
  fc.assert(
    fc.property(file, (one) => {
      const nothing = changeOf({}, 1);
      expect(valueOf(merge(changeOf(one, 0), nothing))).toEqual(one);
      expect(valueOf(merge(nothing, changeOf(one, 0)))).toEqual(one);
    }),
  );
});

test('what the upper file says is what stands in the end', () => {
  fc.assert(
    fc.property(file, (over) => {
      fc.pre(Object.keys(over).length > 0);
      expect(valueOf(merge(changeOf({}, 0), changeOf(over, 1)))).toEqual(over);
      expect(valueOf(merge(changeOf(over, 0), changeOf(over, 1)))).toEqual(over);
    }),
  );
});
