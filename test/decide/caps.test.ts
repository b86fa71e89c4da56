import { describe, expect, test } from 'vitest';

import { decide } from '../../src/decide/decide.ts';
import type { Decision } from '../../src/decide/decision.ts';
import type { Comment, Facts } from '../../src/decide/facts.ts';
import type { Entry } from '../../src/standing/entry.ts';
import { foldMembers } from '../../src/standing/member-totals.ts';
import { buildEntry } from '../builders/entry.ts';
import { after, buildFacts, buildProgram, people, say } from '../builders/facts.ts';
import { recorded } from '../builders/record.ts';

const { ana, bo, octocat, stranger } = people;
/** Typos bring 25 points each and no more than 60 a month; the survey 50, no more than 100. */
const program = buildProgram(
  'extends: dataminer\nactivities:\n  typo-fix: { title: Mend a typo, finds: [typo-fix], points: 25, cap: { points: 60, per: month } }\n',
);
const decided = (facts: Facts, rules = program): Decision => decide(facts, { program: rules, invalid: null });
const refusals = ({ replies }: Decision) =>
  replies.flatMap(({ answers }) =>
    answers.flatMap((one) => (one.kind === 'refused' ? [one.refusal.kind] : [])),
  );
/** What the ledger holds of other pull requests. */
const held = (points: number, changes: Partial<Entry> = {}) =>
  buildEntry({ id: `pr/1296269/1/award/583231/${points}`, points, source: null, ...changes });
/** The ledger's entries about this pull request are none; the totals are of all. */
const facts = (before: readonly Entry[], ...comments: Comment[]) =>
  buildFacts({ comments, members: foldMembers(before) });
const points = ({ entries }: Facts) => entries.map(({ kind, points: some }) => `${kind} ${some}`);
const rule = 'no more than 60 points a month';
const confirm = say(ana, '/points confirm');

describe('a pull request whose activity has a cap', () => {
  test('is proposed as what confirming will bring, with the rule', () => {
    expect(decided(facts([held(50)]))).toMatchObject({
      state: 'proposed',
      points: 10,
      shares: [{ points: 10 }],
      cuts: [{ member: { login: 'octocat' }, asked: 25, left: 10, rule }],
    });
  });

  test('that the cap leaves alone says nothing of it', () => {
    expect(decided(facts([held(35)]))).toMatchObject({ points: 25, cuts: [] });
    expect(decided(facts([held(60, { earnedOn: '2026-10-31' })]))).toMatchObject({ points: 25, cuts: [] });
    expect(decided(facts([held(60, { activity: 'blog-post' })]))).toMatchObject({ points: 25, cuts: [] });
  });

  test('is confirmed with what is left, and its line in the ledger says what was cut', () => {
    const later = recorded(facts([held(50)], confirm), program);
    expect(later.entries).toMatchObject([
      { kind: 'award', points: 10, reason: `cut from 25 points: ${rule}` },
    ]);
    expect(decided(later)).toMatchObject({
      state: 'confirmed',
      points: 10,
      cuts: [{ asked: 25, left: 10, rule }],
      append: [],
      reactions: [{ content: 'rocket' }],
    });
  });

  test('says what was cut for as long as the award stands, whatever the rules are now', () => {
    const later = recorded(facts([held(50)], confirm), program);
    expect(decided(later, buildProgram())).toMatchObject({
      points: 10,
      cuts: [{ asked: 25, left: 10, rule }],
    });
  });

  test('of which nothing is left cannot be confirmed: the proposal says so, and the refusal', () => {
    expect(decided(facts([held(60)]))).toMatchObject({ points: 0, cuts: [{ left: 0, rule }] });
    const decision = decided(facts([held(60)], confirm));
    expect(refusals(decision)).toEqual(['all-cut']);
    expect(decision).toMatchObject({ state: 'proposed', append: [] });
  });

  test('of which nothing is left can still be read as something else', () => {
    const word = say(ana, '/points added-information 100 confirm');
    expect(points(recorded(facts([held(60)], word), program))).toEqual(['award 100']);
  });

  test('of which nothing is left does not confirm itself, and does not promise to', () => {
    const byItself = { ...program, confirm: { ...program.confirm, after: { 'typo-fix': 1 } } };
    expect(decided(facts([held(50)]), byItself).append).toMatchObject([{ points: 10 }]);
    const full = { ...facts([held(60)]), now: new Date('2026-11-23T10:00:00Z') };
    expect(decided(full, byItself)).toMatchObject({ confirmsOn: null, append: [] });
    expect(decided({ ...full, now: new Date('2026-12-24T10:00:00Z') }, byItself).append).toEqual([]);
  });

  test('is cut by what a command above gave, though the ledger has neither yet', () => {
    const survey = buildProgram(
      'extends: dataminer\nactivities:\n  feedback: { title: Survey, points: 50, cap: { points: 80, per: month } }\n',
    );
    const twice = say(ana, '/points award @hubot feedback\n/points award @hubot feedback');
    expect(decided(facts([], twice), survey).append).toMatchObject([{ points: 50 }, { points: 30 }]);
  });
});

