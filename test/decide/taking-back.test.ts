import { describe, expect, test } from 'vitest';

import { decide } from '../../src/decide/decide.ts';
import type { Comment, Facts } from '../../src/decide/facts.ts';
import { foldMembers } from '../../src/standing/member-totals.ts';
import { buildEntry } from '../builders/entry.ts';
import { after, buildFacts, buildProgram, open, people, say } from '../builders/facts.ts';
import { recorded } from '../builders/record.ts';

const { ana, bo, tri, octocat, stranger } = people;
const program = buildProgram('extends: dataminer\nconfirm: { staff: ["@tri"] }\n');
const earned = buildEntry({ id: 'e', points: 800, source: null });
const onIssue = (comments: readonly Comment[]): Facts =>
  buildFacts({
    comments,
    members: foldMembers([earned]),
    permissions: new Map([
      [bo.id, 'admin'],
      [ana.id, 'maintain'],
    ]),
    files: [],
    pull: { kind: 'issue', ...open },
  });
let count = 0;
const said = (who: (typeof people)['ana'], body: string) => {
  count += 1;
  return say(who, body, { id: 100 + count, createdAt: after(count) });
};
/** Each comment is looked at by itself, recorded and answered, as it is where people take their time. */
function heard(...comments: readonly Comment[]): Facts {
  let facts = onIssue([]);
  for (const comment of comments) {
    facts = recorded({ ...facts, comments: [...facts.comments, comment] }, program);
    const { reactions } = judged(facts);
    const ownReactions = reactions.flatMap(({ content }) => (content === 'eyes' ? [] : [content]));
    facts = {
      ...facts,
      comments: facts.comments.map((one) => (one === comment ? { ...one, ownReactions } : one)),
    };
  }
  return facts;
}
const judged = (facts: Facts) => decide(facts, { program, invalid: null });
const answersTo = (facts: Facts, comment: Comment) =>
  judged(recorded({ ...facts, comments: [...facts.comments, comment] }, program)).replies.flatMap(
    ({ answers }) => answers,
  );
const refusalOf = (facts: Facts, comment: Comment) => {
  const [answer] = answersTo(facts, comment);
  return answer?.kind === 'refused' ? answer.refusal : null;
};
const post = '/points award @hubot blog-post 750 https://example.org/post';

describe('/points revoke, on an issue where points were given by hand', () => {
  const given = heard(said(ana, post));

  test('takes back the only award, and says so to who had got it', () => {
    const word = said(ana, '/points revoke it was not hers');
    const facts = recorded({ ...given, comments: [...given.comments, word] }, program);
    expect(facts.entries.slice(1)).toMatchObject([
      {
        id: `comment/${word.id}/1/revocation/${stranger.id}`,
        kind: 'revocation',
        activity: 'blog-post',
        points: -750,
        earnedOn: given.entries[0]?.earnedOn,
        revokes: given.entries[0]?.id,
        reason: 'it was not hers',
        by: { login: 'ana' },
      },
    ]);
    expect(judged(facts)).toMatchObject({
      append: [],
      replies: [
        {
          answers: [
            {
              kind: 'taken-back',
              member: { login: 'hubot' },
              activity: 'blog-post',
              points: 750,
              reason: 'it was not hers',
            },
          ],
        },
      ],
      reactions: [{ comment: word.id, content: 'rocket' }],
    });
  });

  test('takes back what was given in the same moment', () => {
    const facts = recorded(onIssue([said(ana, post), said(ana, '/points revoke it was not hers')]), program);
    expect(facts.entries.map(({ kind, points }) => [kind, points])).toEqual([
      ['award', 750],
      ['revocation', -750],
    ]);
  });

  test('takes nothing back twice, and nothing comes back by itself', () => {
    const facts = heard(said(ana, post), said(ana, '/points revoke it was not hers'));
    expect(refusalOf(facts, said(ana, '/points revoke again'))).toEqual({ kind: 'nothing-confirmed' });
    expect(judged(facts).append).toEqual([]);
  });

  test('leaves nothing to spend of it, also where all that was said is looked at together', () => {
    const facts = recorded(
      onIssue([
        said(ana, '/points award @octocat blog-post 750 https://example.org/post'),
        said(octocat, '/points redeem 1000 for a mug'),
        said(ana, '/points revoke it was not hers'),
        said(bo, '/points confirm'),
      ]),
      program,
    );
    expect(facts.entries.map(({ kind }) => kind)).toEqual(['award', 'revocation']);
  });

  test('leaves two accounts of one person no more than both have together', () => {
    const merge = { kind: 'adjustment', points: 0, activity: null, source: null } as const;
    const facts = onIssue([
      said(octocat, '/points redeem 800 for a mug'),
      said(tri, '/points redeem 800 for another'),
      said(bo, '/points confirm'),
    ]);
    const members = foldMembers([
      buildEntry({ ...merge, id: 'm', member: tri, mergedInto: octocat.id }),
      { ...earned, member: octocat },
    ]);
    expect(recorded({ ...facts, members }, program).entries).toMatchObject([
      { kind: 'redemption', points: -800, member: { login: 'octocat' } },
    ]);
  });

  test('makes room again where it is given once', () => {
    const signature = '/points award @hubot email-signature for hers';
    const facts = heard(said(ana, signature), said(ana, '/points revoke it was not hers'));
    const again = recorded({ ...facts, comments: [...facts.comments, said(ana, signature)] }, program);
    expect(again.entries.at(-1)).toMatchObject({ kind: 'award', points: 250 });
  });

  test.each([
    ['a stranger', said(octocat, '/points revoke it was not hers'), 'not-a-maintainer'],
    ['who got it', said(stranger, '/points revoke it was not mine'), 'not-a-maintainer'],
    ['a maintainer without a reason', said(ana, '/points revoke'), 'reason-missing'],
    ['staff who could not give it', said(tri, '/points revoke it was not hers'), 'not-a-maintainer'],
  ])('is not for %s', (_who, comment, kind) => {
    expect(refusalOf(given, comment)).toMatchObject({ kind });
  });

  test('is not for a maintainer who had got it', () => {
    const own = heard(said(bo, '/points award @ana blog-post 500 https://example.org/post'));
    expect(refusalOf(own, said(ana, '/points revoke too much'))).toEqual({ kind: 'own-points' });
  });

  test('is for the staff that gave it', () => {
    const nominated = heard(said(tri, '/points nominate @hubot 500 helped everybody'));
    expect(answersTo(nominated, said(tri, '/points revoke it was somebody else'))).toMatchObject([
      { kind: 'taken-back', points: 500 },
    ]);
  });
});

