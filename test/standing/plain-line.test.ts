import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { digestOf, digestOfCanonical } from '../../src/standing/canonical.ts';
import { digestOfEntry, readClosely, readEntryLine } from '../../src/standing/entry-line.ts';
import { readPlainLine } from '../../src/standing/plain-line.ts';
import { buildDraft, buildLines } from '../builders/entry.ts';

const [plain = ''] = buildLines([buildDraft()]);
const parsed = (line: string): Record<string, unknown> => JSON.parse(line);

test('a line as it is written is read in the short way', () => {
  expect(readPlainLine(plain, parsed(plain))).not.toBeNull();
});

const odd = fc.oneof(
  fc.constantFrom<unknown>(null, '', 0, -0, 1000, 1.5, 2 ** 53, true, [], {}, '\ud800', 'a\u0001"\\é☕', -7),
  fc.constantFrom('2026-02-29', '2024-02-29', '2026-11-24T10:00:00.000Z', '2026-11-24T24:00:00.000Z'),
  fc.constantFrom(`sha256:${'a'.repeat(64)}`, 'award', 'erasure', 'enrolment', 'x'.repeat(10_001)),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.integer(),
);
const field = fc.constantFrom(
  ...'v id kind at earnedOn member activity points source by reason revokes leaves mergedInto head program prev mood'.split(
    ' ',
  ),
  ...'member.id member.login source.pull source.issue source.url source.repoId source.mood by.login'.split(
    ' ',
  ),
);

/** The line with one field another, or gone. */
function changed(line: Record<string, unknown>, path: string, value: unknown): Record<string, unknown> {
  const [first = '', second] = path.split('.');
  const inner = line[first];
  if (second === undefined) return { ...line, [first]: value };
  return {
    ...line,
    [first]: typeof inner === 'object' ? { ...inner, [second]: value } : { [second]: value },
  };
}

test('what is read in the short way is what a close look reads', () => {
  let short = 0;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(field, fc.oneof(odd, fc.constant(undefined))), { maxLength: 3 }),
      (changes) => {
        const value = changes.reduce((line, [path, one]) => changed(line, path, one), parsed(plain));
        const line = JSON.stringify(value);
        const read = readPlainLine(line, parsed(line));
        if (read === null) return;
        short += 1;
        const closely = readClosely(line, parsed(line));
        expect(closely).toEqual({
          kind: 'entry',
          entry: read.entry,
          digest: digestOfCanonical(read.canonical),
          warnings: [],
        });
        for (const reading of [closely, readEntryLine(line)])
          if (reading.kind === 'entry') expect(digestOfEntry(reading.entry)).toBe(reading.digest);
        expect(digestOfCanonical(read.canonical)).toBe(digestOf(parsed(line)));
      },
    ),
    { numRuns: 3000 },
  );
  expect(short).toBeGreaterThan(500);
});

describe('is never read in the short way', () => {
  test.each([
    ['a key that stands twice', plain.replace('"points":25', '"points":1,"points":25')],
    [
      'a key that stands twice, and a number that makes room for it',
      plain.replace('"points":25', '"v":1,"points":1e9'),
    ],
    ['a field that nobody knows', plain.replace('"v":1', '"v":1,"mood":"good"')],
    ['half of a character', plain.replace('octocat', '\\ud800')],
  ])('%s', (_name, line) => {
    expect(readPlainLine(line, parsed(line))).toBeNull();
  });
});

describe('a key that stands twice in one object is refused', () => {
  test.each([
    ['in the line', plain.replace('"points":25', '"points":1,"points":25'), '"points"'],
    ['in a part of it', plain.replace('"login":"octocat"', '"login":"ana","login":"octocat"'), '"login"'],
    ['written with an escape', plain.replace('"points":25', '"poi\\u006ets":1,"points":25'), '"points"'],
    ['with a number in its shortest form', plain.replace('"points":25', '"v":1,"points":1e9'), '"v"'],
    ['in a field that nobody knows', plain.replace('"v":1', '"v":1,"x":[{"a":{"b":1,"b":2}}]'), '"b"'],
    ['in a kind that nobody knows', '{"v":1,"kind":"gift","id":"x","id":"y"}', '"id"'],
  ])('%s', (_name, line, key) => {
    const reading = readEntryLine(line);
    expect(reading.kind === 'broken' && reading.what).toContain(`has the key ${key} twice in one object`);
  });

  test('and the same key in two objects, or as a value, is not', () => {
    const line = plain.replace('"reason":null', '"reason":"{\\"id\\":1,\\"id\\":2}"');
    expect(readEntryLine(line).kind).toBe('entry');
  });
});

test('a line with a part nested a hundred thousand deep is read', () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const reading = readEntryLine(plain.replace('"v":1', `"v":1,"deep":${deep}`));
  expect(reading).toMatchObject({ kind: 'entry', warnings: ['has the unknown field "deep": kept'] });
});

test('a line with a text of thirty megabytes in it is read', () => {
  const long = '\\u0041\\"'.repeat(4_000_000);
  expect(readEntryLine(plain.replace('"reason":null', `"reason":"${long}"`)).kind).toBe('entry');
});

test.each([
  [
    'a number that is too large',
    plain.replace('"points":25', '"points":9007199254740992'),
    'Expected a whole number of at most 9007199254740991',
  ],
  [
    'an id that is too long',
    plain.replace('"id":"', `"id":"${'x'.repeat(10_000)}`),
    'Expected at most 10,000 characters, found 100',
  ],
  ['a number without end', plain.replace('"points":25', '"points":1e309'), 'has no canonical form'],
  ['no number', plain.replace('"points":25', '"points":NaN'), 'is not JSON'],
  ['2^53 points', plain.replace('"points":25', '"points":9007199254740992'), 'has a wrong `points`'],
  [
    'an id of more than ten thousand characters',
    plain.replace('"id":"', `"id":"${'x'.repeat(10_240)}`),
    'has a wrong `id`',
  ],
  ['an hour that does not exist', plain.replace('T10:', 'T24:'), 'has a wrong `at`'],
  ['a byte order mark', `\uFEFF${plain}`, 'begins with a byte order mark'],
])('%s is told', (_name, line, what) => {
  const reading = readEntryLine(line);
  expect(reading.kind === 'broken' && reading.what).toContain(what);
});
