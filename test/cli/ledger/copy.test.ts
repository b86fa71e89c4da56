import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { buildDraft, buildDrafts } from '../../builders/entry.ts';
import { docpoints, folderWith } from '../run-docpoints.ts';
import { ledgerFolder, record } from './ledger-folder.ts';

const lines = async (folder: string) => readFile(join(folder, 'ledger/2026-11.jsonl'), 'utf8');
const verify = async (folder: string, ...more: string[]) =>
  docpoints(['ledger', 'verify', '--ledger', folder, ...more]);

test('a copy has the same lines, and its digest is the same', async () => {
  const [from, to] = [await ledgerFolder(buildDrafts(3)), await folderWith({})];
  const copy = await docpoints(['ledger', 'copy', from, to]);
  expect(copy).toMatchObject({ code: 0 });
  expect(copy.out).toContain('Copied 3 lines');
  expect(copy.err).toContain('Leaderboard and badges are made by the rules of the preset simple');
  expect(await lines(to)).toBe(await lines(from));
  const digest = /sha256:\w{64}/.exec(copy.out)?.[0] ?? '';
  expect(await verify(to, '--against', digest)).toMatchObject({ code: 0 });
});

test('a copy goes where a folder can be, and takes nothing away that is somebody’s own', async () => {
  const [from, to] = [
    await ledgerFolder(buildDrafts(3)),
    await folderWith({ file: 'x', 'index/mine.txt': 'mine' }),
  ];
  for (const place of ['file', 'file/below'])
    expect(await docpoints(['ledger', 'copy', from, join(to, place)])).toMatchObject({
      code: 2,
      err: expect.stringContaining(`${place}” cannot be a folder: there is a file in its place.`),
    });
  expect(await docpoints(['ledger', 'copy', from, ''])).toMatchObject({
    code: 2,
    err: expect.stringContaining('“” names no ledger'),
  });
  expect(await docpoints(['ledger', 'copy', from, to])).toMatchObject({
    code: 3,
    err: expect.stringContaining('holds index/mine.txt, which is not the ledger'),
  });
  expect(await readFile(join(to, 'index/mine.txt'), 'utf8')).toBe('mine');
  expect(await readdir(to)).not.toContain('.replacement');
});

test('a copy goes into no place that has entries', async () => {
  const [from, to] = [await ledgerFolder(buildDrafts(3)), await ledgerFolder([buildDraft({ id: 'other' })])];
  const before = await lines(to);
  expect(await docpoints(['ledger', 'copy', from, to])).toMatchObject({
    code: 1,
    err: expect.stringContaining('Nothing was copied'),
  });
  expect(await lines(to)).toBe(before);
});

test('a copy that is there already, whoever was cut off before it was told, is said to be there', async () => {
  const [from, to] = [await ledgerFolder(buildDrafts(3)), await folderWith({})];
  const first = await docpoints(['ledger', 'copy', from, to]);
  const { code, out } = await docpoints(['ledger', 'copy', from, to]);
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('has the same 3 lines already') });
  expect(out.split('\n')[1]).toBe(first.out.split('\n')[1]);
});

test('a ledger that is not whole is not copied', async () => {
  const [from, to] = [await ledgerFolder(buildDrafts(3)), await folderWith({})];
  const path = join(from, 'ledger/2026-11.jsonl');
  await writeFile(path, (await lines(from)).replace('"points":25', '"points":2500'));
  expect(await docpoints(['ledger', 'copy', from, to])).toMatchObject({
    code: 1,
    err: expect.stringContaining('is not whole'),
  });
  await expect(lines(to)).rejects.toThrow('ENOENT');
});

test('an empty ledger is nothing to copy', async () => {
  const from = await folderWith({ 'ledger/2026-11.jsonl': '' });
  expect(await docpoints(['ledger', 'copy', from, await folderWith({})])).toMatchObject({
    code: 1,
    err: expect.stringContaining('nothing to copy'),
  });
});

test('who records into the copy goes on where the ledger ended', async () => {
  const [from, to] = [await ledgerFolder(buildDrafts(2)), await folderWith({})];
  await docpoints(['ledger', 'copy', from, to]);
  await record(to, [buildDraft({ id: 'new' })], '2026-11-25T10:00:00.000Z');
  expect(await verify(to)).toMatchObject({ code: 0, out: expect.stringContaining('Lines:  3') });
});
