import { describe, expect, test } from 'vitest';

import { decide } from '../../src/decide/decide.ts';
import type { Decision } from '../../src/decide/decision.ts';
import type { Comment, Facts, Person } from '../../src/decide/facts.ts';
import { replyMarker } from '../../src/decide/marker.ts';
import { buildEntry } from '../builders/entry.ts';
import { after, buildFacts, buildProgram, open, people, say } from '../builders/facts.ts';
import { recorded } from '../builders/record.ts';

const { ana, octocat, stranger, tri } = people;
const program = buildProgram();
const facts = (author: Person, body: string) => buildFacts({ comments: [say(author, body)] });
const decided = (author: Person, body: string, yaml = ''): Decision =>
  decide(facts(author, body), { program: buildProgram(`extends: dataminer\n${yaml}`), invalid: null });
const refusals = ({ replies }: Decision) =>
  replies.flatMap(({ answers }) =>
    answers.flatMap((one) => (one.kind === 'refused' ? [one.refusal.kind] : [])),
  );

describe('/points award', () => {
  const post = '/points award @hubot blog-post 700 https://example.org/post';

  test('gives points for what no pull request shows', () => {
    expect(decided(ana, post).append).toEqual([
      {
        id: 'comment/99/1/award/4',
        kind: 'award',
        earnedOn: '2026-11-23',
        member: { id: 4, login: 'hubot' },
        activity: 'blog-post',
        points: 700,
        source: {
          repo: 'octo-org/docs',
          repoId: 1296269,
          pull: 12,
          commit: null,
          comment: 99,
          url: 'https://github.com/octo-org/docs/pull/12#issuecomment-99',
        },
        by: { id: 1, login: 'ana' },
        reason: 'https://example.org/post',
        program: program.digest,
      },
    ]);
  });

  test('is done once, and says nothing of the pull request itself', () => {
    const later = recorded(facts(ana, post), program);
    expect(decide(later, { program, invalid: null })).toMatchObject({
      state: 'proposed',
      append: [],
      replies: [],
      reactions: [{ content: 'rocket' }],
    });
  });

  test('is not for an account that the program leaves out', () => {
    const without = buildProgram('extends: dataminer\nauthors: { exclude: [Hubot] }\n');
    const said = (body: string) => decide(facts(ana, body), { program: without, invalid: null });
    expect(refusals(said(post))).toEqual(['is-excluded']);
    expect(refusals(said('/points added-information 100\n/points @octocat 50 @hubot 50 confirm'))).toEqual([
      'is-excluded',
    ]);
    expect(said(post).append).toEqual([]);
  });

  test('says of rules that cannot be used that they cannot, be the activity one of theirs', () => {
    const mistake = {
      file: 'f',
      line: 1,
      column: 1,
      path: '',
      found: 'a list',
      expected: 'a map',
      nearest: null,
    };
    const invalid = { file: '.github/docpoints.yml', mistakes: [mistake] };
    const lent = buildProgram('extends: simple');
    const said = (who: (typeof people)['ana']) => decide(facts(who, post), { program: lent, invalid });
    expect(refusals(said(ana))).toEqual(['program-invalid']);
    expect(refusals(said(stranger))).toEqual(['not-understood']);
  });

  test('twice in one comment gives two', () => {
    const ids = decided(ana, `${post}\n${post}/2`).append.map(({ id }) => id);
    expect(ids).toEqual(['comment/99/1/award/4', 'comment/99/2/award/4']);
  });

  test('of fixed points needs no number', () => {
    expect(decided(ana, '/points award @hubot email-signature').append).toMatchObject([
      { points: 250, reason: null },
    ]);
  });

  test.each([
    ['/points award @hubot typo-fix 25', 'activity-from-pull-request'],
    ['/points award @hubot blog-post 750', 'evidence-missing'],
    ['/points award @hubot blog-post https://example.org/post', 'points-missing'],
    ['/points award @hubot blog-post 5000 https://example.org/post', 'out-of-range'],
    ['/points award @nobody-here email-signature', 'no-account'],
    ['/points award @renovate[bot] email-signature', 'is-a-bot'],
    ['/points award @ana email-signature', 'own-points'],
    ['/points award @hubot', 'not-understood'],
  ])('%s is refused: %s', (body, refusal) => {
    expect(refusals(decided(ana, body))).toEqual([refusal]);
    expect(decided(ana, body).append).toEqual([]);
  });

  test.each([stranger, tri, octocat])('is for maintainers, not for $login', (person) => {
    expect(refusals(decided(person, post))).toEqual(['not-a-maintainer']);
    expect(decided(person, post).append).toEqual([]);
  });
});