describe('where several were given', () => {
  const two = heard(said(ana, post), said(ana, '/points award @octocat linkedin-post https://example.org/1'));

  test('it has to be said which', () => {
    expect(refusalOf(two, said(ana, '/points revoke a mistake'))).toMatchObject({
      kind: 'which-to-revoke',
      named: null,
      given: [
        { login: 'hubot', activity: 'blog-post', points: 750 },
        { login: 'octocat', activity: 'linkedin-post', points: 50 },
      ],
    });
  });

  test('whose and what names one', () => {
    expect(answersTo(two, said(ana, '/points revoke @Hubot blog-post a mistake'))).toMatchObject([
      { kind: 'taken-back', member: { login: 'hubot' }, points: 750, reason: 'a mistake' },
    ]);
  });

  test('of the same twice, the last goes first', () => {
    const link = (n: number) => said(ana, `/points award @octocat linkedin-post https://example.org/${n}`);
    const facts = heard(link(1), link(2));
    const word = said(ana, '/points revoke @octocat linkedin-post a mistake');
    const { entries } = recorded({ ...facts, comments: [...facts.comments, word] }, program);
    expect(entries.at(-1)?.revokes).toBe(entries[1]?.id);
  });

  test('what does not stand there is not taken back, nor anything else in its place', () => {
    expect(refusalOf(two, said(ana, '/points revoke @octocat blog-post a mistake'))).toMatchObject({
      kind: 'which-to-revoke',
      named: { login: 'octocat', activity: 'blog-post' },
    });
    const one = heard(said(ana, post));
    expect(refusalOf(one, said(ana, '/points revoke @octocat blogpost a mistake'))).toMatchObject({
      kind: 'which-to-revoke',
    });
  });

  test('what was spent there is given back by another word', () => {
    const facts = heard(
      said(ana, post),
      said(octocat, '/points redeem 300 for a mug'),
      said(bo, '/points confirm'),
    );
    expect(refusalOf(facts, said(ana, '/points revoke a mistake'))).toMatchObject({
      kind: 'which-to-revoke',
      hasSpent: true,
    });
    expect(answersTo(facts, said(bo, '/points refund none are left'))).toMatchObject([
      { kind: 'given-back', redemption: { points: 300 }, reason: 'none are left' },
    ]);
    expect(refusalOf(facts, said(ana, '/points refund none are left'))).toEqual({ kind: 'not-an-admin' });
    expect(refusalOf(given(), said(bo, '/points refund none are left'))).toEqual({ kind: 'nothing-spent' });
  });

  const given = () => heard(said(ana, post));
});

describe('on a pull request', () => {
  const confirmed = recorded(
    buildFacts({ comments: [said(ana, post), said(ana, '/points confirm')] }),
    program,
  );
  const and = (body: string) =>
    recorded({ ...confirmed, comments: [...confirmed.comments, said(ana, body)] }, program).entries;

  test('what was given by hand has to be named', () => {
    expect(and('/points revoke @hubot blog-post a mistake').at(-1)).toMatchObject({
      activity: 'blog-post',
      points: -750,
    });
  });

  test('all else is about the pull request', () => {
    expect(and('/points revoke a mistake').at(-1)).toMatchObject({ activity: 'typo-fix', points: -25 });
    expect(and('/points revoke @octocat typo-fix copied').at(-1)).toMatchObject({ activity: 'typo-fix' });
    expect(and('/points revoke @bo typo-fix is by him')).toHaveLength(2);
  });

  test('a second one that comes too late takes nothing else back', () => {
    const entries = and('/points revoke a mistake\n/points revoke a mistake, indeed');
    expect(entries.map(({ activity, points }) => [activity, points])).toEqual([
      ['blog-post', 750],
      ['typo-fix', 25],
      ['typo-fix', -25],
    ]);
  });
});
