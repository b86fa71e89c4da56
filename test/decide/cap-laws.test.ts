import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { decide } from '../../src/decide/decide.ts';
import type { Facts } from '../../src/decide/facts.ts';
import { decideReport } from '../../src/decide/report.ts';
import { isDay } from '../../src/standing/days.ts';
import type { Entry, EntryDraft } from '../../src/standing/entry.ts';
import { foldMembers, type MemberTotals } from '../../src/standing/member-totals.ts';
import { standingOf } from '../../src/standing/standings.ts';
import { buildFacts, buildProgram, open, people, say } from '../builders/facts.ts';

/** All are capped by month, and all are octocat's. */
const program = buildProgram(`extends: dataminer
activities:
  typo-fix: { title: Mend, finds: [typo-fix], points: { min: 10, max: 60 }, cap: { points: 100, per: month } }
  feedback: { title: Survey, points: { min: 10, max: 60 }, cap: { points: 70, per: month }, reported-by: [survey] }
`);
const caps: Readonly<Record<string, number>> = { 'typo-fix': 100, feedback: 70 };
const { ana, bo, octocat, docpoints } = people;

/** A ledger of which one appends only to the end that one has read. */
class Ledger {
  entries: Entry[] = [];

  read() {
    return { head: this.entries.length, entries: this.entries, members: foldMembers(this.entries) };
  }

  append(drafts: readonly EntryDraft[], head: number): boolean {
    if (head !== this.entries.length) return false;
    const known = new Set(this.entries.map(({ id }) => id));
    const at = new Date(Date.parse('2026-12-24T10:00:00Z') + head * 1000).toISOString();
    this.entries = [
      ...this.entries,
      ...drafts
        .filter(({ id }) => !known.has(id))
        .map((draft): Entry => ({ v: 1, ...draft, at, prev: null })),
    ];
    return true;
  }
}

/** Something that decides by what it reads; nothing more to record: null. */
type Writer = (seen: ReturnType<Ledger['read']>) => readonly EntryDraft[] | null;

/** Pull request or issue `number`, on which these words were said one after the other. */
function place(number: number, words: readonly string[], day: string, kind: 'pull' | 'issue'): Writer {
  const mergedAt = `${day}T09:00:00Z`;
  const comments = words.map((body, index) =>
    say(body.startsWith('/points redeem') ? octocat : body.startsWith('/points revoke') ? bo : ana, body, {
      id: number * 100 + index,
      createdAt: `${day}T10:0${index}:00Z`,
    }),
  );
  return ({ entries, members }) => {
    const facts: Facts = buildFacts({
      comments,
      members,
      entries: entries.filter(({ source }) => (source?.pull ?? source?.issue) === number),
      permissions: new Map([
        [ana.id, 'admin'],
        [bo.id, 'admin'],
      ]),
      now: new Date('2026-12-24T10:00:00Z'),
      pull: kind === 'issue' ? { kind, number, ...open } : { number, mergedAt },
    });
    const { append } = decide(facts, { program, invalid: null });
    return append.length === 0 ? null : append;
  };
}

function report(number: number, points: number, on: string): Writer {
  return ({ entries, members }) => {
    if (entries.some(({ id }) => id === `report/survey/${number}`)) return null;
    const outcome = decideReport(
      { id: String(number), activity: 'feedback', points, on, evidence: '' },
      octocat,
      {
        reporter: { name: 'survey', activities: ['feedback'] },
        program,
        members,
        by: docpoints,
        now: new Date('2026-12-24T10:00:00Z'),
      },
    );
    return 'draft' in outcome ? [outcome.draft] : null;
  };
}

const day = fc.constantFrom('2026-10-31', '2026-11-01', '2026-11-30');
// Small ones never come near a cap.
const points = fc.integer({ min: 25, max: 60 });
const decision = fc.oneof(
  points.map((some) => `/points ${some} confirm`),
  points.map((some) => `/points @octocat ${some} confirm`),
  fc.constantFrom('/points confirm', '/points revoke no'),
);
const byHand = fc.oneof(
  points.map((some) => `/points award @octocat feedback ${some}`),
  points.map((some) => `/points redeem ${some} for fun`),
  fc.constantFrom('/points confirm', '/points revoke no', '/points reject no'),
);
/** Somebody gets something, and spends of it. */
const spending = fc
  .tuple(points, points)
  .map(([given, some]) => [
    `/points award @octocat feedback ${given}`,
    `/points redeem ${some} for fun`,
    '/points confirm',
  ]);