describe('/points nominate', () => {
  const word = '/points nominate @hubot 500 always there when somebody asks';

  test('is for the staff of the program', () => {
    const yaml = "confirm: { staff: ['@ana'] }";
    expect(decided(ana, word, yaml).append).toMatchObject([
      { activity: 'nomination', points: 500, member: { login: 'hubot' } },
    ]);
    expect(refusals(decided(people.bo, word, yaml))).toEqual(['not-staff']);
  });

  test('is for maintainers where no staff is named', () => {
    expect(decided(people.bo, word).append).toHaveLength(1);
    expect(refusals(decided(tri, word))).toEqual(['not-staff']);
  });

  test('in a program without nominations is refused', () => {
    const decision = decide(facts(ana, word), { program: buildProgram('extends: simple'), invalid: null });
    expect(refusals(decision)).toEqual(['no-nomination']);
  });
});

describe('/points enrol', () => {
  test('makes anyone a member, once', () => {
    const first = facts(stranger, '/points enrol');
    expect(decide(first, { program, invalid: null }).append).toMatchObject([
      {
        id: 'member/4/enrolment/1',
        kind: 'enrolment',
        member: { id: 4, login: 'hubot' },
        activity: null,
        points: 0,
      },
    ]);
    const later = recorded(first, program);
    expect(decide(later, { program, invalid: null })).toMatchObject({
      append: [],
      reactions: [{ content: 'rocket' }],
    });
    const again = { ...later, comments: [...later.comments, say(stranger, '/points enrol', { id: 100 })] };
    expect(refusals(decide(again, { program, invalid: null }))).toEqual(['already-a-member']);
  });
});

test('/points recheck is done by looking', () => {
  expect(decided(stranger, '/points recheck')).toMatchObject({
    replies: [],
    reactions: [{ content: 'rocket' }],
  });
});

