import { describe, expect, test } from 'vitest';

import { decide } from '../../src/decide/decide.ts';
import type { Decision } from '../../src/decide/decision.ts';
import type { Comment, Facts } from '../../src/decide/facts.ts';
import type { Entry } from '../../src/standing/entry.ts';
import { foldMembers } from '../../src/standing/member-totals.ts';
import { buildEntry } from '../builders/entry.ts';
import { after, buildFacts, buildProgram, people, say } from '../builders/facts.ts';
import { recorded } from '../builders/record.ts';

const { ana, octocat, stranger } = people;
const program = buildProgram('extends: dataminer-2026');
const decided = (facts: Facts, rules = program): Decision => decide(facts, { program: rules, invalid: null });
const refusals = ({ replies }: Decision) =>
  replies.flatMap(({ answers }) =>
    answers.flatMap((one) => (one.kind === 'refused' ? [one.refusal.kind] : [])),
  );
const confirm = say(ana, '/points 50 confirm');
const done = { ...confirm, ownReactions: ['rocket' as const] };
const enrols = (changes: Partial<Entry> = {}) =>
  buildEntry({
    id: `member/583231/enrolment/${changes.earnedOn ?? 1}`,
    kind: 'enrolment',
    activity: null,
    points: 0,
    source: null,
    earnedOn: '2026-01-10',
    ...changes,
  });
const member = { id: octocat.id, login: 'octocat' };

describe('where members enrol themselves, what is confirmed before that', () => {
  const given = recorded(buildFacts({ comments: [confirm] }), program);

  test('is recorded, and waits until the day that `members.keep` says', () => {
    expect(given.entries).toMatchObject([{ kind: 'award', points: 50 }]);
    expect(decided(given)).toMatchObject({
      state: 'confirmed',
      waiting: [{ member, until: '2027-11-23' }],
      standing: null,
    });
  });

  test('counts once its member says /points enrol', () => {
    const word = say(octocat, '/points enrol', { id: 101, createdAt: after(60) });
    const later = recorded({ ...given, comments: [done, word] }, program);
    expect(decided(later)).toMatchObject({
      waiting: [],
      standing: { total: 50, period: { from: '2026-11-23' } },
      replies: [{ answers: [{ kind: 'enrolled' }], standing: { total: 50 } }],
    });
  });

  test('waits no more when it was not kept so long', () => {
    const late = { ...given, comments: [done], now: new Date('2027-12-24T10:00:00Z') };
    expect(decided(late)).toMatchObject({ waiting: [{ member, until: null }] });
  });

  test('is proposed as what would wait', () => {
    expect(decided(buildFacts())).toMatchObject({
      state: 'proposed',
      waiting: [{ member, until: '2027-11-23' }],
    });
  });

  test('by hand is told in the reply, for nobody else tells it', () => {
    const word = say(ana, '/points award @hubot training-day');
    expect(decided(recorded(buildFacts({ comments: [word] }), program)).replies).toMatchObject([
      { answers: [{ kind: 'given-by-hand', given: { points: 500, waiting: { until: '2027-11-23' } } }] },
    ]);
  });

  test('is told to who asks where they stand', () => {
    const word = say(octocat, '/points', { id: 101, createdAt: after(60) });
    expect(decided({ ...given, comments: [done, word] }).replies).toMatchObject([
      { waiting: { points: 50, until: '2027-11-23' } },
    ]);
    const other = say(stranger, '/points', { id: 101, createdAt: after(60) });
    expect(decided({ ...given, comments: [done, other] }).replies).toMatchObject([
      { waiting: { points: 0, until: null } },
    ]);
  });
});

test('of a member nothing waits', () => {
  const facts = buildFacts({ members: foldMembers([enrols()]), comments: [confirm] });
  expect(decided(facts).waiting).toEqual([]);
  expect(decided(recorded(facts, program))).toMatchObject({ waiting: [], standing: { total: 50 } });
});

test('where everyone earns at once nothing waits, and nobody is told to enrol', () => {
  const facts = buildFacts({ comments: [confirm] });
  expect(decided(facts, buildProgram()).waiting).toEqual([]);
});

describe('/points leave', () => {
  const leave = say(octocat, '/points leave', { id: 110, createdAt: after(60) });
  const enrolled = buildFacts({ comments: [leave], members: foldMembers([enrols()]) });

  test('ends a membership on that day', () => {
    expect(decided(enrolled).append).toEqual([
      expect.objectContaining({
        id: 'member/583231/enrolment/2',
        kind: 'enrolment',
        leaves: true,
        earnedOn: '2026-11-23',
        points: 0,
        member,
      }),
    ]);
    const later = recorded(enrolled, program);
    expect(decided(later)).toMatchObject({ append: [], replies: [], reactions: [{ content: 'rocket' }] });
  });

  test('is followed by /points enrol of who comes back', () => {
    const again = say(octocat, '/points enrol', { id: 111, createdAt: '2026-11-24T09:00:00Z' });
    const later = recorded({ ...enrolled, comments: [leave, again] }, program);
    expect(later.entries.map(({ id, leaves = false }) => [id, leaves])).toEqual([
      ['member/583231/enrolment/2', true],
      ['member/583231/enrolment/3', false],
    ]);
    expect(decided({ ...later, now: new Date('2026-11-25T10:00:00Z') })).toMatchObject({
      append: [],
      standing: { period: { from: '2026-11-24' } },
    });
  });

  test('of nobody’s membership is refused', () => {
    expect(refusals(decided(buildFacts({ comments: [leave] })))).toEqual(['not-a-member']);
  });

  test('leaves a program in which everyone earns at once, too', () => {
    const facts = recorded(buildFacts({ comments: [leave] }), buildProgram());
    expect(facts.entries).toMatchObject([{ kind: 'enrolment', leaves: true }]);
  });
});

describe('nobody enrols or takes out anybody else', () => {
  const says = (body: string) => decided(buildFacts({ comments: [say(ana, body)] }));

  test.each(['/points enrol @hubot', '/points leave @hubot'])('%s is not understood', (body) => {
    expect(refusals(says(body))).toEqual(['not-understood']);
    expect(says(body).append).toEqual([]);
  });

  test('an enrolment is of who says it', () => {
    expect(says('/points enrol').append).toMatchObject([{ member: { login: 'ana' } }]);
  });
});

test('who mistypes a command is never led to leave', () => {
  const word: Comment = say(octocat, '/points leav');
  expect(decided(buildFacts({ comments: [word] })).replies).toMatchObject([
    { answers: [{ refusal: { kind: 'not-understood', nearest: null } }] },
  ]);
});

test('two enrolments at the same moment are one: the second is decided again', () => {
  const word = say(octocat, '/points enrol');
  const first = recorded(buildFacts({ comments: [word] }), program);
  const elsewhere = buildFacts({
    comments: [say(octocat, '/points enrol', { id: 300 })],
    members: first.members,
  });
  expect(refusals(decided(elsewhere))).toEqual(['already-a-member']);
});
