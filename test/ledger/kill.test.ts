import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { pageCheck } from '../../src/flow/check-pages.ts';
import { ledgerViews } from '../../src/flow/ledger-views.ts';
import { octokitBranch } from '../../src/github/branch.ts';
import { createOctokit } from '../../src/github/client.ts';
import { branchLedger } from '../../src/ledger/branch.ts';
import { folderLedger } from '../../src/ledger/folder.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { readProgram } from '../../src/program/read-program.ts';
import { buildDraft, buildDrafts } from '../builders/entry.ts';
import { startOctoDocs } from '../github/local/octo-docs.ts';
import { chainOf, entriesOf, headOf, wrongBeside } from './reading.ts';
import { startAppender } from './start-appender.ts';

const now = new Date('2026-11-24T10:00:00Z');
const reading = readProgram('extends: dataminer', 'test');
if (!reading.ok) throw new Error('The preset is invalid.');
const views = ledgerViews(reading.program, 'https://github.com', null);
const check = pageCheck(reading.program, 'https://github.com', now);

async function temporary(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'docpoints-kill-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** Runs the work once for each boundary, a few at a time, until one lives to its end; answers how many were killed. */
async function atEachBoundary(work: (boundary: number) => Promise<boolean>): Promise<number> {
  for (let first = 1; ; first += 4) {
    const done = await Promise.all([0, 1, 2, 3].map((more) => work(first + more)));
    const alive = done.indexOf(true);
    if (alive >= 0) return first + alive - 1;
  }
}

/** The files of a ledger that say something, by path. */
async function filesIn(folder: string): Promise<Map<string, string>> {
  const paths = (await readdir(folder, { recursive: true })).filter((path) =>
    /^(?:ledger|index|members|badges|head\.json|standings\.json|README\.md).*\.(?:json|jsonl|md)$/.test(path),
  );
  const texts = paths
    .toSorted()
    .map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const);
  return new Map(await Promise.all(texts));
}

const idsOf = async (ledger: Ledger) => (await entriesOf(ledger)).map(({ id }) => id);
const third = 'pr/1296269/3/award/1003/1';

/** What holds of a ledger whose writer was killed: whole for readers at once, and the next append goes on. */
async function expectWhole(ledger: Ledger, recorded: readonly string[]): Promise<void> {
  expect((await chainOf(ledger)).problems).toEqual([]);
  const ids = await idsOf(ledger);
  expect(ids).toEqual(expect.arrayContaining([...recorded]));
  const next = buildDraft({ id: 'pr/1296269/4/award/583231/1' });
  expect(await ledger.append([next], await headOf(ledger), now)).toMatchObject({ kind: 'appended' });
  expect(await idsOf(ledger)).toEqual([...ids, next.id]);
  expect((await chainOf(ledger)).problems).toEqual([]);
  expect(await wrongBeside(ledger, check)).toEqual([]);
}

test('a folder is whole wherever an append is killed, and what was derived is as made anew', async () => {
  const before = await temporary();
  const first = folderLedger(before, { views });
  await first.append(buildDrafts(2), await headOf(first), now);
  const boundaries = await atEachBoundary(async (killAt) => {
    const folder = await temporary();
    await cp(before, folder, { recursive: true });
    const { recorded, isDone } = await startAppender({ store: { folder }, numbers: [3], killAt });
    const ledger = folderLedger(folder, { views });
    await expectWhole(ledger, recorded);
    const derived = await filesIn(folder);
    await ledger.rebuild({ dropTornTail: false, now });
    expect(withoutPlaces(derived)).toEqual(withoutPlaces(await filesIn(folder)));
    return isDone;
  });
  expect(boundaries).toBeGreaterThanOrEqual(9);
}, 120_000);

/** Totals made anew say that they were made at the end, those kept when they last changed. */
function withoutPlaces(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    Array.from(files, ([path, text]) => [
      path,
      path.startsWith('index/seals')
        ? ''
        : path.startsWith('members/')
          ? text.replace(/^\{"count":\d+,"digest":"[^"]+",/, '{')
          : text,
    ]),
  );
}

test.each(['rebuild', 'replace'] as const)(
  'a folder is whole wherever a %s is killed',
  async (work) => {
    const before = await temporary();
    const first = folderLedger(before, { views });
    await first.append(buildDrafts(3), await headOf(first), now);
    const old = await idsOf(first);
    const boundaries = await atEachBoundary(async (killAt) => {
      const folder = await temporary();
      await cp(before, folder, { recursive: true });
      const { isDone } = await startAppender({ store: { folder }, work, killAt });
      const ledger = folderLedger(folder, { views });
      const found = await idsOf(ledger);
      expect(work === 'rebuild' ? [old] : [old, old.slice(0, -1)]).toContainEqual(found);
      await expectWhole(ledger, found);
      return isDone;
    });
    expect(boundaries).toBeGreaterThanOrEqual(20);
  },
  120_000,
);

/** A branch with so many entries, and what a process needs to write there. */
async function branchOf(entries: number) {
  const { github, repo } = await startOctoDocs();
  const token = github.tokenFor({ kind: 'installation', repo });
  const octokit = createOctokit({ token, baseUrl: `${github.url}/api/v3` });
  const files = octokitBranch(octokit, { owner: 'octo-org', repo: 'docs', branch: 'docpoints' });
  const open = () => branchLedger(files, { views });
  const ledger = open();
  await ledger.append(buildDrafts(entries), await headOf(ledger), now);
  return { github, repo, ledger, open, store: { url: github.url, token } };
}

test('a branch is whole wherever an append is killed', async () => {
  let boundaries = 0;
  for (let killAt = 1; ; killAt += 1) {
    const { github, ledger, store } = await branchOf(2);
    const { recorded, isDone } = await startAppender({ store, numbers: [3], killAt });
    await expectWhole(ledger, recorded);
    if (isDone) expect(recorded).toEqual([third]);
    await github.close();
    if (isDone) break;
    boundaries = killAt;
  }
  expect(boundaries).toBe(5);
}, 120_000);

test.each(['rebuild', 'replace'] as const)(
  'a branch is whole wherever a %s is killed',
  async (work) => {
    let boundaries = 0;
    for (let killAt = 1; ; killAt += 1) {
      const { github, repo, ledger, open, store } = await branchOf(3);
      const old = await idsOf(ledger);
      if (work === 'rebuild')
        repo.push({ as: 'ana', branch: 'docpoints', files: { 'members/31/583231.json': null } });
      const { isDone } = await startAppender({ store, work, killAt });
      // Who remembers the branch as it was would ask for an erasure that tells why.
      const next = open();
      const found = await idsOf(next);
      expect(work === 'rebuild' ? [old] : [old, old.slice(0, -1)]).toContainEqual(found);
      await expectWhole(next, found);
      await github.close();
      if (isDone) break;
      boundaries = killAt;
    }
    expect(boundaries).toBeGreaterThanOrEqual(8);
  },
  120_000,
);
