import { describe, expect, test } from 'vitest';

import { digestOf } from '../../src/standing/canonical.ts';
import { ana, buildDraft, buildLines, octocat } from '../builders/entry.ts';
import { ledgerFolder, record } from './ledger/ledger-folder.ts';
import { docpoints, folderWith } from './run-docpoints.ts';

const rules = `program:
  timezone: America/New_York
  levels: [{ name: Advocate, points: 750 }, { name: Enabler, points: 5000 }]
`;
const bo = { id: 3, login: 'bo' };

/** A folder with rules, and a ledger of three members' points. */
async function standings() {
  const ledger = await ledgerFolder([
    buildDraft({ id: 'a', member: octocat, points: 775 }),
    buildDraft({ id: 'b', member: bo, points: 25 }),
  ]);
  const cwd = await folderWith({ '.github/docpoints.yml': rules });
  const standing = (...words: readonly string[]) =>
    docpoints(['standing', '--ledger', ledger, ...words], { cwd });
  return { ledger, standing };
}

const december = ['--at', '2026-12-31'] as const;

test('the members are a table, highest first', async () => {
  const { standing } = await standings();
  expect(await standing(...december)).toEqual({
    code: 0,
    out: [
      '#  Member   Points  Level     Next level',
      '1  octocat     775  Advocate  Enabler in 4,225',
      '2  bo           25  –         Advocate in 725',
      '',
    ].join('\n'),
    err: '',
  });
});

test('one member alone has the rank among all', async () => {
  const { standing } = await standings();
  expect((await standing('@bo', ...december)).out).toContain('\n2  bo');
});

test('the members are a list as the contract says', async () => {
  const { standing } = await standings();
  const { code, out } = await standing('--json', ...december);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual([
    {
      member: octocat,
      period: { from: '2026-01-01', to: '2026-12-31' },
      total: 775,
      level: 'Advocate',
      next: { level: 'Enabler', pointsToGo: 4225 },
      lifetime: 775,
      balance: 775,
    },
    {
      member: bo,
      period: { from: '2026-01-01', to: '2026-12-31' },
      total: 25,
      level: null,
      next: { level: 'Advocate', pointsToGo: 725 },
      lifetime: 25,
      balance: 25,
    },
  ]);
});

test.each(['@bo', 'bo', '@BO'])('%s alone is asked for', async (login) => {
  const { standing } = await standings();
  const { out } = await standing(login, '--json', ...december);
  expect(JSON.parse(out)).toEqual([expect.objectContaining({ member: bo, total: 25 })]);
});

test('who goes on under another account is found by the login of the old one', async () => {
  const { ledger, standing } = await standings();
  const merge = { kind: 'adjustment', activity: null, points: 0, mergedInto: octocat.id } as const;
  await record(ledger, [buildDraft({ ...merge, id: 'c', member: bo })], '2026-11-25T10:00:00Z');
  expect((await standing('@bo', ...december)).out).toContain('1  octocat     800  Advocate');
});

test('who has another login now is found by the one before, unless somebody else has that', async () => {
  const { ledger, standing } = await standings();
  const renamed = { ...bo, login: 'bo-now' };
  await record(ledger, [buildDraft({ id: 'c', member: renamed, points: 5 })], '2026-11-25T10:00:00Z');
  const shown = async () => JSON.parse((await standing('@bo', '--json', ...december)).out);
  expect(await shown()).toMatchObject([{ member: renamed, lifetime: 30 }]);
  const other = { id: 77, login: 'Bo' };
  await record(ledger, [buildDraft({ id: 'd', member: other, points: 1 })], '2026-11-25T11:00:00Z');
  expect(await shown()).toMatchObject([{ member: other, lifetime: 1 }]);
});

test('who has no points is told to have none', async () => {
  const { standing } = await standings();
  expect(await standing('@hubot')).toEqual({ code: 0, out: '@hubot has no points.\n', err: '' });
  expect((await standing('@hubot', '--json')).out).toBe('[]\n');
});

