import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readCommands, writeCommand } from '../../src/decide/command.ts';

const activities = ['typo-fix', 'added-information', 'large-contribution', 'blog-post'];
const share = (login: string, points: number) => ({ login, points });
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
  ['/points help', { verb: 'help' }],
  ['/points recheck', { verb: 'recheck' }],
  ['/points enrol', { verb: 'enrol' }],
  ['/points claim I wrote the guide', { verb: 'claim', reason: 'I wrote the guide' }],
  ['/points revoke copied from elsewhere', { verb: 'revoke', of: null, reason: 'copied from elsewhere' }],
  [
    '/points @ana 100 @bo 50',
    { verb: 'share', shares: [share('ana', 100), share('bo', 50)], confirm: false },
  ],
  [
    '/points @ana, 1,000, @bo, 50p confirm',
    { verb: 'share', shares: [share('ana', 1000), share('bo', 50)], confirm: true },
  ],
  [
    '/points award @ana blog-post 750 https://example.org/post',
    { verb: 'award', login: 'ana', activity: 'blog-post', points: 750, reason: 'https://example.org/post' },
  ],
  [
    '/points award @ana blog-post',
    { verb: 'award', login: 'ana', activity: 'blog-post', points: null, reason: '' },
  ],
  [
    '/points nominate @ana 500 always there',
    { verb: 'nominate', login: 'ana', points: 500, reason: 'always there' },
  ],
  ['/points redeem 500 for cloud credits', { verb: 'redeem', points: 500, reason: 'for cloud credits' }],
])('%s is understood, too', (body, command) => {
  expect(read(body)).toEqual([command]);
});

test.each([
  ['/points award @ana', null, 'award <login> <activity> [<points>] [<reason>]'],
  ['/points award @ana blog-pots 5', 'blog-post', 'award <login> <activity> [<points>] [<reason>]'],
  ['/points nominate', null, 'nominate <login> <points> [<reason>]'],
  ['/points redeem cloud credits', null, 'redeem <points> [<reason>]'],
  ['/points 25.5', null, '<points> [confirm]'],
  ['/points .5 confirm', null, '<points> [confirm]'],
  ['/points 1e3', null, '<points> [confirm]'],
  ['/points +50', null, '<points> [confirm]'],
  ['/points 99999999999999999999', null, '<points> [confirm]'],
])('%s is begun well, and how it goes on is told', (body, nearest, form) => {
  expect(read(body)).toEqual([{ verb: 'unknown', nearest, form }]);
});

test('what is printed reads back as the same command', () => {
  const word = fc.constantFrom('because', 'the', 'page', 'is', 'new');
  const reason = fc.array(word).map((words) => words.join(' '));
  const points = fc.integer({ min: 0, max: 100_000 });
  const login = fc.stringMatching(/^[a-z\d]([a-z\d-]{0,20}[a-z\d])?$/);
  const activity = fc.constantFrom(...activities);
  const command = fc.oneof(
    fc.record({ verb: fc.constantFrom('show', 'help', 'enrol', 'recheck') }),
    fc.record({ verb: fc.constantFrom('reject', 'refund', 'claim'), reason }),
    fc.record({ verb: fc.constant('revoke'), of: fc.option(fc.record({ login, activity })), reason }),
    fc
      .record({
        verb: fc.constant('settle'),
        activity: fc.option(activity),
        points: fc.option(points),
        confirm: fc.boolean(),
      })
      .filter(({ activity, points, confirm }) => confirm || activity !== null || points !== null),
    fc.record({
      verb: fc.constant('share'),
      shares: fc.array(fc.record({ login, points }), { minLength: 1, maxLength: 5 }),
      confirm: fc.boolean(),
    }),
    fc.record({ verb: fc.constant('award'), login, activity, points: fc.option(points), reason }),
    fc.record({ verb: fc.constant('nominate'), login, points, reason }),
    fc.record({ verb: fc.constant('redeem'), points, reason }),
  );
  fc.assert(
    fc.property(command, (asked) => {
      const typed = writeCommand({ ...asked, typed: '' });
      expect(read(typed)).toEqual([asked]);
    }),
  );
});

test.each([
  ['/points cofirm', 'confirm'],
  ['/points typofix', 'typo-fix'],
  ['/points rejekt it', 'reject'],
  ['/points confirm 250', '250 confirm'],
  ['/points 150 typo-fix', 'typo-fix 150'],
  ['/points 150 typo-fix confirm', 'typo-fix 150 confirm'],
  ['/points confirm typo-fix 150', 'typo-fix 150 confirm'],
  ['/points **confirm**', 'confirm'],
  ['/points `150` _confirm_', '150 confirm'],
  ['/points confirm.', 'confirm'],
  ['/points 150 points', '150'],
  ['/points 150 pts confirm', '150 confirm'],
  ['/points 100 @ana', '@ana 100'],
  ['/points 100 @ana, 50 @bo, confirm', '@ana 100 @bo 50 confirm'],
  ['/points @ana 100 and @bo 50', '@ana 100 @bo 50'],
  ['/points confirm @ana 100', '@ana 100 confirm'],
  ['/points please give 100', null],
])('%s is not, and the nearest command is %s', (body, nearest) => {
  expect(read(body)).toEqual([{ verb: 'unknown', nearest, form: null }]);
});

test('what follows a quotation in HTML is read', () => {
  expect(read('<blockquote>\n\nso\n\n</blockquote>\n\n/points confirm')).toEqual([settle({ confirm: true })]);
});

