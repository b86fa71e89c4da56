import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { folderLedger } from '../../../src/ledger/folder.ts';
import { ana, buildDraft, octocat } from '../../builders/entry.ts';
import { docpoints } from '../run-docpoints.ts';
import { ledgerFolder, record } from './ledger-folder.ts';

const bo = { id: 2, login: 'bo' };

const start = () =>
  ledgerFolder([
    buildDraft({ id: 'a', points: 775 }),
    buildDraft({ id: 'b', member: bo, points: 75 }),
    buildDraft({ id: 'c', member: ana, points: 5 }),
  ]);

const ledger = (folder: string, ...words: string[]) => docpoints(['ledger', ...words, '--ledger', folder]);

/** Points in all, by login. */
async function lifetimes(folder: string): Promise<unknown> {
  const { out } = await docpoints(['standing', '--json', '--ledger', folder]);
  const rows: { member: { login: string }; lifetime: number }[] = JSON.parse(out);
  return Object.fromEntries(rows.map(({ member, lifetime }) => [member.login, lifetime]));
}

const entriesOf = (folder: string) => Array.fromAsync(folderLedger(folder).entries({}));

test('two accounts become one person, and what comes of it is said before and after', async () => {
  const folder = await start();
  const { code, out, err } = await ledger(
    folder,
    'merge',
    '@Bo',
    '@octocat',
    '--yes',
    '--reason',
    'the same',
  );
  expect({ code, out }).toEqual({
    code: 0,
    out: 'Merged @bo (account 2) into @octocat (account 583231), by the entry member/2/adjustment/1. @octocat has 850 points.\n',
  });
  expect(err).toContain(
    'Now @bo has 75 points, and @octocat has 775 points; then @octocat has 850 points of both.',
  );
  expect(await lifetimes(folder)).toEqual({ octocat: 850, ana: 5 });
  expect(await readFile(join(folder, 'badges/bo.json'), 'utf8')).toContain('850 points');
  expect((await entriesOf(folder)).at(-1)).toMatchObject({
    kind: 'adjustment',
    member: bo,
    points: 0,
    mergedInto: octocat.id,
    reason: 'the same',
    program: expect.stringMatching(/^sha256:/),
  });
  expect(await ledger(folder, 'verify')).toMatchObject({ code: 0 });
});

test('parted again each has their own points, and they may be merged anew', async () => {
  const folder = await start();
  await ledger(folder, 'merge', '@bo', '@octocat', '--yes');
  const { code, out } = await ledger(folder, 'unmerge', '@bo', '--yes');
  expect({ code, out }).toEqual({
    code: 0,
    out: 'Parted @bo (account 2) from @octocat (account 583231), by the entry member/2/revocation/1. Now @bo has 75 points, and @octocat has 775 points.\n',
  });
  expect(await lifetimes(folder)).toEqual({ octocat: 775, bo: 75, ana: 5 });
  expect(await ledger(folder, 'merge', '@octocat', '@bo', '--yes')).toMatchObject({ code: 0 });
  expect(await ledger(folder, 'unmerge', 'octocat', '--yes')).toMatchObject({ code: 0 });
  expect(await ledger(folder, 'merge', '2', '583231', '--yes')).toMatchObject({
    code: 0,
    out: expect.stringContaining('member/2/adjustment/2'),
  });
  expect(await ledger(folder, 'verify')).toMatchObject({ code: 0 });
});

test('an account that others were merged into takes them along', async () => {
  const folder = await start();
  await ledger(folder, 'merge', '@ana', '@bo', '--yes');
  expect(await ledger(folder, 'merge', '@bo', '@octocat', '--yes')).toMatchObject({
    code: 0,
    err: expect.stringContaining('Now @bo has 80 points, and @octocat has 775 points; then @octocat has 855'),
  });
});

test('parting takes no points back that the merge itself gave', async () => {
  const folder = await start();
  const gift = { kind: 'adjustment', activity: null, points: -10, mergedInto: octocat.id } as const;
  await record(folder, [buildDraft({ ...gift, id: 'by hand', member: bo })], '2026-11-25T10:00:00.000Z');
  expect(await lifetimes(folder)).toEqual({ octocat: 840, ana: 5 });
  expect(await ledger(folder, 'unmerge', '@bo', '--yes')).toMatchObject({ code: 0 });
  expect(await lifetimes(folder)).toEqual({ octocat: 775, bo: 65, ana: 5 });
});

