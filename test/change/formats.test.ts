import { describe, expect, test } from 'vitest';

import { readChange } from '../../src/change/read-change.ts';
import { changedFile } from '../builders/changed-file.ts';

const totalOf = (path: string, lines: readonly string[]) =>
  readChange([changedFile(path, lines)], () => true).total;

describe('reStructuredText', () => {
  test('a note is prose, though its directive ends in two colons', () => {
    const lines = ['+.. note::', '+', '+    The service reads the file once, at its start.'];
    expect(totalOf('a.rst', lines)).toMatchObject({ newSentences: 1, newWords: 9, newCode: 0 });
  });

  test('what is indented below a directive of code is code, its options are not', () => {
    const lines = [
      '+.. code-block:: python',
      '+   :linenos:',
      '+',
      '+   connect(10)',
      '+',
      '+Then it waits for an answer.',
    ];
    expect(totalOf('a.rst', lines)).toMatchObject({ newCode: 1, newSentences: 1 });
  });

  test('literal text ends where the indentation of what opened it is reached', () => {
    const lines = [' * Type this::', ' ', '+     connect(10)', '+', '+  Then wait until the server answers.'];
    expect(totalOf('a.rst', lines)).toMatchObject({ newCode: 1, newSentences: 1 });
  });

  test('the version in which something is new is a sentence', () => {
    expect(totalOf('a.rst', ['+   .. versionadded:: 1.8'])).toMatchObject({ newSentences: 1, newWords: 4 });
  });

  test('a role that is defined shows nothing', () => {
    expect(totalOf('a.rst', ['+.. role:: code-py(code)', '+   :language: Python'])).toMatchObject({
      newWords: 0,
    });
  });

  test('the address of a link is no text', () => {
    const lines = [
      '-See `the guide <https://example.com/a>`_ first.',
      '+See `the guide <https://example.com/b>`_ first.',
    ];
    expect(totalOf('a.rst', lines)).toMatchObject({ changedLinks: 1, edits: 0 });
  });

  test('a link to a page becomes a reference without other words', () => {
    const lines = [
      '-See `the guide <https://example.com/a>`_ first.',
      '+See :doc:`the guide <guide>` first.',
    ];
    expect(totalOf('a.rst', lines)).toMatchObject({ changedLinks: 1, edits: 0 });
  });

  test('a picture is seen', () => {
    expect(totalOf('a.rst', ['+.. figure:: window.png'])).toMatchObject({ newImages: 1 });
  });

  test('two backticks hold code', () => {
    expect(totalOf('a.rst', ['-Set ``size`` to ten.', '+Set ``limit`` to ten.'])).toMatchObject({ name: 1 });
  });
});

describe('AsciiDoc', () => {
  test.each([
    ['-See link:old.html[the guide].', '+See link:new.html[the guide].'],
    ['-See https://example.com/old[the guide].', '+See https://example.com/new[the guide].'],
    ['-See xref:old.adoc[the guide].', '+See xref:new.adoc[the guide].'],
    ['-See <<old,the guide>>.', '+See <<new,the guide>>.'],
  ])('a link mended: %s', (before, after) => {
    expect(totalOf('a.adoc', [before, after])).toMatchObject({ changedLinks: 1, edits: 0 });
  });

  test('attributes of blocks, anchors, includes and comments are not read', () => {
    const lines = [
      '+[source,java]',
      '+[[keys-of-clients]]',
      '+include::keys.adoc[]',
      '+// Not yet ready to be shown',
    ];
    expect(totalOf('a.adoc', lines)).toMatchObject({ newWords: 0 });
  });

  test('what a page says of itself is metadata, an attribute that it shows is not', () => {
    const lines = ['+:page-tags: queue, limit', '+:keywords: queue, limit', '+:newest: 4.2.0'];
    expect(totalOf('a.adoc', lines)).toMatchObject({ meta: 2, newWords: 0 });
  });

  test('a picture shows itself and its words', () => {
    const lines = ['+image::window.png[The window of the service,300]'];
    expect(totalOf('a.adoc', lines)).toMatchObject({ newImages: 1, newWords: 5 });
  });

  test('a hunk that begins inside of a block ends there, and the next one is told by what stands before it', () => {
    const lines = [
      ' auto-remove: true',
      ' ----',
      '+',
      '+=== Notes on 5.9.0',
      '+',
      '+The section is no longer read.',
      '+',
      '+[source,yaml]',
      '+----',
      '+keep: true',
      '+----',
    ];
    expect(totalOf('a.adoc', lines)).toMatchObject({ newHeadings: 1, newSentences: 1, newCode: 1 });
  });

  test('the title of a block is a heading', () => {
    expect(totalOf('a.adoc', ['+.How the queue is emptied'])).toMatchObject({ newHeadings: 1 });
  });
});