describe('/points redeem', () => {
  const earned = buildEntry({ id: 'e', points: 800, source: null });
  const redeem = say(octocat, '/points redeem 500 for cloud credits');
  const permissions = new Map([
    [people.bo.id, 'admin' as const],
    [ana.id, 'maintain' as const],
  ]);
  const onIssue = (comments: Comment[], entries = [earned]) =>
    buildFacts({ comments, entries, permissions, files: [], pull: { kind: 'issue', ...open } });
  const judged = (facts: Facts) => decide(facts, { program, invalid: null });
  const confirm = (person: Person, id = 100) => say(person, '/points confirm', { id, createdAt: after(9) });

  test('on an issue waits for an admin, who confirms it', () => {
    expect(judged(onIssue([redeem]))).toMatchObject({
      append: [],
      reactions: [{ content: 'rocket' }],
      replies: [],
    });
    const later = recorded(onIssue([redeem, confirm(people.bo)]), program);
    expect(later.entries.slice(1)).toMatchObject([
      {
        id: 'comment/99/1/redemption/583231',
        kind: 'redemption',
        points: -500,
        reason: 'for cloud credits',
        by: { login: 'bo' },
        source: { issue: 12, comment: 100 },
      },
    ]);
    expect(judged(later)).toMatchObject({
      append: [],
      replies: [],
      standing: { lifetime: 800, balance: 300 },
    });
  });

  test('is confirmed by nobody else', () => {
    expect(refusals(judged(onIssue([redeem, confirm(ana)])))).toEqual(['not-an-admin']);
    const own = say(people.bo, '/points redeem 1', { id: 5 });
    const rich = buildEntry({ id: 'b', points: 10, member: { id: 2, login: 'bo' }, source: null });
    expect(refusals(judged(onIssue([own, confirm(people.bo)], [earned, rich])))).toEqual(['own-points']);
  });

  describe('that an admin rejects', () => {
    const reject = (person: Person, body = '/points reject not this year', id = 100) =>
      say(person, body, { id, createdAt: after(9) });
    const rejected = onIssue([redeem, reject(people.bo)]);

    test('is not spent, and who asked is told', () => {
      expect(judged(rejected)).toMatchObject({
        append: [],
        standing: { balance: 800 },
        replies: [
          {
            to: { id: 100 },
            answers: [
              {
                kind: 'not-redeemed',
                redemptions: [{ member: { login: 'octocat' }, points: 500, reason: 'for cloud credits' }],
                reason: 'not this year',
              },
            ],
          },
        ],
        reactions: [
          { comment: 99, content: 'rocket' },
          { comment: 100, content: 'rocket' },
        ],
      });
    });

    test('is not given by a later confirm, and can be asked for anew', () => {
      const again = say(octocat, '/points redeem 800 all of it', { id: 101, createdAt: after(10) });
      const comments = [
        ...rejected.comments,
        again,
        say(people.bo, '/points confirm', { id: 102, createdAt: after(11) }),
      ];
      expect(recorded(onIssue(comments), program).entries.slice(1)).toMatchObject([
        { kind: 'redemption', points: -800 },
      ]);
      const nothing = [
        ...rejected.comments,
        say(people.bo, '/points confirm', { id: 102, createdAt: after(11) }),
      ];
      expect(judged(onIssue(nothing)).append).toEqual([]);
    });

    test('stays rejected when that admin is none any more', () => {
      const done = rejected.comments.map((comment) => ({ ...comment, ownReactions: ['rocket' as const] }));
      const other: Person = { id: 9, login: 'kim', isBot: false };
      const facts = onIssue([...done, say(other, '/points confirm', { id: 102, createdAt: after(11) })]);
      expect(judged({ ...facts, permissions: new Map([[other.id, 'admin']]) }).append).toEqual([]);
    });

    test('needs a reason, an admin, and something that waits', () => {
      expect(refusals(judged(onIssue([redeem, reject(people.bo, '/points reject')])))).toEqual([
        'reason-missing',
      ]);
      expect(refusals(judged(onIssue([redeem, reject(ana)])))).toEqual(['not-an-admin']);
      expect(refusals(judged(onIssue([redeem, reject(octocat)])))).toEqual(['not-an-admin']);
      expect(refusals(judged(onIssue([reject(people.bo)])))).toEqual(['nobody-to-credit']);
    });

    test('before a crash is not told twice', () => {
      const told = say(people.docpoints, replyMarker({ to: 100, refused: [] }), { id: 101, isOwn: true });
      const decision = judged({ ...rejected, comments: [...rejected.comments, told] });
      expect(decision.replies).toEqual([]);
      expect(decision.reactions).toContainEqual({ comment: 100, content: 'rocket' });
    });
  });

  test('is not given by a confirm that came before it, however long it is looked at', () => {
    const confirmed = { ...confirm(people.bo), ownReactions: ['rocket' as const] };
    const late = say(octocat, '/points redeem 300', {
      id: 90,
      createdAt: after(8),
      ownReactions: ['rocket'],
    });
    expect(judged(onIssue([late, confirmed])).append).toEqual([]);
  });

  test('whose points were spent elsewhere since is told so to who confirms it', () => {
    const waiting = { ...redeem, ownReactions: ['rocket' as const] };
    const spent = buildEntry({ id: 's', kind: 'redemption', points: -700, activity: null, source: null });
    expect(refusals(judged(onIssue([waiting, confirm(people.bo)], [earned, spent])))).toEqual(['balance']);
  });

  test('never takes more than is left, also not in two parts', () => {
    const second = say(octocat, '/points redeem 400 for more', { id: 101, createdAt: after(2) });
    const decision = judged(onIssue([redeem, second]));
    expect(refusals(decision)).toEqual(['balance']);
    expect(refusals(judged(onIssue([say(stranger, '/points redeem 1')])))).toEqual(['balance']);
    expect(refusals(judged(onIssue([say(octocat, '/points redeem -5')])))).toEqual(['balance']);
  });

  test('on a pull request is sent to an issue', () => {
    expect(refusals(decided(octocat, '/points redeem 500 for cloud credits'))).toEqual(['issue-only']);
  });
});
