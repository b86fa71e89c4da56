import { describe, expect, test } from 'vitest';

import { decide } from '../../src/decide/decide.ts';
import type { Decision } from '../../src/decide/decision.ts';
import type { Comment, Facts } from '../../src/decide/facts.ts';
import { replyMarker } from '../../src/decide/marker.ts';
import { after, buildFacts, buildProgram, guide, open, people, say } from '../builders/facts.ts';
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

test.each([
  ['the author', octocat, '/points claim', 'reason-missing', '/points claim', 1],
  ['a stranger', stranger, '/points claim me', 'not-the-contributor', '/points claim me, too', 1],
  ['a maintainer', ana, '/points blog-post', 'activity-not-here', '/points email-signature', 2],
  ['a maintainer', ana, '/points revoke it', 'nothing-confirmed', '/points revoke it now', 1],
])('%s gets the replies that say something new', (_who, person, one, kind, other, count) => {
  const comments = [say(person, one, { id: 1 }), say(person, other, { id: 2, createdAt: after(5) })];
  const decision = decided(buildFacts({ comments }));
  expect(new Set(refusals(decision))).toEqual(new Set([kind]));
  expect(decision.replies).toHaveLength(count);
  expect(decision.reactions).toHaveLength(2);
});

test('two maintainers in the same second are heard in the order of their comments, whatever order they come in', () => {
  const words = [say(bo, '/points 200 confirm', { id: 2 }), say(ana, '/points 100 confirm', { id: 1 })];
  expect(kinds(recorded(buildFacts({ files: [guide], comments: words }), program))).toEqual([
    'award 100 octocat',
    'revocation -100 octocat',
    'award 200 octocat',
  ]);
  const split = [say(bo, '/points confirm', { id: 2 }), say(ana, '/points reject it', { id: 1 })];
  const decision = decided(buildFacts({ files: [guide], comments: split }));
  expect(decision).toMatchObject({ state: 'rejected', append: [] });
  expect(refusals(decision)).toEqual(['is-rejected']);
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

  test('what was refused without a word stays refused, when its author has become a maintainer', () => {
    const asked = [1, 2, 3, 4].map((id) => say(tri, '/points', { id, createdAt: after(id) }));
    const word = say(tri, '/points 900', { id: 5, createdAt: after(5) });
    const first = decided(buildFacts({ files: [guide], comments: [...asked, word] }));
    expect(first.replies.map(({ to }) => to.id)).not.toContain(5);
    expect(first.reactions.filter(({ comment }) => comment === 5)).toEqual([
      { comment: 5, content: 'confused' },
    ]);
    const later = { ...word, ownReactions: ['confused' as const] };
    const permissions = new Map([[tri.id, 'write' as const]]);
    expect(decided(buildFacts({ files: [guide], comments: [later], permissions })).setBy).toBe(null);
  });

  test('what was set while it was closed acts no more after it was opened and merged, however often it was said', () => {
    const words = [1, 2].map((id) => say(ana, '/points 200', { id, createdAt: after(-9 + id) }));
    const closed = { state: 'closed', mergedAt: null, mergeCommit: null } as const;
    const first = decided(buildFacts({ files: [guide], pull: closed, comments: words }));
    expect(first.replies.map(({ to }) => to.id)).toEqual([1]);
    expect(first.reactions).toEqual([
      { comment: 1, content: 'confused' },
      { comment: 2, content: 'confused' },
    ]);
    const told = say(
      people.docpoints,
      replyMarker({ to: 1, refused: [{ position: 1, key: 'not-merged' }] }),
      {
        id: 90,
        isOwn: true,
      },
    );
    const later = words.map((word) => ({ ...word, ownReactions: ['confused' as const] }));
    expect(decided(buildFacts({ files: [guide], comments: [...later, told] })).setBy).toBe(null);
  });

  test('points set on an open pull request outlive a refusal that was not said again', () => {
    const words = ['/points 450 confirm', '/points 460 confirm'].map((body, index) =>
      say(ana, body, { id: 1 + index, createdAt: after(-9 + index) }),
    );
    const first = decided(buildFacts({ files: [guide], pull: open, comments: words }));
    expect(first.replies.map(({ to }) => to.id)).toEqual([1]);
    expect(first.reactions).toEqual([
      { comment: 1, content: 'rocket' },
      { comment: 1, content: 'confused' },
      { comment: 2, content: 'rocket' },
      { comment: 2, content: 'confused' },
    ]);
    const later = words.map((word) => ({ ...word, ownReactions: ['rocket', 'confused'] as const }));
    expect(decided(buildFacts({ files: [guide], comments: later }))).toMatchObject({
      points: 460,
      append: [],
    });
  });

  test('a mark without our reaction, and one that a workflow has copied, take nothing from a maintainer', () => {
    const word = say(ana, '/points 450');
    const first = decided(buildFacts({ files: [guide], comments: [word, mark('own-points')] }));
    expect(first).toMatchObject({ points: 450, reactions: [{ comment: 99, content: 'rocket' }] });
    const later = { ...word, ownReactions: ['rocket' as const] };
    expect(decided(buildFacts({ files: [guide], comments: [later, mark('own-points')] })).points).toBe(450);
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

test('whom nobody looked up is not said to be missing', () => {
  const comments = [say(ana, '/points @octocat 10 @bo 10')];
  expect(refusals(decided(buildFacts({ comments, accounts: new Map([['octocat', octocat]]) })))).toEqual([
    'not-looked-up',
  ]);
});