test('what is indented in an admonition of MkDocs is prose', () => {
  const lines = ['+!!! note', '+', '+    The service reads the file once, at its start.'];
  expect(totalOf('a.md', lines)).toMatchObject({ newSentences: 1, newWords: 9, newCode: 0 });
});

test('names of addresses that are written elsewhere may change', () => {
  const lines = ['-See [the guide][5] and [the list][12].', '+See [the guide][6] and [the list][13].'];
  expect(totalOf('a.md', lines)).toMatchObject({ value: 0, edits: 0 });
});

test('but an index in code is shown', () => {
  const lines = ['-Take `rows[0][1]` of the table.', '+Take `rows[0][2]` of the table.'];
  expect(totalOf('a.md', lines)).toMatchObject({ edits: 1 });
});

test.each([
  ['layouts/footer.html', '-<p>Until soon.</p>'],
  ['docs/_includes/head.html', '-<p>Until soon.</p>'],
  ['docs/overrides/main.html', '-<p>Until soon.</p>'],
  ['docs/templates/page.html', '+<p>{{ page.title }}</p>'],
  ['docs/sponsors/example.png', null],
  ['docs/badges/build.svg', null],
  ['AGENTS.md', '+Run the tests.'],
  ['service/CLAUDE.md', '+Run the tests.'],
  ['.github/pull_request_template.md', '+What does this change?'],
  ['test/expected/page.html', '+<p>Until soon.</p>'],
  ['tests/fixtures/page.md', '+Until soon.'],
  ['packages/markdown/test/seen.png', null],
  ['src/__snapshots__/page.md', '+Until soon.'],
])('%s is no documentation, whatever the globs say', (path, line) => {
  const file =
    line === null
      ? ({ filename: path, status: 'added', additions: 0, deletions: 0 } as const)
      : changedFile(path, [line]);
  expect(readChange([file], () => true).files).toEqual([]);
});

test.each([
  ['docs/agents-guide.md', '+Agents read the guide first.'],
  ['docs/agents.md', '+Agents read the guide first.'],
  ['docs/reference/templates/list.html', '+<p>The list shows all of them.</p>'],
  ['docs/themes/dark.html', '+<p>The dark theme is for the night.</p>'],
  ['.github/contributing.md', '+Ask before a large change.'],
  ['test/README.md', '+The tests take a minute.'],
  ['docs/test/plans.html', '+<p>A plan of tests is kept for a year.</p>'],
  ['backup/snapshots/restore.md', '+A snapshot is restored within a minute.'],
])('%s is a page like others', (path, line) => {
  expect(readChange([changedFile(path, [line])], () => true).files).toHaveLength(1);
});

test('a picture of the page on badges is one', () => {
  const file = { filename: 'docs/badges/earned.png', status: 'added', additions: 0, deletions: 0 } as const;
  expect(readChange([file], () => true).total.addedImages).toBe(1);
});

describe('a page that is not written yet', () => {
  const latin = '+Lorem ipsum dolor sit amet, consectetur adipiscing elit.';

  test('brings nothing', () => {
    const page = changedFile('new.md', ['+# Soon', '+', latin], { status: 'added' });
    expect(readChange([page], () => true).total).toMatchObject({ newPages: 0, newHeadings: 0 });
  });

  test('is none where a reader finds a list, a table or code beside the filling', () => {
    const page = changedFile(
      'new.md',
      ['+# The text component', '+', latin, '+', '+- `size`: its height', '+- `font`: its letters'],
      { status: 'added' },
    );
    expect(readChange([page], () => true).total).toMatchObject({ newPages: 1, newItems: 2 });
  });
});

