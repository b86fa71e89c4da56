import { describe, expect, test } from 'vitest';

import type { ChangedFile } from '../../src/change/changed-file.ts';
import { readChange } from '../../src/change/read-change.ts';
import { changedFile } from '../builders/changed-file.ts';

const isDocumentation = (path: string) => /\.(?:md|rst|adoc|html|png)$|toc\.yml$/.test(path);
const totalOf = (...files: readonly ChangedFile[]) => readChange(files, isDocumentation).total;

describe('kinds of text are told apart', () => {
  test('a new sentence', () => {
    expect(totalOf(changedFile('a.md', ['+Wait ten seconds before you try it again.']))).toMatchObject({
      newWords: 8,
      newSentences: 1,
    });
  });

  test('headings, list items and table rows', () => {
    const lines = ['+## Limits of use', '+- one upload at a time', '+| `--quiet` | prints errors |'];
    expect(totalOf(changedFile('a.md', lines))).toMatchObject({ newHeadings: 1, newItems: 1, newRows: 1 });
  });

  test('code in a fence is no prose', () => {
    const lines = ['+```sh', '+service start --now', '+service status', '+```'];
    expect(totalOf(changedFile('a.md', lines))).toMatchObject({ newWords: 0, newCode: 2, newSamples: 1 });
  });

  test('a hunk that begins inside of a fence ends there', () => {
    const lines = [
      ' const a = 1;',
      '+const b = 2;',
      ' ```',
      ' ',
      '+The constants are read once, at the start of the service.',
    ];
    expect(totalOf(changedFile('a.md', lines))).toMatchObject({ newCode: 1, newSentences: 1 });
  });

  test('a command that is a paragraph of its own is code, one within a sentence is not', () => {
    const lines = [
      '+To see what runs:',
      '+',
      '+`service list --all`',
      '+',
      '+Type',
      '+`service help`',
      '+for more.',
    ];
    expect(totalOf(changedFile('a.md', lines))).toMatchObject({ newCode: 1, newSentences: 2, newWords: 9 });
  });

  test('a comment within code put in other words is no other code', () => {
    const lines = [
      ' ```js',
      '-// Wait until the big queue is empty',
      '+// Wait until the large queue is empty',
      ' ```',
    ];
    expect(totalOf(changedFile('a.md', lines))).toMatchObject({ changedCode: 1, codeEdits: 0 });
  });

  test('check sums and signatures are no code', () => {
    const sum = '3f786850e387550fdab836ed7e6dc881de23001b9c4a5d6e';
    const lines = [
      '+```',
      `+${sum}  app.tar.gz`,
      `+${sum}  app.zip`,
      `+iQ${'Ab3dEf7hIj'.repeat(6)}==`,
      '+```',
    ];
    expect(totalOf(changedFile('a.md', lines))).toMatchObject({ newCode: 0, newWords: 0 });
  });

  test('an import at the head of an MDX page is no code', () => {
    const lines = [
      " import Tabs from './tabs.js';",
      "+import Steps from './steps.js';",
      " import Box from './box.js';",
    ];
    expect(totalOf(changedFile('a.md', lines))).toMatchObject({ newCode: 0, newWords: 0 });
  });

  test('front matter is metadata, except for the title', () => {
    const lines = [' ---', '+title: Limits of use', '+uid: limits_1', '+author: octocat', ' ---'];
    const file = changedFile('a.md', lines);
    expect(totalOf({ ...file, patch: file.patch?.replace(/^@@.*@@/, '@@ -1,2 +1,5 @@') })).toMatchObject({
      meta: 2,
      newHeadings: 1,
    });
  });

  test('an address that changed is a link mended, not words', () => {
    const lines = ['-Read [the guide](./old.md) first.', '+Read [the guide](./new.md) first.'];
    expect(totalOf(changedFile('a.md', lines))).toMatchObject({ changedLinks: 1, edits: 0, newWords: 0 });
  });

  test('an address in angle brackets is a link, no tag', () => {
    const lines = ['-More: <https://example.com/old>.', '+More: <https://example.com/new>.'];
    expect(totalOf(changedFile('a.md', lines))).toMatchObject({ changedLinks: 1, edits: 0 });
  });

  test('a comment is not read', () => {
    expect(totalOf(changedFile('a.md', ['+<!-- to do: say more about it -->'])).newWords).toBe(0);
  });

  test('a code block within a comment is not read', () => {
    const lines = [
      '+<!--',
      '+```yaml',
      '+added: 3.1',
      '+changed: 4.0',
      '+```',
      '+-->',
      '+It waits ten seconds.',
    ];
    expect(totalOf(changedFile('a.md', lines))).toMatchObject({ newCode: 0, newSamples: 0, newWords: 4 });
  });

  test('pictures shown and pictures added', () => {
    const picture: ChangedFile = { filename: 'a.png', status: 'added', additions: 0, deletions: 0 };
    expect(totalOf(picture, changedFile('a.md', ['+![The window](a.png)']))).toMatchObject({
      addedImages: 1,
      newImages: 1,
    });
  });

  test('literal blocks of reStructuredText are code', () => {
    const lines = ['+.. code-block:: python', '+', '+   connect(timeout=5)'];
    expect(totalOf(changedFile('a.rst', lines))).toMatchObject({ newCode: 1, newWords: 0 });
  });

  test('a hunk that begins amid of a literal block of reStructuredText is code as far as it is indented', () => {
    const lines = [
      '     queue = Queue(limit=5)',
      '-    queue.push(message)',
      '+    queue.push(message, wait=True)',
      ' ',
      '+It waits for room.',
    ];
    expect(totalOf(changedFile('a.rst', lines))).toMatchObject({
      changedCode: 1,
      newSentences: 1,
      newWords: 4,
    });
  });

  test('listings of AsciiDoc are code', () => {
    expect(totalOf(changedFile('a.adoc', ['+----', '+run --all', '+----']))).toMatchObject({
      newCode: 1,
      newWords: 0,
    });
  });

  test('scripts of HTML are not read', () => {
    expect(
      totalOf(changedFile('a.html', ['+<script>', '+track(visitor)', '+</script>', '+<p>Welcome to us</p>']))
        .newWords,
    ).toBe(3);
  });

  test('entries of a table of contents are metadata', () => {
    expect(totalOf(changedFile('toc.yml', ['+- name: Limits', '+  href: limits.md']))).toMatchObject({
      meta: 2,
      newWords: 0,
    });
  });

  test.each([
    ['a.rst', [' .. toctree::', '    :maxdepth: 1', ' ', '+   limits', '+   The queues <queues/start>']],
    ['a.md', [' ```{toctree}', ' start', '+limits', '+queues/start', ' ```']],
  ])('so are those of a table of contents within a page, in %s', (name, lines) => {
    const { meta, newWords, newCode } = totalOf(changedFile(name, lines));
    expect({ meta, newWords, newCode }).toEqual({ meta: 2, newWords: 0, newCode: 0 });
  });

  test('but not what stands below it', () => {
    const lines = [' .. toctree::', ' ', '    limits', ' ', '+Each client has limits of its own.'];
    expect(totalOf(changedFile('a.rst', lines))).toMatchObject({ meta: 0, newSentences: 1 });
  });

  test('entries of a change log that name their commit are metadata', () => {
    const lines = [
      '+- Retry a request that timed out ([abc1234](https://example.com/octo-org/app/commit/abc1234def))',
      '+- Requests are retried from now on, three times.',
    ];
    expect(totalOf(changedFile('news.md', lines))).toMatchObject({ meta: 1, newItems: 1, newWords: 8 });
  });

  test('Japanese words are counted', () => {
    expect(
      totalOf(changedFile('a.md', ['+設定を変更した後は再起動してください。'])).newWords,
    ).toBeGreaterThan(5);
  });
});

