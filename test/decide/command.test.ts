import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readCommands } from '../../src/decide/command.ts';

const activities = ['typo-fix', 'added-information', 'large-contribution'];
const read = (body: string) => readCommands(body, activities).map(({ typed: _typed, ...command }) => command);
const settle = (changes: object = {}) => ({
  verb: 'settle',
  activity: null,
  points: null,
  confirm: false,
  ...changes,
});

test.each([
  ['/points', { verb: 'show' }],
  ['/points help', { verb: 'help' }],
  ['/points confirm', settle({ confirm: true })],
  ['/points 150', settle({ points: 150 })],
  ['/points 150 confirm', settle({ points: 150, confirm: true })],
  ['/points 1,000', settle({ points: 1000 })],
  ['/points 150p', settle({ points: 150 })],
  ['/points typo-fix', settle({ activity: 'typo-fix' })],
  [
    '/points added-information 75 confirm',
    settle({ activity: 'added-information', points: 75, confirm: true }),
  ],
  ['/points reject not in our docs', { verb: 'reject', reason: 'not in our docs' }],
  ['/points reject', { verb: 'reject', reason: '' }],
  ['/POINTS   Confirm  ', settle({ confirm: true })],
  ['   /points 25', settle({ points: 25 })],
  ['/points -5', settle({ points: -5 })],
])('%s is understood', (body, command) => {
  expect(read(body)).toEqual([command]);
});

test.each([
  ['/points cofirm', 'confirm'],
  ['/points typofix', 'typo-fix'],
  ['/points rejekt it', 'reject'],
  ['/points 25.5', null],
  ['/points 1e3', null],
  ['/points please give 100', null],
])('%s is not, and the nearest command is %s', (body, nearest) => {
  expect(read(body)).toEqual([{ verb: 'unknown', nearest }]);
});

test('several commands in one comment are read in order, the words between them left alone', () => {
  expect(read('Nice work!\n\n/points typo-fix\n/points confirm\n\nThank you.')).toEqual([
    settle({ activity: 'typo-fix' }),
    settle({ confirm: true }),
  ]);
});

describe('is no command:', () => {
  test.each([
    ['a quoted line', '> /points confirm'],
    ['a fenced line', '```\n/points confirm\n```'],
    ['an indented line', 'Say:\n\n    /points confirm'],
    ['inline code', '`/points confirm`'],
    ['inline code over lines', '`so\n/points confirm\nthen`'],
    ['an HTML comment', '<!--\n/points confirm\n-->'],
    ['a list item', '- /points confirm'],
    ['the middle of a line', 'Please say /points confirm'],
    ['a heading', '# /points confirm'],
    ['another word', '/pointsconfirm'],
    ['another command', '/points-table'],
    ['an unclosed fence', '~~~\n/points confirm'],
  ])('%s', (_name, body) => {
    expect(read(body)).toEqual([]);
  });
});

test('the line is kept as it was typed', () => {
  expect(readCommands('/Points  150   confirm', activities)[0]?.typed).toBe('/Points  150   confirm');
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('/points ', '\n', '> ', '`', '```', '<!--', 'confirm'))),
      (parts) => {
        expect(() => readCommands(parts.join(''), activities)).not.toThrow();
      },
    ),
  );
});

test.each([
  ['quotes', '>'],
  ['emphasis', '_a_*'],
  ['links', '[a](b'],
  ['images', '![a]('],
  ['lists', '- '],
  ['tags', '<a '],
  ['commands', '/points confirm\n'],
])('the longest comment, made of %s, is read to its end', (_name, part) => {
  const body = `/points\n\n${part.repeat(65_000 / part.length)}`;
  expect(readCommands(body, activities)[0]?.verb).toBe('show');
});