describe('an award that a cap has cut', () => {
  const cut = recorded(facts([held(50)], confirm), program);
  const and = (...comments: Comment[]) =>
    recorded({ ...cut, comments: [{ ...confirm, ownReactions: ['rocket'] }, ...comments] }, program);
  const again = say(bo, '/points 25 confirm', { id: 120, createdAt: after(20) });

  test('is not corrected by looking again, nor by saying the same again', () => {
    expect(points(and())).toEqual(['award 10']);
    expect(points(and(again))).toEqual(['award 10']);
  });

  test('is corrected without counting itself: what is taken back has used up nothing', () => {
    const word = say(bo, '/points @octocat 20 @hubot 5 confirm', { id: 120, createdAt: after(20) });
    const rules = buildProgram(
      'extends: dataminer\nactivities:\n  typo-fix: { title: Mend a typo, finds: [typo-fix], points: { min: 5, max: 25 }, cap: { points: 60, per: month } }\n',
    );
    const later = recorded({ ...cut, comments: [{ ...confirm, ownReactions: ['rocket'] }, word] }, rules);
    expect(points(later)).toEqual(['award 10', 'revocation -10', 'award 10', 'award 5']);
    expect(later.entries.at(-2)?.reason).toBe(`cut from 20 points: ${rule}`);
  });

  const freed = (comments: Comment[]) => ({
    ...cut,
    comments,
    members: foldMembers([held(50), held(-50, { kind: 'revocation' }), ...cut.entries]),
  });

  test('is raised when somebody says so again after the cap has room', () => {
    const done = { ...confirm, ownReactions: ['rocket' as const] };
    expect(points(recorded(freed([done, again]), program))).toEqual([
      'award 10',
      'revocation -10',
      'award 25',
    ]);
  });

  test('is not raised by an old command because the cap has room now', () => {
    const done = [confirm, again].map((one) => ({ ...one, ownReactions: ['rocket' as const] }));
    expect(points(recorded(freed(done), program))).toEqual(['award 10']);
  });

  test('gives again what was decided, where it was revoked and is confirmed anew', () => {
    const words = [
      say(bo, '/points revoke too early', { id: 120, createdAt: after(20) }),
      say(bo, '/points confirm', { id: 121, createdAt: after(21) }),
    ];
    const done = { ...confirm, ownReactions: ['rocket' as const] };
    const later = recorded(freed([done, ...words]), program);
    expect(points(later)).toEqual(['award 10', 'revocation -10', 'award 25']);
  });
});

