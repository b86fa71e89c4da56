import { describe, expect, test } from 'vitest';

import { decide } from '../../src/decide/decide.ts';
import type { Decision } from '../../src/decide/decision.ts';
import type { Comment, Facts } from '../../src/decide/facts.ts';
import { replyMarker } from '../../src/decide/marker.ts';
import { after, buildFacts, buildProgram, guide, people, say } from '../builders/facts.ts';
import { recorded } from '../builders/record.ts';

const { ana, bo, octocat, stranger, tri } = people;
const program = buildProgram();
const decided = (facts: Facts): Decision => decide(facts, { program, invalid: null });
const refusals = ({ replies }: Decision) =>
  replies.flatMap(({ answers }) =>
    answers.flatMap((one) => (one.kind === 'refused' ? [one.refusal.kind] : [])),
  );
const confirm = say(ana, '/points 300 confirm');
const later = (author: typeof ana, body: string, minutes = 10): Comment =>
  say(author, body, { id: 100 + minutes, createdAt: after(minutes) });
/** After ana has given 300 points for octocat's guide. */
const given = (...comments: Comment[]) =>
  recorded(
    {
      ...recorded(buildFacts({ files: [guide], comments: [confirm] }), program),
      comments: [confirm, ...comments],
    },
    program,
  );
const kinds = ({ entries }: Facts) =>
  entries.map(({ kind, points, member }) => `${kind} ${points} ${member.login}`);

describe('a confirmed award', () => {
  test('is corrected by a number and confirm: taken back and given anew, in one append', () => {
    const facts = given(later(bo, '/points 450 confirm'));
    expect(kinds(facts)).toEqual(['award 300 octocat', 'revocation -300 octocat', 'award 450 octocat']);
    expect(new Set(facts.entries.slice(1).map(({ at }) => at)).size).toBe(1);
    expect(facts.entries[1]).toMatchObject({
      id: 'pr/1296269/12/revocation/583231/1',
      revokes: 'pr/1296269/12/award/583231/1',
      earnedOn: '2026-11-23',
      by: { login: 'bo' },
    });
    expect(facts.entries[2]).toMatchObject({ id: 'pr/1296269/12/award/583231/2', source: { comment: 110 } });
    expect(decided(facts)).toMatchObject({
      state: 'confirmed',
      points: 450,
      standing: { total: 450 },
      replies: [],
    });
  });

  test('is corrected by naming what it is', () => {
    const facts = given(later(bo, '/points added-information confirm'));
    expect(decided(facts)).toMatchObject({ state: 'confirmed', activity: { id: 'added-information' } });
    expect(decided(facts).points).toBeLessThanOrEqual(300);
  });

  test('is not corrected by what it is already', () => {
    expect(kinds(given(later(bo, '/points 300 confirm')))).toEqual(['award 300 octocat']);
  });

  test.each(['/points 450', '/points confirm', '/points reject too much', '/points typo-fix'])(
    'is left alone by %s, which is told how to correct it',
    (body) => {
      const facts = given(later(bo, body));
      expect(kinds(facts)).toEqual(['award 300 octocat']);
      expect(refusals(decided(facts))).toEqual(['already-confirmed']);
    },
  );

  test('is not corrected by anyone else', () => {
    const facts = given(
      later(tri, '/points 450 confirm'),
      later(octocat, '/points revoke me', 11),
      later(stranger, '/points revoke it', 12),
    );
    expect(kinds(facts)).toEqual(['award 300 octocat']);
  });
});

describe('/points revoke', () => {
  const revoked = given(later(bo, '/points revoke copied from elsewhere'));

  test('takes the points back, with the reason', () => {
    expect(kinds(revoked)).toEqual(['award 300 octocat', 'revocation -300 octocat']);
    expect(revoked.entries[1]).toMatchObject({ reason: 'copied from elsewhere', points: -300 });
    expect(decided(revoked)).toMatchObject({
      state: 'revoked',
      points: 300,
      award: null,
      revocation: { by: { login: 'bo' }, reason: 'copied from elsewhere' },
      standing: { total: 0 },
    });
  });

  test('without a reason is refused', () => {
    expect(refusals(decided(given(later(bo, '/points revoke'))))).toEqual(['reason-missing']);
  });

  test('where nothing is confirmed is refused', () => {
    const facts = buildFacts({ comments: [say(ana, '/points revoke it')] });
    expect(refusals(decided(facts))).toEqual(['nothing-confirmed']);
  });

  test('can be followed by a new confirm', () => {
    const facts = recorded(
      { ...revoked, comments: [...revoked.comments, later(ana, '/points confirm', 20)] },
      program,
    );
    expect(kinds(facts).at(-1)).toMatch(/^award \d+ octocat$/);
    expect(decided(facts).state).toBe('confirmed');
  });

  test('in the very comment that confirmed acts after it', () => {
    const facts = recorded(
      buildFacts({ comments: [say(ana, '/points confirm\n/points revoke too early')] }),
      program,
    );
    expect(kinds(facts)).toEqual(['award 25 octocat', 'revocation -25 octocat']);
    expect(decided(facts)).toMatchObject({
      state: 'revoked',
      replies: [],
      reactions: [{ content: 'rocket' }],
    });
  });
});