const onIssue = fc.oneof(fc.array(byHand, { maxLength: 4 }), spending);
const writer = fc.oneof(
  fc.record({ kind: fc.constant('pull' as const), words: fc.array(decision, { maxLength: 4 }), day }),
  fc.record({ kind: fc.constant('issue' as const), words: onIssue, day }),
  fc.record({ kind: fc.constant('report' as const), points, day }),
);

function toWriter(one: typeof writer extends fc.Arbitrary<infer T> ? T : never, index: number): Writer {
  return one.kind === 'report'
    ? report(index + 1, one.points, one.day)
    : place(index + 1, one.words, one.day, one.kind);
}

function monthsOf(totals: MemberTotals | undefined): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [on, activities] of Object.entries(totals?.days ?? {})) {
    expect(isDay(on)).toBe(true);
    for (const [activity, { points: some }] of Object.entries(activities)) {
      const key = `${activity} ${on.slice(0, 7)}`;
      sums.set(key, (sums.get(key) ?? 0) + some);
    }
  }
  return sums;
}

/** Holds whatever was recorded last. */
function expectWithinRules(ledger: Ledger): void {
  const totals = foldMembers(ledger.entries).get(octocat.id);
  for (const [key, sum] of monthsOf(totals)) {
    expect(sum, key).toBeLessThanOrEqual(caps[key.split(' ')[0] ?? ''] ?? 0);
    expect(sum, key).toBeGreaterThanOrEqual(0);
  }
  const last = ledger.entries.at(-1);
  if (last?.kind === 'redemption' && totals !== undefined)
    expect(standingOf(totals, program, '2026-12-24').balance).toBeGreaterThanOrEqual(0);
}

/** What was asked for and what it was to be paid from are looked at together, after the latter was taken back. */
const takenBackBefore: [Parameters<typeof toWriter>[0][], number[]] = [
  [
    {
      kind: 'issue',
      words: [
        '/points redeem 26 for fun',
        '/points revoke no',
        '/points confirm',
        '/points award @octocat feedback 25',
      ],
      day: '2026-10-31',
    },
    { kind: 'report', points: 25, day: '2026-10-31' },
  ],
  [],
];

test('no cap pays more than it says, and no balance is spent below zero, in any order and with any concurrency', () => {
  let cuts = 0;
  let stale = 0;
  let spent = 0;
  fc.assert(
    fc.property(
      fc.array(writer, { minLength: 1, maxLength: 7 }),
      fc.array(fc.nat(6), { maxLength: 60 }),
      (ones, schedule) => {
        const ledger = new Ledger();
        const writers = ones.map(toWriter);
        const pending = new Map<number, { readonly drafts: readonly EntryDraft[]; readonly head: number }>();
        const step = (index: number): void => {
          const decided = pending.get(index);
          if (decided === undefined) {
            const seen = ledger.read();
            const drafts = writers[index]?.(seen) ?? null;
            if (drafts !== null) pending.set(index, { drafts, head: seen.head });
            return;
          }
          pending.delete(index);
          if (!ledger.append(decided.drafts, decided.head)) stale += 1;
          expectWithinRules(ledger);
        };
        // All of them have read before any of them writes.
        for (const index of writers.keys()) step(index);
        for (const index of schedule) step(index % writers.length);
        // Whatever was begun is lost, and comes to its end with the next look.
        pending.clear();
        for (let round = 0; round < 12; round += 1)
          for (const index of writers.keys()) {
            step(index);
            step(index);
          }
        for (const one of writers) expect(one(ledger.read())).toBeNull();
        cuts += ledger.entries.filter(({ reason }) => reason?.startsWith('cut from') === true).length;
        spent += ledger.entries.filter(({ kind }) => kind === 'redemption').length;
      },
    ),
    { numRuns: 200, examples: [takenBackBefore] },
  );
  // A law about what never happened says nothing.
  expect({ cuts: cuts > 0, stale: stale > 0, spent: spent > 0 }).toEqual({
    cuts: true,
    stale: true,
    spent: true,
  });
}, 60_000);
