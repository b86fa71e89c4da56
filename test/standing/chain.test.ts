import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readChain } from '../../src/standing/chain.ts';
import type { LedgerLine, RecordedHead } from '../../src/standing/ledger-line.ts';
import { sealDrafts } from '../../src/standing/sealed-entry.ts';
import { buildDraft, buildDrafts, buildLines } from '../builders/entry.ts';

const file = 'ledger/2026-11.jsonl';
const at = (lines: readonly string[]): LedgerLine[] =>
  lines.map((text, index) => ({ file, line: index + 1, text }));
const read = (lines: readonly string[], recorded: RecordedHead | null = null) =>
  readChain(at(lines), recorded);
const problems = (lines: readonly string[]) =>
  read(lines).problems.map(({ line, what }) => `${line}: ${what}`);
const three = buildLines(buildDrafts(3));

test('a chain as it was written is whole', () => {
  const chain = read(three);
  expect(chain.problems).toEqual([]);
  expect(chain.count).toBe(3);
  expect(chain.entries.map(({ source }) => source?.pull)).toEqual([12, 12, 12]);
});

test('an empty ledger is whole and has no digest', () => {
  expect(read([], { count: 0, digest: null })).toMatchObject({ count: 0, digest: null, problems: [] });
});

test('the very first line has no line before it', () => {
  expect(JSON.parse(three[0] ?? '')).toMatchObject({ v: 1, prev: null });
});

test('the digest is that of the canonical JSON, whatever the order of the fields', () => {
  const shuffled = three.map((line) =>
    JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(line)).toReversed())),
  );
  expect(read(shuffled).digest).toBe(read(three).digest);
  expect(read(shuffled).problems).toEqual([]);
});

test('the digest is the one that another program computes', () => {
  // Python: hashlib.sha256(json.dumps(line, sort_keys=True, separators=(',', ':'), ensure_ascii=False).encode())
  const expected = 'sha256:a283cee9b1af0e0e35a0d6ef1892c860fd80d04687fbf8c4d821984b65ac1811';
  expect(read(buildLines([buildDraft({ reason: 'Café ☕ <b>' })])).digest).toBe(expected);
});

describe('is found, with its line', () => {
  test('a changed line, by the line after it', () => {
    const changed = three.with(0, (three[0] ?? '').replace('"points":25', '"points":1000'));
    expect(problems(changed)).toEqual([expect.stringMatching(/^2: does not follow the line before it/)]);
  });

  test('a removed line', () => {
    expect(problems(three.toSpliced(1, 1))).toEqual([expect.stringMatching(/^2: does not follow/)]);
  });

  test('a removed first line', () => {
    expect(problems(three.slice(1))[0]).toMatch(/^1: does not follow/);
  });

  test('lines in another order', () => {
    expect(problems([three[1] ?? '', three[0] ?? '', three[2] ?? ''])).not.toEqual([]);
  });

  test('the same entry twice', () => {
    const [one] = buildDrafts(1);
    const twice = buildLines(one === undefined ? [] : [one, one]);
    expect(problems(twice)).toEqual([
      `2: has the id of ${file}, line 1, again: "pr/1296269/1/award/583231/1"`,
    ]);
  });

  test('a line recorded before the one above it', () => {
    const first = sealDrafts([buildDraft()], { digest: null, lastAt: null }, new Date('2026-11-24'));
    const digest = first[0]?.digest ?? null;
    const second = sealDrafts([buildDraft({ id: 'b' })], { digest, lastAt: null }, new Date('2026-11-23'));
    expect(problems([...first, ...second].map(({ text }) => text))).toEqual([
      expect.stringContaining('2: was recorded at 2026-11-23T00:00:00.000Z, before'),
    ]);
  });

  test.each([
    ['a line cut off', '{"v":1,"id":"x', 'is not JSON'],
    ['an empty line', '', 'is empty'],
    ['a list', '[]', 'is no JSON object'],
    ['a line without an id', '{"v":1,"kind":"award"}', 'has no `id`'],
    [
      'a line without points',
      '{"v":1,"id":"x","kind":"award","at":"2026-11-24T10:00:00.000Z","earnedOn":"2026-11-23","member":{"id":1,"login":"ana"}}',
      'has no `points`',
    ],
    [
      'points that are no whole number',
      (three[0] ?? '').replace('"points":25', '"points":2.5'),
      'has a wrong `points`',
    ],
    [
      'a day that does not exist',
      (three[0] ?? '').replace('2026-11-23', '2026-02-30'),
      'has a wrong `earnedOn`: Expected a day such as 2026-11-24',
    ],
    [
      'an id beyond the exact numbers',
      (three[0] ?? '').replace('583231,"login"', '9007199254740993,"login"'),
      'has a wrong `member.id`',
    ],
    [
      'half of a character',
      (three[0] ?? '').replace('"login":"octocat"', '"login":"\\ud800"'),
      'has no canonical form',
    ],
  ])('%s', (_name, line, what) => {
    expect(problems([line])[0]).toContain(what);
  });
});

test('lines after a broken one are still read, and the broken one alone is told', () => {
  expect(problems(three.with(1, 'no JSON'))).toEqual(['2: is not JSON']);
});

