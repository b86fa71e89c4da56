import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { digestOf, readEntryLine, writeEntryLine } from '../../src/standing/entry-line.ts';

const page = readFileSync('docs/ledger.md', 'utf8');
const block = (name: string) =>
  new RegExp(`<!-- ${name} -->\n\n\`\`\`\\w*\n(.*)\n\`\`\``).exec(page)?.[1] ?? `no ${name}`;

test('the line that the page on the ledger shows is one as it is written, and has the digest that the page names', () => {
  const line = block('line');
  const reading = readEntryLine(line);
  expect(reading).toMatchObject({ kind: 'entry', warnings: [] });
  expect(reading.kind === 'entry' ? JSON.parse(writeEntryLine(reading.entry)) : null).toEqual(
    JSON.parse(line),
  );
  expect(digestOf(JSON.parse(line))).toBe(block('digest'));
});

test('the least that the page says a line holds is enough, and needed', () => {
  const least = JSON.parse(block('least'));
  expect(readEntryLine(JSON.stringify(least))).toMatchObject({ kind: 'entry', warnings: [] });
  for (const key of Object.keys(least).filter((one) => one !== 'prev'))
    expect(readEntryLine(JSON.stringify({ ...least, [key]: undefined })).kind, key).toBe('broken');
  for (const kind of ['enrolment', 'erasure'])
    expect(
      readEntryLine(JSON.stringify({ ...least, kind, points: undefined, earnedOn: null })),
    ).toMatchObject({
      kind: 'entry',
    });
});

test.each([
  ['a number above 2^53 - 1', { points: 2 ** 53 }],
  ['a day that is not in the calendar', { earnedOn: '2026-02-30' }],
  ['a time without milliseconds', { at: '2026-11-24T10:00:00Z' }],
  ['an empty text', { activity: '' }],
  ['a text of more than 10,000 characters', { id: 'x'.repeat(10_001) }],
  ['an account for a number', { mergedInto: { id: 1, login: 'ana' } }],
  ['a source without an address', { source: { repo: 'octo-org/docs', repoId: 1 } }],
  ['another version with a wrong time', { v: 2, at: 'today' }],
])('a line with %s is broken, as the page says', (_what, change) => {
  expect(readEntryLine(JSON.stringify({ ...JSON.parse(block('least')), ...change })).kind).toBe('broken');
});
