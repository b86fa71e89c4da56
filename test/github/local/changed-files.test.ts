import { describe, expect, test } from 'vitest';

import { changesBetween } from './changed-files.ts';
import { GitObjects } from './git-objects.ts';

function changes(before: Record<string, string>, after: Record<string, string>, patchLines = 3000) {
  const git = new GitObjects();
  const files = (contents: Record<string, string>) =>
    new Map(
      Object.entries(contents).map(([path, text]) => [path, { mode: '100644', sha: git.writeBlob(text) }]),
    );
  return changesBetween(git, files(before), files(after), patchLines);
}

describe('a patch is in the form of GitHub', () => {
  test('hunks alone, named by the line that opens their section', () => {
    const lines = ['# A', 'Section', ...Array.from({ length: 8 }, (_, at) => ` item ${at}`)];
    const before = `${lines.join('\n')}\n`;
    const [change] = changes({ 'a.md': before }, { 'a.md': before.replace('item 6', 'thing 6') });
    expect(change).toMatchObject({ status: 'modified', additions: 1, deletions: 1, changes: 2 });
    expect(change?.patch).toBe(
      '@@ -6,5 +6,5 @@ Section\n  item 3\n  item 4\n  item 5\n- item 6\n+ thing 6\n  item 7',
    );
  });

  test('a new file counts from nothing', () => {
    const [change] = changes({}, { 'a.md': 'one\ntwo\n' });
    expect(change).toMatchObject({ status: 'added', patch: '@@ -0,0 +1,2 @@\n+one\n+two' });
  });

  test('one line has no count, and a missing line end is said', () => {
    const [change] = changes({ 'a.md': 'one' }, { 'a.md': 'two\n' });
    expect(change?.patch).toBe('@@ -1 +1 @@\n-one\n\\ No newline at end of file\n+two');
  });
});

describe('a patch is missing', () => {
  test('for a binary file', () => {
    const [change] = changes({}, { 'a.png': 'PNG\0\0' });
    expect(change).toMatchObject({ filename: 'a.png', status: 'added', additions: 0, deletions: 0 });
    expect(change).not.toHaveProperty('patch');
  });

  test('for a large file, whose lines are still counted', () => {
    const [change] = changes({}, { 'a.md': 'line\n'.repeat(11) }, 10);
    expect(change).toMatchObject({ additions: 11 });
    expect(change).not.toHaveProperty('patch');
  });
});

describe('a file that moved', () => {
  test('with the same content is renamed, with no lines changed', () => {
    const [change, ...rest] = changes({ 'a.md': 'one\n' }, { 'b.md': 'one\n' });
    expect(rest).toEqual([]);
    expect(change).toMatchObject({
      filename: 'b.md',
      previous_filename: 'a.md',
      status: 'renamed',
      changes: 0,
    });
    expect(change).not.toHaveProperty('patch');
  });

  test('with a few words changed is renamed with a patch', () => {
    const text = 'one line here\nand another there\nand a third\n';
    const [change] = changes({ 'a.md': text }, { 'b.md': text.replace('third', 'fourth') });
    expect(change).toMatchObject({
      status: 'renamed',
      previous_filename: 'a.md',
      additions: 1,
      deletions: 1,
    });
  });

  test('and is another is one file less and one more', () => {
    const found = changes({ 'a.md': 'one\n' }, { 'b.md': 'something else\n' });
    expect(found.map(({ status }) => status)).toEqual(['removed', 'added']);
  });
});
