import { hash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

import { expect, test } from 'vitest';

import { octokitBranch } from '../../src/github/branch.ts';
import { createOctokit } from '../../src/github/client.ts';
import type { BranchFiles } from '../../src/ledger/branch-files.ts';
import { branchLedger } from '../../src/ledger/branch.ts';
import { pathsAbout, pathsToAppend } from '../../src/ledger/paths.ts';
import { buildDraft, buildDrafts } from '../builders/entry.ts';
import { startOctoDocs } from '../github/local/octo-docs.ts';
import { chainOf, headOf } from './reading.ts';

const now = new Date('2026-11-24T10:00:00Z');

async function docs() {
  const { github, repo } = await startOctoDocs();
  const octokit = createOctokit({
    token: github.tokenFor({ kind: 'installation', repo }),
    baseUrl: `${github.url}/api/v3`,
  });
  const files: BranchFiles = octokitBranch(octokit, { owner: 'octo-org', repo: 'docs', branch: 'docpoints' });
  return { github, repo, ledger: branchLedger(files), files };
}

test('the branch is made with the first entry, without the history of the docs', async () => {
  const { repo, ledger } = await docs();
  await ledger.append([buildDraft()], await headOf(ledger), now);
  expect(repo.paths('docpoints')).toEqual([
    'head.json',
    'index/1296269/0/0.jsonl',
    'index/seals.json',
    'index/seals/b3.json',
    'index/seals/f6.json',
    'ledger/2026-11.jsonl',
    'members/31/583231.json',
    'tail.json',
  ]);
  expect(repo.log('docpoints').map(({ message }) => message)).toEqual([
    'Record award of 25 points for octocat (typo-fix)',
    'Begin the ledger',
  ]);
});

test('an append is one commit, whatever the number of entries, and mentions nobody', async () => {
  const { repo, ledger } = await docs();
  await ledger.append([buildDraft({ id: 'first' })], await headOf(ledger), now);
  await ledger.append(buildDrafts(3), await headOf(ledger), now);
  const messages = repo.log('docpoints').map(({ message }) => message);
  expect(messages).toEqual([
    expect.stringContaining('Record 3 entries'),
    'Record award of 25 points for octocat (typo-fix)',
    'Begin the ledger',
  ]);
  expect(messages.join('\n')).not.toMatch(/[@#]/);
});

test('an append takes what it reads by name in one question, and a commit', async () => {
  const { github, ledger } = await docs();
  await ledger.append([buildDraft({ id: 'first' })], await headOf(ledger), now);
  github.resetCounts();
  await ledger.append([buildDraft()], await headOf(ledger), now);
  expect(github.requests.map(({ operation }) => operation)).toEqual([
    'DocpointsLedger',
    'DocpointsLedgerFiles',
    'DocpointsCommit',
  ]);
});

test('who is second to make the branch is told so, and adds to it', async () => {
  const { files, ledger } = await docs();
  const other = branchLedger(files);
  const head = await headOf(other);
  await ledger.append([buildDraft({ id: 'first' })], await headOf(ledger), now);
  expect(await other.append([buildDraft()], head, now)).toEqual({ kind: 'stale' });
  expect(await other.append([buildDraft()], await headOf(other), now)).toMatchObject({
    kind: 'appended',
  });
});

/** Records as whoever decides about a pull request: what can be known by name is read in one question beforehand. */
async function record(files: BranchFiles, pull: number, { reason = null, at = now }: Recorded = {}) {
  const id = `pr/1296269/${pull}/award/583231/1`;
  const about = { source: { repoId: 1296269, number: pull }, members: [583231] };
  const source = {
    repo: 'octo-org/docs',
    repoId: 1296269,
    pull,
    commit: null,
    comment: null,
    url: 'https://x',
  };
  const known = await files.read([...new Set([...pathsAbout(about), ...pathsToAppend(at)])]);
  const ledger = branchLedger(files, { known });
  const { head } = await ledger.read(about);
  return ledger.append([buildDraft({ id, source, reason })], head, at);
}

interface Recorded {
  readonly reason?: string | null;
  readonly at?: Date;
}

test('a line that somebody edits in a later part of the month is not written over, whoever reads a copy of it first', async () => {
  const { repo, files } = await docs();
  for (const pull of [100, 200]) await record(files, pull, { reason: 'x'.repeat(250_000) });
  expect(await record(files, 300)).toMatchObject({ kind: 'appended' });
  const path = 'ledger/2026-11.2.jsonl';
  const edited = repo.file('docpoints', path)?.replace('"points":25', '"points":2500') ?? '';
  repo.push({ as: 'ana', branch: 'docpoints', files: { [path]: edited } });
  await expect(record(files, 400)).rejects.toThrow(`${path}, line 2: does not follow the line before it`);
  expect(repo.file('docpoints', path)).toBe(edited);
});

/** Edits a line of a month's file and, in the same commit, `head.json`, which says the same as before. */
function editWithHead(repo: Awaited<ReturnType<typeof docs>>['repo'], path: string): string {
  const edited = repo.file('docpoints', path)?.replace('"points":25', '"points":2500') ?? '';
  const head = `${repo.file('docpoints', 'head.json')}\n`;
  repo.push({ as: 'ana', branch: 'docpoints', files: { [path]: edited, 'head.json': head } });
  return edited;
}

test.each([
  ['first', 'ledger/2026-11.jsonl', 1],
  ['second', 'ledger/2026-11.2.jsonl', 2],
  ['fourth', 'ledger/2026-11.4.jsonl', 4],
])('nor one in the month’s %s file, even if they touch head.json with it', async (_part, path, parts) => {
  const { repo, files } = await docs();
  for (let part = 1; part <= parts; part += 1)
    await record(files, 100 * part, { reason: parts === 1 ? null : 'x'.repeat(250_000) });
  await record(files, 900);
  const edited = editWithHead(repo, path);
  await expect(record(files, 990)).rejects.toThrow(`${path}, line 2: does not follow the line before it`);
  expect(repo.file('docpoints', path)).toBe(edited);
});

test('in a fifth one such an edit is taken back by the next entry, whose copy of the lines is the true one', async () => {
  const { repo, files } = await docs();
  for (const pull of [100, 200, 300, 400, 500]) await record(files, pull, { reason: 'x'.repeat(250_000) });
  await record(files, 600);
  const path = 'ledger/2026-11.5.jsonl';
  const before = repo.file('docpoints', path) ?? '';
  editWithHead(repo, path);
  expect((await chainOf(branchLedger(files))).problems).not.toEqual([]);
  expect(await record(files, 700)).toMatchObject({ kind: 'appended' });
  expect(repo.file('docpoints', path)?.startsWith(before)).toBe(true);
  expect((await chainOf(branchLedger(files))).problems).toEqual([]);
});

/** The lines in the copy of the file that is appended to. */
function linesIn(copy: string): string {
  const { deflated }: { readonly deflated: string } = JSON.parse(copy);
  return inflateRawSync(Buffer.from(deflated, 'base64')).toString();
}

test.each([
  ['another text', (copy: string) => copy.replace('"deflated":"', '"deflated": "')],
  ['other lines', () => `${JSON.stringify({ deflated: deflateRawSync('{}\n').toString('base64') })}\n`],
  ['nothing that can be read', () => 'x'],
])('a copy of the lines that somebody has made %s is not gone by, and made anew', async (_what, change) => {
  const { repo, files } = await docs();
  for (const pull of [100, 200]) await record(files, pull);
  const edited = change(repo.file('docpoints', 'tail.json') ?? '');
  repo.push({ as: 'ana', branch: 'docpoints', files: { 'tail.json': edited } });
  expect(await record(files, 300)).toMatchObject({ kind: 'appended' });
  expect(linesIn(repo.file('docpoints', 'tail.json') ?? '')).toBe(
    repo.file('docpoints', 'ledger/2026-11.jsonl'),
  );
  expect((await chainOf(branchLedger(files))).problems).toEqual([]);
});

test('nor one that grows beyond all files when it is inflated, even if head.json tells of it', async () => {
  const { repo, files } = await docs();
  for (const pull of [100, 200]) await record(files, pull);
  const bomb = `${JSON.stringify({ deflated: deflateRawSync('x'.repeat(5_000_000)).toString('base64') })}\n`;
  const copy = `sha256:${hash('sha256', bomb, 'hex')}`;
  const head: object = JSON.parse(repo.file('docpoints', 'head.json') ?? '');
  const tail = { ...('tail' in head && typeof head.tail === 'object' ? head.tail : {}), copy };
  const edited = { 'tail.json': bomb, 'head.json': JSON.stringify({ ...head, tail }) };
  repo.push({ as: 'ana', branch: 'docpoints', files: edited });
  expect(await record(files, 300)).toMatchObject({ kind: 'appended' });
  expect((await chainOf(branchLedger(files))).problems).toEqual([]);
});

test('a copy as an older version wrote it is left alone: the file itself is read, once, and copied', async () => {
  const { repo, files, github } = await docs();
  for (const pull of [100, 200]) await record(files, pull);
  const { tail: _, ...head } = JSON.parse(repo.file('docpoints', 'head.json') ?? '');
  const lines = repo.file('docpoints', 'ledger/2026-11.jsonl') ?? '';
  repo.push({
    as: 'ana',
    branch: 'docpoints',
    files: {
      'tail.jsonl': lines,
      'tail.json': null,
      'recent.jsonl': null,
      'head.json': JSON.stringify(head),
    },
  });
  github.resetCounts();
  expect(await record(files, 300)).toMatchObject({ kind: 'appended' });
  expect(await record(files, 400)).toMatchObject({ kind: 'appended' });
  expect(github.requests).toHaveLength(5);
  expect((await chainOf(branchLedger(files))).problems).toEqual([]);
});

test('with an entry the file goes out once, and beside it the few lines behind its copy, until they are many', async () => {
  const { repo, files, github } = await docs();
  const file = (path: string) => repo.file('docpoints', path) ?? '';
  const copied = () => linesIn(file('tail.json'));
  const path = 'ledger/2026-11.jsonl';
  await record(files, 100);
  const first = file(path);
  github.resetCounts();
  for (const pull of [200, 300]) await record(files, pull);
  expect(github.requests).toHaveLength(4);
  expect(copied()).toBe(first);
  expect(first + file('recent.jsonl')).toBe(file(path));
  await record(files, 400, { reason: 'x'.repeat(20_000) });
  expect(copied()).toBe(file(path));
  await record(files, 500);
  expect(copied() + file('recent.jsonl')).toBe(file(path));
});

test('a month begins with a copy of its own, and takes no further question', async () => {
  const { repo, files, github } = await docs();
  for (const pull of [100, 200]) await record(files, pull);
  github.resetCounts();
  const at = new Date('2026-12-01T10:00:00Z');
  for (const pull of [300, 400]) await record(files, pull, { at });
  expect(github.requests).toHaveLength(4);
  const copied = linesIn(repo.file('docpoints', 'tail.json') ?? '');
  expect(`${copied}${repo.file('docpoints', 'recent.jsonl')}`).toBe(
    repo.file('docpoints', 'ledger/2026-12.jsonl'),
  );
});