test('a day is whole, in the time zone of the program', async () => {
  const { ledger, standing } = await standings();
  // In New York it is still the evening of the 25th.
  await record(ledger, [buildDraft({ id: 'c', member: ana, points: 5 })], '2026-11-26T04:59:59.000Z');
  await record(ledger, [buildDraft({ id: 'd', member: ana, points: 5 })], '2026-11-26T05:00:00.000Z');
  const total = async (day: string): Promise<unknown> =>
    JSON.parse((await standing('@ana', '--json', '--at', day)).out);
  expect(await total('2026-11-24')).toEqual([]);
  expect(await total('2026-11-25')).toMatchObject([{ total: 5 }]);
  expect(await total('2026-11-26')).toMatchObject([{ total: 10 }]);
});

test.each(['2026-02-30', '2026-2-3', 'yesterday', '2026-11-24T10:00:00Z'])('%s is no day', async (day) => {
  const { standing } = await standings();
  const { code, out, err } = await standing('--at', day);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(`“${day}” is no day: YYYY-MM-DD was expected`);
});

test('a broken ledger has no standings', async () => {
  const cwd = await folderWith({ 'ledger/2026-11.jsonl': 'torn' });
  const { code, out, err } = await docpoints(['standing', '--ledger', '.'], { cwd });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('docpoints ledger verify shows all of it.');
});

test('what a later version has written in each line is warned of a few times', async () => {
  const lines = buildLines(Array.from({ length: 20 }, (_, index) => buildDraft({ id: `e/${index}` })));
  let prev: string | null = null;
  const later = lines.map((text) => {
    const line = { ...JSON.parse(text), mood: 'good', prev };
    prev = digestOf(line);
    return JSON.stringify(line);
  });
  const ledger = await folderWith({ 'ledger/2026-11.jsonl': `${later.join('\n')}\n` });
  const { code, err } = await docpoints(['standing', '--ledger', ledger]);
  const said = err.trim().split('\n');
  expect({ code, lines: said.length }).toEqual({ code: 0, lines: 6 });
  expect(said[0]).toContain('line 1: has the unknown field "mood"');
  expect(said.at(-1)).toContain('docpoints ledger verify shows all of it');
});

test('warnings of an empty program file are told once', async () => {
  const { ledger } = await standings();
  const cwd = await folderWith({ '.github/docpoints.yml': '' });
  const { err } = await docpoints(['standing', '--ledger', ledger], { cwd });
  expect(err.match(/Warning/g)).toHaveLength(1);
});

