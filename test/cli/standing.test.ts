import { expect, test } from 'vitest';

import { ana, buildDraft, octocat } from '../builders/entry.ts';
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

test('warnings of an empty program file are told once', async () => {
  const { ledger } = await standings();
  const cwd = await folderWith({ '.github/docpoints.yml': '' });
  const { err } = await docpoints(['standing', '--ledger', ledger], { cwd });
  expect(err.match(/Warning/g)).toHaveLength(1);
});