test('what a template does is no text of its page', () => {
  const lines = ['+<p><% posts.each do |post| %>Written by {{ post.author }} in spring.</p>'];
  expect(totalOf('index.html', lines)).toMatchObject({ newWords: 4 });
});

describe('HTML in Markdown', () => {
  test('is shown where it stands in code', () => {
    const lines = ['-Use the `<Image />` of the library.', '+Use the `<Picture />` of the library.'];
    expect(totalOf('index.md', lines)).toMatchObject({ name: 1, edits: 1 });
  });

  test('a line of badges is metadata', () => {
    const lines = [
      '-[![Build](https://example.com/a.svg)](https://example.com/a) [![Chat](b.svg)](b)',
      '+[![Build](https://example.com/c.svg)](https://example.com/c)',
    ];
    expect(totalOf('README.md', lines)).toMatchObject({ meta: 1, newImages: 0, punctuation: 0 });
  });

  test('cards that moved bring nothing new', () => {
    const card = ['  <div class="column">', '    <a href="traps.html"><img src="traps.svg"></a>', '  </div>'];
    const lines = [
      ...card.map((line) => `-${line}`),
      ' </div>',
      ' ',
      ' ## Products',
      ' ',
      ...card.map((line) => `+${line}`),
    ];
    expect(totalOf('index.md', lines)).toMatchObject({ newCode: 0, newImages: 0, newLinks: 0 });
  });
});

test('lines of a script without spaces may be wrapped elsewhere', () => {
  const lines = ['-设置文件在启动时', '-读取。然后等待请求。', '+设置文件在启动时读取。', '+然后等待请求。'];
  expect(totalOf('a.md', lines)).toMatchObject({ edits: 0, punctuation: 0 });
});

describe('a drawing in SVG', () => {
  test('has words, and is a picture', () => {
    const lines = [
      '+  <path d="M 0 0 L 10 10"/>',
      '+  <text x="1" y="2">The queue waits</text>',
      '+  <tspan x="4">for a worker</tspan>',
    ];
    const file = changedFile('flow.svg', lines, { status: 'added' });
    expect(readChange([file], () => true).total).toMatchObject({ newWords: 6, newItems: 2, addedImages: 1 });
  });

  test('whose lines alone changed has no other words', () => {
    const lines = [
      '-  <path d="M 0 0 L 10 10"/>',
      '+  <path d="M 0 0 L 12 12"/>',
      '   <text x="1">Queue</text>',
    ];
    expect(totalOf('flow.svg', lines)).toMatchObject({
      newWords: 0,
      edits: 0,
      punctuation: 0,
      changedImages: 1,
    });
  });

  test('whose label was misspelt is mended', () => {
    expect(totalOf('flow.svg', ['-<text>The queu</text>', '+<text>The queue</text>'])).toMatchObject({
      spelling: 1,
    });
  });
});

describe('a notebook', () => {
  const cell = (type: string, lines: readonly string[]) => [
    '   {',
    `    "cell_type": "${type}",`,
    '    "metadata": {},',
    '    "source": [',
    ...lines,
    '    ]',
    '   },',
  ];

  test('is read by its text cells', () => {
    const lines = cell('markdown', ['+    "Wait ten seconds before you ask \\"again\\".\\n",']);
    expect(totalOf('a.ipynb', lines)).toMatchObject({ newSentences: 1, newWords: 7, newCode: 0 });
  });

  test('has code in its code cells', () => {
    const lines = cell('code', ['+    "client = connect(10)\\n",', '+    "client.ask()"']);
    expect(totalOf('a.ipynb', lines)).toMatchObject({ newWords: 0, newCode: 2 });
  });

  test('says nothing by what its runs gave out', () => {
    const lines = [
      '    "cell_type": "code",',
      '    "outputs": [',
      '+      "text of a run that went well\\n"',
      '    ],',
    ];
    expect(totalOf('a.ipynb', lines)).toMatchObject({ newWords: 0, newCode: 0 });
  });
});
