import { describe, expect, test } from 'vitest';

import { describeKey, describeValue, nearestWord, quoted, quotedWords } from '../../src/program/words.ts';

describe('the nearest word', () => {
  test.each([
    ['activites', 'activities'],
    ['TYPO-FIX', 'typo-fix'],
    ['typo', 'typo-fix'],
    ['tpyo-fix', 'typo-fix'],
    ['by', 'by'],
    ['x', null],
    ['something else', null],
    ['', null],
  ])('to %j is %j', (typed, nearest) =>
    expect(nearestWord(typed, ['activities', 'typo-fix', 'by'])).toBe(nearest),
  );

  test('is null where nothing is known', () => expect(nearestWord('typo', [])).toBeNull());
});

test('words that an expectation names are found in it again', () => {
  expect(quotedWords(`one of ${quoted(['typo-fix', 'none'])}`)).toEqual(['typo-fix', 'none']);
});

describe('a value is told as', () => {
  test.each([
    [null, 'nothing'],
    [undefined, 'nothing'],
    ['lots', 'the text "lots"'],
    ['a\nb', 'the text "a\\nb"'],
    ['x'.repeat(100), `the text "${'x'.repeat(39)}…"`],
    [1.5, 'the number 1.5'],
    [Number.NaN, '`.nan`, which is no number'],
    [Number.POSITIVE_INFINITY, 'a number without end'],
    [true, 'the word `true`'],
    [[1], 'a list'],
    [[], 'an empty list'],
    [{}, 'a map'],
  ])('%j: %s', (value, told) => expect(describeValue(value)).toBe(told));
});

test('a key is told on one line', () => {
  expect(describeKey('good docs')).toBe('`good docs`');
  expect(describeKey('a`\nb')).toBe('"a`\\nb"');
});
