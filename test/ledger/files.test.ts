import { describe, expect, test } from 'vitest';

import { LedgerFault } from '../../src/ledger/fault.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import type { EntryDraft } from '../../src/standing/entry.ts';
import { buildDraft, buildDrafts } from '../builders/entry.ts';
import { chainOf, entriesOf, headOf } from './reading.ts';
import { fileStores } from './stores.ts';

const now = new Date('2026-11-24T10:00:00Z');
const november = 'ledger/2026-11.jsonl';
const record = async (ledger: Ledger, drafts: readonly EntryDraft[], at = now) =>
  ledger.append(drafts, await headOf(ledger), at);
const ids = async (ledger: Ledger) => (await entriesOf(ledger)).map(({ id }) => id);
const check = chainOf;

describe.each(fileStores)('the files of a ledger in a %s', (_name, open) => {
  test('keeps lines of the contract in the month in which they were recorded', async () => {
    const store = await open();
    await record(store.open(), [buildDraft()]);
    await record(store.open(), [buildDraft({ id: 'later' })], new Date('2026-12-01T00:00:00Z'));
    const text = (await store.file(november)) ?? '';
    expect(text).toBe(`${JSON.stringify(JSON.parse(text))}\n`);
    expect(JSON.parse(text)).toMatchObject({ v: 1, at: '2026-11-24T10:00:00.000Z', points: 25, prev: null });
    expect(JSON.parse((await store.file('ledger/2026-12.jsonl')) ?? '')).toMatchObject({ id: 'later' });
  });

  test('records its end in head.json', async () => {
    const store = await open();
    await record(store.open(), buildDrafts(2));
    const { digest } = await headOf(store.open());
    expect(JSON.parse((await store.file('head.json')) ?? '')).toMatchObject({
      file: november,
      count: 2,
      digest,
    });
  });

  test('goes on in a next part when the month’s file is full', async () => {
    const store = await open();
    const long = (id: string) => buildDraft({ id, reason: 'x'.repeat(250_000) });
    for (const id of ['a', 'b', 'c']) await record(store.open(), [long(id)]);
    expect(await store.file('ledger/2026-11.2.jsonl')).toContain('"id":"b"');
    expect(JSON.parse((await store.file('head.json')) ?? '')).toMatchObject({
      file: 'ledger/2026-11.3.jsonl',
    });
    expect(await ids(store.open())).toEqual(['a', 'b', 'c']);
  });

  test('keeps lines that it does not know', async () => {
    const store = await open();
    await record(store.open(), [buildDraft()]);
    const { digest } = await headOf(store.open());
    const unknown = JSON.stringify({ v: 2, id: 'future', prev: digest });
    await store.write(november, `${await store.file(november)}${unknown}\n`);
    const { digest: end } = await chainOf(store.open());
    await store.write('head.json', JSON.stringify({ file: november, count: 2, digest: end }));
    await record(store.open(), [buildDraft({ id: 'after' })]);
    expect(await store.file(november)).toContain(unknown);
    expect(await check(store.open())).toMatchObject({ count: 3, problems: [] });
  });

  describe('appends nothing and says where', () => {
    const tampered = async (tamper: (text: string) => string, path = november) => {
      const store = await open();
      const ledger = store.open();
      await record(ledger, buildDrafts(3));
      const head = await headOf(ledger);
      await store.write(path, tamper((await store.file(path)) ?? ''));
      const before = await store.file(november);
      const fault: unknown = await store
        .open()
        .append([buildDraft({ id: 'new' })], head, now)
        .catch((error: unknown) => error);
      expect(await store.file(november)).toBe(before);
      return fault;
    };

    test('when a line of the file being appended to is broken', async () => {
      const fault = await tampered((text) => text.replace('{"v":1', '{"v:1'));
      expect(fault).toBeInstanceOf(LedgerFault);
      expect(String(fault)).toContain('ledger/2026-11.jsonl, line 1: is not JSON');
      expect(String(fault)).toContain('Nothing was written');
    });

    test('when a line was changed', async () => {
      const fault = await tampered((text) => text.replace('"points":25', '"points":2500'));
      expect(String(fault)).toContain('ledger/2026-11.jsonl, line 2: does not follow the line before it');
    });

    test('when the last line was cut off', async () => {
      const fault = await tampered((text) => text.slice(0, -20));
      expect(String(fault)).toContain('ledger/2026-11.jsonl, line 3: is not JSON');
    });

    test('when the last line is gone', async () => {
      const fault = await tampered((text) => text.split('\n').slice(0, 2).join('\n'));
      expect(String(fault)).toContain('head.json: records 3 lines');
    });

    test('when the head is not the one recorded', async () => {
      const fault = await tampered((text) => text.replace(/sha256:\w{4}/, 'sha256:0000'), 'head.json');
      expect(String(fault)).toContain('head.json: records 3 lines and sha256:0000');
    });

    test('when the head cannot be read', async () => {
      const fault = await tampered(() => '<<<<<<< HEAD', 'head.json');
      expect(String(fault)).toContain('head.json: is no {"file", "count", "digest"}');
    });
  });
});