describe('/points @login N …', () => {
  const shares = say(ana, '/points @octocat 200 @hubot 100');

  test('shares the points', () => {
    const facts = buildFacts({ files: [guide], comments: [shares] });
    expect(decided(facts)).toMatchObject({
      points: 300,
      shares: [
        { member: { login: 'octocat' }, points: 200 },
        { member: { login: 'hubot' }, points: 100 },
      ],
    });
  });

  test('with confirm gives each an award', () => {
    const facts = buildFacts({
      files: [guide],
      comments: [say(ana, '/points @octocat 200 @hubot 100 confirm')],
    });
    expect(kinds(recorded(facts, program))).toEqual(['award 200 octocat', 'award 100 hubot']);
  });

  test('corrects an award', () => {
    expect(kinds(given(later(bo, '/points @octocat 100 @hubot 50 confirm'))).slice(1)).toEqual([
      'revocation -300 octocat',
      'award 100 octocat',
      'award 50 hubot',
    ]);
  });

  test.each([
    ['/points @octocat 900 @hubot 200', 'out-of-range'],
    ['/points @octocat 0', 'out-of-range'],
    ['/points @octocat -5 @hubot 50', 'out-of-range'],
    ['/points @nobody-of-this-name 50', 'no-account'],
    ['/points @octocat 50 @OctoCat 50', 'shared-twice'],
    ['/points @renovate[bot] 50', 'is-a-bot'],
    ['/points @ana 50', 'own-points'],
  ])('%s is refused: %s', (body, refusal) => {
    const decision = decided(buildFacts({ files: [guide], comments: [say(ana, body)] }));
    expect(refusals(decision)).toEqual([refusal]);
    expect(decision.append).toEqual([]);
  });

  test('who has a share confirms no part of it', () => {
    const facts = buildFacts({
      files: [guide],
      comments: [say(ana, '/points @octocat 200 @bo 100'), later(bo, '/points confirm')],
    });
    expect(refusals(decided(facts))).toEqual(['own-points']);
  });

  test('is dropped by a number said later', () => {
    const facts = buildFacts({ files: [guide], comments: [shares, later(bo, '/points 450')] });
    expect(decided(facts).shares).toEqual([{ member: { id: 583231, login: 'octocat' }, points: 450 }]);
  });
});

describe('/points claim', () => {
  const claim = say(octocat, '/points claim the page has two new steps');

  test('on what was ignored asks the maintainers in the comment', () => {
    expect(decided(buildFacts({ files: [], comments: [claim] }))).toMatchObject({
      state: 'ignored',
      comment: 'write',
      claim: { by: { login: 'octocat' }, reason: 'the page has two new steps' },
      append: [],
    });
  });

  test('on what was rejected does, too, and changes nothing by itself', () => {
    const facts = buildFacts({
      comments: [say(ana, '/points reject no'), { ...later(octocat, '/points claim but why'), id: 200 }],
    });
    expect(decided(facts)).toMatchObject({ state: 'rejected', claim: { reason: 'but why' } });
  });

  test('is answered by a decision', () => {
    const facts = buildFacts({ comments: [claim, later(ana, '/points typo-fix')] });
    expect(decided(facts)).toMatchObject({ claim: null, points: 25 });
  });

  test('is for the author alone, and needs a reason', () => {
    expect(refusals(decided(buildFacts({ comments: [say(stranger, '/points claim me')] })))).toEqual([
      'not-the-contributor',
    ]);
    expect(refusals(decided(buildFacts({ comments: [say(octocat, '/points claim')] })))).toEqual([
      'reason-missing',
    ]);
  });
});

test('the same refusal is not said twice to the same person within an hour', () => {
  const asked = [
    say(tri, '/points confirm', { id: 1 }),
    say(tri, '/points confirm', { id: 2, createdAt: after(5) }),
  ];
  const decision = decided(buildFacts({ comments: asked }));
  expect(decision.replies.map(({ to }) => to.id)).toEqual([1]);
  expect(decision.reactions).toEqual([
    { comment: 1, content: 'confused' },
    { comment: 2, content: 'confused' },
  ]);
});

