import * as fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';

import { plainBlocks } from '../../src/decide/plain-blocks.ts';

/** The numbers of the lines with `/p` in what stands between two offsets. */
function lines(text: string, from: number, to: number): number[] {
  const before = text.slice(0, from).split('\n').length - 1;
  return text
    .slice(from, to)
    .split('\n')
    .flatMap((line, index) => (line.includes('/p') ? [before + index] : []));
}

function ours(text: string): number[] {
  return plainBlocks(text).flatMap(({ kind, from, to }) => (kind === 'html' ? [] : lines(text, from, to)));
}

/** As a whole parser of Markdown has it; a heading that begins with `#` is no plain line. */
function expected(text: string): number[] {
  return fromMarkdown(text).children.flatMap(({ type, position }) => {
    const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
    const isPlain = type === 'paragraph' || (type === 'heading' && text[from] !== '#');
    return isPlain ? lines(text, from, to) : [];
  });
}

// What an item without text, `</pre>` or a tag alone do below a line is told apart: there the parser does not do what GitHub does.
const prefix = fc.array(fc.constantFrom('> ', '>', '- ', '* ', '1. ', '  ', '    ', ' ', '\t'), {
  maxLength: 4,
});
const words = '/p /p /p a # ``` ~~~ ~~~~ === -- --- a`b <div> </div> <pre> <!-- --> <? ?>';
const said = fc.constantFrom(...words.split(' '));
const line = fc.oneof(
  fc.tuple(prefix, said).map(([marks, text]) => marks.join('') + text),
  fc.constantFrom('', '/p', '>'),
);

test('plain lines are those that a whole parser of Markdown finds', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (some) => {
      const text = some.join('\n');
      expect(ours(text)).toEqual(expected(text));
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['a line below a quoted item without text', '> *\n/p', [1]],
  ['a line below a paragraph and an item without text', '/p\n\n-\n/p', [0, 3]],
  ['a line that a number but the first follows', '/p\n2. a\n/p', [0, 2]],
  ['a line below a tag alone', '<b>\n/p', []],
  ['a line below a tag in words', '/p\n<b>\n/p', [0, 2]],
  ['lines that end as they do elsewhere', '> a\r\n\r\n/p\r\n', [2]],
  ['lines as old machines end them', '/p\r> a', [0]],
  ['a tab that reaches to the item’s text', '-\ta\n\n\t/p\n\n/p', [4]],
])('%s is plain or is not, as GitHub has it', (_name, text, found) => {
  expect(ours(text)).toEqual(found);
});
