import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { ChangedFile } from '../../src/change/changed-file.ts';
import type { Contribution } from '../../src/classify/classification.ts';
import { classify } from '../../src/classify/classify.ts';
import { propose } from '../../src/classify/propose.ts';
import { readProgram } from '../../src/program/read-program.ts';
import { changedFile } from '../builders/changed-file.ts';
import { docs } from '../builders/docs.ts';

const contribution = (files: readonly ChangedFile[], also: Partial<Contribution> = {}): Contribution => ({
  title: 'Change the docs',
  author: 'octocat',
  isBot: false,
  labels: [],
  files,
  ...also,
});
const typo = [changedFile('a.md', ['-Recieve the message.', '+Receive the message.'])];
const name = [
  changedFile('a.md', [
    '-Set `maxSize` to a number, or `minSize`.',
    '+Set `upperLimit` to a number, or `lowerLimit`.',
  ]),
];
const hint = {
  spelling: { kind: 'hint', class: 'typo-fix' },
  facts: { kind: 'hint', class: 'added-information' },
} as const;

describe('labels that hint', () => {
  test('make surer and are named', () => {
    const before = classify(contribution(name), docs);
    const hinted = classify(contribution(name, { labels: ['facts'] }), docs, hint);
    expect(hinted.confidence).toBeGreaterThan(before.confidence);
    expect(hinted.reasons.join()).toContain('“facts”');
  });

  test('decide where the change leaves doubt', () => {
    const wording = [changedFile('a.md', ['-Pick the large window.', '+Pick the outer window.'])];
    expect(classify(contribution(wording), docs).class).toBe('typo-fix');
    expect(classify(contribution(wording, { labels: ['facts'] }), docs, hint).class).toBe(
      'added-information',
    );
  });

  test('do not outweigh what is plain', () => {
    expect(classify(contribution(typo, { labels: ['facts'] }), docs, hint).class).toBe('typo-fix');
  });

  test('make nothing of nothing', () => {
    expect(classify(contribution([], { labels: ['facts'] }), docs, hint).class).toBeNull();
  });

  test('that disagree are not weighed', () => {
    expect(classify(contribution(typo, { labels: ['facts', 'spelling'] }), docs, hint).reasons).toContain(
      'Labels hint at different activities: not weighed',
    );
  });

  test('are none when the label means something else', () => {
    const labels = { facts: { kind: 'none' } } as const;
    expect(classify(contribution(name, { labels: ['facts'] }), docs, labels)).toEqual(
      classify(contribution(name), docs),
    );
  });
});

describe('beside a page that is renamed', () => {
  const renamed = { filename: 'queues.md', status: 'renamed', additions: 0, deletions: 0 } as const;
  const classOf = (...lines: readonly string[]) =>
    classify(contribution([renamed, changedFile('a.md', lines)]), docs).class;

  test('a link that follows it is nothing', () => {
    expect(classOf('-See [queues](./old.md).', '+See [queues](./queues.md).')).toBeNull();
  });

  test('another amount in code tells what it does elsewhere', () => {
    expect(
      classOf(' ```js', '-open({ wait: 20, tries: 3 });', '+open({ wait: 60, tries: 3 });', ' ```'),
    ).toBe('added-information');
  });
});

describe('many pages', () => {
  const stub = (at: number) => [
    `+# tool${at}`,
    '+',
    `+This command is a short name for \`long-tool-${at}\`.`,
    '+',
    `+\`show long-tool-${at}\``,
  ];
  const pages = (number: number) =>
    Array.from({ length: number }, (_, at) => changedFile(`tool${at}.md`, stub(at), { status: 'added' }));

  test('that a tool made of one pattern are no large contribution, however many', () => {
    const [some, many] = [30, 300].map((number) => classify(contribution(pages(number)), docs));
    expect(many).toMatchObject({ class: 'added-information' });
    expect(many?.worth).toBeLessThan(125);
    expect(many?.worth).toBe(some?.worth);
  });

  test('that are touched in one word each add little to what one page says', () => {
    const told = changedFile('a.md', ['+An account that sends too much is slowed down for an hour.']);
    const links = Array.from({ length: 200 }, (_, at) =>
      changedFile(`b${at}.md`, [`-See [it](old/${at}.md).`, `+See [it](new/${at}.md).`]),
    );
    expect(classify(contribution([told, ...links]), docs).worth).toBeLessThan(75);
  });
});