test('a comment that somebody deleted comes back at the next change, not before', () => {
  const facts = buildFacts({ ownDeletedAt: after(5) });
  expect(decided(facts).comment).toBe('update');
  expect(decided({ ...facts, comments: [later(ana, '/points 25', 3)] }).comment).toBe('update');
  expect(decided({ ...facts, comments: [later(ana, '/points 25', 8)] }).comment).toBe('write');
});

test('a setting whose comment was edited counts no more, and that is told', () => {
  const set = say(ana, '/points 450', { ownReactions: ['rocket'] });
  expect(decided(buildFacts({ files: [guide], comments: [set] }))).toMatchObject({ points: 450, lapsed: [] });
  const edited = { ...set, isEdited: true };
  const decision = decided(buildFacts({ files: [guide], comments: [edited] }));
  expect(decision).toMatchObject({ setBy: null, lapsed: [{ comment: { id: 99 }, why: 'edited' }] });
  expect(decision.points).not.toBe(450);
});

describe('what was recorded stays the measure', () => {
  test('a confirm after a revocation gives what was taken back, whatever the first comment says today', () => {
    const facts = given(later(bo, '/points revoke too early'));
    const edited = facts.comments.map((comment) =>
      comment.id === 99 ? { ...comment, isEdited: true } : comment,
    );
    const again = recorded({ ...facts, comments: [...edited, later(ana, '/points confirm', 20)] }, program);
    expect(kinds(again).at(-1)).toBe('award 300 octocat');
  });

  test('a confirm where nothing is proposed any more is refused, and stops nobody', () => {
    const none = { ...given(later(bo, '/points revoke it')), files: [] };
    const decision = decided({ ...none, comments: [...none.comments, later(bo, '/points', 30)] });
    expect(decision.replies).toHaveLength(1);
  });

  test('commands of one comment that are recorded within one tick of the clock are told apart', () => {
    const facts = buildFacts({ comments: [say(ana, '/points confirm\n/points revoke x\n/points confirm')] });
    const at = '2026-12-01T00:00:00.000Z';
    let now = facts;
    for (let round = 0; round < 5; round += 1) {
      const { append } = decided(now);
      now = {
        ...now,
        entries: [...now.entries, ...append.map((draft) => ({ v: 1 as const, ...draft, at, prev: null }))],
      };
    }
    expect(kinds(now)).toEqual(['award 25 octocat', 'revocation -25 octocat', 'award 25 octocat']);
    expect(decided(now)).toMatchObject({ state: 'confirmed', append: [], replies: [] });
  });
});

describe('what was refused stays refused, and what was kept stays kept', () => {
  const mark = (key: string) =>
    say(people.docpoints, replyMarker({ to: 99, refused: [{ position: 1, key }] }), { id: 98, isOwn: true });

  test('points set on an open pull request outlive the refusal of their confirm', () => {
    const comments = [
      say(ana, '/points 450 confirm', { createdAt: after(-5), ownReactions: ['confused'] }),
      mark('merge-first'),
    ];
    expect(decided(buildFacts({ files: [guide], comments }))).toMatchObject({ points: 450, append: [] });
  });

  test('who becomes a maintainer later has decided nothing before', () => {
    const comments = [
      say(tri, '/points 450 confirm', { ownReactions: ['confused'] }),
      mark('not-a-maintainer'),
    ];
    const permissions = new Map([[tri.id, 'write' as const]]);
    expect(decided(buildFacts({ files: [guide], comments, permissions }))).toMatchObject({
      setBy: null,
      append: [],
    });
  });

  test('a mark without our reaction refuses nothing: any text can hold one', () => {
    const comments = [say(ana, '/points 450 confirm'), mark('own-points')];
    expect(decided(buildFacts({ files: [guide], comments })).append).toHaveLength(1);
  });
});

test('what the ledger holds has not lapsed when its comment is edited', () => {
  const facts = recorded(
    buildFacts({ comments: [say(ana, '/points award @hubot email-signature')] }),
    program,
  );
  const comments = facts.comments.map((comment) => ({
    ...comment,
    isEdited: true,
    ownReactions: ['rocket' as const],
  }));
  expect(decided({ ...facts, comments }).lapsed).toEqual([]);
});

test('a setting of somebody who has lost the permission counts no more, and that is told', () => {
  const set = say(ana, '/points 450', { ownReactions: ['rocket'] });
  const decision = decided(buildFacts({ files: [guide], comments: [set], permissions: new Map() }));
  expect(decision).toMatchObject({ setBy: null, lapsed: [{ comment: { id: 99 }, why: 'permission' }] });
});

test('a repository that was renamed or transferred keeps its awards', () => {
  const facts = given();
  const moved = { ...facts, repository: { ...facts.repository, owner: 'octo-labs', name: 'handbook' } };
  expect(decided(moved)).toMatchObject({ state: 'confirmed', points: 300, append: [] });
});