describe('--explain', () => {
  /** The example of a program by anniversary: enrolled on 2023-04-12. */
  async function example() {
    const earned = [
      ['2023-06-12', 750],
      ['2023-11-24', 4250],
      ['2024-04-11', 2600],
      ['2024-08-13', 750],
      ['2025-04-11', 3550],
      ['2025-06-05', 750],
      ['2025-09-09', 4250],
      ['2026-04-11', 2500],
    ] as const;
    const enrolment = {
      id: 'member/583231/enrolment/1',
      kind: 'enrolment',
      activity: null,
      points: 0,
    } as const;
    const ledger = await ledgerFolder(
      [buildDraft({ ...enrolment, earnedOn: '2023-04-12' })],
      '2023-04-12T10:00:00.000Z',
    );
    for (const [earnedOn, points] of earned)
      await record(
        ledger,
        [buildDraft({ id: `e/${earnedOn}`, earnedOn, points, activity: 'added-information' })],
        `${earnedOn}T10:00:00.000Z`,
      );
    const cwd = await folderWith({ '.github/docpoints.yml': 'extends: dataminer-2026\n' });
    return (...words: readonly string[]) =>
      docpoints(['standing', '@octocat', '--ledger', ledger, ...words], { cwd });
  }

  test('the worked example comes out, day by day', async () => {
    const standing = await example();
    const days = [
      ['2023-06-12', 750, 'Advocate'],
      ['2023-11-24', 5000, 'Enabler'],
      ['2024-04-11', 7600, 'Enabler'],
      ['2024-04-12', 0, 'Enabler'],
      ['2024-08-13', 750, 'Enabler'],
      ['2025-04-11', 4300, 'Enabler'],
      ['2025-04-12', 0, 'Advocate'],
      ['2025-06-05', 750, 'Advocate'],
      ['2025-09-09', 5000, 'Enabler'],
      ['2026-04-11', 7500, 'Enabler'],
      ['2026-04-12', 0, 'Enabler'],
    ] as const;
    const told = await Promise.all(days.map(([day]) => standing('--json', '--at', day)));
    expect(told.map(({ out }) => JSON.parse(out)[0]).map(({ total, level }) => [total, level])).toEqual(
      days.map(([, total, level]) => [total, level]),
    );
  });

  test('names the entries and the rule that made a level that is kept', async () => {
    const standing = await example();
    const { code, out, err } = await standing('--explain', '--at', '2025-04-12');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(
      [
        '@octocat on 12 April 2025',
        '',
        'Period:      12 April 2025 to 11 April 2026 (twelve months from the enrolment, or from an anniversary of it)',
        'Total:       0 points',
        'Level:       Advocate, kept for one period, until 11 April 2026: it takes 750, and the period from 12 April 2024 to 11 April 2025 had 4,300',
        'Next:        Enabler in 5,000 points',
        'Unlocked:    Access to exclusive content',
        'Opens next:  Priority community support',
        'Ever:        11,900 points, of which 11,900 are left to spend',
        '',
        'Counted in the period that made the level:',
        '2024-08-13    750  added-information  octo-org/docs#12  e/2024-08-13',
        '2025-04-11  3,550  added-information  octo-org/docs#12  e/2025-04-11',
        '',
        'Counted in earlier periods:',
        '2023-06-12    750  added-information  octo-org/docs#12  e/2023-06-12',
        '2023-11-24  4,250  added-information  octo-org/docs#12  e/2023-11-24',
        '2024-04-11  2,600  added-information  octo-org/docs#12  e/2024-04-11',
        '',
        'Without points:',
        '2023-04-12  0  enrolment  octo-org/docs#12  member/583231/enrolment/1',
        '',
      ].join('\n'),
    );
  });

  test('says what reached a level of this period', async () => {
    const standing = await example();
    const { out } = await standing('--explain', '--at', '2023-11-24');
    expect(out).toContain('Level:       Enabler: it takes 5,000, and this period has 5,000\n');
    expect(out).toContain('\nCounted in this period:\n2023-06-12    750  ');
  });

  test('gives programs the standing as ever, and why', async () => {
    const standing = await example();
    const at = ['--json', '--at', '2025-04-12'] as const;
    const [[plain], [told]] = [
      JSON.parse((await standing(...at)).out),
      JSON.parse((await standing('--explain', ...at)).out),
    ];
    const { explanation, ...rest } = told;
    expect(rest).toEqual(plain);
    expect(explanation).toMatchObject({
      level: {
        name: 'Advocate',
        period: { from: '2024-04-12', to: '2025-04-11' },
        total: 4300,
        threshold: 750,
        kept: true,
      },
      benefits: { unlocked: ['exclusive-content'], next: ['priority-support'] },
    });
    expect(explanation.entries).toContainEqual({
      id: 'e/2024-08-13',
      kind: 'award',
      earnedOn: '2024-08-13',
      activity: 'added-information',
      points: 750,
      effect: 'level',
    });
  });

  test('is of one member', async () => {
    const { standing } = await standings();
    const { code, err } = await standing('--explain');
    expect(code).toBe(2);
    expect(err).toContain('--explain is of one member');
  });

  test('names the entries of all accounts of a person', async () => {
    const { ledger, standing } = await standings();
    const merge = {
      id: 'm',
      kind: 'adjustment',
      member: bo,
      activity: null,
      points: 0,
      mergedInto: octocat.id,
    } as const;
    await record(ledger, [buildDraft(merge)], '2026-11-25T10:00:00.000Z');
    const { out } = await standing('@octocat', '--explain', ...december);
    expect(out).toContain('Total:       800 points\n');
    expect(out).toMatch(/775 .* a\n.* 25 .* b\n/);
  });

  test('counts nothing of accounts that were one person’s, and are no more', async () => {
    const { ledger, standing } = await standings();
    const none = { member: bo, activity: null, points: 0 } as const;
    const merge = buildDraft({ ...none, id: 'm', kind: 'adjustment', mergedInto: octocat.id });
    await record(ledger, [merge], '2026-11-25T10:00:00.000Z');
    const apart = buildDraft({ ...none, id: 'n', kind: 'revocation', revokes: 'm', reason: 'two people' });
    await record(ledger, [apart], '2026-11-25T10:01:00.000Z');
    const { out } = await standing('@bo', '--explain', ...december);
    expect(out).toMatch(/Without points:\n.* m\n.* n {2}two people\n/);
  });
});