describe('whatever comes', () => {
  const line = fc
    .tuple(fc.constantFrom('+', '-', ' ', '', '@@'), fc.string({ unit: 'binary' }))
    .map(([sign, text]) => sign + text);
  const patch = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(line).map((lines) => ['@@ -1,3 +1,4 @@', ...lines].join('\n')),
  );
  const file = fc.record({
    filename: fc.constantFrom('a.md', 'b.rst', 'c.adoc', 'd.html', 'toc.yml', 'e.png', 'f.ts', 'g.md'),
    status: fc.constantFrom('added', 'removed', 'modified', 'renamed'),
    additions: fc.nat(5000),
    deletions: fc.nat(5000),
    patch: fc.option(patch, { nil: undefined }),
  });
  const files = fc.uniqueArray(file, { selector: (one) => one.filename });

  test('it answers, within the scale', () => {
    fc.assert(
      fc.property(files, (some) => {
        const { class: is, worth, confidence } = classify(contribution(some), docs);
        const [lowest, highest] =
          is === null
            ? [0, 0]
            : is === 'typo-fix'
              ? [25, 50]
              : is === 'added-information'
                ? [30, 300]
                : [300, 1000];
        return worth >= lowest && worth <= highest && confidence >= 0 && confidence <= 1;
      }),
    );
  });

  test('the order of the files does not matter', () => {
    fc.assert(
      fc.property(files, (some) => {
        expect(classify(contribution(some.toReversed()), docs)).toEqual(classify(contribution(some), docs));
      }),
    );
  });

  const words = fc.array(
    fc.constantFrom('page', 'the', 'server', 'waits', '`code`', '-', '|', '##', '1.', 'ten.'),
    { minLength: 1, maxLength: 12 },
  );
  const blanks = fc.constantFrom(' ', '  ', '\t', '    ');
  test('a change of blanks alone is never more than a typo fix', () => {
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 5 }),
        blanks,
        blanks,
        fc.constantFrom('', '  ', '\t'),
        (lines, before, after, end) => {
          const changed = changedFile('a.md', [
            ...lines.map((line) => `-${line.join(before)}`),
            ...lines.map((line) => `+${line.join(after)}${end}`),
          ]);
          expect([null, 'typo-fix']).toContain(classify(contribution([changed]), docs).class);
        },
      ),
    );
  });

  const sentence = fc
    .array(
      fc.constantFrom('page', 'server', 'waits', 'queue', 'opens', 'seven', 'folder', 'reads', 'nightly'),
      {
        minLength: 4,
        maxLength: 12,
      },
    )
    .map((some) => `The ${some.join(' ')}.`);
  const points = (some: readonly ChangedFile[]) => {
    const program = readProgram(null, 'docpoints.yml');
    if (!program.ok) throw new Error('the preset is no program');
    return propose(classify(contribution(some), docs), program.program)?.points ?? 0;
  };

  test('text that is moved is never an addition', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), (sentences) => {
        const moved = [
          changedFile(
            'a.md',
            sentences.flatMap((text) => [`-${text}`, '-']),
          ),
          changedFile(
            'b.md',
            sentences.flatMap((text) => [`+${text}`, '+']),
          ),
        ];
        expect([null, 'typo-fix']).toContain(classify(contribution(moved), docs).class);
      }),
    );
  });

  test('a real paragraph never lowers the points', () => {
    const paragraph = changedFile('z.md', [
      '+An account that sends more than a hundred requests a minute is slowed down, and told so in the answer.',
    ]);
    fc.assert(
      fc.property(files, (some) => {
        expect(points([...some, paragraph])).toBeGreaterThanOrEqual(points(some));
      }),
    );
  });
});
