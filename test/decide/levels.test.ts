import { describe, expect, test } from 'vitest';

import { decide } from '../../src/decide/decide.ts';
import type { Decision } from '../../src/decide/decision.ts';
import type { Comment, Facts } from '../../src/decide/facts.ts';
import type { Program } from '../../src/program/program.ts';
import type { Entry } from '../../src/standing/entry.ts';
import { foldMembers } from '../../src/standing/member-totals.ts';
import { buildEntry } from '../builders/entry.ts';
import { after, buildFacts, buildProgram, people, say } from '../builders/facts.ts';
import { recorded } from '../builders/record.ts';

const { ana, bo, stranger } = people;
const program = buildProgram();
const decided = (facts: Facts, rules: Program = program): Decision =>
  decide(facts, { program: rules, invalid: null });
const held = (points: number, changes: Partial<Entry> = {}) =>
  buildEntry({ id: `other/${points}/${changes.earnedOn ?? ''}`, points, source: null, ...changes });
const confirm = say(ana, '/points confirm');
const done = { ...confirm, ownReactions: ['rocket' as const] };
/** After ana has given octocat's 25 points, where the ledger held these before. */
const given = (before: readonly Entry[], rules: Program = program) =>
  recorded(buildFacts({ comments: [confirm], members: foldMembers(before) }), rules);
const octocat = { login: 'octocat' };

describe('the comment of the award that reaches a level', () => {
  const reached = given([held(740)]);

  test('says it, with what it opens and how far the next one is', () => {
    expect(decided(reached).reached).toMatchObject([
      {
        member: octocat,
        level: 'Advocate',
        isAgain: false,
        opens: [{ title: 'Access to exclusive content' }],
        next: { level: 'Enabler', pointsToGo: 4235 },
      },
    ]);
    expect(reached.entries).toMatchObject([{ points: 25, reason: 'reaches Advocate' }]);
  });

  test('says it as long as the award stands, whatever was earned since', () => {
    const more = foldMembers([held(3000, { id: 'more' })], reached.members);
    expect(decided({ ...reached, comments: [done], members: more }).reached).toMatchObject([
      { level: 'Advocate', next: { pointsToGo: 1235 } },
    ]);
  });

  test('does not say it before it is recorded', () => {
    expect(decided(buildFacts({ members: foldMembers([held(740)]) })).reached).toEqual([]);
  });

  test('does not say it after the award was taken back', () => {
    const word = say(bo, '/points revoke copied', { id: 120, createdAt: after(20) });
    expect(decided(recorded({ ...reached, comments: [done, word] }, program)).reached).toEqual([]);
  });

  test('says it of a correction that reaches it, too', () => {
    const word = say(bo, '/points added-information 200 confirm', { id: 120, createdAt: after(20) });
    const facts = { ...given([held(600)]), comments: [done, word] };
    expect(decided(recorded(facts, program)).reached).toMatchObject([{ level: 'Advocate' }]);
  });

  test('says of several levels at once the highest', () => {
    const rules = buildProgram(
      'extends: dataminer\nprogram: { levels: [{ name: A, points: 10 }, { name: B, points: 20 }, { name: C, points: 900 }] }\n',
    );
    expect(decided(given([], rules), rules).reached).toMatchObject([{ level: 'B', opens: [] }]);
  });

  test('says it of each who shares in it, and of nobody else', () => {
    const word = say(ana, '/points large-contribution\n/points @octocat 100 @hubot 800 confirm');
    const facts = recorded(buildFacts({ comments: [word], members: foldMembers([held(10)]) }), program);
    expect(decided(facts).reached).toMatchObject([{ member: { login: stranger.login }, level: 'Advocate' }]);
  });
});

test.each([700, 750, 2000])('an award on top of %i points reaches nothing', (before) => {
  expect(decided(given([held(before)])).reached).toEqual([]);
});

test('an award that waits for an enrolment reaches nothing', () => {
  const rules = buildProgram('extends: dataminer-2026');
  expect(decided(given([held(740)], rules), rules).reached).toEqual([]);
});

test('points of a year that is over reach the level of that year, which is kept for this one', () => {
  const late = buildFacts({
    comments: [say(ana, '/points confirm', { createdAt: '2027-01-02T09:00:00Z' })],
    members: foldMembers([held(740)]),
    now: new Date('2027-01-02T10:00:00Z'),
  });
  expect(decided(recorded(late, program)).reached).toMatchObject([{ level: 'Advocate' }]);
});

describe('a level that is kept from the year before', () => {
  const before = held(5000, { earnedOn: '2025-06-01' });

  test('is earned again when this year reaches it', () => {
    const facts = given([before, held(4980)]);
    expect(decided(facts).reached).toMatchObject([{ level: 'Enabler', isAgain: true }]);
    expect(facts.entries).toMatchObject([{ reason: 'earns again Enabler' }]);
  });

  test('makes a lower one no news', () => {
    expect(decided(given([before, held(740)])).reached).toEqual([]);
  });
});

test('a level and a cut are both told, and read again from the ledger', () => {
  const rules = buildProgram(
    'extends: dataminer\nactivities:\n  typo-fix: { title: Mend, finds: [typo-fix], points: 25, cap: { points: 60, per: month } }\n',
  );
  const facts = given([held(50), held(690, { activity: 'blog-post' })], rules);
  expect(facts.entries).toMatchObject([
    { points: 10, reason: 'cut from 25 points: no more than 60 points a month; reaches Advocate' },
  ]);
  expect(decided(facts, rules)).toMatchObject({ cuts: [{ asked: 25 }], reached: [{ level: 'Advocate' }] });
});

test('what somebody else wrote into the ledger as a reason says nothing of a level', () => {
  const comments: Comment[] = [done];
  const entry = { ...given([held(10)]).entries[0], reason: 'he reaches Advocate, I think' };
  const facts = buildFacts({ comments, entries: [buildEntry(entry)] });
  expect(decided(facts)).toMatchObject({ state: 'confirmed', reached: [], cuts: [] });
});