test.each([
  ['above a formula', '/points confirm\n$$\nx\n$$'],
  ['below a formula', '$$\nx\n$$\n/points confirm'],
  ['between two formulas', '$$x$$\n/points confirm\n$$y$$'],
  ['below words about money', 'It costs 5 $$ a year.\n/points confirm'],
  ['between two prices', 'US$5\n/points confirm\nUS$6'],
  ['between two signs as code', 'It starts with `$$`\n/points confirm\nand ends with `$$`'],
  ['below an escaped sign', '\\$\\$\n/points confirm\n\\$\\$'],
])('a command %s is read', (_name, body) => {
  expect(read(body)).toEqual([settle({ confirm: true })]);
});

test.each([
  ['signed with two dashes', '/points confirm\n--\nSent from my phone'],
  ['above a line of equals signs', '/points confirm\n==='],
  ['behind a space that does not break', '\u00a0/points confirm'],
  ['behind a wide space', '\u3000/points confirm'],
  ['behind a mark of the order of bytes', '\ufeff/points confirm'],
  ['with a space that does not break', '/points\u00a0confirm\u00a0'],
  ['with a wide space', '/points\u3000confirm\ufeff'],
  ['below code in HTML', 'See <code>a</code>\n/points confirm'],
  ['below an open tag as code', 'Write `<code>`.\n/points confirm'],
  ['below an escaped tag', 'Write \\<code>.\n/points confirm'],
  ['below a sign that ends nothing', 'So <!-- a <? b ` c\n/points confirm'],
  ['below an address', '[a]: /b\n/points confirm'],
  ['below a list and an empty line', '- a\n\n/points confirm'],
  ['below an empty item', '- a\n-\n/points confirm'],
])('a command %s is read', (_name, body) => {
  expect(read(body)).toEqual([settle({ confirm: true })]);
});

test('a reason keeps its code', () => {
  expect(read('/points reject `teh` is $$ a name\nThanks')).toEqual([
    { verb: 'reject', reason: '`teh` is $$ a name' },
  ]);
});

test('a command below a pasted picture is read as it is shown', () => {
  const body = '<img width="500" alt="page" src="https://example.org/a.png" />\n/points confirm';
  expect(read(body)).toEqual([settle({ confirm: true })]);
  expect(read('<img alt="<!--" src="x">\n/points confirm')).toEqual([]);
});

test('several commands in one comment are read in order, the words between them left alone', () => {
  expect(read('Nice work!\n\n/points typo-fix\n/points confirm\n\nThank you.')).toEqual([
    settle({ activity: 'typo-fix' }),
    settle({ confirm: true }),
  ]);
});

test('of a hundred commands and more the first hundred are read, and how many are left is known', () => {
  const commands = read('/points recheck\n'.repeat(10_000));
  expect(commands).toHaveLength(101);
  expect(commands.slice(99)).toEqual([{ verb: 'recheck' }, { verb: 'beyond', left: 9900 }]);
  expect(read('/points recheck\n'.repeat(100))).toHaveLength(100);
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
    ['a path', '/points/guide.md confirm'],
    ['a file', '/points.md 25 confirm'],
    ['a colon', '/points: confirm'],
    ['a line that only looks like one', 'ok\u2028/points confirm'],
    ['a quotation in HTML', '<blockquote>\n\n/points confirm\n\n</blockquote>'],
    ['a comment within HTML', '<div><!--\n\n/points confirm\n\n--></div>'],
    ['an unclosed fence', '~~~\n/points confirm'],
    ['a formula', '$$\n/points confirm\n$$'],
    ['a formula that begins behind words', 'So: $$ x\n/points confirm\n= y $$ indeed'],
    ['a formula with an empty line in it', '$$\nx\n\n/points confirm\n\ny\n$$'],
    ['a formula that nothing ends', 'So:\n$$\n/points confirm'],
    ['code in HTML', 'See <code>\n/points confirm\n</code>'],
    ['code in HTML with empty lines', '<code>\n\n/points confirm\n\n</code>'],
    ['text in HTML that keeps its lines', 'See <pre>\n/points confirm\n</pre>'],
    ['a quotation in HTML within words', 'She said <blockquote>\n/points confirm\n</blockquote>'],
    ['code in HTML that nothing ends', 'See <code>\n/points confirm\n\n/points confirm'],
    ['a comment within words', 'So <!-- a\n/points confirm\n--> it is'],
    ['an attribute of HTML', 'See <a title="\n/points confirm\n">this</a>'],
    ['an instruction in HTML', 'So <?x\n/points confirm\n?> it is'],
    ['the title of an address', '[a]: /b "so\n/points confirm\nit is"'],
    ['a footnote', 'So[^1]\n\n[^1]: indeed\n/points confirm'],
    ['a line that goes on a quoted one', '> so\n/points confirm'],
    ['an underlined heading in a quote', '> /points confirm\n> --'],
    ['a fenced formula', '```math\n/points confirm\n```'],
  ])('%s', (_name, body) => {
    expect(read(body)).toEqual([]);
  });
});

test.each([
  ['a zero-width space in the verb', '/points con\u200bfirm'],
  ['an override of direction', '/points \u202e25 confirm'],
  ['letters that only look like those of the verb', '/points соnfirm'],
  ['digits of another script', '/points ٢٥'],
  ['a fraction', '/points 25.5 confirm'],
  ['an exponent', '/points 1e3 confirm'],
  ['a number beyond all bounds', `/points ${'9'.repeat(40)} confirm`],
  ['a share for nobody', '/points @ 50'],
  ['a share for a team', '/points @octo-org/docs-team 50'],
])('%s is not understood as anything else', (_name, body) => {
  expect(read(body)).toMatchObject([{ verb: 'unknown' }]);
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
