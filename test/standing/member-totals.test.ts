import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Entry } from '../../src/standing/entry.ts';
import {
  addEntry,
  accountsIn,
  foldMembers,
  noTotals,
  readMemberTotals,
} from '../../src/standing/member-totals.ts';
import { accountsOf, personOf, personsOf } from '../../src/standing/person.ts';
import { ana, buildEntry, octocat } from '../builders/entry.ts';

const bo = { id: 3, login: 'bo' };
const hubot = { id: 2, login: 'hubot' };
const of = (entries: readonly Entry[], id = octocat.id) => foldMembers(entries).get(id) ?? noTotals(octocat);
const merge = (from: { id: number; login: string }, into: number, changes: Partial<Entry> = {}) =>
  buildEntry({ kind: 'adjustment', member: from, activity: null, points: 0, mergedInto: into, ...changes });

const someone = fc.constantFrom(octocat, ana, bo, hubot, { id: 3, login: 'bo-renamed' });
const someEntry = fc
  .record({
    kind: fc.constantFrom<Entry['kind']>(
      'award',
      'award',
      'award',
      'revocation',
      'redemption',
      'enrolment',
      'adjustment',
      'erasure',
    ),
    member: someone,
    points: fc.integer({ min: -50, max: 500 }),
    activity: fc.constantFrom('typo-fix', 'feedback', 'constructor', '__proto__', null),
    earnedOn: fc.constantFrom('2025-01-01', '2025-06-30', '2026-02-28'),
    leaves: fc.boolean(),
    mergedInto: fc.option(fc.constantFrom(1, 2, 3, 583231), { nil: undefined, freq: 5 }),
  })
  .map(({ leaves, mergedInto, kind, ...rest }): Entry => {
    const entry = buildEntry({ ...rest, kind });
    return { ...entry, ...(leaves ? { leaves } : {}), ...(mergedInto === undefined ? {} : { mergedInto }) };
  });
const plain = (members: ReadonlyMap<number, unknown>): unknown => JSON.parse(JSON.stringify([...members]));

describe('totals', () => {
  test('are the same from scratch, in two parts, and entry by entry from what was kept as JSON', () => {
    fc.assert(
      fc.property(fc.array(someEntry, { maxLength: 30 }), fc.nat(30), (entries, at) => {
        const whole = foldMembers(entries);
        expect(plain(foldMembers(entries.slice(at), foldMembers(entries.slice(0, at))))).toEqual(
          expect.arrayContaining(
            Array.from(whole, ([id, totals]) => [id, JSON.parse(JSON.stringify(totals))]),
          ),
        );
        const one = new Map<number, ReturnType<typeof noTotals>>();
        for (const entry of entries)
          for (const id of accountsIn(entry)) {
            const before = one.get(id) ?? noTotals({ id, login: entry.member.login });
            one.set(id, addEntry(before, entry));
          }
        expect(plain(one)).toEqual(plain(whole));
      }),
    );
  });

  test('stay as they were when an entry is added to them', () => {
    const before = of([buildEntry()]);
    const text = JSON.stringify(before);
    addEntry(before, buildEntry({ id: 'b' }));
    foldMembers([buildEntry({ id: 'b' })], new Map([[octocat.id, before]]));
    expect(JSON.stringify(before)).toBe(text);
  });

  test('come back from JSON as they were', () => {
    const totals = of([
      buildEntry(),
      buildEntry({ id: 'b', kind: 'enrolment', leaves: true }),
      merge(octocat, 1),
    ]);
    expect(readMemberTotals(JSON.parse(JSON.stringify(totals)))).toEqual(totals);
  });

  test.each([[null], [{}], [{ ...noTotals(ana), redeemed: 'x' }], [{ ...noTotals(ana), merged: undefined }]])(
    'are not read from %j',
    (value) => {
      expect(readMemberTotals(value)).toBeNull();
    },
  );

  test('count an activity of any name', () => {
    const { days } = of([buildEntry({ activity: 'constructor' }), buildEntry({ activity: 'constructor' })]);
    expect(days['2026-11-23']?.['constructor']).toEqual({ points: 50, times: 2 });
  });

  test('of a redemption given back are as if it had never been', () => {
    const spent = buildEntry({ id: 'r', kind: 'redemption', activity: null, points: -20 });
    const back = buildEntry({ id: 'b', kind: 'revocation', activity: null, points: 20, revokes: 'r' });
    expect(of([buildEntry(), spent]).redeemed).toBe(20);
    expect(of([buildEntry(), spent, back])).toMatchObject({ redeemed: 0, days: of([buildEntry()]).days });
  });
});

