import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { code, link, oneLine, person, prose } from '../../src/view/escape.ts';
import { nodesOf, textOutsideCode } from './read-markdown.ts';

const bits = [
  '@',
  '@everyone',
  '@octo-org/team',
  '#12',
  'octo-org/docs#12',
  'GH-1',
  'a1b2c3d4',
  '`',
  '``',
  '*',
  '_',
  '**',
  '~~',
  '[',
  ']',
  '](',
  '(',
  ')',
  '<',
  '>',
  '<b>',
  '<!--',
  '-->',
  '![',
  'javascript:',
  'https://example.org',
  'www.example.org',
  'a@example.org',
  '&#64;',
  '&lt;',
  '\\',
  '|',
  '\n',
  '\n\n',
  '\r',
  ' ',
  '    ',
  '\t',
  '- ',
  '1. ',
  '# ',
  '> ',
  '---',
  '===',
  '$',
  '$x$',
  '```',
  '~~~',
  ':tada:',
  '[^1]',
  '[a]: b',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u0000',
  '\ud800',
  '👩‍💻',
  'word',
  '.',
  ',',
  ':',
  '!',
  '/',
  'é',
  '漢',
];
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...bits), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const alive =
  /@[\w-]|#\d|\bGH-\d|\b[\da-f]{7,40}\b|:\/\/|www\.|:[a-z]+:|[$`<>*_[\]|\\]|[\u202a-\u202e\u2066-\u2069\u200b]/iu;

describe('prose', () => {
  test('makes text and code of any string, and nothing else', () => {
    const inert = new Set(['root', 'paragraph', 'text', 'inlineCode']);
    fc.assert(
      fc.property(hostile, (text) => {
        for (const frame of [
          prose(text),
          `- ${prose(text)}`,
          `**${prose(text)}**: x`,
          `Reason: ${prose(text)}`,
        ]) {
          const odd = nodesOf(frame).filter(({ type }) => !inert.has(type));
          expect(
            odd.map(({ type }) => type).filter((type) => !['list', 'listItem', 'strong'].includes(type)),
          ).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('starts no block of its own', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const blocks = nodesOf(prose(text)).map(({ type }) => type);
        expect(blocks.filter((type) => type !== 'text' && type !== 'inlineCode')).toEqual(
          prose(text) === '' ? ['root'] : ['root', 'paragraph'],
        );
      }),
      { numRuns: 500 },
    );
  });

  test('leaves nothing outside code that GitHub makes a mention, a reference, a commit or a formula of', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(textOutsideCode(prose(text))).not.toMatch(alive);
      }),
      { numRuns: 500 },
    );
  });

  test('stays on one line', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(prose(text)).not.toMatch(/[\r\n\u2028\u2029]/);
      }),
    );
  });

  test.each([
    ['3 words corrected on 2 pages', '3 words corrected on 2 pages'],
    ['new prose in docs/install_guide.md, and more', 'new prose in `docs/install_guide.md`, and more'],
    ['new prose in `docs/my guide.md`.', 'new prose in `docs/my guide.md`.'],
    ['said in #12 already', 'said in `#12` already'],
    ['ask @octo-org/docs: they know', 'ask `@octo-org/docs`: they know'],
    ['see https://example.org/a?b=c.', 'see `https://example.org/a?b=c`.'],
    ['“recieve” → “receive” (50 %)', '“recieve” → “receive” (50 %)'],
    ["it's Q&A: 10-20 pages, 1/3 new!", "it's Q&A: 10-20 pages, 1/3 new!"],
    ['as in CVE-2026-1234', 'as in `CVE-2026-1234`'],
    ['1. first', '`1`. first'],
    ['a file (`docs/a.md`, new)', 'a file (`docs/a.md`, new)'],
    ['a file (docs/a_b.md)', 'a file (`docs/a_b.md`)'],
    ['calls run_it() twice', 'calls `run_it()` twice'],
    ['a ``` fence', 'a ```` ``` ```` fence'],
    ['two\nlines\u202e reversed', 'two lines reversed'],
    ['', ''],
  ])('writes %j as %j', (text, markdown) => {
    expect(prose(text)).toBe(markdown);
  });
});

describe('code', () => {
  test('is one code span whose value is the line, for any string', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const nodes = nodesOf(`x ${code(text)} x`).filter(({ type }) => type === 'inlineCode');
        expect(nodes.map((node) => ('value' in node ? node.value : null))).toEqual([
          oneLine(text) || '(empty)',
        ]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('oneLine', () => {
  test('cuts what is too long, and says so', () => {
    expect(oneLine('a'.repeat(1_000_000), 10)).toBe(`${'a'.repeat(9)}…`);
  });

  test('cuts no character in two', () => {
    expect(oneLine('😀'.repeat(10), 6).isWellFormed()).toBe(true);
  });
});

describe('person', () => {
  test.each(['octocat', 'octo-cat', 'dependabot[bot]', 'mona_acme'])('mentions %s', (login) => {
    expect(person({ login })).toBe(`@${login}`);
  });

  test.each(['octo-org/team', 'a b', '-a', 'x](https://example.org)', '', 'a'.repeat(60)])(
    'shows %j as code, for it is no login',
    (login) => {
      expect(person({ login })).toMatch(/^`.*`$/);
    },
  );
});

describe('link', () => {
  test('links to a web address', () => {
    expect(link('here', 'https://github.com/octo-org/docs/pull/12#issuecomment-99')).toBe(
      '[here](https://github.com/octo-org/docs/pull/12#issuecomment-99)',
    );
  });

  test.each([null, 'javascript:alert(1)', 'data:text/html,x', 'https://ana:secret@example.org', '/here', ''])(
    'leaves the text alone for %j',
    (url) => {
      expect(link('here', url)).toBe('here');
    },
  );

  test('lets no address end early', () => {
    const nodes = nodesOf(link('here', 'https://example.org/a) <b>@octocat ![x](y "z")'));
    expect(nodes.map(({ type }) => type)).toEqual(['root', 'paragraph', 'link', 'text']);
  });
});