const refused = [
  ['into itself', ['merge', '@bo', '@BO'], 'Both are @bo (account 2)'],
  ['of nobody', ['merge', '@hubot', '@bo'], 'knows nobody of the name @hubot'],
  ['into nobody', ['merge', '@bo', '@hubot'], 'knows nobody of the name @hubot'],
  ['a second time', ['merge', '@ana', '@octocat'], 'is merged already, into @bo (account 2)'],
  ['in a circle', ['merge', '@bo', '@ana'], 'it would be a circle'],
  [
    'undone that is none',
    ['unmerge', '@octocat'],
    '@octocat (account 583231) is merged into no other account.',
  ],
  ['undone by the other end', ['unmerge', '@bo'], 'account 1 is merged into it, and is the one to name'],
] as const;

test.each(refused)('a merge %s is refused', async (_, words, why) => {
  const folder = await start();
  await ledger(folder, 'merge', '@ana', '@bo', '--yes');
  const before = await entriesOf(folder);
  const { code, out, err } = await ledger(folder, ...words, '--yes');
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain(why);
  expect(await entriesOf(folder)).toEqual(before);
});

test('who is erased hears of the other accounts that they have', async () => {
  const folder = await start();
  await ledger(folder, 'merge', '@ana', '@bo', '--yes');
  await ledger(folder, 'merge', '@bo', '@octocat', '--yes');
  const other = 'Other accounts of the same person stay as they are, and are to be erased one by one: ';
  const { err } = await ledger(folder, 'erase', '@bo', '--yes');
  expect(err).toContain(`${other}@ana (account 1), @octocat (account 583231).`);
  expect((await ledger(folder, 'erase', '@octocat', '--yes')).err).toContain(`${other}@ana (account 1).`);
  expect((await ledger(folder, 'erase', '@ana', '--yes')).err).not.toContain('Other accounts');
  expect(await lifetimes(folder)).toEqual({ 'erased:2': 855 });
});

test('a ledger that is not whole is left as it is, and the answer is no', async () => {
  const folder = await start();
  const path = join(folder, 'ledger/2026-11.jsonl');
  const edited = (await readFile(path, 'utf8')).replace('"points":5', '"points":NaN');
  await writeFile(path, edited);
  // As by somebody who writes ledgers without Docpoints: all of it is read.
  const { file, count, digest } = JSON.parse(await readFile(join(folder, 'head.json'), 'utf8'));
  await writeFile(join(folder, 'head.json'), JSON.stringify({ file, count, digest }));
  for (const words of [
    ['merge', '@bo', '@octocat'],
    ['erase', '@bo'],
  ])
    expect(await ledger(folder, ...words, '--yes')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('Nothing was written'),
    });
  expect(await readFile(path, 'utf8')).toBe(edited);
});

test('a circle is found over others as well', async () => {
  const folder = await start();
  await ledger(folder, 'merge', '@ana', '@bo', '--yes');
  await ledger(folder, 'merge', '@bo', '@octocat', '--yes');
  expect(await ledger(folder, 'merge', '@octocat', '@ana', '--yes')).toMatchObject({
    code: 1,
    err: expect.stringContaining('it would be a circle'),
  });
});

test('a login that was two accounts’ is asked for by number', async () => {
  const folder = await start();
  const other = buildDraft({ id: 'd', member: { id: 7, login: 'bo' } });
  await record(folder, [other], '2026-11-25T10:00:00.000Z');
  expect(await ledger(folder, 'merge', '@bo', '@octocat', '--yes')).toMatchObject({
    code: 2,
    err: expect.stringContaining('2, 7'),
  });
});

test('who was erased is merged with nobody', async () => {
  const folder = await start();
  await ledger(folder, 'erase', '@bo', '--yes');
  expect(await ledger(folder, 'merge', '@octocat', 'erased:1', '--yes')).toMatchObject({
    code: 1,
    err: expect.stringContaining('Account -1 was erased'),
  });
});

test('nothing is written unasked, but what would come of it is said', async () => {
  const folder = await start();
  const before = await entriesOf(folder);
  const { code, err } = await ledger(folder, 'merge', '@bo', '@octocat');
  expect(code).toBe(2);
  expect(err).toMatch(/become one person[^]*say --yes/);
  expect(await entriesOf(folder)).toEqual(before);
});

test('a broken ledger is not written to', async () => {
  const folder = await ledgerFolder([buildDraft({ id: 'a' }), buildDraft({ id: 'b', member: bo })]);
  const path = join(folder, 'ledger/2026-11.jsonl');
  await writeFile(path, (await readFile(path, 'utf8')).replace('"points":25', '"points":26'));
  expect(await ledger(folder, 'merge', '@bo', '@octocat', '--yes')).toMatchObject({
    code: 1,
    err: expect.stringContaining('is not whole'),
  });
});
