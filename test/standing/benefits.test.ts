import { expect, test } from 'vitest';

import { benefitsOf } from '../../src/standing/benefits.ts';
import { buildStanding } from '../view/build-decision.ts';

const level = (name: string, points: number, benefits: string[]) => ({
  name,
  points,
  about: null,
  benefits,
  changes: [],
});
const rules = {
  levels: [
    level('Advocate', 750, ['a']),
    level('Enabler', 5000, ['a', 'b']),
    level('Catalyst', 9000, ['b', 'c']),
  ],
};

test.each([
  [null, 'Advocate', [], ['a']],
  ['Advocate', 'Enabler', ['a'], ['b']],
  ['Enabler', 'Catalyst', ['a', 'b'], ['c']],
  ['Catalyst', null, ['a', 'b', 'c'], []],
])('level %s, next %s: %j are open, and %j come next', (held, next, unlocked, opened) => {
  const standing = buildStanding({
    level: held,
    next: next === null ? null : { level: next, pointsToGo: 1 },
  });
  expect(benefitsOf(standing, rules)).toEqual({ unlocked, next: opened });
});
