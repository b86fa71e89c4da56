import { expect, test } from 'vitest';

import { formatMistakes } from '../../src/program/format-mistakes.ts';
import type { Mistake } from '../../src/program/mistake.ts';

const mistake: Mistake = {
  file: '.github/docpoints.yml',
  line: 3,
  column: 5,
  path: 'program.periud',
  found: 'the unknown key `periud`',
  expected: 'one of the keys `name`, `period`',
  nearest: 'period',
};

test('as text a mistake is one line', () => {
  expect(formatMistakes([mistake, { ...mistake, line: 4, nearest: null }], 'text')).toBe(
    '.github/docpoints.yml:3:5: program.periud: found the unknown key `periud`, expected one of the keys `name`, `period` (did you mean `period`?)\n' +
      '.github/docpoints.yml:4:5: program.periud: found the unknown key `periud`, expected one of the keys `name`, `period`',
  );
});

test('as text nothing in a mistake steers the terminal', () => {
  const hostile = { ...mistake, path: '', found: 'a\u001B[2Jb\u202Ec\nd', nearest: null };
  expect(formatMistakes([hostile], 'text')).toContain('found a�[2Jb�c�d, expected');
});

test('for GitHub a mistake is an annotation at its line', () => {
  expect(formatMistakes([mistake], 'github')).toBe(
    '::error file=.github/docpoints.yml,line=3,col=5,title=Docpoints program::program.periud: found the unknown key `periud`, expected one of the keys `name`, `period` (did you mean `period`?)',
  );
});

test('for GitHub a mistake can neither end its command nor add a property', () => {
  const hostile = { ...mistake, file: 'a,line=9:b%\n.yml', found: 'x\r\n::error::y 100%' };
  const [command, ...more] = formatMistakes([hostile], 'github').split('\n');
  expect(more).toEqual([]);
  expect(command).toContain('::error file=a%2Cline=9%3Ab%25%0A.yml,line=3,col=5,');
  expect(command).toContain('found x%0D%0A::error::y 100%25, expected');
});

test('as SARIF a mistake is a result with its place', () => {
  const log: unknown = JSON.parse(formatMistakes([mistake], 'sarif'));
  expect(log).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Docpoints' } },
        results: [
          {
            ruleId: 'program-file',
            level: 'error',
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: '.github/docpoints.yml' },
                  region: { startLine: 3, startColumn: 5 },
                },
              },
            ],
          },
        ],
      },
    ],
  });
});

test('no mistakes are no text, and SARIF without results', () => {
  expect(formatMistakes([], 'text')).toBe('');
  expect(formatMistakes([], 'github')).toBe('');
  expect(JSON.parse(formatMistakes([], 'sarif'))).toMatchObject({ runs: [{ results: [] }] });
});

test('warnings come after the mistakes, and are told to be no more', () => {
  const warning = { ...mistake, line: 9 };
  expect(formatMistakes([], 'text', [warning])).toMatch(/^Warning: \.github\/docpoints\.yml:9:5: /);
  expect(formatMistakes([mistake], 'github', [warning])).toMatch(/^::error .*\n::warning .*line=9,/);
  expect(JSON.parse(formatMistakes([mistake], 'sarif', [warning]))).toMatchObject({
    runs: [{ results: [{ level: 'error' }, { level: 'warning' }] }],
  });
});

test('as SARIF the place of a file is an address, whatever its name', () => {
  const log: unknown = JSON.parse(formatMistakes([{ ...mistake, file: 'a b#1?.yml' }], 'sarif'));
  expect(JSON.stringify(log)).toContain('"uri":"a%20b%231%3F.yml"');
});
