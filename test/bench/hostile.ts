import type { ChangedFile } from '../../src/change/changed-file.ts';
import { changedFile } from '../builders/changed-file.ts';

/** Changed files that somebody made to be slow; of about `size` characters in all. */
export type Hostile = (size: number) => readonly ChangedFile[];

const filled = (piece: string, size: number): string =>
  piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
const line =
  (piece: string, filename = 'a.md'): Hostile =>
  (size) => [changedFile(filename, [`+${filled(piece, size)}`])];
const lines =
  (piece: string, filename = 'a.md'): Hostile =>
  (size) => [changedFile(filename, filled(`+${piece}\n`, size).split('\n').slice(0, -1))];
/** Numbers that look drawn by lot and are the same in every run. */
function* lots(most: number): Generator<number> {
  for (let state = 7; ; state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff)
    yield Math.floor((state / 0x80_00_00_00) * most);
}
/** Lines of a dozen words, which are drawn of so many. */
function prose(sign: string, word: string, words: number, size: number): string[] {
  const drawn = lots(words);
  const count = Math.ceil(size / (13 * (word.length + String(words).length + 1)));
  return Array.from(
    { length: count },
    () => `${sign}${Array.from({ length: 13 }, () => `${word}${drawn.next().value}`).join(' ')}`,
  );
}
const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: Math.ceil(count) }, (_, at) => make(at));
const hunksOf = (hunks: readonly string[]): ChangedFile =>
  changedFile('a.md', [], { patch: hunks.join('\n') });

/** By what there is no end of. */
export const hostile: Readonly<Record<string, Hostile>> = {
  'brackets in a line': line('['),
  'brackets around brackets': (size) => [
    changedFile('a.md', [`+${'['.repeat(size / 2)}${']'.repeat(size / 2)}`]),
  ],
  'pictures that never end': line('!['),
  'links that never end': line(']('),
  'links that are too long': line(`](${'a'.repeat(698)}`),
  'links in a line': line('](a)'),
  'tags that never end': line('<'),
  'pictures of HTML in one tag': line(`<img ${'src=a '.repeat(110)}`),
  'anchors of HTML in one tag': line(`<a ${'href=a '.repeat(100)}`),
  'comments that never end': line('<!-- -'),
  'anchors that never end': line('{#'),
  'badges that never end': line('[![a](b)](c'),
  'roles that never end': line(':a:`b <', 'a.rst'),
  'directives in a line': line('.. a::', 'a.rst'),
  'macros that never end': line('link:a', 'a.adoc'),
  'cross references that never end': line('<<a,', 'a.adoc'),
  'tags in a line of HTML': line('<b>', 'a.html'),
  'calls that never end': line('a('),
  'backticks in a line': line('`a'),
  'bars in a line': line(' | '),
  'list marks in a line': line('1. '),
  'blanks in a line': (size) => [changedFile('a.md', [`+A${' '.repeat(size)}|`])],
  'blanks behind a fence': (size) => [changedFile('a.md', [`+\`\`\`${' '.repeat(size)}\``])],
  'full stops in a line': line('. a'),
  'one word': line('a'),
  'hexadecimal digits': (size) => [changedFile('a.md', [' ```', `+${filled('a0', size)}`])],
  'combining characters': line('\u0301'),
  'letters with combining characters': line('a\u0301'),
  'lone surrogates': line('\uD800'),
  'emoji joined to one': line('👩‍👩‍👧‍'),
  'Japanese in a line': line('設定を変更'),
  'Japanese in short lines': lines('ひ'),
  'Thai in a line': line('ภาษาไทย'),
  'short lines': lines('a'),
  'list items': lines('1. a'),
  'table rows': (size) => [
    changedFile(
      'a.md',
      times(size / 15, (at) => `+| a${at} | b |`),
    ),
  ],
  'front matter': lines('a: b'),
  'lines of code': (size) => [changedFile('a.md', [' ```', ...times(size / 12, (at) => `+f(${at});`)])],
  'lines of code changed': (size) => [
    changedFile('a.md', [
      ' ```',
      ...times(size / 24, (at) => `-f(${at});`),
      ...times(size / 24, (at) => `+g(${at});`),
    ]),
  ],
  'words put in place of others': (size) => [
    changedFile('a.md', [...prose('-', 'old', 1e9, size / 2), ...prose('+', 'new', 1e9, size / 2)]),
  ],
  'words in another order': (size) => {
    const words = prose('', 'w', 50, size / 2);
    return [
      changedFile('a.md', [
        ...words.map((text) => `-${text}`),
        ...words.map((text) => `+${text.split(' ').toReversed().join(' ')}`),
      ]),
    ];
  },
  'hunks in another order': (size) => [
    hunksOf(
      times(size / 4000, (at) =>
        [
          `@@ -${at * 99 + 50} +${at * 99 + 50} @@`,
          ...prose('-', 'w', 60, 2000),
          ...prose('+', 'w', 60, 2000).toReversed(),
        ].join('\n'),
      ),
    ),
  ],
  'tiny hunks': (size) => [hunksOf(times(size / 19, () => '@@ -1 +1 @@\n-a\n+b'))],
  'tiny hunks, each another': (size) => [
    hunksOf(times(size / 36, (at) => `@@ -${at} +${at} @@\n-a${at}\n+b${at}`)),
  ],
  'hunks without lines': (size) => [hunksOf(times(size / 12, () => '@@ -1 +1 @@'))],
  files: (size) => times(size / 150, (at) => changedFile(`${at}.md`, [`-Recieve ${at}`, `+Receive ${at}`])),
  'files with long names': (size) =>
    times(size / 500, (at) => changedFile(`${filled('layouts/', 480)}${at}.html`, ['+a'])),
};
