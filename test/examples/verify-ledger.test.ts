import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { folderLedger } from '../../src/ledger/folder.ts';
import { buildDraft, buildDrafts } from '../builders/entry.ts';
import { ledgerFolder, record } from '../cli/ledger/ledger-folder.ts';
import { headOf } from '../ledger/reading.ts';

const hasPython = spawnSync('python3', ['--version']).status === 0;
const verify = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync('python3', ['examples/verify-ledger.py', ...words], {
    encoding: 'utf8',
  });
  return { status, text: `${stdout}${stderr}` };
};
const november = (folder: string) => join(folder, 'ledger/2026-11.jsonl');
const twice = (text: string) => text.replace(/\}\n$/, ',"points":25}\n');
const ofAnotherMonth = (text: string) => text.replace(/"at":"2026-11(.*)\n$/, '"at":"2026-12$1\n');
const deep = (text: string) => text.replace(/\}\n$/, `,"x":${'['.repeat(5000)}${']'.repeat(5000)}}\n`);

describe.skipIf(!hasPython)('a verifier in another language, of forty lines', () => {
  test('finds a ledger whole, and the same head', async () => {
    const folder = await ledgerFolder(buildDrafts(3));
    await record(folder, [buildDraft({ id: 'later' })], '2026-12-01T00:00:00.000Z');
    const { digest } = await headOf(folderLedger(folder));
    expect(verify(folder)).toEqual({ status: 0, text: `4 lines, a whole chain. Its head: ${digest}\n` });
  });

  test('comes to the same digests, whatever text there is', async () => {
    const texts = fc.sample(fc.string({ unit: 'grapheme' }), 100);
    const drafts = texts.map((reason, index) =>
      buildDraft({ id: `t/${index}`, reason: reason.toWellFormed() }),
    );
    const folder = await ledgerFolder(drafts);
    expect(verify(folder)).toMatchObject({ status: 0 });
  });

  test.each([
    ['changed', (text: string) => text.replace('"points":25', '"points":2500'), 'line 2: does not follow'],
    ['removed', (text: string) => text.split('\n').toSpliced(1, 1).join('\n'), 'line 2: does not follow'],
    ['cut off', (text: string) => text.slice(0, -20), 'line 3: cannot be read'],
    [
      'no whole number',
      (text: string) => text.replace(/"points":25(.*)\n$/, '"points":9007199254740993$1\n'),
      'line 3: cannot be read',
    ],
    ['twice the same key', twice, 'line 3: cannot be read (a key stands twice)'],
    ['no object', (text: string) => text.replace(/.*\n$/, '[]\n'), 'line 3: cannot be read'],
    ['of another month', ofAnotherMonth, 'line 3: cannot be read (it is no entry of 2026-11)'],
    ['nested beyond reading', deep, 'line 3: cannot be read'],
    [
      'gone at the end',
      (text: string) => text.split('\n').toSpliced(2, 1).join('\n'),
      'head.json records 3 lines',
    ],
  ])('finds a line that was %s', async (_what, tamper, message) => {
    const folder = await ledgerFolder(buildDrafts(3));
    await writeFile(november(folder), tamper(await readFile(november(folder), 'utf8')));
    const { status, text } = verify(folder);
    expect({ status, text }).toEqual({ status: 1, text: expect.stringContaining(message) });
  });

  test('reads no file that is none of the ledger’s', async () => {
    const folder = await ledgerFolder(buildDrafts(3));
    for (const name of ['2026-11 (copy).jsonl', '2026-11.1.jsonl', '2026-11.jsonl.orig'])
      await writeFile(join(folder, 'ledger', name), 'x');
    expect(verify(folder)).toMatchObject({ status: 0 });
  });

  test('takes a last line without a line feed for one', async () => {
    const folder = await ledgerFolder(buildDrafts(3));
    await writeFile(november(folder), (await readFile(november(folder), 'utf8')).trimEnd());
    expect(verify(folder)).toMatchObject({ status: 0, text: expect.stringContaining('3 lines') });
  });

  test('tells whether a head seen earlier is in the history still', async () => {
    const folder = await ledgerFolder(buildDrafts(2));
    const seen = (await headOf(folderLedger(folder))).digest ?? '';
    await record(folder, [buildDraft({ id: 'later' })], '2026-11-25T00:00:00.000Z');
    expect(verify(folder, seen).status).toBe(0);
    expect(
      verify(
        folder,
        seen.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      ),
    ).toMatchObject({
      status: 1,
      text: expect.stringContaining('it was written anew'),
    });
  });
});