describe('two accounts of one person', () => {
  const points = [buildEntry({ points: 10 }), buildEntry({ id: 'b', member: bo, points: 7 })];

  test('are one after a merge, shown under the one that goes on', () => {
    const members = foldMembers([...points, merge(bo, octocat.id)]);
    const persons = personsOf(members);
    expect(persons.map(({ member }) => member.login)).toEqual(['octocat']);
    expect(persons[0]?.days['2026-11-23']?.['typo-fix']).toEqual({ points: 17, times: 2 });
    expect(accountsOf(of([...points, merge(bo, octocat.id)]), members)).toEqual([octocat.id, bo.id]);
  });

  test('are two again when the merge is taken back, and one again after another', () => {
    const parted = merge(bo, octocat.id, { kind: 'revocation', revokes: 'm' });
    const entries = [...points, merge(bo, octocat.id, { id: 'm' }), parted];
    expect(personsOf(foldMembers(entries))).toHaveLength(2);
    expect(personsOf(foldMembers(entries)).map(({ days }) => days)).toEqual(
      personsOf(foldMembers(points)).map(({ days }) => days),
    );
    expect(personsOf(foldMembers([...entries, merge(bo, octocat.id, { id: 'n' })]))).toHaveLength(1);
  });

  test('may be three, one merged into the other', () => {
    const entries = [
      ...points,
      buildEntry({ id: 'c', member: hubot, points: 1 }),
      merge(hubot, bo.id),
      merge(bo, octocat.id),
    ];
    const [person, ...others] = personsOf(foldMembers(entries));
    expect(others).toEqual([]);
    expect(person?.days['2026-11-23']?.['typo-fix']?.points).toBe(18);
  });

  test('that were merged into each other stay apart: nobody’s points are lost', () => {
    const members = foldMembers([...points, merge(bo, octocat.id), merge(octocat, bo.id)]);
    expect(personsOf(members).map(({ member }) => member.id)).toEqual([octocat.id, bo.id]);
  });

  test.each([
    ['in a circle of two', [merge(bo, octocat.id), merge(octocat, bo.id)]],
    ['in a circle of three', [merge(bo, octocat.id), merge(octocat, hubot.id), merge(hubot, bo.id)]],
    ['into one that is in a circle', [merge(hubot, bo.id), merge(bo, octocat.id), merge(octocat, bo.id)]],
    ['into one that is merged into itself', [merge(bo, octocat.id), merge(octocat, octocat.id)]],
  ])('merged %s have each their own points, and nobody’s count twice', (_, merges) => {
    const third = buildEntry({ id: 'c', member: hubot, points: 1 });
    const persons = personsOf(foldMembers([...points, third, ...merges]));
    const own = persons.map(({ member, days }) => [member.login, days['2026-11-23']?.['typo-fix']?.points]);
    expect(own).toEqual([
      ['octocat', 10],
      ['bo', 7],
      ['hubot', 1],
    ]);
  });

  test('are enrolled with one enrolment', () => {
    const enrolment = buildEntry({
      kind: 'enrolment',
      member: bo,
      activity: null,
      points: 0,
      earnedOn: '2026-01-01',
    });
    const members = foldMembers([...points, enrolment, merge(bo, octocat.id)]);
    expect(personOf(members.get(octocat.id) ?? noTotals(octocat), members).enrolments).toEqual([
      '2026-01-01',
    ]);
  });

  test('are enrolled where the account that goes on had left, and the other had not', () => {
    const enrolment = (member: typeof bo, earnedOn: string, leaves?: true): Entry =>
      buildEntry({
        kind: 'enrolment',
        member,
        activity: null,
        points: 0,
        earnedOn,
        ...(leaves ? { leaves } : {}),
      });
    const left = [enrolment(octocat, '2025-01-01'), enrolment(octocat, '2025-06-01', true)];
    const members = foldMembers([...left, enrolment(bo, '2026-01-01'), merge(bo, octocat.id)]);
    expect(personOf(members.get(octocat.id) ?? noTotals(octocat), members)).toMatchObject({
      enrolments: ['2026-01-01'],
      leavings: [],
    });
  });

  test('where the one that goes on has no entry yet, has the other’s login until then', () => {
    const members = foldMembers([...points, merge(bo, 9)]);
    expect(personsOf(members).map(({ member }) => member)).toContainEqual({ id: 9, login: 'bo' });
  });
});
