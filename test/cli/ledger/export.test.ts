import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';

import { expect, test } from 'vitest';

import { writeCsv } from '../../../src/cli/ledger/csv.ts';
import { buildDraft, buildDrafts, buildEntry } from '../../builders/entry.ts';
import { docpoints, folderWith } from '../run-docpoints.ts';
import { ledgerFolder } from './ledger-folder.ts';

const exported = (format: string, cwd: string) =>
  docpoints(['ledger', 'export', '--ledger', '.', '--format', format], { cwd });

test('CSV has a header, and a row for each entry', async () => {
  const cwd = await ledgerFolder(buildDrafts(2));
  const { code, out, err } = await exported('csv', cwd);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const [header, ...rows] = out.trimEnd().split('\n');
  expect(header).toBe(
    'id,kind,at,earnedOn,member.id,member.login,activity,points,source.repo,source.repoId,source.pull,source.issue,source.commit,source.comment,source.url,by.id,by.login,reason,revokes,program,prev,leaves,mergedInto,head',
  );
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatch(
    /^pr\/1296269\/1\/award\/583231\/1,award,2026-11-24T10:00:00\.000Z,2026-11-23,583231,octocat,typo-fix,25,octo-org\/docs,1296269,12,,c{40},99,/,
  );
});

test('CSV tells joining from leaving, and says what was merged and what was erased', async () => {
  const bare = { activity: null, points: 0, source: null };
  const head = `sha256:${'f'.repeat(64)}`;
  const cwd = await ledgerFolder([
    buildDraft({ ...bare, id: 'member/1/enrolment/1', kind: 'enrolment' }),
    buildDraft({ ...bare, id: 'member/1/enrolment/2', kind: 'enrolment', leaves: true }),
    buildDraft({ ...bare, id: 'member/1/adjustment/1', kind: 'adjustment', mergedInto: 583231 }),
    buildDraft({ ...bare, id: 'erasure/1', kind: 'erasure', member: { id: -1, login: 'erased:1' }, head }),
  ]);
  const rows = (await exported('csv', cwd)).out.trimEnd().split('\n').slice(1);
  const ends = rows.map((row) => row.split(',').slice(-3).join());
  expect(ends).toEqual([',,', 'true,,', ',583231,', `,,${head}`]);
});

const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\u00a0\u200b=1', '\uFEFF＝1'];

test.each(formulas)('the reason %j is no formula in a spreadsheet', async (reason) => {
  const cwd = await ledgerFolder([buildDraft({ reason })]);
  const { out } = await exported('csv', cwd);
  // What has a line break stands in quotes.
  expect(out.replaceAll('"', '')).toContain(`,'${reason},`);
});

test.each([
  ['\t=1', "'\t'=1"],
  ['\n=1', "\n'=1"],
  ['thanks;=HYPERLINK(1)', "thanks;'=HYPERLINK(1)"],
  ['thanks; "=1', `thanks; "'=1`],
  ['thanks\t@SUM(A1)', "thanks\t'@SUM(A1)"],
  ['thanks\n-1', "thanks\n'-1"],
])('the reason %j is none either where cells are split at semicolons and tabs', async (reason, cell) => {
  const cwd = await ledgerFolder([buildDraft({ reason })]);
  const { out } = await exported('csv', cwd);
  expect(out.replaceAll('"', '')).toContain(`,${cell.replaceAll('"', '')},`);
});

test('a reason with a semicolon or a tab is one cell, whatever cells are split at', async () => {
  const cwd = await ledgerFolder([buildDraft({ reason: 'a; b\tc' })]);
  expect((await exported('csv', cwd)).out).toContain(',"a; b\tc",');
});

test('a reason of nothing but tabs costs no more than another one', async () => {
  const tabs = '\t'.repeat(200_000);
  const output = new PassThrough();
  const text = output.setEncoding('utf8').toArray();
  await writeCsv(Readable.from([buildEntry({ reason: `a${tabs}b` })]), output);
  output.end();
  expect((await text).join('')).toContain(`a${tabs}b`);
});

test('points taken back stay a number', async () => {
  const cwd = await ledgerFolder([buildDraft({ kind: 'adjustment', points: -25 })]);
  expect((await exported('csv', cwd)).out).toContain(',typo-fix,-25,');
});

test('a reason with commas, quotes and lines is one cell', async () => {
  const cwd = await ledgerFolder([buildDraft({ reason: 'a, "b"\nc' })]);
  expect((await exported('csv', cwd)).out).toContain(',"a, ""b""\nc",');
});

test('JSON is one list with the fields of the ledger', async () => {
  const cwd = await ledgerFolder(buildDrafts(2));
  const { code, out } = await exported('json', cwd);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual([
    expect.objectContaining({ id: 'pr/1296269/1/award/583231/1', points: 25, prev: null }),
    expect.objectContaining({ id: 'pr/1296269/2/award/583231/1', points: 25 }),
  ]);
});

test('JSON Lines are the lines of the ledger', async () => {
  const cwd = await ledgerFolder(buildDrafts(2));
  const { out } = await exported('jsonl', cwd);
  expect(out).toBe(await readFile(join(cwd, 'ledger/2026-11.jsonl'), 'utf8'));
});

test('a ledger without a line is an empty list, and a header alone', async () => {
  const cwd = await folderWith({ 'ledger/2026-11.jsonl': '' });
  expect((await exported('json', cwd)).out).toBe('[]\n');
  expect((await exported('jsonl', cwd)).out).toBe('');
  expect((await exported('csv', cwd)).out).toMatch(/^id,kind,.*\n$/);
});

test('a reason cannot steer the terminal in any format', async () => {
  const cwd = await ledgerFolder([buildDraft({ reason: '\u001B]0;x\u0007\u009B2J\u007F\u202E' })]);
  for (const format of ['csv', 'json', 'jsonl']) {
    const { code, out } = await exported(format, cwd);
    expect(code).toBe(0);
    expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  }
});

test('of a broken ledger nothing is exported', async () => {
  const cwd = await ledgerFolder(buildDrafts(1));
  await appendFile(join(cwd, 'ledger/2026-11.jsonl'), 'torn');
  const { code, out, err } = await exported('csv', cwd);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('The ledger in folder . is not whole: ledger/2026-11.jsonl, line 2: is not JSON');
});

test('the format is needed, and is one of three', async () => {
  const cwd = await ledgerFolder(buildDrafts(1));
  const missing = await docpoints(['ledger', 'export', '--ledger', '.'], { cwd });
  expect(missing).toMatchObject({ code: 2, out: '' });
  expect(missing.err).toContain('--format is missing.');
  const unknown = await exported('xml', cwd);
  expect(unknown).toMatchObject({ code: 2, out: '' });
  expect(unknown.err).toContain('--format is one of `csv`, `json`, `jsonl`, found “xml”.');
});
