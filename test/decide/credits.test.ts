import { describe, expect, test } from 'vitest';

import { decide } from '../../src/decide/decide.ts';
import type { Answer, Decision } from '../../src/decide/decision.ts';
import type { Comment, Facts } from '../../src/decide/facts.ts';
import type { Program } from '../../src/program/program.ts';
import type { Entry } from '../../src/standing/entry.ts';
import { foldMembers } from '../../src/standing/member-totals.ts';
import { buildEntry } from '../builders/entry.ts';
import { after, buildFacts, buildProgram, open, people, say } from '../builders/facts.ts';
import { recorded } from '../builders/record.ts';

const { ana, bo, octocat } = people;
const program = buildProgram(`extends: dataminer
program:
  credits:
    cloud-credits: { title: Cloud Credits, points: 100 }
    service: { title: Professional service, points: 250 }
`);
const earned = buildEntry({ id: 'e', points: 800, source: null });
const onIssue = (comments: readonly Comment[], entries: readonly Entry[] = []): Facts =>
  buildFacts({
    comments,
    entries,
    members: foldMembers([earned, ...entries]),
    permissions: new Map([
      [bo.id, 'admin'],
      [ana.id, 'maintain'],
    ]),
    files: [],
    pull: { kind: 'issue', ...open },
  });
const judged = (facts: Facts, rules: Program = program): Decision =>
  decide(facts, { program: rules, invalid: null });
const answers = (facts: Facts, rules?: Program): Answer[] =>
  judged(facts, rules).replies.flatMap((reply) => reply.answers);
const refusal = (facts: Facts, rules?: Program) => {
  const [answer] = answers(facts, rules);
  return answer?.kind === 'refused' ? answer.refusal : null;
};
const redeem = (words: string) => say(octocat, `/points redeem ${words}`);
const confirm = say(bo, '/points confirm', { id: 100, createdAt: after(9) });
const spent = recorded(onIssue([redeem('500 for cloud credits'), confirm]), program);

describe('/points redeem', () => {
  test.each([
    ['500 for cloud credits', '5 × Cloud Credits'],
    ['500 for Cloud Credits', '5 × Cloud Credits'],
    ['500 cloud-credits', '5 × Cloud Credits'],
    ['100 for cloud credits.', '1 × Cloud Credits'],
    ['500 for cloud credits to try the cluster', '5 × Cloud Credits: to try the cluster'],
    ['250 for professional service', '1 × Professional service'],
    ['750 for service', '3 × Professional service'],
  ])('%s asks for %s, and says what is left besides', (words, reason) => {
    const points = Number(words.split(' ')[0]);
    expect(answers(onIssue([redeem(words)]))).toEqual([
      {
        kind: 'asked-to-redeem',
        redemption: { member: { id: octocat.id, login: 'octocat' }, points, reason },
        left: 800 - points,
      },
    ]);
  });

  test.each([
    ['500 for clod credits', { kind: 'no-such-credit', nearest: { id: 'cloud-credits' } }],
    ['500 for a holiday', { kind: 'no-such-credit', nearest: null, typed: 'a holiday' }],
    ['500', { kind: 'no-such-credit', nearest: null, typed: '' }],
    ['250 for cloud credits', { kind: 'part-of-a-credit', asked: 250, credit: { points: 100 } }],
    ['50 for cloud credits', { kind: 'part-of-a-credit', asked: 50 }],
    ['900 for cloud credits', { kind: 'balance', asked: 900, balance: 800 }],
    ['0 for cloud credits', { kind: 'balance', asked: 0 }],
    ['-100 for cloud credits', { kind: 'balance', asked: -100 }],
  ])('%s is refused', (words, expected) => {
    expect(refusal(onIssue([redeem(words)]))).toMatchObject(expected);
    expect(judged(onIssue([redeem(words), confirm])).append).toEqual([]);
  });

  test('of the only credit that there is need not name it', () => {
    const one = buildProgram(
      'extends: dataminer\nprogram: { credits: { cloud-credits: { title: Cloud Credits, points: 100 } } }\n',
    );
    expect(answers(onIssue([redeem('300')]), one)).toMatchObject([
      { redemption: { reason: '3 × Cloud Credits' } },
    ]);
  });

  test('where the program sells nothing is for whatever an admin will give', () => {
    const none = buildProgram();
    const facts = onIssue([redeem('333 for a mug'), confirm]);
    expect(judged(onIssue([redeem('333 for a mug')]), none)).toMatchObject({ replies: [], append: [] });
    expect(recorded(facts, none).entries).toMatchObject([{ points: -333, reason: 'for a mug' }]);
  });

  test('is counted with what waits: two asks never promise more than there is', () => {
    const second = say(octocat, '/points redeem 400 for cloud credits', { id: 101, createdAt: after(2) });
    expect(
      refusal(onIssue([{ ...redeem('500 for cloud credits'), ownReactions: ['rocket'] }, second])),
    ).toEqual({
      kind: 'balance',
      asked: 400,
      balance: 300,
    });
  });
});

