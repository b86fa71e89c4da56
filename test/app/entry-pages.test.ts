import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, onTestFinished, test } from 'vitest';

import { LedgerFault } from '../../src/ledger/fault.ts';
import { folderLedger } from '../../src/ledger/folder.ts';
import { httpLedger } from '../../src/ledger/http.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import type { LedgerLine } from '../../src/standing/ledger-line.ts';
import { buildDrafts } from '../builders/entry.ts';
import { headOf } from '../ledger/reading.ts';
import { startApi } from './start-api.ts';

/** The API in front of three entries, whose lines go `through` something on their way. */
async function start(through: (lines: AsyncIterable<LedgerLine>) => AsyncGenerator<LedgerLine>) {
  const folder = await mkdtemp(join(tmpdir(), 'docpoints-pages-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const ledger = folderLedger(folder);
  await ledger.append(buildDrafts(3), await headOf(ledger), new Date('2026-11-24T10:00:00Z'));
  const scan: Ledger['scan'] = async () => {
    const { recorded, lines } = await ledger.scan();
    return { recorded, lines: through(lines) };
  };
  const api = await startApi(() => ({ ...ledger, scan }), { checksAnswers: false });
  const token = api.token(['read']);
  const headers = { authorization: `Bearer ${token}`, accept: 'application/jsonl' };
  const client = httpLedger({ url: api.url, token, signer: null });
  return { faults: api.faults, client, read: () => fetch(`${api.url}/api/v1/entries`, { headers }) };
}

test('a whole ledger that cannot be read to its end is no answer that looks whole', async () => {
  const { faults, read, client } = await start(async function* (lines) {
    for await (const line of lines) {
      if (line.line === 3) throw new LedgerFault('The disk is gone.');
      yield line;
    }
  });
  const answer = await read();
  await expect(answer.text()).rejects.toThrow('terminated');
  expect(faults.map(String)).toEqual(['LedgerFault: The disk is gone.']);
  const { lines } = await client.scan();
  await expect(Array.fromAsync(lines)).rejects.toThrow(/broke off behind line \d/);
});

test('the lines are let go of when nobody waits for them any more', async () => {
  const ended = Promise.withResolvers<void>();
  const { faults, read } = await start(async function* (lines) {
    try {
      for await (const line of lines) for (;;) yield line;
    } finally {
      ended.resolve();
    }
  });
  const answer = await read();
  await answer.body?.cancel();
  await ended.promise;
  expect(faults).toEqual([]);
});
