import { describe, expect, test } from 'vitest';

import type { ChangedFile } from '../../src/change/changed-file.ts';
import { readChange } from '../../src/change/read-change.ts';
import { changedFile } from '../builders/changed-file.ts';

const totalOf = (...files: readonly ChangedFile[]) =>
  readChange(files, (path) => /\.(?:md|adoc)$/.test(path)).total;

describe('what is made once counts once:', () => {
  test('a name replaced several times in lines of code is one edit', () => {
    const lines = [
      ' ```rust',
      '-fn area(wide: i32, high: i32) -> Area',
      '+fn area(wide: u32, high: u32) -> Area',
      '-fn side(length: i32, depth: u8) -> Side',
      '+fn side(length: u32, depth: u8) -> Side',
      ' ```',
    ];
    expect(totalOf(changedFile('a.md', lines))).toMatchObject({ changedCode: 2, codeEdits: 1 });
  });

  test('a picture shown on several pages is one picture', () => {
    const lines = ['+![The queue](queue.png)'];
    expect(totalOf(changedFile('a.md', lines), changedFile('b.md', lines)).newImages).toBe(1);
  });
});

test('a command that goes on in another line has one line more', () => {
  const lines = [' ```sh', '-service start --wait', '+service start --wait \\', '+    --port 8443', ' ```'];
  expect(totalOf(changedFile('a.md', lines))).toMatchObject({ changedCode: 1, newCode: 1 });
});

test('the number of a figure that is put right is a link mended, an amount is a value', () => {
  const figure = ['-As Figure 3 shows, it waits.', '+As Figure 4 shows, it waits.'];
  expect(totalOf(changedFile('a.md', figure))).toMatchObject({ changedLinks: 1, value: 0 });
  const amount = ['-It waits for 3 seconds.', '+It waits for 4 seconds.'];
  expect(totalOf(changedFile('a.md', amount))).toMatchObject({ changedLinks: 0, value: 1 });
});

describe('text that holds the place of another', () => {
  test('tells nothing', () => {
    const lines = [
      '+Lorem ipsum dolor sit amet, consectetur adipiscing elit. Donec tincidunt fringilla libero, ac aliquet nulla.',
      '+',
      '+The queue is explained here soon.',
    ];
    expect(totalOf(changedFile('a.md', lines))).toMatchObject({ newWords: 6, newSentences: 1 });
  });

  test('makes a page one that is not written yet, where it is most of it', () => {
    const filler = '+Lorem ipsum dolor sit amet, consectetur adipiscing elit.';
    const lines = ['+# The queue', '+', '+Here it begins.', '+', filler, '+', filler];
    expect(totalOf(changedFile('a.md', lines, { status: 'added' }))).toMatchObject({
      newWords: 0,
      newHeadings: 0,
    });
  });

  test('is not all that has a Latin word', () => {
    const lines = ['+The numbers vel and nec stand for velocity and necessity.'];
    expect(totalOf(changedFile('a.md', lines)).newSentences).toBe(1);
  });
});

describe('a bare mark of a block', () => {
  test('closes it where a blank line follows', () => {
    const lines = [' LOG_FOLDER=/custom/log/folder', ' ----', ' ', '+The folder must be there before.'];
    expect(totalOf(changedFile('a.adoc', lines))).toMatchObject({ newCode: 0, newSentences: 1 });
  });

  test('opens it where attributes stand before it', () => {
    const lines = [
      ' port: 8080',
      ' ----',
      '+The port is free.',
      ' [indent=0,subs="verbatim"]',
      ' ----',
      '+port: 8443',
      ' ----',
    ];
    expect(totalOf(changedFile('a.adoc', lines))).toMatchObject({ newCode: 1, newSentences: 1 });
  });
});

test('a sentence taken out of several pages is taken out once, though all its words are counted', () => {
  const lines = ['-This feature is experimental, and may be taken out again at any time.'];
  expect(totalOf(changedFile('a.md', lines), changedFile('b.md', lines))).toMatchObject({
    deletedSentences: 1,
    deletedWords: 26,
  });
});

test('three signs that become four are the beginning of a block in AsciiDoc, five that become six are none', () => {
  const marked = (before: string, after: string) => [` [source]`, `-${before}`, `+${after}`, ' a = 1'];
  expect(totalOf(changedFile('a.adoc', marked('---', '----'))).rewrapped).toBe(0);
  expect(totalOf(changedFile('a.adoc', marked('-----', '------'))).rewrapped).toBeGreaterThan(0);
});
