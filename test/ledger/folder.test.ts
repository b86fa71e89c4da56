import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { expect, onTestFinished, test } from 'vitest';

import { ledgerViews } from '../../src/flow/ledger-views.ts';
import { folderLedger } from '../../src/ledger/folder.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import type { Rebuildable } from '../../src/ledger/rebuild.ts';
import { readProgram } from '../../src/program/read-program.ts';
import { ChainReader } from '../../src/standing/chain-reader.ts';
import { ana, buildDraft, buildLines } from '../builders/entry.ts';
import { entriesOf, headOf } from './reading.ts';

const now = new Date('2026-11-24T10:00:00Z');

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'docpoints-folder-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

test('a folder that is not there is an empty ledger, and is made with the first entry', async () => {
  const path = join(await folder(), 'points', 'ledger of docs');
  const ledger = folderLedger(path);
  const head = await headOf(ledger);
  expect(head.count).toBe(0);
  await ledger.append([buildDraft()], head, now);
  expect((await headOf(folderLedger(path))).count).toBe(1);
});

test('an append that was cut off after its lines and before its head is whole, and the next one goes on', async () => {
  const path = await folder();
  const ledger = folderLedger(path);
  await ledger.append([buildDraft({ id: 'a' })], await headOf(ledger), now);
  const before = JSON.parse(await readFile(join(path, 'head.json'), 'utf8'));
  await ledger.append([buildDraft({ id: 'b' })], await headOf(ledger), now);
  const { count, digest } = JSON.parse(await readFile(join(path, 'head.json'), 'utf8'));
  // What stands there when the process is killed between the second and the third write.
  await writeFile(join(path, 'head.json'), JSON.stringify({ ...before, next: { count, digest } }));

  const next = folderLedger(path);
  expect(await next.append([buildDraft({ id: 'c' })], await headOf(next), now)).toMatchObject({
    kind: 'appended',
  });
  expect((await entriesOf(next)).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

test.each([
  [
    'append',
    async (ledger: Ledger) => ledger.append([buildDraft({ id: 'meanwhile' })], await headOf(ledger), now),
  ],
  // It ends with the same head.json.
  ['make anew', (ledger: Rebuildable) => ledger.rebuild({ dropTornTail: false, now })],
])('what others %s while a ledger is verified is not taken for a lie', async (_, work) => {
  const path = await folder();
  const ledger = folderLedger(path);
  await ledger.append([buildDraft()], await headOf(ledger), now);
  const { lines, recorded, compare } = await ledger.scan();
  const comparison = await compare?.();
  await work(ledger);
  const reader = new ChainReader();
  for await (const line of lines) {
    const reading = reader.read(line);
    if (reading.kind !== 'broken') comparison?.take(line, reading);
  }
  const end = reader.end(recorded);
  expect(end).toMatchObject({ count: 1, problems: [] });
  expect(await comparison?.finish(end, null)).toEqual({ kind: 'moved' });
});

test('other files in the folder are left alone', async () => {
  const path = await folder();
  const ledger = folderLedger(path);
  await ledger.append([buildDraft()], await headOf(ledger), now);
  await writeFile(join(path, 'ledger', 'notes.txt'), 'ours');
  await writeFile(join(path, 'ledger', '2026-11.jsonl~'), 'an editor’s copy');
  expect((await headOf(ledger)).count).toBe(1);
});

test('who is taken out of the lines is on no page any more, though nobody makes the pages anew', async () => {
  const path = await folder();
  const reading = readProgram('extends: dataminer', 'test');
  if (!reading.ok) throw new Error('The preset is invalid.');
  const views = ledgerViews(reading.program, 'https://github.com', null);
  const ledger = folderLedger(path, { views });
  await ledger.append([buildDraft()], await headOf(ledger), now);
  const bare = folderLedger(path);
  await bare.replace(Readable.from(buildLines([buildDraft({ member: ana })])), await headOf(bare));
  const paths = await readdir(path, { recursive: true, withFileTypes: true });
  for (const entry of paths.filter((one) => one.isFile())) {
    expect(entry.name).not.toContain('octocat');
    expect(await readFile(join(entry.parentPath, entry.name), 'utf8')).not.toContain('"login":"octocat"');
  }
  expect(await readFile(join(path, 'README.md'), 'utf8')).not.toContain('octocat');
  // The next entry makes them, for those who are there.
  await ledger.append([buildDraft({ id: 'next', member: ana })], await headOf(ledger), now);
  expect(await readFile(join(path, 'README.md'), 'utf8')).toContain('[ana](https://github.com/ana) | 50');
});
