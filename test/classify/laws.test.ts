import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { ChangedFile } from '../../src/change/changed-file.ts';
import { answer } from '../../src/classify/answer.ts';
import { classify } from '../../src/classify/classify.ts';
import { readProgram } from '../../src/program/read-program.ts';
import { changedFile } from '../builders/changed-file.ts';
import { docs } from '../builders/docs.ts';

const contribution = (files: readonly ChangedFile[]) => ({
  title: 'Change the docs',
  author: 'octocat',
  isBot: false,
  labels: [],
  files,
});
const reading = readProgram(null, 'docpoints.yml');
const pointsOf = (files: readonly ChangedFile[]): number => {
  if (!reading.ok) throw new Error('the preset is no program');
  return answer(1, contribution(files), reading.program).points;
};

const word = fc.constantFrom(
  ...`server window ledger parser index cache queue report waits opens closes reads writes keeps sends every each
  another slow quick large small message account request answer file page user of the a to in with before after`.split(
    /\s+/,
  ),
);
const sentence = fc
  .array(word, { minLength: 7, maxLength: 14 })
  .map((words) => `The ${words.join(' ')} thing.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((sentences) => sentences.join(' '));
const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 4 });
const signed = (sign: string, lines: readonly string[]) => lines.map((line) => sign + line);
const format = fc.constantFrom('a.md', 'a.rst', 'a.adoc');

/** Breaks a text into lines of so many words. */
const wrapped = (text: string, width: number): string[] => {
  const words = text.split(' ');
  return Array.from({ length: Math.ceil(words.length / width) }, (_, at) =>
    words.slice(at * width, (at + 1) * width).join(' '),
  );
};

describe('what no reader sees is worth nothing:', () => {
  const width = fc.integer({ min: 3, max: 20 });
  test('paragraphs wrapped in other lines', () => {
    fc.assert(
      fc.property(format, paragraph, width, width, (name, text, before, after) => {
        const lines = [...signed('-', wrapped(text, before)), ...signed('+', wrapped(text, after))];
        expect(classify(contribution([changedFile(name, lines)]), docs).class).toBeNull();
      }),
    );
  });

  test('blanks at the ends of lines, and other line endings', () => {
    const end = fc.constantFrom('', ' ', '  ', '\t', '\r');
    fc.assert(
      fc.property(format, paragraphs, end, end, (name, texts, before, after) => {
        const lines = [
          ...signed(
            '-',
            texts.map((text) => text + before),
          ),
          ...signed(
            '+',
            texts.map((text) => text + after),
          ),
        ];
        expect(classify(contribution([changedFile(name, lines)]), docs).class).toBeNull();
      }),
    );
  });

  test('and takes nothing from an edit beside it', () => {
    const edit = fc.constantFrom(
      ['-A request fails after 30 seconds.', '+A request fails after 60 seconds.'],
      ['-Set `maxSize` to a number.', '+Set `upperLimit` to a number.'],
      ['-Recieve the message.', '+Receive the message.'],
    );
    fc.assert(
      fc.property(edit, paragraph, width, width, (lines, text, before, after) => {
        const edited = changedFile('a.md', lines);
        const other = changedFile('b.md', [
          ...signed('-', wrapped(text, before)),
          ...signed('+', wrapped(text, after)),
        ]);
        const of = (...files: readonly ChangedFile[]) => {
          const { class: is, worth, confidence } = classify(contribution(files), docs);
          return { is, worth, confidence };
        };
        expect(of(edited, other)).toEqual(of(edited));
      }),
    );
  });

  test('blank lines', () => {
    fc.assert(
      fc.property(format, paragraphs, fc.integer({ min: 1, max: 4 }), (name, texts, blanks) => {
        const lines = texts.flatMap((text) => [` ${text}`, ...Array.from({ length: blanks }, () => '+')]);
        expect(classify(contribution([changedFile(name, lines)]), docs).class).toBeNull();
      }),
    );
  });
});

describe('text that is moved without a change is no addition:', () => {
  test('to another file', () => {
    fc.assert(
      fc.property(format, paragraphs, (name, texts) => {
        const files = [
          changedFile(name, signed('-', texts)),
          changedFile(`other-${name}`, signed('+', texts), { status: 'added' }),
        ];
        const { measures, class: is } = classify(contribution(files), docs);
        expect(measures['newWords']).toBeUndefined();
        expect([null, 'typo-fix']).toContain(is);
      }),
    );
  });

  test('within a file', () => {
    fc.assert(
      fc.property(format, paragraphs, paragraph, (name, texts, kept) => {
        const lines = [...signed('-', texts), ` ${kept}`, ...signed('+', texts)];
        const { measures, class: is } = classify(contribution([changedFile(name, lines)]), docs);
        expect(measures['newWords']).toBeUndefined();
        expect([null, 'typo-fix']).toContain(is);
      }),
    );
  });
});

const told = [
  '+An account that sends more than ninety uploads within one hour is paused until somebody with the right to do',
  '+so lifts the pause by hand; uploads that were begun are finished, later ones are refused with status 429.',
];

test('a real paragraph more never lowers the points', () => {
  const line = fc.tuple(fc.constantFrom('+', '-', ' '), sentence).map(([sign, text]) => sign + text);
  const file = fc
    .tuple(fc.constantFrom('a.md', 'b.rst', 'c.adoc', 'd.md'), fc.array(line, { maxLength: 12 }))
    .map(([name, lines]) => changedFile(name, lines));
  const files = fc.uniqueArray(file, { selector: ({ filename }) => filename, maxLength: 4 });
  fc.assert(
    fc.property(files, (some) => {
      expect(pointsOf([...some, changedFile('limits.md', told)])).toBeGreaterThanOrEqual(pointsOf(some));
    }),
    { numRuns: 300 },
  );
});