describe('points that are shared', () => {
  const rules = buildProgram(
    'extends: dataminer\nactivities:\n  added-information: { title: Add, finds: [added-information], points: { min: 50, max: 300, step: 25 }, cap: { points: 100, per: period } }\n',
  );
  const word = say(ana, '/points added-information\n/points @octocat 80 @hubot 80 confirm');
  const of = (before: number) =>
    facts(
      before === 0
        ? []
        : [held(before, { member: { id: stranger.id, login: 'hubot' }, activity: 'added-information' })],
      word,
    );

  test('are cut for each by what is left to them', () => {
    expect(recorded(of(70), rules).entries).toMatchObject([
      { member: { login: 'octocat' }, points: 80, reason: null },
      {
        member: { login: 'hubot' },
        points: 30,
        reason: 'cut from 80 points: no more than 100 points a calendar year',
      },
    ]);
    expect(decided(recorded(of(70), rules), rules)).toMatchObject({ state: 'confirmed', points: 110 });
  });

  test('are still given where one of them gets nothing, and that is recorded, too', () => {
    const later = recorded(of(100), rules);
    expect(points(later)).toEqual(['award 80', 'award 0']);
    expect(decided(later, rules)).toMatchObject({
      cuts: [{ member: { login: 'hubot' }, asked: 80, left: 0 }],
    });
  });

  test('are one decision, though their lines say different things', () => {
    const later = recorded(of(70), rules);
    const revoked = recorded(
      { ...later, comments: [word, say(bo, '/points revoke no', { id: 120, createdAt: after(20) })] },
      rules,
    );
    expect(points(revoked)).toEqual(['award 80', 'award 30', 'revocation -80', 'revocation -30']);
    expect(decided(revoked, rules)).toMatchObject({ state: 'revoked', append: [] });
  });
});

describe('an award by hand', () => {
  const survey = say(ana, '/points award @hubot feedback');
  const hubot = { id: stranger.id, login: 'hubot' };
  const before = (some: number) => [held(some, { member: hubot, activity: 'feedback' })];
  const ofSurvey = 'no more than 100 points a month';

  test('is cut by its cap, and the reply says so with the rule', () => {
    const later = recorded(facts(before(70), survey), program);
    expect(later.entries).toMatchObject([{ points: 30, activity: 'feedback' }]);
    expect(decided(later).replies).toMatchObject([
      {
        answers: [
          {
            kind: 'given-by-hand',
            given: { member: hubot, points: 30, cut: { asked: 50, left: 30, rule: ofSurvey } },
          },
        ],
      },
    ]);
  });

  test('is refused with the rule where nothing is left', () => {
    const decision = decided(facts(before(100), survey));
    expect(decision).toMatchObject({
      append: [],
      replies: [
        { answers: [{ refusal: { kind: 'all-cut', shares: [{ member: hubot, cut: { rule: ofSurvey } }] } }] },
      ],
      reactions: [{ content: 'confused' }],
    });
  });

  test.each([
    ['/points award @hubot email-signature', 'email-signature', 'once a calendar year'],
    ['/points award @hubot linkedin-headline https://example.org/x', 'linkedin-headline', 'only once'],
  ])('%s is given once', (body, activity, words) => {
    const [first, second] = [say(ana, body), say(ana, body, { id: 100, createdAt: after(2) })];
    const once = recorded(facts([], first), program);
    expect(points(once)).toEqual(['award 250']);
    const twice = decided({ ...once, comments: [first, second] });
    expect(twice.append).toEqual([]);
    expect(twice.replies).toMatchObject([
      {
        answers: [
          { refusal: { kind: 'all-cut', activity: { id: activity }, shares: [{ cut: { rule: words } }] } },
        ],
      },
    ]);
  });

  test('of a nomination is cut the same', () => {
    const rules = buildProgram(
      'extends: dataminer\nactivities:\n  nomination: { title: Nominated, points: { min: 100, max: 750, step: 50 }, by: staff, cap: { points: 800, per: period } }\n',
    );
    const before500 = [held(500, { member: hubot, activity: 'nomination' })];
    const word = say(ana, '/points nominate @hubot 500 always there');
    expect(decided(facts(before500, word), rules).append).toMatchObject([{ points: 300 }]);
    expect(decided(facts([...before500, ...before500], word), rules).append).toEqual([]);
  });
});

test('the accounts of one person have one cap', () => {
  const other = { id: 77, login: 'octo-at-work' };
  const merge = held(0, {
    id: 'merge',
    kind: 'adjustment',
    activity: null,
    member: other,
    mergedInto: octocat.id,
  });
  const before = [held(40, { member: other }), held(15), merge];
  expect(decided(facts(before))).toMatchObject({ points: 5, cuts: [{ asked: 25, left: 5 }] });
});
