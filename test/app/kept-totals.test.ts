import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { expect, onTestFinished, test } from 'vitest';

import { KeptTotals } from '../../src/app/kept-totals.ts';
import { folderLedger } from '../../src/ledger/folder.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import type { EntryDraft } from '../../src/standing/entry.ts';
import { foldMembers } from '../../src/standing/member-totals.ts';
import { ana, buildDraft, buildDrafts, buildLines } from '../builders/entry.ts';
import { entriesOf, headOf } from '../ledger/reading.ts';

async function start() {
  const folder = await mkdtemp(join(tmpdir(), 'docpoints-kept-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const ledger = folderLedger(folder);
  let read = 0;
  const watched: Ledger = {
    ...ledger,
    async *entries(which) {
      for await (const entry of ledger.entries(which)) {
        read += 1;
        yield entry;
      }
    },
  };
  const totals = new KeptTotals();
  const members = (of: Ledger = watched, until = '9') =>
    totals.with(
      of,
      (at) => at < until,
      (all) => JSON.parse(JSON.stringify([...all])),
    );
  const record = async (drafts: readonly EntryDraft[], day: string) =>
    ledger.append(drafts, await headOf(ledger), new Date(`${day}T10:00:00Z`));
  const fromScratch = async () => JSON.parse(JSON.stringify([...foldMembers(await entriesOf(ledger))]));
  const reads = () => {
    const before = read;
    read = 0;
    return before;
  };
  return { ledger, watched, members, record, fromScratch, reads };
}

test('of a ledger that went on only what is new is read', async () => {
  const { members, record, fromScratch, reads } = await start();
  for (const day of [1, 2, 3, 4, 5]) await record([buildDraft({ id: `day ${day}` })], `2026-11-0${day}`);
  expect(await members()).toEqual(await fromScratch());
  expect(reads()).toBe(5);
  await members();
  expect(reads()).toBe(0);
  await record([buildDraft({ id: 'next', member: ana })], '2026-11-06');
  expect(await members()).toEqual(await fromScratch());
  // The last one that was known, and the new one.
  expect(reads()).toBe(2);
});

test('a ledger that was written anew is read anew', async () => {
  const { ledger, members, record, fromScratch } = await start();
  await record(buildDrafts(3), '2026-11-01');
  await members();
  const others = buildLines([...buildDrafts(2, { member: ana }), buildDrafts(3)[2] ?? buildDraft()]);
  await ledger.replace(Readable.from(others), await headOf(ledger));
  expect(await members()).toEqual(await fromScratch());
  await record([buildDraft({ id: 'next' })], '2026-12-02');
  expect(await members()).toEqual(await fromScratch());
});

test('requests at the same moment count nothing twice', async () => {
  const { members, record, fromScratch } = await start();
  await record(buildDrafts(3), '2026-11-01');
  const all = await Promise.all([members(), members(), members()]);
  for (const one of all) expect(one).toEqual(await fromScratch());
});

test('a reading that fails in the middle leaves nothing behind', async () => {
  const { watched, members, record, fromScratch } = await start();
  await record(buildDrafts(3), '2026-11-01');
  const cut: Ledger = {
    ...watched,
    async *entries(which) {
      for await (const entry of watched.entries(which)) {
        yield entry;
        throw new Error('cut off');
      }
    },
  };
  await expect(members(cut)).rejects.toThrow('cut off');
  expect(await members()).toEqual(await fromScratch());
});

test('what another clock has recorded for tomorrow counts tomorrow', async () => {
  const { members, record, fromScratch, watched } = await start();
  await record([buildDraft({ id: 'today' })], '2026-11-01');
  await record([buildDraft({ id: 'tomorrow' })], '2026-11-02');
  expect((await members(watched, '2026-11-02'))[0][1].entries).toBe(1);
  expect(await members()).toEqual(await fromScratch());
});
