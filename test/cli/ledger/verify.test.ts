import { generateKeyPairSync } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { readChain } from '../../../src/standing/chain.ts';
import { buildDraft, buildDrafts, buildLines } from '../../builders/entry.ts';
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
    derived: { wrong: [], notCompared: null },
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

test('the head before an erasure is told to be rewritten by it', async () => {
  const head = `sha256:${'a'.repeat(64)}`;
  const cwd = await ledgerFolder([
    buildDraft({ id: 'a' }),
    buildDraft({ id: 'b', kind: 'erasure', points: 0, activity: null, head }),
  ]);
  const { code, out, err } = await docpoints([...verify, '--against', head], { cwd });
  expect(code).toBe(1);
  expect(out).toContain('The chain is whole.');
  expect(err).toContain(`${head} was rewritten by erasure on 2026-11-24`);
  const json = await docpoints([...verify, '--against', head, '--json'], { cwd });
  expect(JSON.parse(json.out)).toMatchObject({
    against: { digest: head, found: false, rewrittenByErasure: '2026-11-24T10:00:00.000Z' },
  });
});

test('another digest of before an erasure may be gone with it, and that is told', async () => {
  const cwd = await ledgerFolder([buildDraft({ kind: 'erasure', points: 0, activity: null })]);
  const { err } = await docpoints([...verify, '--against', `sha256:${'b'.repeat(64)}`], { cwd });
  expect(err).toContain('was rewritten by erasure, last on 2026-11-24');
});

/** A ledger with keys beside it, and a checkpoint of its three lines. */
async function signedLedger() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const cwd = await ledgerFolder(buildDrafts(3));
  await writeFile(join(cwd, 'key.pem'), privateKey);
  await writeFile(join(cwd, 'public.pem'), publicKey);
  const made = await docpoints([...verify, '--sign', 'key.pem'], { cwd });
  await writeFile(join(cwd, 'checkpoint.json'), made.out);
  const check = (...words: readonly string[]) =>
    docpoints([...verify, '--checkpoint', 'checkpoint.json', '--public-key', 'public.pem', ...words], {
      cwd,
    });
  return { cwd, made, check };
}

test('a checkpoint is all of standard output, and says what was signed', async () => {
  const { made } = await signedLedger();
  expect(made.code).toBe(0);
  expect(made.err).toContain('The chain is whole.');
  expect(JSON.parse(made.out)).toEqual({
    v: 1,
    count: 3,
    digest,
    at: expect.stringMatching(/^\d{4}-.*Z$/),
    signature: expect.stringMatching(/^[\w+/]{86}==$/),
  });
});

test('a checkpoint holds of a ledger that went on', async () => {
  const { cwd, check } = await signedLedger();
  await record(cwd, buildDrafts(4).slice(3), '2026-12-01T10:00:00.000Z');
  const { code, out } = await check();
  expect(code).toBe(0);
  expect(out).toContain(`It holds ${digest}, as signed on `);
});

test('a checkpoint does not hold of a ledger that was written anew', async () => {
  const { cwd } = await signedLedger();
  const other = await ledgerFolder(buildDrafts(3, { points: 30 }));
  const words = ['--checkpoint', join(cwd, 'checkpoint.json'), '--public-key', join(cwd, 'public.pem')];
  const { code, err } = await docpoints([...verify, ...words], { cwd: other });
  expect(code).toBe(1);
  expect(err).toContain(`The chain does not hold ${digest}`);
});

test('a checkpoint that was changed is not believed', async () => {
  const { cwd, made, check } = await signedLedger();
  await writeFile(join(cwd, 'checkpoint.json'), made.out.replace('"count":3', '"count":2'));
  const { code, out, err } = await check();
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('The signature in checkpoint.json is not that of the key in public.pem');
});

test.each([
  ['no checkpoint', 'checkpoint.json', '{}', 'There is no checkpoint in “checkpoint.json”'],
  ['no key', 'public.pem', 'x', 'There is no public key of Ed25519 in “public.pem”'],
])('a file that is %s is wrong usage', async (_name, path, text, what) => {
  const { cwd, check } = await signedLedger();
  await writeFile(join(cwd, path), text);
  const { code, err } = await check();
  expect(code).toBe(2);
  expect(err).toContain(what);
});

test('a key of another sort signs nothing, and is not shown', async () => {
  const { privateKey } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const cwd = await ledgerFolder(buildDrafts(1));
  await writeFile(join(cwd, 'key.pem'), privateKey);
  const { code, out, err } = await docpoints([...verify, '--sign', 'key.pem'], { cwd });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('There is no private key of Ed25519 in “key.pem”');
});

test('a key that is not there is told before the ledger is read, as any file that is not there', async () => {
  const { code, out, err } = await docpoints(['ledger', 'verify', '--ledger', 'nowhere', '--sign', 'no.pem']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^There is no file no\.pem\.\n/);
});

test('a checkpoint or a public key that is not there is told', async () => {
  const { cwd } = await signedLedger();
  for (const [checkpoint, key, missing] of [
    ['no.json', 'public.pem', 'no.json'],
    ['checkpoint.json', 'no.pem', 'no.pem'],
  ] as const) {
    const words = [...verify, '--checkpoint', checkpoint, '--public-key', key];
    const { code, err } = await docpoints(words, { cwd });
    expect(code).toBe(2);
    expect(err).toContain(`There is no file ${missing}.`);
  }
});

test('a checkpoint and a result for programs are not printed one after the other', async () => {
  const { cwd } = await signedLedger();
  const { code, out, err } = await docpoints([...verify, '--sign', 'key.pem', '--json'], { cwd });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('either --sign or --json');
});

test('a broken ledger is not signed', async () => {
  const { cwd } = await signedLedger();
  await change(cwd, (text) => text.replace('"points":25', '"points":2500'));
  const { code, out } = await docpoints([...verify, '--sign', 'key.pem'], { cwd });
  expect({ code, out }).toEqual({ code: 1, out: '' });
});

test('a checkpoint needs its key', async () => {
  const { code, err } = await docpoints([...verify, '--checkpoint', 'x']);
  expect(code).toBe(2);
  expect(err).toContain('give both --checkpoint and --public-key');
});

test.each([
  ['Latin-1', Buffer.from([0xe9])],
  ['half of a character', Buffer.from([0xe2, 0x82])],
  ['a surrogate', Buffer.from([0xed, 0xa0, 0x80])],
])('a line with %s in it is named as one that is not UTF-8', async (_, bytes) => {
  const folder = await ledgerFolder([
    buildDraft({ reason: 'caf_' }),
    buildDraft({ id: 'b', reason: '\uFFFD' }),
  ]);
  const path = join(folder, 'ledger/2026-11.jsonl');
  const [before = '', after = ''] = (await readFile(path, 'utf8')).split('caf_');
  await writeFile(path, Buffer.concat([Buffer.from(`${before}caf`), bytes, Buffer.from(after)]));
  const { code, out } = await docpoints(['ledger', 'verify', '--ledger', folder]);
  expect(code).toBe(1);
  expect(out).toContain('ledger/2026-11.jsonl, line 1: is not UTF-8');
  expect(out).not.toContain('line 2: is');
});