describe('what an admin confirms', () => {
  test('is recorded with how many credits it buys', () => {
    expect(spent.entries).toMatchObject([
      { kind: 'redemption', points: -500, reason: '5 × Cloud Credits', activity: null },
    ]);
  });

  test('is told to who asked, with what is left', () => {
    expect(answers(spent)).toMatchObject([
      { kind: 'redeemed', redemptions: [{ points: 500, reason: '5 × Cloud Credits' }], left: [300] },
    ]);
  });

  test('lowers no total and no level', () => {
    expect(judged(spent).standing).toMatchObject({ total: 800, level: 'Advocate', balance: 300 });
  });

  test('elsewhere at the same moment is decided again, and falls short', () => {
    const elsewhere = onIssue([
      { ...redeem('500 for cloud credits'), id: 300, ownReactions: ['rocket'] },
      confirm,
    ]);
    const facts = { ...elsewhere, members: spent.members };
    expect(judged(facts).append).toEqual([]);
    expect(refusal(facts)).toMatchObject({ kind: 'balance', asked: 500, balance: 300 });
  });
});

describe('/points revoke, on the issue where points were spent', () => {
  const handled = spent.comments.map((comment) => ({ ...comment, ownReactions: ['rocket' as const] }));
  const back = (person = bo, body = '/points revoke the cluster is gone', id = 120) =>
    say(person, body, { id, createdAt: after(id - 100) });
  const and = (...comments: Comment[]) => ({ ...spent, comments: [...handled, ...comments] });
  const returned = recorded(and(back()), program);

  test('gives them back, and says so to who had spent them', () => {
    expect(returned.entries.slice(1)).toMatchObject([
      {
        id: 'comment/120/1/revocation/583231',
        kind: 'revocation',
        points: 500,
        activity: null,
        revokes: 'comment/99/1/redemption/583231',
        earnedOn: spent.entries[0]?.earnedOn,
        reason: 'the cluster is gone',
        by: { login: 'bo' },
      },
    ]);
    expect(judged(returned)).toMatchObject({
      append: [],
      standing: { total: 800, balance: 800 },
      replies: [
        { answers: [{ kind: 'given-back', redemption: { points: 500 }, reason: 'the cluster is gone' }] },
      ],
      reactions: [{ comment: 120, content: 'rocket' }],
    });
  });

  test.each([
    ['a maintainer', back(ana), 'not-an-admin'],
    ['the member', back(octocat), 'not-an-admin'],
    ['an admin without a reason', back(bo, '/points revoke'), 'reason-missing'],
  ])('is not for %s', (_who, comment, kind) => {
    expect(judged(and(comment)).append).toEqual([]);
    expect(refusal(and(comment))).toMatchObject({ kind });
  });

  test('gives nothing back twice', () => {
    const done = back();
    const facts = { ...returned, comments: [...handled, { ...done, ownReactions: ['rocket' as const] }] };
    expect(
      judged({ ...facts, comments: [...facts.comments, back(bo, '/points revoke again', 130)] }),
    ).toMatchObject({
      append: [],
      replies: [{ answers: [{ refusal: { kind: 'nothing-confirmed' } }] }],
    });
  });

  test('gives back the last of several, and one more with each command', () => {
    const asks = [
      say(octocat, '/points redeem 200 for cloud credits\n/points redeem 100 for cloud credits'),
      confirm,
    ];
    const twice = recorded(onIssue([...asks, back(bo, '/points revoke one\n/points revoke two')]), program);
    expect(twice.entries.map(({ kind, points }) => [kind, points])).toEqual([
      ['redemption', -200],
      ['redemption', -100],
      ['revocation', 100],
      ['revocation', 200],
    ]);
  });

  test('makes room to spend them anew', () => {
    const again = say(octocat, '/points redeem 800 for cloud credits', { id: 140, createdAt: after(40) });
    const facts = { ...returned, comments: [...returned.comments, again] };
    expect(answers(facts).at(-1)).toMatchObject({ kind: 'asked-to-redeem', left: 0 });
  });
});
