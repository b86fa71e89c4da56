import { Readable } from 'node:stream';

import { describe, expect, test } from 'vitest';

import { LedgerFault } from '../../src/ledger/fault.ts';
import type { Ledger, Which } from '../../src/ledger/ledger.ts';
import { digestOf } from '../../src/standing/entry-line.ts';
import type { EntryDraft } from '../../src/standing/entry.ts';
import { foldMembers } from '../../src/standing/member-totals.ts';
import { ana, buildDraft, buildDrafts, buildLines, octocat } from '../builders/entry.ts';
import { chainOf, entriesOf, headOf, wrongBeside } from './reading.ts';
import { stores } from './stores.ts';

const now = new Date('2026-11-24T10:00:00Z');
const record = async (ledger: Ledger, drafts: readonly EntryDraft[], at = now) =>
  ledger.append(drafts, await headOf(ledger), at);
const ids = async (ledger: Ledger) => (await entriesOf(ledger)).map(({ id }) => id);
const check = chainOf;
const textsOf = async (ledger: Ledger) =>
  Array.fromAsync((await ledger.scan()).lines, ({ text }) => JSON.parse(text));

/** Lines with any fields, each bound to the one before. */
function chainLines(values: readonly object[]): string[] {
  let prev: string | null = null;
  return values.map((value) => {
    const line = { ...value, prev };
    prev = digestOf(line);
    return JSON.stringify(line);
  });
}

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

  test('loses and doubles none of fifty appends at the same moment', { timeout: 30_000 }, async () => {
    const store = await open();
    await Promise.all(
      buildDrafts(50).map(async (draft) => {
        const ledger = store.open();
        while ((await record(ledger, [draft])).kind === 'stale');
      }),
    );
    expect((await ids(store.open())).toSorted()).toEqual(
      buildDrafts(50)
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

  test('gives with a member the accounts that are one person with them, for as long as they are', async () => {
    const store = await open();
    const bo = { id: 2, login: 'bo' };
    const merge = { kind: 'adjustment', activity: null, points: 0 } as const;
    await record(store.open(), [
      buildDraft(),
      buildDraft({ id: 'of bo', member: bo, points: 100 }),
      buildDraft({ ...merge, id: 'bo is octocat', member: bo, mergedInto: octocat.id }),
      buildDraft({ ...merge, id: 'ana is bo', member: ana, mergedInto: bo.id }),
    ]);
    const people = async (id: number) => (await store.open().read({ source: null, members: [id] })).members;
    const all = foldMembers(await entriesOf(store.open()));
    for (const id of [octocat.id, bo.id, ana.id])
      expect(Object.fromEntries(await people(id))).toEqual(Object.fromEntries(all));
    const which = { member: octocat.id };
    expect((await Array.fromAsync(store.open().entries(which))).map(({ id }) => id)).toEqual([
      buildDraft().id,
      'bo is octocat',
    ]);
    const back = { ...merge, kind: 'revocation', revokes: 'bo is octocat' } as const;
    await record(store.open(), [buildDraft({ ...back, id: 'no', member: bo, mergedInto: octocat.id })]);
    expect([...(await people(octocat.id)).keys()]).toEqual([octocat.id]);
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

  test('of two writers whose clocks are two hours apart loses nothing, and stays in order', async () => {
    const store = await open();
    const clocks = [new Date('2026-11-24T10:00:00Z'), new Date('2026-11-24T08:00:00Z')];
    await Promise.all(
      clocks.map(async (clock, writer) => {
        const ledger = store.open();
        for (let n = 1; n <= 5; n += 1)
          while ((await record(ledger, [buildDraft({ id: `${writer}/${n}` })], clock)).kind === 'stale');
      }),
    );
    const entries = await entriesOf(store.open());
    expect(entries).toHaveLength(10);
    expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).toSorted());
    expect(await check(store.open())).toMatchObject({ count: 10, problems: [] });
  });

  test('takes a decision from before a month’s end that is recorded after it', async () => {
    const store = await open();
    await record(store.open(), [buildDraft()], new Date('2026-11-30T23:59:59.999Z'));
    const ledger = store.open();
    const head = await headOf(ledger);
    const draft = buildDraft({ id: 'next', earnedOn: '2026-11-30' });
    expect(await ledger.append([draft], head, new Date('2026-12-01T00:00:00Z'))).toMatchObject({
      kind: 'appended',
      entries: [{ earnedOn: '2026-11-30', at: '2026-12-01T00:00:00.000Z' }],
    });
    expect(await check(store.open())).toMatchObject({ count: 2, problems: [] });
  });

  test('gives those since a time, and what meets all that is asked for', async () => {
    const store = await open();
    const days = ['2026-11-20', '2026-11-21', '2026-11-22'];
    for (const [index, day] of days.entries()) {
      const mine = buildDraft({ id: `octocat/${index}` });
      const theirs = buildDraft({ id: `ana/${index}`, member: ana });
      await record(store.open(), [mine, theirs], new Date(`${day}T10:00:00Z`));
    }
    const select = async (which: Which) =>
      (await Array.fromAsync(store.open().entries(which))).map(({ id }) => id);
    const since = '2026-11-21T10:00:00.000Z';
    expect(await select({ since })).toEqual(['octocat/1', 'ana/1', 'octocat/2', 'ana/2']);
    expect(await select({ since, member: ana.id })).toEqual(['ana/1', 'ana/2']);
    const source = { repoId: 1296269, number: 12 };
    expect(await select({ source, member: ana.id, since })).toEqual(['ana/1', 'ana/2']);
    expect(await select({ source: { repoId: 1296269, number: 13 } })).toEqual([]);
  });

  test('gives those of some ids', async () => {
    const ledger = (await open()).open();
    await record(ledger, buildDrafts(3));
    const [, second] = buildDrafts(3).map(({ id }) => id);
    const found = await Array.fromAsync(ledger.entries({ ids: new Set([second ?? '', 'nobody/s']) }));
    expect(found.map(({ id }) => id)).toEqual([second]);
  });

  test('keeps any text as it was written', async () => {
    const store = await open();
    const reason = 'a\u2028b\u2029c\rd\ne\u0000f \u{1F600} “ü”';
    await record(store.open(), [buildDraft({ id: 'x'.repeat(10_000), reason }), buildDraft()]);
    expect(await check(store.open())).toMatchObject({ count: 2, problems: [] });
    expect((await entriesOf(store.open()))[0]).toMatchObject({ reason });
  });

  test('keeps lines of later versions and kinds, counts them for nothing, and goes on behind them', async () => {
    const store = await open();
    const [award] = buildLines([buildDraft()]).map((line) => JSON.parse(line));
    const later = [
      { v: 2, id: 'later', colour: 'red' },
      { ...award, id: 'medal', kind: 'medal', points: 1000 },
    ];
    const ledger = store.open();
    await ledger.replace(Readable.from(chainLines([award, ...later])), await headOf(ledger));
    await record(store.open(), [buildDraft({ id: 'after' })]);
    expect(await textsOf(store.open())).toMatchObject([
      { id: award.id },
      { v: 2, colour: 'red' },
      { kind: 'medal', points: 1000 },
      { id: 'after' },
    ]);
    const chain = await check(store.open());
    expect(chain).toMatchObject({ count: 4, problems: [] });
    expect(chain.warnings).toHaveLength(2);
    const { members } = await store.open().read({ source: null, members: [583231] });
    expect(members.get(583231)).toMatchObject({ entries: 2 });
    expect(await record(store.open(), [buildDraft({ id: 'after' })])).toMatchObject({ entries: [] });
  });

  const at = '2026-11-24T10:00:00.000Z';
  const deep = JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`);
  test.each<readonly [string, object]>([
    ['of another version', { v: 2, id: 'strange', at }],
    ['of another version that says nothing else', { v: 2.5 }],
    [
      'of another version with other fields',
      { v: 99, id: 'strange', kind: 7, at, member: 'ana', points: 'x' },
    ],
    ['of an unknown kind', { ...buildDraft(), v: 1, id: 'strange', kind: 'medal', at }],
    [
      'of an unknown kind and the next month',
      { v: 1, id: 'strange', kind: 'medal', at: '2026-12-02T00:00:00.000Z' },
    ],
    [
      'with an unknown field',
      { ...buildDraft(), v: 1, id: 'strange', at, mood: { good: [1.5, 'é\u0000', null] } },
    ],
    ['with a deep unknown field', { ...buildDraft(), v: 1, id: 'strange', at, deep }],
    [
      'with unknown fields within',
      {
        ...buildDraft(),
        v: 1,
        id: 'strange',
        at,
        member: { ...octocat, team: 'docs' },
        by: { ...ana, role: 'maintainer' },
        source: { ...buildDraft().source, branch: 'main', pull: 12 },
      },
    ],
  ])(
    'goes on behind a last line %s, keeps it as it was, and takes its id no second time',
    async (_what, last) => {
      const store = await open();
      const ledger = store.open();
      const lines = chainLines([{ ...buildDraft(), v: 1, at }, last]);
      await ledger.replace(Readable.from(lines), await headOf(ledger));
      for (const n of [1, 2]) {
        const id = `pr/1296269/12/award/583231/after${n}`;
        expect(await record(store.open(), [buildDraft({ id }), buildDraft({ id: 'strange' })])).toMatchObject(
          {
            entries: 'id' in last || n === 2 ? [{ id }] : [{ id }, { id: 'strange' }],
          },
        );
      }
      const texts = await Array.fromAsync((await store.open().scan()).lines, ({ text }) => text);
      expect(texts.slice(0, 2)).toEqual(lines);
      const chain = await check(store.open());
      expect(chain.problems).toEqual([]);
      expect(new Set(chain.warnings.map(({ what }) => /is of|has the unknown field/.test(what)))).toEqual(
        new Set([true]),
      );
      const about = { source: { repoId: 1296269, number: 12 }, members: [octocat.id] };
      const { entries, members } = await store.open().read(about);
      expect(entries).toHaveLength(chain.entries.length);
      expect(members.get(octocat.id)?.entries).toBe(chain.entries.length);
      expect((await wrongBeside(store.open())) ?? []).toEqual([]);
    },
  );

  describe('when other lines are put in the place of all', () => {
    const filled = async () => {
      const store = await open();
      await record(store.open(), [buildDraft(), buildDraft({ id: 'of ana', member: ana })]);
      return store;
    };
    const put = async (ledger: Ledger, lines: readonly string[]) =>
      ledger.replace(Readable.from(lines), await headOf(ledger));

    const takingBack = (revokes: string, id = 'back') =>
      buildDraft({ id, kind: 'revocation', points: -25, revokes });

    test('holds those alone, with what they come to, and goes on behind them', async () => {
      const store = await filled();
      const lines = buildLines(buildDrafts(3, { member: ana }));
      expect(await put(store.open(), lines)).toBe('replaced');
      expect((await textsOf(store.open())).map((line) => JSON.stringify(line))).toEqual(lines);
      const { head, members } = await store.open().read({ source: null, members: [583231, ana.id] });
      expect(head).toMatchObject({ count: 3 });
      expect([...members]).toMatchObject([[ana.id, { entries: 3 }]]);
      await record(store.open(), [buildDraft({ id: 'next' })]);
      expect(await check(store.open())).toMatchObject({ count: 4, problems: [] });
    });

    test('is stale where somebody else was first, and has not changed', async () => {
      const store = await filled();
      const ledger = store.open();
      const head = await headOf(ledger);
      await record(store.open(), [buildDraft({ id: 'meanwhile' })]);
      expect(await ledger.replace(Readable.from(buildLines([buildDraft()])), head)).toBe('stale');
      expect(await ids(store.open())).toEqual([buildDraft().id, 'of ana', 'meanwhile']);
    });

    test.each([
      ['do not follow each other', (lines: string[]) => [lines[0] ?? '', lines[2] ?? '']],
      ['are out of order', (lines: string[]) => [lines[1] ?? '', lines[0] ?? '', lines[2] ?? '']],
      ['are no JSON', (lines: string[]) => [lines[0] ?? '', '{"v":1']],
      ['hold the same id twice', () => buildLines([buildDraft(), buildDraft()])],
      ['take back what is not there', () => buildLines([buildDraft(), takingBack('of nobody')])],
      [
        'take the same back twice',
        () => buildLines([buildDraft(), takingBack(buildDraft().id), takingBack(buildDraft().id, 'again')]),
      ],
    ])('refuses lines that %s, and has not changed', async (_what, spoil) => {
      const store = await filled();
      const before = await textsOf(store.open());
      await expect(put(store.open(), spoil(buildLines(buildDrafts(3))))).rejects.toThrow(LedgerFault);
      expect(await textsOf(store.open())).toEqual(before);
      expect(await check(store.open())).toMatchObject({ count: 2, problems: [] });
    });
  });
});
