import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { octokitBranch } from '../../../src/github/branch.ts';
import { createOctokit } from '../../../src/github/client.ts';
import { branchLedger } from '../../../src/ledger/branch.ts';
import { ana, buildDraft, buildDrafts } from '../../builders/entry.ts';
import { startOctoDocs } from '../../github/local/octo-docs.ts';
import { headOf } from '../../ledger/reading.ts';
import { docpoints, folderWith } from '../run-docpoints.ts';
import { ledgerFolder, record } from './ledger-folder.ts';

const november = 'ledger/2026-11.jsonl';
const day = '2026-11-24T10:00:00.000Z';
const rebuild = (folder: string, ...more: string[]) =>
  docpoints(['ledger', 'rebuild', '--ledger', folder, ...more]);
const verify = (folder: string) => docpoints(['ledger', 'verify', '--ledger', folder]);

/** All files below a folder, by path. */
async function filesIn(folder: string): Promise<Record<string, string>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = found
    .filter((entry) => entry.isFile())
    .map(async (entry) => {
      const place = join(entry.parentPath, entry.name);
      return [place.slice(folder.length + 1), await readFile(place, 'utf8')] as const;
    });
  return Object.fromEntries(await Promise.all(texts));
}

const twoPeople = () =>
  ledgerFolder([buildDraft(), buildDraft({ id: 'pr/1296269/13/award/1/1', member: ana, points: 50 })]);

test('index, totals, leaderboard and badges are made from the lines', async () => {
  const folder = await twoPeople();
  const { code, out } = await rebuild(folder);
  expect(code).toBe(0);
  expect(out).toMatch(/^Made anew what is derived from 2 lines of folder .*\nDigest: sha256:\w{64}\n$/);
  const files = await filesIn(folder);
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['README.md', 'badges/ana.json', 'badges/octocat.json', 'standings.json']),
  );
  expect(files['README.md']).toContain('[ana](https://github.com/ana)');
  expect(JSON.parse(files['standings.json'] ?? '')).toMatchObject([{ lifetime: 50 }, { lifetime: 25 }]);
});

test('by whose rules the leaderboard is made is told, for the folder may be that of another program', async () => {
  const folder = await twoPeople();
  const said = (from: string, name: string) =>
    `Leaderboard and badges are made by the rules of ${from}, “${name}”: --program names others.\n`;
  expect((await rebuild(folder)).err).toBe(said('the preset simple', 'Documentation points'));
  const cwd = await folderWith({ '.github/docpoints.yml': 'program: { name: Ours }\n' });
  const { err } = await docpoints(['ledger', 'rebuild', '--ledger', folder], { cwd });
  expect(err).toBe(said('.github/docpoints.yml', 'Ours'));
  expect((await filesIn(folder))['README.md']).toContain('# Ours\n');
});

test('files that were deleted or edited come back as they were, and the lines stay', async () => {
  const folder = await twoPeople();
  await rebuild(folder);
  const before = await filesIn(folder);
  await rm(join(folder, 'members'), { recursive: true });
  await rm(join(folder, 'index/1296269/0/0.jsonl'));
  await writeFile(join(folder, 'standings.json'), '[]\n');
  await writeFile(join(folder, 'badges/ana.json'), '{}');
  await writeFile(
    join(folder, 'head.json'),
    (before['head.json'] ?? '').replace(/"lines": \d+/, '"lines": 7'),
  );
  expect((await rebuild(folder)).code).toBe(0);
  expect(await filesIn(folder)).toEqual(before);
});

test('levels are those of the program file', async () => {
  const folder = await ledgerFolder([buildDraft({ points: 1000 })]);
  await writeFile(join(folder, 'docpoints.yml'), 'extends: dataminer\n');
  await rebuild(folder, '--program', join(folder, 'docpoints.yml'));
  expect(await readFile(join(folder, 'standings.json'), 'utf8')).toContain('"level":"Advocate"');
});

test.each([
  ['in the middle', (text: string) => text.slice(0, -200)],
  ['and ended by an editor since', (text: string) => `${text.slice(0, -200)}\n`],
])('a last line that was cut off %s is named, and taken away when that is asked for', async (_name, cut) => {
  const folder = await ledgerFolder(buildDrafts(3));
  await writeFile(join(folder, november), cut(await readFile(join(folder, november), 'utf8')));
  const broken = await verify(folder);
  expect(broken.code).toBe(1);
  expect(broken.out).toContain(`${november}, line 3: is not JSON. The line is the last one, and cut off`);
  const before = await filesIn(folder);
  const refused = await rebuild(folder);
  expect({ code: refused.code, out: refused.out }).toEqual({ code: 1, out: '' });
  expect(refused.err).toContain('`docpoints ledger rebuild --drop-torn-tail` takes it away');
  expect(await filesIn(folder)).toEqual(before);
  const mended = await rebuild(folder, '--drop-torn-tail');
  expect(mended.code).toBe(0);
  expect(mended.out).toContain('Took away the last line');
  expect(await verify(folder)).toMatchObject({ code: 0, out: expect.stringContaining('Lines:  2') });
  await record(folder, [buildDraft({ id: 'next' })], day);
  expect(await verify(folder)).toMatchObject({ code: 0, out: expect.stringContaining('Lines:  3') });
});

