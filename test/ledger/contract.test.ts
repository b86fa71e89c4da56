import { describe, expect, test } from 'vitest';

import type { Ledger, Which } from '../../src/ledger/ledger.ts';
import type { EntryDraft } from '../../src/standing/entry.ts';
import { ana, buildDraft, buildDrafts } from '../builders/entry.ts';
import { chainOf, entriesOf, headOf } from './reading.ts';
import { stores } from './stores.ts';

const now = new Date('2026-11-24T10:00:00Z');
const record = async (ledger: Ledger, drafts: readonly EntryDraft[], at = now) =>
  ledger.append(drafts, await headOf(ledger), at);
const ids = async (ledger: Ledger) => (await entriesOf(ledger)).map(({ id }) => id);
const check = chainOf;

describe.each(stores)('the ledger in a %s', (_name, open) => {
  test('is empty before the first entry', async () => {
    const ledger = (await open()).open();
    expect(await headOf(ledger)).toMatchObject({ digest: null, count: 0 });
    expect(await entriesOf(ledger)).toEqual([]);
  });

  test('holds what was appended, in order, as a whole chain', async () => {
    const store = await open();
    await record(store.open(), buildDrafts(2));
    await record(store.open(), [buildDraft({ id: 'third' })]);
    expect(await ids(store.open())).toEqual([...buildDrafts(2).map(({ id }) => id), 'third']);
    expect(await check(store.open())).toMatchObject({ count: 3, problems: [], warnings: [] });
  });

  test('takes an entry once, however often it is brought', async () => {
    const store = await open();
    await record(store.open(), [buildDraft()]);
    expect(
      await record(store.open(), [buildDraft(), buildDraft({ id: 'new' }), buildDraft({ id: 'new' })]),
    ).toMatchObject({
      kind: 'appended',
      entries: [{ id: 'new' }],
    });
    expect(await ids(store.open())).toEqual([buildDraft().id, 'new']);
  });

  test('answers stale to a decision made from an older head, and appends nothing', async () => {
    const store = await open();
    const [one, other] = [store.open(), store.open()];
    const head = await headOf(one);
    await record(other, [buildDraft()]);
    expect(await one.append([buildDraft({ id: 'late' })], head, now)).toEqual({ kind: 'stale' });
    const later = await headOf(one);
    await record(other, [buildDraft({ id: 'second' })]);
    expect(await one.append([buildDraft({ id: 'late' })], later, now)).toEqual({ kind: 'stale' });
    expect(await ids(other)).toEqual([buildDraft().id, 'second']);
  });

  test('loses and doubles none of ten appends at the same moment', async () => {
    const store = await open();
    await Promise.all(
      buildDrafts(10).map(async (draft) => {
        const ledger = store.open();
        while ((await record(ledger, [draft])).kind === 'stale');
      }),
    );
    expect((await ids(store.open())).toSorted()).toEqual(
      buildDrafts(10)
        .map(({ id }) => id)
        .toSorted(),
    );
    expect((await check(store.open())).problems).toEqual([]);
  });

  test('gives what is about a source or its people alone, when asked', async () => {
    const store = await open();
    const source = { ...buildDraft().source, pull: 13 };
    await record(store.open(), [
      buildDraft({ id: 'ours' }),
      buildDraft({
        id: 'of the same person',
        source: { repo: 'octo-org/docs', repoId: 1296269, commit: null, comment: null, url: 'x', ...source },
      }),
      buildDraft({ id: 'of nobody here', member: ana, source: null }),
    ]);
    const read = async (repoId: number, number: number) =>
      (await store.open().read({ source: { repoId, number }, members: [] })).entries.map(({ id }) => id);
    expect(await read(1296269, 12)).toEqual(['ours']);
    expect(await read(1, 12)).toEqual([]);
    const select = async (which: Which) =>
      (await Array.fromAsync(store.open().entries(which))).map(({ id }) => id);
    expect(await select({ source: { repoId: 1296269, number: 12 } })).toEqual(['ours']);
    expect(await select({ member: 583231 })).toEqual(['ours', 'of the same person']);
    expect(await select({ since: '2026-11-24T10:00:00.001Z' })).toEqual([]);
    const { members } = await store.open().read({ source: null, members: [583231, 7] });
    expect([...members.keys()]).toEqual([583231]);
    expect(members.get(583231)).toMatchObject({ member: { login: 'octocat' }, entries: 2, redeemed: 0 });
  });

  test('records nothing earlier than the line before, whatever the clock says', async () => {
    const store = await open();
    await record(store.open(), [buildDraft()], new Date('2026-12-01T08:00:00Z'));
    await record(store.open(), [buildDraft({ id: 'behind' })], new Date('2026-11-30T08:00:00Z'));
    expect((await entriesOf(store.open())).map(({ at }) => at)).toEqual([
      '2026-12-01T08:00:00.000Z',
      '2026-12-01T08:00:00.000Z',
    ]);
  });
});
