import { describe, expect, test } from 'vitest';

import type { ChangedFile } from '../../src/change/changed-file.ts';
import { readChange } from '../../src/change/read-change.ts';
import { changedFile } from '../builders/changed-file.ts';

const isDocumentation = (path: string) => /\.(?:md|rst|adoc|html|png)$|toc\.yml$/.test(path);
const totalOf = (...files: readonly ChangedFile[]) => readChange(files, isDocumentation).total;
const quota = 'Every team has a quota of build minutes, and unused minutes are lost at its end.';

describe('what brings no new words', () => {
  test('a link moved to another place', () => {
    const line = 'The [list of events](https://example.com/events) is kept up to date by everybody.';
    expect(totalOf(changedFile('a.md', [`-${line}`]), changedFile('b.md', [`+${line}`]))).toMatchObject({
      newLinks: 0,
    });
  });

  test('text moved to another file', () => {
    expect(
      totalOf(changedFile('a.md', [`-${quota}`]), changedFile('b.md', [`+${quota}`], { status: 'added' })),
    ).toMatchObject({
      newWords: 0,
      movedWords: 16,
      deletedWords: 0,
    });
  });

  test('a line of text that becomes a code block, or the other way round', () => {
    const text = ['-* `queue.take(count, options)`'];
    const block = ['+```js', '+queue.take(count, options)', '+```'];
    expect(totalOf(changedFile('a.md', [...text, ...block]))).toMatchObject({ newCode: 0, deletedWords: 0 });
    const back = [...text, ...block].map((line) => line.replace(/^./, (sign) => (sign === '+' ? '-' : '+')));
    expect(totalOf(changedFile('a.md', back))).toMatchObject({ newWords: 0, movedWords: 3 });
  });

  test('the same sentence a second time', () => {
    expect(totalOf(changedFile('a.md', [`+${quota}`]), changedFile('b.md', [`+${quota}`]))).toMatchObject({
      newWords: 16,
      repeatedWords: 16,
    });
  });

  test('the same sentence about another name', () => {
    const about = (name: string) => [`+This command is a short name for \`${name}\`.`];
    expect(totalOf(changedFile('a.md', about('list')), changedFile('b.md', about('stop')))).toMatchObject({
      newWords: 8,
      repeatedWords: 8,
    });
  });

  test('the same code a second time, which is not said to be laid out anew', () => {
    const sample = ['+```js', '+const list = await queue.take();', '+```'];
    expect(totalOf(changedFile('a.md', sample), changedFile('b.md', sample))).toMatchObject({
      newCode: 1,
      codeLayout: 0,
    });
  });

  test('a paragraph wrapped in other lines', () => {
    const lines = [
      '-A page explains one thing and',
      '-says it once.',
      '+A page explains',
      '+one thing and says it once.',
    ];
    expect(totalOf(changedFile('a.md', lines))).toMatchObject({
      rewrapped: 2,
      newWords: 0,
      edits: 0,
      punctuation: 0,
    });
  });

  test('a quotation wrapped in other lines, but not what becomes one', () => {
    const long = ['-> A page explains one thing and', '-> says it once.'];
    const quoted = ['+> A page explains', '+> one thing and says it once.'];
    expect(totalOf(changedFile('a.md', [...long, ...quoted]))).toMatchObject({
      rewrapped: 2,
      punctuation: 0,
    });
    const alert = ['-> [!NOTE] A page explains one thing.', '+> [!NOTE]', '+> A page explains one thing.'];
    expect(totalOf(changedFile('a.md', alert))).toMatchObject({ rewrapped: 0, punctuation: 1 });
    const plain = ['-A page explains one thing.', '+> A page explains one thing.'];
    expect(totalOf(changedFile('a.md', plain))).toMatchObject({ rewrapped: 0, punctuation: 1 });
  });

  test('code broken in other lines', () => {
    const call = ['-open(first, second);', '+open(', '+  first,', '+  second,', '+);'];
    expect(totalOf(changedFile('a.md', [' ```js', ...call, ' ```']))).toMatchObject({
      codeLayout: 4,
      newCode: 0,
      deletedCode: 0,
      changedCode: 0,
    });
    const command = ['-service start --wait --quiet', '+service start \\', '+  --wait \\', '+  --quiet'];
    expect(totalOf(changedFile('a.md', [' ```sh', ...command, ' ```']))).toMatchObject({ codeLayout: 3 });
    const more = [...call.slice(0, -1), '+  third,', '+);'];
    expect(totalOf(changedFile('a.md', [' ```js', ...more, ' ```']))).toMatchObject({ codeLayout: 0 });
  });

  test('a table aligned', () => {
    const lines = ['-| a | b |', '-| --- | --- |', '+| a   | b   |', '+| ----- | ----- |'];
    expect(totalOf(changedFile('a.md', lines))).toMatchObject({ rewrapped: 2, newRows: 0, punctuation: 0 });
  });

  test('a table aligned that has another row as well', () => {
    const lines = ['-| one | first word |', '+| one   | first word  |', '+| seven | seventh thing |'];
    expect(totalOf(changedFile('a.md', lines)).newRows).toBe(1);
  });

  test('an empty list item with another blank behind it', () => {
    expect(totalOf(changedFile('a.md', ['-1.', '-2.', '+1. ', '+2. ']))).toMatchObject({
      newWords: 0,
      deletedWords: 0,
    });
  });

  test('other line endings', () => {
    expect(totalOf(changedFile('a.md', ['-One line.\r', '+One line.']))).toMatchObject({
      rewrapped: 1,
      edits: 0,
    });
  });

  test('a file renamed', () => {
    const file: ChangedFile = {
      filename: 'b.md',
      previous_filename: 'a.md',
      status: 'renamed',
      additions: 0,
      deletions: 0,
    };
    expect(totalOf(file)).toMatchObject({ renamedPages: 1, newPages: 0, newWords: 0 });
  });

  test('a picture renamed, and shown by its new name', () => {
    const renamed = { filename: 'new.png', status: 'renamed', additions: 0, deletions: 0 } as const;
    const page = changedFile('a.md', ['-![The window](old.png)', '+![The window](new.png)']);
    expect(totalOf(renamed, page)).toMatchObject({
      renamedPages: 1,
      changedLinks: 1,
      newImages: 0,
      punctuation: 0,
    });
  });
});