test('lines that were taken away are not hidden', async () => {
  const folder = await ledgerFolder(buildDrafts(3));
  const lines = (await readFile(join(folder, november), 'utf8')).split('\n');
  await writeFile(join(folder, november), `${lines.slice(0, 2).join('\n')}\n`);
  const { code, err } = await rebuild(folder, '--drop-torn-tail');
  expect(code).toBe(1);
  expect(err).toContain('records an end that the lines do not come to');
});

test('a line in the middle that is broken is told, and nothing is changed', async () => {
  const folder = await ledgerFolder(buildDrafts(3));
  const text = await readFile(join(folder, november), 'utf8');
  await writeFile(join(folder, november), text.replace('"points":25', '"points":2500'));
  const before = await filesIn(folder);
  const { code, err } = await rebuild(folder, '--drop-torn-tail');
  expect(code).toBe(1);
  expect(err).toContain('line 2');
  expect(await filesIn(folder)).toEqual(before);
});

test('a line that is cut off is told to be the last one where it is, and nothing is put aside for nothing', async () => {
  const folder = await ledgerFolder(buildDrafts(3));
  const [first = '', ...others] = (await readFile(join(folder, november), 'utf8')).split('\n');
  await writeFile(join(folder, november), [first.slice(0, -200), ...others].join('\n'));
  const { code, err } = await rebuild(folder, '--drop-torn-tail');
  expect(code).toBe(1);
  expect(err).toContain('line 1: is not JSON. If it is the last one, it was cut off');
  expect(err).not.toContain('The line is the last one');
  expect(await readdir(folder)).not.toContain('.replacement');
});

test.each(['"points":NaN', '"points":1e', '"points":2 5'])(
  'a last line that somebody edited to %s was not cut off, and is never taken away',
  async (edited) => {
    const folder = await ledgerFolder(buildDrafts(3));
    const text = await readFile(join(folder, november), 'utf8');
    const at = text.lastIndexOf('"points":25');
    await writeFile(join(folder, november), `${text.slice(0, at)}${edited}${text.slice(at + 11)}`);
    const before = await filesIn(folder);
    const broken = await verify(folder);
    expect(broken).toMatchObject({
      code: 1,
      out: expect.stringContaining(`${november}, line 3: is not JSON`),
    });
    for (const words of [[], ['--drop-torn-tail']]) {
      const { code, err } = await rebuild(folder, ...words);
      expect(code).toBe(1);
      expect(err).toContain('put the file back as its history has it');
      expect(`${broken.out}${err}`).not.toContain('cut off');
    }
    expect(await filesIn(folder)).toEqual(before);
  },
);

/** A ledger of three lines on a branch. */
async function onBranch() {
  const { github, repo } = await startOctoDocs();
  const token = github.tokenFor({ kind: 'installation', repo });
  const octokit = createOctokit({ token, baseUrl: `${github.url}/api/v3` });
  const ledger = branchLedger(
    octokitBranch(octokit, { owner: 'octo-org', repo: 'docs', branch: 'docpoints' }),
  );
  await ledger.append(buildDrafts(3), await headOf(ledger), new Date(day));
  const commits = repo.log('docpoints').length;
  return { github, repo, commits, env: { GITHUB_TOKEN: token, GITHUB_API_URL: `${github.url}/api/v3` } };
}

test('where there is no room for the files on their way to a branch, it is said where, and nothing is changed', async () => {
  const { repo, commits, env } = await onBranch();
  const nowhere = join(await twoPeople(), 'nowhere');
  const words = ['ledger', 'rebuild', '--ledger', 'github:octo-org/docs'];
  expect(await docpoints(words, { env: { ...env, TMPDIR: nowhere } })).toMatchObject({
    code: 3,
    err: expect.stringMatching(
      /in the folder \S*nowhere, which cannot be written: .*\(ENOENT\)\. Nothing was written to the branch/,
    ),
  });
  expect(repo.log('docpoints')).toHaveLength(commits);
});

test('on a branch it is one commit', async () => {
  const { github, repo, commits: before, env } = await onBranch();
  repo.push({ as: 'ana', branch: 'docpoints', files: { 'members/31/583231.json': null } });
  const commits = before + 1;
  const { code, out } = await docpoints(['ledger', 'rebuild', '--ledger', 'github:octo-org/docs'], { env });
  expect({ code, out }).toMatchObject({
    code: 0,
    out: expect.stringContaining('from 3 lines of octo-org/docs'),
  });
  expect(repo.log('docpoints')).toHaveLength(commits + 1);
  expect(repo.file('docpoints', 'members/31/583231.json')).toContain('"entries":3');
  expect(repo.file('docpoints', 'README.md')).toContain(`[octocat](${github.url}/octocat)`);
});

test('a copy and an erasure make the pages along', async () => {
  const folder = await twoPeople();
  const to = join(folder, 'copy');
  expect(await docpoints(['ledger', 'copy', folder, to])).toMatchObject({ code: 0 });
  expect(await readFile(join(to, 'README.md'), 'utf8')).toContain('octocat');
  expect(await docpoints(['ledger', 'erase', '@octocat', '--yes', '--ledger', to])).toMatchObject({
    code: 0,
  });
  const page = await readFile(join(to, 'README.md'), 'utf8');
  expect(page).toContain('[ana]');
  expect(page).not.toContain('octocat');
  expect(await readFile(join(to, 'standings.json'), 'utf8')).toContain('erased:1');
});
