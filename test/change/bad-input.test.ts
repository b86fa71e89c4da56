import { describe, expect, test } from 'vitest';

import type { ChangedFile } from '../../src/change/changed-file.ts';
import { readChange } from '../../src/change/read-change.ts';
import { classify } from '../../src/classify/classify.ts';
import { changedFile } from '../builders/changed-file.ts';
import { docs } from '../builders/docs.ts';

const totalOf = (...files: readonly ChangedFile[]) => readChange(files, () => true).total;
const sentence = '+Wait ten seconds before you try it again.';
const patchOf = (patch: string) => changedFile('a.md', [], { patch });

describe('a patch is read as far as it goes', () => {
  test('when it was cut off amid of a line', () => {
    expect(totalOf(patchOf(`@@ -1,9 +1,9 @@\n${sentence}\n+And then sta`))).toMatchObject({ newWords: 11 });
  });

  test.each(['@', '@@', '@@ -80,3 8'])('when it was cut off amid of a header: %s', (header) => {
    expect(totalOf(patchOf(`@@ -1,9 +1,9 @@\n${sentence}\n${header}`))).toMatchObject({
      unseenPages: 0,
      newWords: 8,
    });
  });

  test('but not when it was cut off before its first line', () => {
    expect(totalOf({ ...patchOf('@@ -1,9 +1,9 @@'), additions: 4, deletions: 3 })).toMatchObject({
      unseenPages: 1,
      unseenLines: 7,
    });
  });

  test('when a header is none: what follows it is no head of a page', () => {
    expect(totalOf(patchOf(`@@ one, two @@\n+---\n+author: octocat\n+---\n${sentence}`))).toMatchObject({
      meta: 0,
      newSentences: 2,
    });
  });

  test('when its headers count other lines than there are', () => {
    expect(totalOf(patchOf(`@@ -7,0 +900,444 @@\n${sentence}`))).toMatchObject({ newWords: 8 });
  });

  test('when its lines end in different ways', () => {
    const lines = ['-One line.', '-Two lines.\r', '+One line.\r', '+Two lines.'];
    expect(totalOf(changedFile('a.md', lines))).toMatchObject({ rewrapped: 2, edits: 0, newWords: 0 });
  });

  test('when all its lines end in CR LF, its headers too', () => {
    expect(totalOf(patchOf(`@@ -1 +1 @@\r\n${sentence}\r\n`))).toMatchObject({ newWords: 8 });
  });

  test('when a byte order mark went or came', () => {
    expect(totalOf(changedFile('a.md', ['-\uFEFF# Limits', '+# Limits']))).toMatchObject({
      newHeadings: 0,
      edits: 0,
    });
  });

  test('when it says that there is no newline at the end', () => {
    const lines = ['-One line.', '\\ No newline at end of file', '+One line.'];
    expect(totalOf(changedFile('a.md', lines))).toMatchObject({ rewrapped: 1, edits: 0 });
  });

  test('when it holds halves of characters', () => {
    expect(totalOf(changedFile('a.md', ['+Wait \uD800 ten\uDC00 seconds.']))).toMatchObject({ newWords: 3 });
  });
});

describe('numbers of lines are not believed', () => {
  test('where a patch says otherwise', () => {
    const file = changedFile('a.md', [sentence], { additions: 90_000, deletions: 70_000 });
    expect(totalOf(file)).toEqual(totalOf(changedFile('a.md', [sentence])));
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, -5])('when there is no patch and they are %d', (lines) => {
    const file: ChangedFile = { filename: 'a.md', status: 'added', additions: lines, deletions: lines };
    expect(totalOf(file).unseenLines).toBe(0);
  });
});

test('a renamed file without its previous name is renamed all the same', () => {
  expect(totalOf(changedFile('a.md', [], { status: 'renamed', patch: undefined }))).toMatchObject({
    renamedPages: 1,
    newPages: 0,
  });
});

test('a name with line breaks and marks of direction is one file', () => {
  const name = 'docs/\u202Ea\n@@ -1 +1 @@\n+b\u2066.md';
  expect(readChange([changedFile(name, [sentence])], () => true)).toMatchObject({
    files: [{ filename: name }],
    total: { newWords: 8, pages: 1 },
  });
});

test('the same name twice is counted twice', () => {
  const file = changedFile('a.md', [sentence]);
  expect(totalOf(file, file)).toMatchObject({ pages: 2, newWords: 8, repeatedWords: 8 });
});

test('3,000 files are answered as what they are', () => {
  const files = Array.from({ length: 3000 }, (_, at) =>
    changedFile(`page-${at}.md`, ['-Recieve the message.', '+Receive the message.']),
  );
  const { measures } = classify(
    { title: 'Mend a typo', author: 'octocat', isBot: false, labels: [], files },
    docs,
  );
  expect(measures).toMatchObject({ pages: 3000, spelling: 1, edits: 3000 });
});

test('a paragraph with more links than a call takes arguments is read', () => {
  expect(totalOf(changedFile('a.md', [`+${'](a)'.repeat(200_000)}`])).newLinks).toBe(200_000);
});
