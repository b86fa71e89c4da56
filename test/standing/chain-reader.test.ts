import { describe, expect, test } from 'vitest';

import { ChainReader, type ChainSummary } from '../../src/standing/chain-reader.ts';
import type { EntryDraft } from '../../src/standing/entry.ts';
import { describeRemark, type RecordedHead } from '../../src/standing/ledger-line.ts';
import { sealDrafts } from '../../src/standing/sealed-entry.ts';
import { buildDraft, buildDrafts, buildLines } from '../builders/entry.ts';

const file = 'ledger/2026-11.jsonl';
type Files = readonly (readonly [string, readonly string[]])[];

function readFiles(
  files: Files,
  recorded: RecordedHead | null = null,
  sought: string | null = null,
): ChainSummary {
  const reader = new ChainReader(sought);
  for (const [name, lines] of files)
    for (const [index, text] of lines.entries()) reader.read({ file: name, line: index + 1, text });
  return reader.end(recorded);
}
const read = (lines: readonly string[], recorded: RecordedHead | null = null) =>
  readFiles([[file, lines]], recorded);
const problems = (lines: readonly string[], recorded: RecordedHead | null = null) =>
  read(lines, recorded).problems.map(describeRemark);
const of = (...drafts: readonly Partial<EntryDraft>[]) =>
  buildLines(drafts.map((draft, index) => buildDraft({ id: `e/${index}`, ...draft })));

const five = buildLines(buildDrafts(5));
const end = read(five);
const recorded = { count: end.count, digest: end.digest };

describe('what became of a line is told', () => {
  test('changed, where there are as many lines as recorded', () => {
    const lines = five.with(1, (five[1] ?? '').replace('"points":25', '"points":26'));
    const [first, ...others] = problems(lines, recorded);
    expect(first).toMatch(
      /^ledger\/2026-11\.jsonl, line 3: does not follow .*\. The line before it \(ledger\/2026-11\.jsonl, line 2\) was changed$/,
    );
    expect(others).toEqual([]);
  });

  test('removed, where there are fewer', () => {
    expect(problems(five.toSpliced(2, 1), recorded)[0]).toMatch(/line 3: .*\. Lines before it were removed$/);
  });

  test('moved, with the place where it is now', () => {
    const lines = five.toSpliced(1, 1).toSpliced(3, 0, five[1] ?? '');
    expect(problems(lines, recorded)[0]).toMatch(
      /line 2: .*\. Lines were moved: the one that it follows is ledger\/2026-11\.jsonl, line 4$/,
    );
  });

  test('put in between two others', () => {
    const [stranger = ''] = of({ id: 'stranger' });
    const lines = five.toSpliced(2, 0, stranger);
    expect(problems(lines)[1]).toMatch(
      /line 4: .*\. The line before it \(ledger\/2026-11\.jsonl, line 3\) was put in/,
    );
  });

  test('or all that it may be, where nothing says how many there were', () => {
    expect(problems(five.toSpliced(2, 1))[0]).toMatch(/changed, or lines were removed or moved$/);
  });
});

describe('a last line that is cut off', () => {
  const torn = [...five.slice(0, 4), (five[4] ?? '').slice(0, 80)];

  test('is told to be torn, with what mends it', () => {
    expect(problems(torn)).toEqual([
      expect.stringMatching(/line 5: is not JSON\. .*rebuild --drop-torn-tail/),
    ]);
  });

  test('is another thing in the middle', () => {
    expect(problems([...torn, five[4] ?? ''])[0]).toBe(`${file}, line 5: is not JSON`);
  });
});

describe('revocations', () => {
  const back = { kind: 'revocation', points: -25 } as const;

  test('of an entry before them are right', () => {
    expect(problems(of({}, { ...back, revokes: 'e/0' }))).toEqual([]);
  });

  test.each([
    [
      'of what is not there',
      of({}, { ...back, revokes: 'e/9' }),
      'line 2: takes back "e/9", which is not in the ledger before it',
    ],
    ['of what comes later', of({ ...back, revokes: 'e/1' }, {}), 'line 1: takes back "e/1", which is not'],
    ['of themselves', of({}, { ...back, revokes: 'e/1' }), 'line 2: takes back "e/1", which is not'],
    ['of nothing', of({}, back), 'line 2: takes nothing back'],
    [
      'of the same entry again',
      of({}, { ...back, revokes: 'e/0' }, { ...back, revokes: 'e/0' }),
      `line 3: takes back "e/0", as ${file}, line 2 did already`,
    ],
  ])('%s are told', (_name, lines, what) => {
    expect(problems(lines)).toEqual([expect.stringContaining(what)]);
  });

  test('are not doubted where a broken line may have been what they take back', () => {
    const lines = of({}, {}, { ...back, revokes: 'e/0' });
    expect(problems(lines.with(0, 'broken'))).toEqual([`${file}, line 1: is not JSON`]);
  });
});