describe('what cannot be read', () => {
  test('a file without a patch is counted by its lines', () => {
    const file: ChangedFile = { filename: 'a.md', status: 'modified', additions: 700, deletions: 20 };
    expect(readChange([file], isDocumentation)).toMatchObject({
      files: [{ unseen: 'no patch' }],
      total: { unseenLines: 720, unseenAdded: 700, newWords: 0 },
    });
  });

  test('a patch that is no patch is counted by its lines', () => {
    const change = readChange(
      [changedFile('a.md', ['+x'], { patch: 'Binary files differ', additions: 3 })],
      isDocumentation,
    );
    expect(change.files[0]?.unseen).toBe('no hunks');
    expect(change.total.unseenLines).toBe(3);
  });

  test('NUL bytes are dropped', () => {
    expect(totalOf(changedFile('a.md', ['+Wait ten\0 seconds before\0 you start.'])).newWords).toBe(6);
  });

  test('files that are no documentation are named apart', () => {
    const change = readChange(
      [changedFile('a.ts', ['+let a;']), changedFile('.github/pull_request_template.md', ['+Say why.'])],
      (path) => path.endsWith('.md'),
    );
    expect(change).toMatchObject({ files: [], others: ['.github/pull_request_template.md', 'a.ts'] });
  });
});

test('a megabyte of rewritten text is compared within bounds, and that is said', () => {
  const line = (word: string, at: number) =>
    Array.from({ length: 12 }, (_, step) => `${word}${at}x${step}`).join(' ');
  const lines = Array.from({ length: 5000 }, (_, at) => [
    `-${line('old', at)}`,
    `+${line('new', at)}`,
  ]).flat();
  expect(totalOf(changedFile('a.md', lines)).coarseHunks).toBe(1);
});

test.each([
  ['blanks', `+${' '.repeat(300_000)}x`],
  ['brackets', `+${'['.repeat(300_000)}`],
  ['links that never end', `+${']('.repeat(150_000)}`],
  ['calls that never end', `+${'a('.repeat(150_000)}`],
  ['hunks', '@@ -1 +1 @@\n-a\n+b\n'.repeat(15_000)],
  ['combining characters', `+a${'\u0301'.repeat(300_000)}`],
])(
  'no end of %s takes more than linear time',
  (_, lines) => {
    expect(totalOf(changedFile('a.md', [], { patch: `@@ -1 +1 @@\n${lines}` })).pages).toBe(1);
  },
  2000,
);
