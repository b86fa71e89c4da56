import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { describeMistake } from '../../src/program/mistake.ts';
import { programSchema } from '../../src/program/program-schema.ts';
import { readProgram } from '../../src/program/read-program.ts';

const accepts = new Ajv({ strict: true, allowUnionTypes: true }).compile(programSchema());
const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

/** The program files that a page shows. */
function programsIn(page: string): string[] {
  return Array.from(read(page).matchAll(/^( *)```yaml\n(.*?)^ *```$/gms), ([, indent = '', text = '']) =>
    text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  ).filter((text) => /^(?:extends|program|activities):/m.test(text));
}

/** What the pages mean by the organisation's file. */
const others = new Map([['octo-org/.github:.github/docpoints.yml', { text: 'extends: dataminer' }]]);

describe.each([
  ['docs/own-program.md', 9],
  ['README.md', 1],
])('%s', (page, least) => {
  test('shows program files', () => expect(programsIn(page).length).toBeGreaterThanOrEqual(least));

  test.each(programsIn(page))('of which each can be used as it stands: %s', (text) => {
    const reading = readProgram(text, page, others);
    expect(reading.ok ? [] : reading.mistakes.map(describeMistake)).toEqual([]);
    expect([accepts(parse(text)), accepts.errors]).toEqual([true, null]);
  });
});

test('the mistake that docs/own-program.md shows is told like that', () => {
  const [, shown = ''] = /```text\n(.*?), `points`, …/.exec(read('docs/own-program.md')) ?? [];
  const reading = readProgram(
    'extends: simple\nactivities:\n  typo-fix:\n    pionts: 5',
    '.github/docpoints.yml',
  );
  expect(reading.ok ? '' : reading.mistakes.map(describeMistake).join()).toContain(shown);
  expect(shown).not.toBe('');
});