describe('months', () => {
  const months = (lines: readonly string[]): Files => [
    ['ledger/2026-11.jsonl', lines.slice(0, 2)],
    ['ledger/2026-11.2.jsonl', lines.slice(2, 4)],
    ['ledger/2026-12.jsonl', lines.slice(4)],
  ];
  const november = sealDrafts(
    buildDrafts(4),
    { digest: null, lastAt: null },
    new Date('2026-11-30T23:59:59.999Z'),
  );
  const last = november.at(-1);
  const december = sealDrafts(
    [buildDraft({ id: 'd' })],
    { digest: last?.digest ?? null, lastAt: null },
    new Date('2026-12-01T00:00:00.000Z'),
  );
  const lines = [...november, ...december].map(({ text }) => text);
  const told = (files: Files) => readFiles(files).problems.map(describeRemark);

  test('and their parts follow each other', () => {
    expect(told(months(lines))).toEqual([]);
  });

  test('have no lines of other months', () => {
    expect(told([['ledger/2026-11.jsonl', lines]])).toEqual([
      'ledger/2026-11.jsonl, line 5: was recorded at 2026-12-01T00:00:00.000Z, and so stands in the file of another month',
    ]);
  });

  test('miss no part', () => {
    const [one, two, three] = months(lines);
    const files: Files = [one ?? ['', []], ['ledger/2026-11.3.jsonl', two?.[1] ?? []], three ?? ['', []]];
    expect(told(files)).toEqual(['ledger/2026-11.3.jsonl: is part 3 of its month, but part 2 is missing']);
  });

  test('have no number on their first part', () => {
    const [one, ...others] = months(lines);
    expect(told([['ledger/2026-11.1.jsonl', one?.[1] ?? []], ...others])).toEqual([
      'ledger/2026-11.1.jsonl: is the first part of its month, which has no number: YYYY-MM.jsonl',
    ]);
  });

  test('are read in order', () => {
    expect(told(months(lines).toReversed())[0]).toContain('does not follow');
    expect(told(months(lines).toReversed())).toContainEqual(
      expect.stringContaining('ledger/2026-11.2.jsonl: was read after a later file'),
    );
  });

  test('are no matter where a ledger has no files', () => {
    expect(told([['table entries', lines]])).toEqual([]);
  });
});

test('lines that end as those of Windows do are told once a file', () => {
  const chain = read(
    five.map((line) => `${line}\r`),
    recorded,
  );
  expect(chain.problems).toEqual([]);
  expect(chain.warnings.map(describeRemark)).toEqual([
    `${file}, line 1: ends as lines of Windows do (CRLF), and others may, too`,
  ]);
});

test('a ledger of nothing but mistakes is told of in a thousand remarks', () => {
  const chain = read(Array.from({ length: 1500 }, () => 'x'));
  expect(chain.problems).toHaveLength(1001);
  expect(chain.problems.at(-1)?.what).toBe('and 500 more like these, not listed');
});

test('a digest that is sought is found at its line, or not', () => {
  const third = read(five.slice(0, 3)).digest;
  expect(readFiles([[file, five]], null, third).foundAt).toBe(3);
  expect(readFiles([[file, five]], null, `sha256:${'0'.repeat(64)}`).foundAt).toBeNull();
});

test('erasures are known, with the head before', () => {
  const head = `sha256:${'a'.repeat(64)}`;
  const lines = of({}, { kind: 'erasure', points: 0, activity: null, head });
  expect(read(lines)).toMatchObject({ problems: [], erasures: [{ at: '2026-11-24T10:00:00.000Z', head }] });
});
