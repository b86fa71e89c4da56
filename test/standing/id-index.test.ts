import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { IdIndex } from '../../src/standing/id-index.ts';

test('it knows ids as a map does', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 200 }), (ids) => {
      const index = new IdIndex();
      const map = new Map<string, number>();
      for (const [number, id] of ids.entries()) {
        expect(index.find(id)).toBe(map.get(id) ?? null);
        expect(index.add(id, number)).toBe(map.get(id) ?? null);
        if (!map.has(id)) map.set(id, number);
      }
    }),
  );
});

test('it keeps what it knows when it grows', () => {
  const index = new IdIndex();
  for (let number = 0; number < 5000; number += 1) expect(index.add(`e/${number}`, number)).toBeNull();
  for (let number = 0; number < 5000; number += 1) expect(index.find(`e/${number}`)).toBe(number);
  expect(index.find('e/5000')).toBeNull();
});
