import type { ArgsDef } from 'citty';
import { expect, test } from 'vitest';

import { checkWords } from '../../src/cli/check-words.ts';
import { WrongUsage } from '../../src/cli/exit.ts';

const args: ArgsDef = {
  range: { type: 'positional', required: false },
  files: { type: 'string', valueHint: 'pr.json' },
  format: { type: 'enum', options: ['text', 'github'] },
  json: { type: 'boolean' },
  help: { type: 'boolean', alias: 'h' },
};

const refused = [
  ['--jsno', 'There is no option --jsno. Did you mean --json?'],
  ['--quite-another', 'There is no option --quite-another.'],
  ['--range x', 'There is no option --range.'],
  ['--toString', 'There is no option --toString.'],
  ['--no-json', 'There is no option --no-json.'],
  ['-x', 'There is no option -x.'],
  ['--json=yes', '--json takes no value.'],
  ['--files', '--files needs a value: --files=<pr.json>.'],
  ['--files=', '--files needs a value: --files=<pr.json>.'],
  ['--files --json', '--files needs a value, found --json: --files=<pr.json>.'],
  ['--format txt', '--format is one of `text`, `github`, found “txt”. Did you mean text?'],
  ['--json --json', '--json is given twice.'],
  ['a b', '“b” is one argument too many.'],
] as const;

test.each(refused)('%s is refused', (words, message) => {
  expect(() => checkWords(words.split(' '), args)).toThrow(new WrongUsage(message));
});

const accepted = [
  '',
  'a',
  '--files pr.json a --json',
  '--files=--odd.json',
  '--files -',
  '-h',
  '--format=github',
  '-- --json',
];

test.each(accepted)('“%s” is accepted', (words) => {
  expect(() => checkWords(words === '' ? [] : words.split(' '), args)).not.toThrow();
});

test('an argument that is needed is named', () => {
  expect(() => checkWords([], { digest: { type: 'positional' } })).toThrow(
    new WrongUsage('DIGEST is missing.'),
  );
});

test('an option that is needed is named', () => {
  const needed = { format: { type: 'string', required: true } } as const;
  expect(() => checkWords([], needed)).toThrow(new WrongUsage('--format is missing.'));
});
