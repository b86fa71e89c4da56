import { describe, expect, test } from 'vitest';

import { filesOf, mergeBase, mergeFiles } from './git-history.ts';
import { gitHash, GitObjects } from './git-objects.ts';

const by = {
  name: 'octocat',
  email: '583231+octocat@users.noreply.github.com',
  date: '2025-11-24T16:00:00Z',
};

function write(git: GitObjects, files: Record<string, string>, parents: string[] = [], message = 'Begin') {
  const entries = Object.entries(files).map(
    ([path, text]) => [path, { mode: '100644', sha: git.writeBlob(text) }] as const,
  );
  const tree = git.writeFiles(new Map(entries));
  return { tree, sha: git.writeCommit({ tree, parents, author: by, committer: by, message }) };
}

describe('hashes are those of Git', () => {
  test('of a blob', () => {
    expect(gitHash('blob', Buffer.from('hello\n'))).toBe('ce013625030ba8dba906f756967f9e9ca394464a');
  });

  test('of the empty tree', () => {
    expect(new GitObjects().writeTree([])).toBe('4b825dc642cb6eb9a060e54bf8d69288fbee4904');
  });

  test('of a tree whose folders and files sort differently, and of a commit', () => {
    const files = { 'hello.txt': 'hello\n', 'docs/a.md': 'x', 'a/b': 'y', 'a.b': 'z' };
    const { tree, sha } = write(new GitObjects(), files);
    expect(tree).toBe('8bec39af70b6fe02cd225359befdf343ff517593');
    expect(sha).toBe('6c5aa4c940b1aa06ddeaa926ffa4ae58cfaa28bb');
  });
});

describe('a tree with some files changed is the tree that holds them', () => {
  const before = { 'docs/a.md': '1', 'docs.md': '1', 'docs-old': '1', z: '1' };
  test.each<[string, Record<string, string | null>]>([
    ['another text', { 'docs/a.md': '2', z: '2' }],
    [
      'one at the beginning, in between and at the end',
      { 'a.md': '1', 'docs/0.md': '1', 'docs/b.md': '1', zz: '1' },
    ],
    ['one that is gone, and the last one of a folder', { 'docs/a.md': null, z: null }],
    ['a folder in the place of a file', { 'z/a': '1' }],
    [
      'more than fifty at once',
      Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`docs/${at}`, '1'])),
    ],
  ])('%s', (_name, changes) => {
    const git = new GitObjects();
    const changed = Object.entries(changes).map(
      ([path, text]) => [path, text === null ? null : { sha: git.writeBlob(text) }] as const,
    );
    const tree = git.changeFiles(write(git, before).tree, new Map(changed));
    const gone = new Set([...Object.keys(changes), ...('z/a' in changes ? ['z'] : [])]);
    const files = Object.entries(before).filter(([path]) => !gone.has(path));
    const put = Object.entries(changes).flatMap(([path, text]) =>
      text === null ? [] : [[path, text] as const],
    );
    expect(tree).toBe(write(git, Object.fromEntries([...files, ...put])).tree);
  });
});

describe('histories', () => {
  test('two branches meet where they parted', () => {
    const git = new GitObjects();
    const { sha: base } = write(git, { a: '1' });
    const { sha: ours } = write(git, { a: '2' }, [base]);
    const { sha: theirs } = write(git, { a: '3' }, [base]);
    expect(mergeBase(git, ours, theirs)).toBe(base);
  });

  test('a merge takes what only one side changed, and what only one side removed', () => {
    const git = new GitObjects();
    const { sha: base } = write(git, { a: '1', b: '1', c: '1' });
    const { sha: ours } = write(git, { a: '2', b: '1', c: '1' }, [base]);
    const { sha: theirs } = write(git, { a: '1', c: '1', d: '1' }, [base]);
    const merged = mergeFiles(git, base, ours, theirs);
    expect([...(merged?.keys() ?? [])].sort()).toEqual(['a', 'c', 'd']);
    expect(merged?.get('a')).toEqual(filesOf(git, ours).get('a'));
  });

  test('a file changed differently on both sides is a conflict', () => {
    const git = new GitObjects();
    const { sha: base } = write(git, { a: '1' });
    const { sha: ours } = write(git, { a: '2' }, [base]);
    const { sha: theirs } = write(git, { a: '3' }, [base]);
    expect(mergeFiles(git, base, ours, theirs)).toBeNull();
  });
});
