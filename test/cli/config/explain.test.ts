import { expect, test } from 'vitest';

import { explainProgram } from '../../../src/cli/config/explain.ts';
import { readProgram } from '../../../src/program/read-program.ts';

function explained(text: string | null): string {
  const reading = readProgram(text, 'own.yml');
  if (!reading.ok) throw new Error('A valid program was expected.');
  // On which line of a preset something stands is no matter here, as long as it is said.
  return explainProgram(reading).replaceAll(/(preset [\w-]+):\d+/g, '$1:N');
}

const own = `extends: dataminer
program:
  timezone: Europe/Berlin
activities:
  typo-fix:
    points: { max: 30 }
  added-information: null
labels:
  spelling: { hint: typo-fix }
ledger: { repository: octo-org/points }
`;

const origins = [
  ['a value of the file', 'timezone: Europe/Berlin # own.yml:3'],
  ['a value within a value', 'max: 30 # own.yml:6'],
  ['a value of the preset that is extended', 'keep: period # preset dataminer:N'],
  ['a value of the preset below it', 'credit: author # preset simple:N'],
  ['a value within a list', '- name: Advocate # preset dataminer:N'],
  ['an item of a list', '- default # preset simple:N'],
  ['an activity that is taken away', 'added-information: null # own.yml:7'],
  ['a value that holds where nobody says otherwise', 'step: 1 # default'],
  ['a label that comes with an activity', '"points: typo-fix": typo-fix # made of the activities'],
  ['a label of the file', 'hint: typo-fix # own.yml:9'],
  ['a ledger, which inherits nothing', 'branch: docpoints # default'],
] as const;

test.each(origins)('%s tells where it comes from', (_, line) => {
  expect(explained(own)).toContain(line);
});

test('without a file, all comes from the preset simple', () => {
  const text = explained(null);
  expect(text).toContain('timezone: UTC # preset simple:N');
  expect(text).toContain('branch: docpoints # preset simple:N');
});
