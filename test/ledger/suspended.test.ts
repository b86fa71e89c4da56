import { cp, mkdtemp, rm, utimes } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { pageCheck } from '../../src/flow/check-pages.ts';
import { ledgerViews } from '../../src/flow/ledger-views.ts';
import { locked } from '../../src/ledger/folder-lock.ts';
import { folderLedger } from '../../src/ledger/folder.ts';
import { readProgram } from '../../src/program/read-program.ts';
import { buildDrafts } from '../builders/entry.ts';
import { chainOf, entriesOf, headOf, wrongBeside } from './reading.ts';
import { startAppender } from './start-appender.ts';

const now = new Date('2026-11-24T10:00:00Z');
const reading = readProgram('extends: dataminer', 'test');
if (!reading.ok) throw new Error('The preset is invalid.');
const views = ledgerViews(reading.program, 'https://github.com', null);
const check = pageCheck(reading.program, 'https://github.com', new Date());
const third = 'pr/1296269/3/award/1003/1';
const fourth = 'pr/1296269/4/award/1004/1';

async function temporary(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'docpoints-suspended-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** A copy of a ledger of two entries for each boundary, the work of a process suspended there, and how often it was. */
async function atEachBoundary(see: (folder: string, boundary: number) => Promise<boolean>): Promise<number> {
  const before = await temporary();
  const first = folderLedger(before, { views });
  await first.append(buildDrafts(2), await headOf(first), now);
  const seeOne = async (boundary: number) => {
    const folder = await temporary();
    await cp(before, folder, { recursive: true });
    const wasAsleep = await see(folder, boundary);
    expect((await chainOf(folderLedger(folder))).problems, `at ${boundary}`).toEqual([]);
    expect(await wrongBeside(folderLedger(folder), check), `at ${boundary}`).toEqual([]);
    return wasAsleep;
  };
  for (let boundary = 1; ; boundary += 4) {
    const seen = await Promise.all([0, 1, 2, 3].map((more) => seeOne(boundary + more)));
    const awake = seen.indexOf(false);
    if (awake >= 0) return boundary + awake - 1;
  }
}

/** However long ago a lock was touched, it is held. */
async function age(folder: string): Promise<void> {
  const longAgo = new Date('2020-01-01T00:00:00Z');
  await utimes(join(folder, '.lock.sqlite'), longAgo, longAgo);
}

/** What a writer that does not wait long is told; null: it could write. */
const refusal = (folder: string): Promise<string | null> =>
  locked(folder, () => Promise.resolve(null), 1).catch(String);

test('a writer suspended anywhere in an append loses nothing and takes nothing back, and who waits is told of it', async () => {
  let refused = 0;
  const boundaries = await atEachBoundary(async (folder, stopAt) => {
    let isAsleep = false;
    const others: ReturnType<typeof startAppender>[] = [];
    const store = { folder };
    const slept = await startAppender(
      { store, numbers: [3], stopAt },
      {
        async whileAsleep(pid) {
          isAsleep = true;
          await age(folder);
          const told = await refusal(folder);
          if (told !== null) {
            refused += 1;
            expect(told).toContain(`process ${pid} on "${hostname()}" has held the lock since 20`);
            expect(told).toContain(`continue it (kill -CONT ${pid})`);
          }
          others.push(startAppender({ store, numbers: [4] }));
          // Where nobody holds it off, it writes while the first one sleeps.
          if (told === null) await Promise.all(others);
        },
      },
    );
    if (!isAsleep) return false;
    expect([slept.isDone, slept.recorded, (await others[0])?.recorded]).toEqual([true, [third], [fourth]]);
    const ids = (await entriesOf(folderLedger(folder))).map(({ id }) => id);
    expect(ids.slice(2).toSorted()).toEqual([third, fourth]);
    return true;
  });
  expect(boundaries).toBeGreaterThanOrEqual(9);
  // All but what stands behind the work itself.
  expect(refused).toBeGreaterThanOrEqual(boundaries - 2);
}, 120_000);

test.each(['rebuild', 'replace'] as const)(
  'a writer suspended anywhere in a %s takes nothing back of what is appended meanwhile',
  async (work) => {
    const boundaries = await atEachBoundary(async (folder, stopAt) => {
      let isAsleep = false;
      const others: ReturnType<typeof startAppender>[] = [];
      const { isDone } = await startAppender(
        { store: { folder }, work, stopAt },
        {
          async whileAsleep() {
            isAsleep = true;
            await age(folder);
            others.push(startAppender({ store: { folder }, numbers: [4] }));
            if ((await refusal(folder)) === null) await Promise.all(others);
          },
        },
      );
      if (!isAsleep) return false;
      expect([isDone, (await others[0])?.recorded]).toEqual([true, [fourth]]);
      const ids = (await entriesOf(folderLedger(folder))).map(({ id }) => id);
      expect(ids).toHaveLength(work === 'rebuild' ? 3 : 2);
      expect(ids.at(-1)).toBe(fourth);
      return true;
    });
    expect(boundaries).toBeGreaterThanOrEqual(20);
  },
  240_000,
);

test('a lock ends with the process that held it, however short ago', async () => {
  const folder = await temporary();
  const ledger = folderLedger(folder);
  await ledger.append(buildDrafts(2), await headOf(ledger), now);
  await startAppender({ store: { folder }, numbers: [3], killAt: 2 });
  expect(await refusal(folder)).toBeNull();
});