describe('a recorded head', () => {
  const { digest } = read(three);

  test('that is the end of the chain is no problem', () => {
    expect(read(three, { count: 3, digest }).problems).toEqual([]);
  });

  test('finds lines cut off at the end', () => {
    const [problem] = read(three.slice(0, 2), { count: 3, digest }).problems;
    expect(problem).toMatchObject({ file: 'head.json', line: null });
    expect(problem?.what).toContain(`records 3 lines and ${digest}, but the ledger ends with 2 lines`);
  });

  test('finds lines added without it', () => {
    const before = read(three.slice(0, 2)).digest;
    expect(read(three, { count: 2, digest: before }).problems).toHaveLength(1);
  });

  test('may name the end that an append was on its way to', () => {
    const before = read(three.slice(0, 2)).digest;
    const recorded = { count: 2, digest: before, next: { count: 3, digest } };
    expect(read(three, recorded).problems).toEqual([]);
    expect(read(three.slice(0, 2), recorded).problems).toEqual([]);
    expect(read(three.slice(0, 1), recorded).problems).toHaveLength(1);
  });

  test('that is missing is a warning', () => {
    const chain = read(three);
    expect(chain.problems).toEqual([]);
    expect(chain.warnings).toEqual([{ file: 'head.json', line: null, what: 'is missing' }]);
  });
});

describe('what this program does not know is kept and hashed, with a warning', () => {
  const sealed = (line: object) => {
    const unknown = JSON.stringify({ ...line, prev: read(three).digest });
    return read([...three, unknown]);
  };

  test.each([
    ['a later version', { v: 2, anything: true }, 'is of version 2'],
    [
      'an unknown kind',
      { v: 1, id: 'x', kind: 'gift', at: '2026-11-25T00:00:00.000Z' },
      'unknown kind "gift"',
    ],
  ])('%s', (_name, line, what) => {
    const chain = sealed(line);
    expect(chain.problems).toEqual([]);
    expect(chain.count).toBe(4);
    expect(chain.entries).toHaveLength(3);
    expect(chain.warnings.find(({ line }) => line === 4)?.what).toContain(what);
  });

  test('an unknown field, in an entry that counts', () => {
    const chain = read([(three[0] ?? '').replace('"v":1,', '"v":1,"mood":"good",')]);
    expect(chain.problems).toEqual([]);
    expect(chain.entries).toHaveLength(1);
    expect(chain.warnings.map(({ what }) => what)).toContain('has the unknown field "mood": kept');
  });
});

test('a head seen earlier is known to be in the history, or not', () => {
  const chain = read(three);
  expect(chain.has(read(three.slice(0, 1)).digest ?? '')).toBe(true);
  expect(chain.has(`sha256:${'0'.repeat(64)}`)).toBe(false);
});

test('an entry is never recorded earlier than the line before it', () => {
  const [sealed] = sealDrafts(
    [buildDraft()],
    { digest: null, lastAt: '2026-11-25T00:00:00.000Z' },
    new Date('2026-11-24T10:00:00Z'),
  );
  expect(sealed?.entry.at).toBe('2026-11-25T00:00:00.000Z');
});

test('a line has the fields of the contract, in its order', () => {
  const line = buildLines([buildDraft()])[0] ?? '';
  expect(Object.keys(JSON.parse(line))).toEqual(
    'v id kind at earnedOn member activity points source by reason program prev'.split(' '),
  );
});

const drafts = fc.array(
  fc.record({
    points: fc.integer({ min: -1000, max: 1000 }),
    reason: fc.option(fc.string({ unit: 'grapheme' }), { nil: null }),
    login: fc.string({ minLength: 1, maxLength: 39 }),
  }),
  { minLength: 1, maxLength: 12 },
);
const written = drafts.map((some) =>
  buildLines(
    some.map(({ points, reason, login }, index) =>
      buildDraft({ id: `e/${index}`, points, reason, member: { id: index, login } }),
    ),
  ),
);

test('whatever is written reads back as it was, and whole', () => {
  fc.assert(
    fc.property(written, (lines) => {
      const chain = read(lines);
      expect(chain.problems).toEqual([]);
      expect(chain.entries.map((entry) => JSON.parse(JSON.stringify(entry)))).toEqual(
        lines.map((line) => JSON.parse(line)),
      );
    }),
  );
});

test('with the head recorded, no line can be changed, removed or moved unseen', () => {
  fc.assert(
    fc.property(
      written,
      fc.nat(),
      fc.nat(),
      fc.constantFrom('change', 'remove', 'swap'),
      (lines, a, b, deed) => {
        const { count, digest } = read(lines);
        const [i, j] = [a % lines.length, b % lines.length];
        const [one = '', other = ''] = [lines[i], lines[j]];
        const tampered = {
          change: () => lines.with(i, JSON.stringify({ ...JSON.parse(one), points: 123_456 })),
          remove: () => lines.toSpliced(i, 1),
          swap: () => lines.with(i, other).with(j, one),
        }[deed]();
        fc.pre(tampered.join('\n') !== lines.join('\n'));
        expect(read(tampered, { count, digest }).problems).not.toEqual([]);
      },
    ),
  );
});

test('reading never throws', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.json())), (lines) => {
      expect(() => read(lines)).not.toThrow();
    }),
  );
});
