import { cpSync, rmSync } from 'node:fs';
import { chmod, chown, cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { folderIo, type FolderIo } from '../../src/ledger/folder-io.ts';
import { folderLedger } from '../../src/ledger/folder.ts';
import { buildDraft, buildDrafts } from '../builders/entry.ts';
import { chainOf, entriesOf, headOf } from './reading.ts';
import { startAppender } from './start-appender.ts';

const now = new Date('2026-11-24T10:00:00Z');

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'docpoints-fault-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

/** A disk that is full from the write number `from` on. */
function fullFrom(from: number): FolderIo {
  let writes = 0;
  return {
    ...folderIo,
    async write(path, text) {
      writes += 1;
      if (writes >= from) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      await folderIo.write(path, text);
    },
  };
}

test('a full disk appends nothing, and is told as what it is', async () => {
  const path = await folder();
  const ledger = folderLedger(path);
  await ledger.append([buildDraft({ id: 'a' })], await headOf(ledger), now);
  const full = folderLedger(path, { io: fullFrom(1) });
  const fault: unknown = await full
    .append([buildDraft({ id: 'b' })], await headOf(full), now)
    .catch((error: unknown) => error);
  expect(String(fault)).toMatch(/LedgerFault: .*the disk is full \(ENOSPC\)\. Nothing was written/);
  expect((await entriesOf(ledger)).map(({ id }) => id)).toEqual(['a']);
  expect((await chainOf(ledger)).problems).toEqual([]);
});

test('a disk that fills up once an append is recorded loses nothing of it', async () => {
  const path = await folder();
  const ledger = folderLedger(path, { io: fullFrom(2) });
  expect(await ledger.append([buildDraft({ id: 'a' })], await headOf(ledger), now)).toMatchObject({
    kind: 'appended',
  });
  expect((await entriesOf(ledger)).map(({ id }) => id)).toEqual(['a']);
  await expect(ledger.append([buildDraft({ id: 'b' })], await headOf(ledger), now)).rejects.toThrow(
    'the disk is full',
  );
  const mended = folderLedger(path);
  await mended.append([buildDraft({ id: 'b' })], await headOf(mended), now);
  expect((await entriesOf(mended)).map(({ id }) => id)).toEqual(['a', 'b']);
  expect((await chainOf(mended)).problems).toEqual([]);
});

test('a disk that takes a part of a file records nothing, says so, and leaves the ledger whole', async () => {
  const path = await folder();
  const ledger = folderLedger(path);
  await ledger.append(buildDrafts(100), await headOf(ledger), now);
  const limited = { store: { folder: path }, numbers: [200] };
  const { recorded, said } = await startAppender(limited, { mostBlocks: 16 });
  expect(recorded).toEqual([]);
  expect(said).toMatch(/LedgerFault: .*cannot be written: .*Nothing was written/);
  expect(await entriesOf(ledger)).toHaveLength(100);
  expect((await chainOf(ledger)).problems).toEqual([]);
  expect((await startAppender(limited)).recorded).toHaveLength(1);
  expect(await entriesOf(ledger)).toHaveLength(101);
});

test('a folder that may only be read can be read, and says why it cannot be written', async () => {
  const path = await folder();
  const ledger = folderLedger(path);
  await ledger.append([buildDraft({ id: 'a' })], await headOf(ledger), now);
  await chmod(path, 0o555);
  // Who is root may write everywhere: the process that tries is somebody else then.
  const options = process.getuid?.() === 0 ? { uid: 65_534 } : {};
  const { recorded, said } = await startAppender({ store: { folder: path }, numbers: [3] }, options);
  await chmod(path, 0o755);
  expect(recorded).toEqual([]);
  expect(said).toMatch(/cannot be written: this user may not write there \((?:EACCES|EPERM)\)/);
  expect((await entriesOf(ledger)).map(({ id }) => id)).toEqual(['a']);
});

test('a file that may only be read is put anew by whoever may write the folder, and may only be read then', async () => {
  const path = await folder();
  const ledger = folderLedger(path);
  await ledger.append([buildDraft({ id: 'a' })], await headOf(ledger), now);
  const head = join(path, 'head.json');
  await chmod(head, 0o444);
  const uid = process.getuid?.() === 0 ? 65_534 : undefined;
  if (uid !== undefined)
    for (const name of ['.', ...(await readdir(path, { recursive: true }))])
      await chown(join(path, name), uid, uid);
  const options = uid === undefined ? {} : { uid };
  const { recorded } = await startAppender({ store: { folder: path }, numbers: [3] }, options);
  expect(recorded).toHaveLength(1);
  expect((await stat(head)).mode & 0o777).toBe(0o444);
  expect((await chainOf(ledger)).problems).toEqual([]);
});

test('fifty confirmations by eight processes are fifty entries, none doubled', async () => {
  const path = await folder();
  const numbers = Array.from({ length: 50 }, (_, index) => index + 1);
  const done = await Promise.all(
    [0, 1, 2, 3, 4, 5, 6, 7].map((process) =>
      startAppender({
        store: { folder: path },
        numbers: numbers.filter((number) => number % 8 === process),
      }),
    ),
  );
  expect(done.map(({ isDone, said }) => (isDone ? '' : said))).toEqual(done.map(() => ''));
  const ids = (await entriesOf(folderLedger(path))).map(({ id }) => id);
  expect(ids.toSorted()).toEqual(done.flatMap(({ recorded }) => recorded).toSorted());
  expect(new Set(ids).size).toBe(50);
  expect((await chainOf(folderLedger(path))).problems).toEqual([]);
}, 120_000);

test('a last line that was cut off is named, and taken away when that is asked for', async () => {
  const path = await folder();
  const ledger = folderLedger(path);
  await ledger.append(buildDrafts(3), await headOf(ledger), now);
  const november = join(path, 'ledger/2026-11.jsonl');
  await writeFile(november, (await readFile(november, 'utf8')).slice(0, -40));
  await expect(ledger.rebuild({ dropTornTail: false, now })).rejects.toThrow('rebuild --drop-torn-tail');
  expect(await ledger.rebuild({ dropTornTail: true, now })).toMatchObject({
    kind: 'rebuilt',
    count: 2,
    dropped: expect.stringContaining('{"v":1'),
  });
  expect((await chainOf(ledger)).problems).toEqual([]);
  await ledger.append([buildDraft({ id: 'next' })], await headOf(ledger), now);
  expect(await entriesOf(ledger)).toHaveLength(3);
});

test('lines that were taken away are not hidden by making anew what is derived', async () => {
  const path = await folder();
  const ledger = folderLedger(path);
  await ledger.append(buildDrafts(3), await headOf(ledger), now);
  const november = join(path, 'ledger/2026-11.jsonl');
  const lines = (await readFile(november, 'utf8')).split('\n');
  await writeFile(november, `${lines.slice(0, 2).join('\n')}\n`);
  await expect(ledger.rebuild({ dropTornTail: true, now })).rejects.toThrow('would hide that');
});

test('what is not the ledger’s is never taken away', async () => {
  const path = await folder();
  const ledger = folderLedger(path);
  await ledger.append(buildDrafts(3), await headOf(ledger), now);
  await writeFile(join(path, 'index', 'chapter.md'), 'ours');
  await expect(ledger.rebuild({ dropTornTail: false, now })).rejects.toThrow('index/chapter.md');
  expect(await readFile(join(path, 'index', 'chapter.md'), 'utf8')).toBe('ours');
});

/** A writer that goes to sleep once, behind the write of a file of this name: meanwhile somebody deletes its lock, and another appends `b`. */
function sleepingBehind(path: string, name: RegExp): FolderIo {
  let isAwake = true;
  return {
    ...folderIo,
    async write(file, text) {
      await folderIo.write(file, text);
      if (!isAwake || !name.test(file)) return;
      isAwake = false;
      await deleteLockAndAppend(path);
    },
  };
}

async function deleteLockAndAppend(path: string): Promise<void> {
  await rm(join(path, '.lock.sqlite'));
  const other = folderLedger(path);
  await other.append([buildDraft({ id: 'b' })], await headOf(other), now);
}

test.each([/head\.json$/, /ledger\/2026-11\.jsonl$/, /seals\.json$/])(
  'whoever sleeps behind writing %s while its lock is deleted takes nothing back of what others appended meanwhile',
  async (name) => {
    const path = await folder();
    const ledger = folderLedger(path, { io: sleepingBehind(path, name) });
    await ledger.append([buildDraft({ id: 'a' })], await headOf(ledger), now);
    expect((await entriesOf(ledger)).map(({ id }) => id)).toEqual(['a', 'b']);
    expect((await chainOf(ledger)).problems).toEqual([]);
  },
);

test('whoever sleeps before it writes while its lock is deleted is told that the head has moved', async () => {
  const [path, others] = [await folder(), await folder()];
  const first = folderLedger(path);
  await first.append([buildDraft({ id: 'a' })], await headOf(first), now);
  await cp(path, others, { recursive: true });
  const other = folderLedger(others);
  await other.append([buildDraft({ id: 'b' })], await headOf(other), now);
  // Pages are made when all else is thought out, and nothing is written yet.
  const render = () => {
    rmSync(join(path, '.lock.sqlite'));
    cpSync(others, path, { recursive: true });
    return new Map<string, string>();
  };
  const asleep = folderLedger(path, {
    views: { rules: 'any', written: '', heldBy: () => Promise.resolve(null), render },
  });
  const head = await headOf(asleep);
  expect(await asleep.append([buildDraft({ id: 'c' })], head, now)).toEqual({ kind: 'stale' });
  expect((await entriesOf(first)).map(({ id }) => id)).toEqual(['a', 'b']);
  expect((await chainOf(first)).problems).toEqual([]);
});

test('nothing is appended to a file that holds a line which is not UTF-8', async () => {
  const path = await folder();
  const ledger = folderLedger(path);
  await ledger.append([buildDraft({ id: 'a', reason: 'caf_' })], await headOf(ledger), now);
  const head = await headOf(ledger);
  const november = join(path, 'ledger/2026-11.jsonl');
  const bytes = Buffer.from((await readFile(november, 'utf8')).replace('_', '\u0001'));
  await writeFile(november, bytes.fill(0xe9, bytes.indexOf(1), bytes.indexOf(1) + 1));
  const before = await readFile(november);
  await expect(ledger.append([buildDraft({ id: 'b' })], head, now)).rejects.toThrow('line 1: is not UTF-8');
  expect(await readFile(november)).toEqual(before);
});
