import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { readChain } from '../../../src/standing/chain.ts';
import { buildDrafts, buildLines } from '../../builders/entry.ts';
import { docpoints, folderWith } from '../run-docpoints.ts';
import { ledgerFolder, record } from './ledger-folder.ts';

const verify = ['ledger', 'verify', '--ledger', '.'];
const file = 'ledger/2026-11.jsonl';
const lines = buildLines(buildDrafts(3));
const digest = readChain(
  lines.map((text, index) => ({ file, line: index + 1, text })),
  null,
).digest;

async function change(folder: string, edit: (text: string) => string): Promise<void> {
  const path = join(folder, file);
  await writeFile(path, edit(await readFile(path, 'utf8')));
}

test('a whole ledger is told to be one, with its digest', async () => {
  const cwd = await ledgerFolder(buildDrafts(3));
  expect(await docpoints(verify, { cwd })).toEqual({
    code: 0,
    out: `Ledger: folder .\nLines:  3\nDigest: ${digest}\nThe chain is whole.\n`,
    err: '',
  });
});

test('a whole ledger is told to be one to programs', async () => {
  const cwd = await ledgerFolder(buildDrafts(3));
  const { code, out, err } = await docpoints([...verify, '--json'], { cwd });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(out)).toEqual({
    ledger: 'folder .',
    count: 3,
    digest,
    whole: true,
    problems: [],
    warnings: [],
    against: null,
  });
});

test('a line that was changed is named', async () => {
  const cwd = await ledgerFolder(buildDrafts(3));
  await change(cwd, (text) => text.replace('"points":25', '"points":2500'));
  const { code, out, err } = await docpoints(verify, { cwd });
  expect(code).toBe(1);
  expect(out).toContain('\nledger/2026-11.jsonl, line 2: does not follow the line before it');
  expect(out).not.toContain('whole');
  expect(err).toBe('The chain is broken: do not believe this ledger until it is mended.\n');
});

test('a line that was changed is named to programs', async () => {
  const cwd = await ledgerFolder(buildDrafts(3));
  await change(cwd, (text) => text.replace('"points":25', '"points":2500'));
  const { code, out } = await docpoints([...verify, '--json'], { cwd });
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ whole: false, problems: [{ file, line: 2 }] });
});

test('a last line that was removed is missed', async () => {
  const cwd = await ledgerFolder(buildDrafts(3));
  await change(cwd, (text) => `${text.trimEnd().split('\n').slice(0, -1).join('\n')}\n`);
  const { code, out } = await docpoints(verify, { cwd });
  expect(code).toBe(1);
  expect(out).toContain('head.json: records 3 lines');
});

test('what stands in a broken line cannot steer the terminal', async () => {
  const cwd = await ledgerFolder(buildDrafts(1));
  await change(cwd, () => '{"id":"\u001B[2J\u009B2J", "kind": \u001B]0;x\u0007\n');
  for (const words of [verify, [...verify, '--json']]) {
    const { out, err } = await docpoints(words, { cwd });
    expect((out + err).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  }
});

test('a digest noted earlier is found in a ledger that went on', async () => {
  const cwd = await ledgerFolder(buildDrafts(3));
  await record(cwd, buildDrafts(4).slice(3), '2026-12-01T10:00:00.000Z');
  const { code, out } = await docpoints([...verify, '--against', `${digest}`], { cwd });
  expect(code).toBe(0);
  expect(out).toContain(`Lines:  4\n`);
  expect(out).toContain(`The chain is whole.\nIt holds ${digest}.\n`);
});

test('a ledger written anew does not hold the digest noted earlier', async () => {
  const cwd = await ledgerFolder(buildDrafts(3, { points: 30 }));
  const { code, out, err } = await docpoints([...verify, '--against', `${digest}`], { cwd });
  expect(code).toBe(1);
  expect(out).toContain('The chain is whole.');
  expect(err).toContain(`The chain does not hold ${digest}`);
  const json = await docpoints([...verify, '--against', `${digest}`, '--json'], { cwd });
  expect(json.code).toBe(1);
  expect(JSON.parse(json.out)).toMatchObject({ whole: true, against: { digest, found: false } });
});

test('an unknown kind is a warning, on standard error', async () => {
  const cwd = await ledgerFolder([]);
  const line = '{"v":1,"id":"x","kind":"badge","at":"2026-11-24T10:00:00.000Z","prev":null}\n';
  const folder = await folderWith({ [file]: line });
  const { code, out, err } = await docpoints(['ledger', 'verify', '--ledger', folder], { cwd });
  expect(code).toBe(0);
  expect(out).toContain('The chain is whole.');
  expect(err).toMatch(/^Warning: ledger\/2026-11\.jsonl, line 1: .*badge/);
});

test('a digest that is none is wrong usage', async () => {
  const { code, err } = await docpoints([...verify, '--against', 'abc']);
  expect(code).toBe(2);
  expect(err).toContain('“abc” is no digest');
});
