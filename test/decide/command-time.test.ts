import { describe, expect, test } from 'vitest';

import { readCommands } from '../../src/decide/command.ts';
import { readSpokenCommands } from '../../src/decide/spoken-commands.ts';
import { computingTime } from '../builders/computing-time.ts';
import { people, say } from '../builders/facts.ts';

describe('takes time that grows with the comment, if it is made of', () => {
  const time = (body: string) =>
    computingTime(() => expect(readCommands(body, ['typo-fix']).at(0)?.verb).toBe('show'));
  const least = (body: string) => Math.min(...[1, 2, 3].map(() => time(body)));

  test.each([
    ['quotes', '>'],
    ['quotes with blanks', '> '],
    ['quotes and items in turn', '> - '],
    ['items and quotes in turn', '1. > '],
    ['items', '- '],
    ['items of two kinds', '* + '],
    ['numbers', '12) '],
    ['lines of items', '- a\n'],
    ['lines of quotes', '> a\n\n'],
    ['lines that are underlined', 'a\n=\n\n'],
    ['headings', '# a\n'],
    ['definitions', '[a]: b\n'],
    ['definitions that nothing ends', '[a]: b "\n'],
    ['paragraphs', 'a\n\n'],
    ['emphasis', '_a_*'],
    ['links', '[a](b'],
    ['images', '![a]('],
    ['tags', '<a '],
    ['tags with attributes', `<a b='<a c=" ' d`],
    ['lines of tags', '<b>\n\n'],
    ['open code in HTML', '<code>\n\n'],
    ['comments that nothing ends', 'a <!-- '],
    ['instructions that nothing ends', 'a <?'],
    ['backticks', 'a`'],
    ['blanks', ' '],
    ['tabs', '\t'],
    ['commands', '/points confirm\n'],
    ['formulas', '$$ $$ '],
    ['escaped signs', '\\$$'],
    ['lines of formulas', '$$\n/points\n\n'],
  ])('%s', (_name, part) => {
    const body = (length: number) => `/points\n\n${part.repeat(length / part.length)}a`;
    const [short, long] = [least(body(16_000)), least(body(64_000))];
    // Four times the time, and room for a machine that has other things to do; a square would be sixteen.
    expect(long).toBeLessThan(8 * short + 60);
  });

  test('runs of backticks, each longer than the one before', () => {
    const runs = (most: number) =>
      Array.from({ length: most }, (_, index) => `a${'`'.repeat(index)}`).join('');
    expect(least(`/points\n\n${runs(350)}`)).toBeLessThan(8 * least(`/points\n\n${runs(175)}`) + 60);
  });

  test('items that are indented ever more', () => {
    const items = (most: number) =>
      Array.from({ length: most }, (_, index) => `${' '.repeat(40 * index)}${'- '.repeat(20)}a`).join('\n');
    expect(least(`/points\n\n${items(56)}`)).toBeLessThan(8 * least(`/points\n\n${items(28)}`) + 60);
  });
});

test('a long text is read once, however often it comes', () => {
  const body = `/points confirm\n${'> - '.repeat(1000)}`;
  const read = (text: string) => readSpokenCommands([say(people.ana, text)], ['typo-fix'])[0]?.command;
  const first = read(body);
  expect(first).toMatchObject({ verb: 'settle' });
  expect(read(body)).toBe(first);
  expect(read(`${body}!`)).not.toBe(first);
});
