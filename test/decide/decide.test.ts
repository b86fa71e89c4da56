import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { decide } from '../../src/decide/decide.ts';
import type { Decision } from '../../src/decide/decision.ts';
import type { Comment, Facts, Person } from '../../src/decide/facts.ts';
import { replyMarker } from '../../src/decide/marker.ts';
import type { Program } from '../../src/program/program.ts';
import { foldMembers } from '../../src/standing/member-totals.ts';
import { buildDraft, buildEntry } from '../builders/entry.ts';
import { after, buildFacts, buildProgram, guide, mergedAt, open, people, say } from '../builders/facts.ts';

const { octocat, ana, bo, tri, stranger, bot } = people;
const dataminer = buildProgram();
const decided = (facts: Facts, program: Program = dataminer): Decision =>
  decide(facts, { program, invalid: null });
const withComments = (...comments: Comment[]) => decided(buildFacts({ comments }));
const onGuide = (...comments: Comment[]) => decided(buildFacts({ files: [guide], comments }));
/** The facts of a later run, with the entries that the ledger has got. */
const recorded = (facts: Facts): Facts => {
  const entries = decided(facts).append.map((draft) =>
    buildEntry({ ...draft, at: '2026-11-24T10:00:00.000Z' }),
  );
  return {
    ...facts,
    entries: [...facts.entries, ...entries],
    members: foldMembers(entries, facts.members),
  };
};
const refusals = ({ replies }: Decision) =>
  replies.flatMap(({ answers }) =>
    answers.flatMap((answer) => (answer.kind === 'refused' ? [answer.refusal.kind] : [])),
  );

describe('the state', () => {
  test('of an open pull request is previewed, with what would be proposed', () => {
    expect(decided(buildFacts({ pull: open }))).toMatchObject({
      state: 'previewed',
      activity: { id: 'typo-fix' },
      points: 25,
      comment: 'write',
      append: [],
    });
  });

  test('of a merged one is proposed, for its author', () => {
    expect(decided(buildFacts())).toMatchObject({
      state: 'proposed',
      points: 25,
      shares: [{ member: { id: 583231, login: 'octocat' }, points: 25 }],
      comment: 'write',
    });
  });

  test.each([
    ['a bot’s', { author: bot }, 'bot'],
    ['one whose author is gone', { author: null }, 'no-author'],
    ['one into another branch', { baseBranch: 'release' }, 'other-branch'],
    ['one closed without a merge', { state: 'closed', mergedAt: null } as const, 'closed'],
  ])('of %s is ignored, without a comment', (_name, pull, ignored) => {
    expect(decided(buildFacts({ pull }))).toMatchObject({
      state: 'ignored',
      ignored,
      comment: 'update',
      points: null,
    });
  });

  test('of one that changes no docs is ignored, until a maintainer says what it is', () => {
    const code = { ...guide, filename: 'src/index.ts' };
    expect(decided(buildFacts({ files: [code] }))).toMatchObject({
      state: 'ignored',
      ignored: 'nothing-to-reward',
    });
    const said = decided(buildFacts({ files: [code], comments: [say(ana, '/points added-information')] }));
    expect(said).toMatchObject({ state: 'proposed', ignored: null, points: 50, comment: 'write' });
  });

  test('of one by somebody whom the program leaves out is ignored', () => {
    const program = buildProgram('authors: { exclude: [Octocat] }');
    expect(decided(buildFacts(), program)).toMatchObject({ state: 'ignored', ignored: 'excluded-author' });
  });

  test('of one into a branch that the program names is proposed', () => {
    const program = buildProgram('docs: { branches: [default, release] }');
    expect(decided(buildFacts({ pull: { baseBranch: 'release' } }), program).state).toBe('proposed');
  });
});

test('no comment is wanted on open pull requests where the program does not, nor on drafts', () => {
  const program = buildProgram('comment: { preview: false }');
  expect(decided(buildFacts({ pull: open }), program).comment).toBe('update');
  expect(decided(buildFacts({ pull: { ...open, isDraft: true } })).comment).toBe('update');
});

describe('/points confirm', () => {
  test('makes the entry of the contract due, and the state stays until the ledger has it', () => {
    const decision = withComments(say(ana, '/points confirm'));
    expect(decision).toMatchObject({ state: 'proposed', award: null });
    expect(decision.append).toEqual([
      {
        id: 'pr/1296269/12/award/583231/1',
        kind: 'award',
        earnedOn: '2026-11-23',
        member: { id: 583231, login: 'octocat' },
        activity: 'typo-fix',
        points: 25,
        source: {
          repo: 'octo-org/docs',
          repoId: 1296269,
          pull: 12,
          commit: 'c'.repeat(40),
          comment: 99,
          url: 'https://github.com/octo-org/docs/pull/12#issuecomment-99',
        },
        by: { id: 1, login: 'ana' },
        reason: null,
        program: dataminer.digest,
      },
    ]);
  });

  test('is confirmed once the ledger has it, and nothing more is due but the reaction', () => {
    const facts = recorded(buildFacts({ comments: [say(ana, '/points confirm')] }));
    expect(decided(facts)).toMatchObject({
      state: 'confirmed',
      award: { by: { login: 'ana' } },
      points: 25,
      standing: { total: 25 },
      append: [],
      replies: [],
      reactions: [{ comment: 99, content: 'rocket' }],
    });
  });

  test('is earned on the day of the merge in the program’s time zone', () => {
    const program = buildProgram('program: { timezone: Pacific/Kiritimati }');
    const facts = buildFacts({
      pull: { mergedAt: '2026-11-23T12:00:00Z' },
      comments: [say(ana, '/points confirm', { createdAt: '2026-11-23T13:00:00Z' })],
    });
    expect(decided(facts, program).append[0]?.earnedOn).toBe('2026-11-24');
  });

  test('in the very second of the merge counts as after it', () => {
    expect(withComments(say(ana, '/points confirm', { createdAt: mergedAt })).append).toHaveLength(1);
  });

  test('before the merge is refused, and does not act after it', () => {
    const before = say(ana, '/points confirm', { createdAt: after(-1) });
    expect(refusals(decided(buildFacts({ pull: open, comments: [before] })))).toEqual(['merge-first']);
    expect(withComments(before).append).toEqual([]);
  });

  test('on a pull request that was closed without a merge is refused', () => {
    const facts = buildFacts({
      pull: { state: 'closed', mergedAt: null },
      comments: [say(ana, '/points confirm')],
    });
    expect(refusals(decided(facts))).toEqual(['not-merged']);
  });

  test('on a bot’s pull request is refused: there is nobody to credit', () => {
    const facts = buildFacts({ pull: { author: bot }, comments: [say(ana, '/points confirm')] });
    expect(decided(facts).append).toEqual([]);
    expect(refusals(decided(facts))).toEqual(['nobody-to-credit']);
  });

  test('where nothing is proposed is refused', () => {
    const facts = buildFacts({ files: [], comments: [say(ana, '/points 50 confirm')] });
    expect(refusals(decided(facts))).toEqual(['nothing-proposed']);
  });
});

describe('/points N', () => {
  test('sets the points, and says by whom', () => {
    expect(onGuide(say(ana, '/points 450'))).toMatchObject({
      state: 'proposed',
      points: 450,
      setBy: { by: { login: 'ana' } },
    });
  });

  test('with confirm gives them', () => {
    expect(onGuide(say(ana, '/points 450 confirm')).append).toMatchObject([
      { points: 450, activity: 'large-contribution' },
    ]);
  });

  test.each(['/points 0', '/points -5', '/points 1001', '/points 99999999999 confirm'])(
    '%s is out of range',
    (body) => {
      const decision = onGuide(say(ana, body));
      expect(refusals(decision)).toEqual(['out-of-range']);
      expect(decision.append).toEqual([]);
    },
  );

  test('may be below what is proposed at least, as low as 1', () => {
    expect(onGuide(say(ana, '/points 1')).points).toBe(1);
  });

  test('other than the fixed points is refused', () => {
    expect(refusals(withComments(say(ana, '/points 24')))).toEqual(['out-of-range']);
    expect(withComments(say(ana, '/points 25')).replies).toEqual([]);
  });

  test('said before the merge is kept for it', () => {
    const facts = buildFacts({
      files: [guide],
      comments: [say(ana, '/points 450', { createdAt: after(-5) })],
    });
    expect(decided(facts).points).toBe(450);
  });

  test('with confirm before the merge keeps the points and refuses the rest', () => {
    const decision = decided(
      buildFacts({ pull: open, files: [guide], comments: [say(ana, '/points 450 confirm')] }),
    );
    expect(decision).toMatchObject({ state: 'previewed', points: 450 });
    expect(refusals(decision)).toEqual(['merge-first']);
  });
});

describe('/points ACTIVITY', () => {
  test('sets it, drops points set before, and proposes within its range', () => {
    const decision = onGuide(
      say(ana, '/points 450'),
      say(ana, '/points added-information', { id: 100, createdAt: after(2) }),
    );
    expect(decision.activity?.id).toBe('added-information');
    expect(decision.points).toBeGreaterThanOrEqual(50);
    expect(decision.points).toBeLessThanOrEqual(300);
  });

  test('that no pull request shows is refused', () => {
    expect(refusals(withComments(say(ana, '/points blog-post')))).toEqual(['activity-not-here']);
  });
});

describe('/points reject', () => {
  const reject = say(ana, '/points reject made by a tool');

  test('gives no points, and says why', () => {
    expect(withComments(reject)).toMatchObject({
      state: 'rejected',
      rejection: { by: { login: 'ana' }, reason: 'made by a tool' },
      append: [],
    });
  });

  test('without a reason is refused', () => {
    expect(refusals(withComments(say(ana, '/points reject')))).toEqual(['reason-missing']);
  });

  test('before the merge is kept for it', () => {
    expect(withComments({ ...reject, createdAt: after(-5) }).state).toBe('rejected');
  });

  test('is not lifted by a mere confirm', () => {
    const decision = withComments(reject, say(bo, '/points confirm', { id: 100, createdAt: after(2) }));
    expect(refusals(decision)).toEqual(['is-rejected']);
    expect(decision.state).toBe('rejected');
  });

  test('is lifted by saying what it is', () => {
    const decision = withComments(
      reject,
      say(bo, '/points typo-fix confirm', { id: 100, createdAt: after(2) }),
    );
    expect(decision.append).toHaveLength(1);
  });
});

describe('nobody else decides', () => {
  test.each([
    ['a stranger', stranger, 'not-a-maintainer'],
    ['somebody who triages', tri, 'not-a-maintainer'],
    ['the author', octocat, 'not-a-maintainer'],
  ])('%s is refused', (_name, person: Person, refusal) => {
    const decision = withComments(say(person, '/points 25 confirm'));
    expect(decision.append).toEqual([]);
    expect(refusals(decision)).toEqual([refusal]);
    expect(decision.reactions).toEqual([{ comment: 99, content: 'confused' }]);
  });

  test('a maintainer decides nothing about another account that is merged with theirs', () => {
    const merge = { kind: 'adjustment', points: 0, activity: null } as const;
    const theirs = [
      buildEntry({ ...merge, id: 'a', member: octocat, mergedInto: tri.id }),
      buildEntry({ ...merge, id: 'b', member: tri, mergedInto: ana.id }),
    ];
    const said = (by: Person, entries = theirs) =>
      decided(buildFacts({ members: foldMembers(entries), comments: [say(by, '/points confirm')] }));
    expect(refusals(said(ana))).toEqual(['own-points']);
    expect(said(ana).append).toEqual([]);
    expect(said(bo).append).toHaveLength(1);
    const parts = buildEntry({ ...merge, id: 'c', kind: 'revocation', member: tri, mergedInto: ana.id });
    expect(said(ana, [...theirs, parts]).append).toHaveLength(1);
  });

  test.each(['points: 900', 'points: none'])('nor by the label %s', (name) => {
    const merge = buildEntry({
      kind: 'adjustment',
      points: 0,
      activity: null,
      member: tri,
      mergedInto: ana.id,
    });
    const facts = buildFacts({
      files: [guide],
      accounts: new Map([
        ['octocat', octocat],
        ['tri', tri],
      ]),
      members: foldMembers([merge]),
      comments: [say(bo, '/points @octocat 400 @tri 100', { createdAt: after(1) })],
      labellings: [{ name, by: ana, at: after(2) }],
      pull: { labels: [name] },
    });
    expect(decided(facts)).toMatchObject({ state: 'proposed', points: 500 });
    const apart = decided({ ...facts, members: new Map() });
    expect([apart.state, apart.points]).not.toEqual(['proposed', 500]);
  });

  test('a maintainer decides nothing about their own pull request', () => {
    const facts = buildFacts({ pull: { author: ana }, comments: [say(ana, '/points confirm')] });
    expect(refusals(decided(facts))).toEqual(['own-points']);
    expect(decided(facts).append).toEqual([]);
  });

  test('unless the program says so', () => {
    const facts = buildFacts({ pull: { author: ana }, comments: [say(ana, '/points confirm')] });
    expect(decided(facts, buildProgram('confirm: { own: true }')).append).toHaveLength(1);
  });

  test('who is named by the program decides without write access', () => {
    const facts = buildFacts({ comments: [say(tri, '/points confirm')] });
    expect(decided(facts, buildProgram("confirm: { by: ['@Tri'] }")).append).toHaveLength(1);
  });

  test.each([
    ['a bot', say(bot, '/points confirm')],
    ['an account that is gone', say(null, '/points confirm')],
    ['a comment edited after it was written', say(ana, '/points confirm', { isEdited: true })],
    ['our own comment', say(people.docpoints, '/points confirm', { isOwn: true })],
  ])('%s says nothing', (_name, comment) => {
    expect(withComments(comment)).toMatchObject({ append: [], replies: [], reactions: [] });
  });

  test('no text of somebody who is no maintainer ever makes an entry', () => {
    const words = [
      '/points',
      ' confirm',
      ' 25',
      ' typo-fix',
      '\n',
      '@ana ',
      '> ',
      '`',
      replyMarker({ to: 99, refused: [] }),
    ];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...words), fc.string())),
        fc.constantFrom(stranger, tri, octocat, bot),
        (parts, person) => {
          expect(withComments(say(person, parts.join(''))).append).toEqual([]);
        },
      ),
    );
  });
});

describe('replies', () => {
  test('/points tells anyone the state and their own standing', () => {
    const decision = decided(
      buildFacts({
        comments: [say(stranger, '/points')],
        entries: [buildEntry({ member: { id: 4, login: 'hubot' }, points: 50, source: null })],
      }),
    );
    expect(decision.replies).toMatchObject([
      { to: { id: 99 }, answers: [{ kind: 'state' }], standing: { total: 50 } },
    ]);
    expect(decision.reactions).toEqual([{ comment: 99, content: 'rocket' }]);
  });

  test('one comment with several commands gets one reply, which marks what was refused', () => {
    const decision = onGuide(say(ana, '/points 450\n/points cofirm\n/points help'));
    expect(decision.replies).toMatchObject([
      {
        answers: [{ kind: 'refused' }, { kind: 'help' }],
        refused: [{ position: 2, key: expect.stringMatching(/^not-understood~/) }],
      },
    ]);
    expect(decision.points).toBe(450);
  });

  test('the same refusal is told once in a reply, and marked for each command', () => {
    const { replies } = withComments(say(stranger, '/points confirm\n/points 100\n/points foo'));
    expect(replies).toMatchObject([
      {
        answers: [
          { typed: '/points confirm', refusal: { kind: 'not-a-maintainer' } },
          { typed: '/points foo', refusal: { kind: 'not-understood' } },
        ],
        refused: [{ position: 1 }, { position: 2 }, { position: 3 }],
      },
    ]);
  });

  test('what was answered is not answered again', () => {
    const answered = say(stranger, '/points confirm', { ownReactions: ['confused'] });
    expect(withComments(answered)).toMatchObject({ replies: [], reactions: [] });
  });

  test('a reply that was written before a crash is not written again, and its reaction is made up for', () => {
    const reply = say(
      people.docpoints,
      `${replyMarker({ to: 99, refused: [{ position: 1, key: 'not-a-maintainer' }] })}\n\nNo.`,
      {
        id: 100,
        isOwn: true,
      },
    );
    expect(withComments(say(stranger, '/points confirm'), reply)).toMatchObject({
      replies: [],
      reactions: [{ comment: 99, content: 'confused' }],
    });
  });

  test('a mark that somebody else copied proves nothing', () => {
    const copied = say(
      stranger,
      replyMarker({ to: 99, refused: [{ position: 1, key: 'not-a-maintainer' }] }),
      { id: 100 },
    );
    expect(withComments(say(ana, '/points confirm'), copied).append).toHaveLength(1);
  });

  test('what was refused does not act later, when its author has become a maintainer', () => {
    const refused = say(stranger, '/points confirm', { ownReactions: ['confused'] });
    const reply = say(
      people.docpoints,
      replyMarker({ to: 99, refused: [{ position: 1, key: 'not-a-maintainer' }] }),
      { id: 100, isOwn: true },
    );
    const permissions = new Map([[stranger.id, 'admin' as const]]);
    expect(decided(buildFacts({ comments: [refused, reply], permissions })).append).toEqual([]);
    expect(decided(buildFacts({ comments: [refused], permissions })).append).toEqual([]);
  });

  test('are limited to three an hour for somebody without write access', () => {
    const asked = [1, 2, 3, 4, 5].map((id) => say(stranger, '/points', { id, createdAt: after(id) }));
    const decision = withComments(...asked);
    expect(decision.replies.map(({ to }) => to.id)).toEqual([1, 2, 3]);
    expect(
      decision.reactions.filter(({ content }) => content === 'confused').map(({ comment }) => comment),
    ).toEqual([4, 5]);
  });

  test('of the last hour count, older ones do not', () => {
    const now = new Date(Date.parse(after(180)));
    const reply = (id: number, to: number, minutes: number) =>
      say(people.docpoints, replyMarker({ to, refused: [] }), { id, isOwn: true, createdAt: after(minutes) });
    const asked = [1, 2, 3, 4].map((id) => say(stranger, '/points', { id, createdAt: after(id) }));
    const replied = (minutes: number) => [
      reply(11, 1, minutes),
      reply(12, 2, minutes),
      reply(13, 3, minutes),
    ];
    expect(decided(buildFacts({ now, comments: [...asked, ...replied(5)] })).replies).toHaveLength(1);
    expect(decided(buildFacts({ now, comments: [...asked, ...replied(150)] })).replies).toHaveLength(0);
  });

  test('maintainers are always answered', () => {
    const asked = [1, 2, 3, 4, 5].map((id) => say(ana, '/points', { id, createdAt: after(id) }));
    expect(withComments(...asked).replies).toHaveLength(5);
  });
});

describe('after an award', () => {
  const confirm = say(ana, '/points confirm');

  test('other decisions are refused: it stands', () => {
    const facts = recorded(buildFacts({ comments: [confirm] }));
    const later = say(bo, '/points reject too much', { id: 120, createdAt: after(5) });
    expect(refusals(decided({ ...facts, comments: [confirm, later] }))).toEqual(['already-confirmed']);
  });

  test('a second command in the deciding comment is told that it came too late', () => {
    const both = say(ana, '/points confirm\n/points reject no');
    const first = buildFacts({ comments: [both] });
    expect(decided(first).append).toHaveLength(1);
    expect(refusals(decided(recorded(first)))).toEqual(['already-confirmed']);
  });

  test('a stranger’s attempt just before it is still refused', () => {
    const attempt = say(stranger, '/points confirm', { id: 50, createdAt: after(0) });
    expect(refusals(decided(recorded(buildFacts({ comments: [attempt, confirm] }))))).toEqual([
      'not-a-maintainer',
    ]);
  });

  test.each([
    ['edited', { isEdited: true }],
    ['whose author lost the permission', { author: tri }],
  ])('it stands with its comment %s', (_name, change) => {
    const facts = recorded(buildFacts({ comments: [confirm] }));
    expect(decided({ ...facts, comments: [{ ...confirm, ...change }] })).toMatchObject({
      state: 'confirmed',
      append: [],
      points: 25,
    });
  });

  test('it stands with its comment deleted, and with other rules', () => {
    const facts = recorded(buildFacts({ comments: [confirm] }));
    const program = buildProgram('activities: { typo-fix: { points: 40 } }');
    expect(decided({ ...facts, comments: [] }, program)).toMatchObject({
      state: 'confirmed',
      append: [],
      points: 25,
    });
  });

  test('it stands with the pull request’s author left out since', () => {
    const facts = recorded(buildFacts({ comments: [confirm] }));
    expect(decided(facts, buildProgram('authors: { exclude: [octocat] }'))).toMatchObject({
      state: 'confirmed',
      append: [],
    });
  });

  test('of another pull request nothing is confirmed here', () => {
    const source = {
      repo: 'octo-org/docs',
      repoId: 1296269,
      pull: 11,
      commit: null,
      comment: null,
      url: 'x',
    };
    expect(decided(buildFacts({ entries: [buildEntry({ source })] })).state).toBe('proposed');
  });
});

describe('after a revocation', () => {
  const award = buildEntry({ ...buildDraft(), at: '2026-11-23T09:02:00.000Z' });
  const revocation = buildEntry({
    ...buildDraft({
      id: 'pr/1296269/12/revocation/583231/1',
      kind: 'revocation',
      points: -25,
      revokes: award.id,
    }),
    at: '2026-11-23T09:05:00.000Z',
  });
  const confirm = say(ana, '/points confirm', { ownReactions: ['rocket'] });
  const facts = buildFacts({ comments: [confirm], entries: [award, revocation] });

  test('the state is revoked, and the old confirm does not act again', () => {
    expect(decided(facts)).toMatchObject({ state: 'revoked', append: [], points: 25, award: null });
  });

  test('a new confirm makes a new award', () => {
    const again = say(ana, '/points confirm', { id: 130, createdAt: after(10) });
    expect(decided({ ...facts, comments: [confirm, again] }).append).toMatchObject([
      { id: 'pr/1296269/12/award/583231/2' },
    ]);
  });
});

describe('with an invalid program file', () => {
  const mistake = {
    file: 'docpoints.yml',
    line: 3,
    column: 1,
    path: 'a',
    found: 'b',
    expected: 'c',
    nearest: null,
  };
  const invalid = (facts: Facts) =>
    decide(facts, { program: buildProgram(null), invalid: { file: 'docpoints.yml', mistakes: [mistake] } });

  test('nothing is awarded and the comment is left as it is', () => {
    expect(invalid(buildFacts({ comments: [say(ana, '/points confirm')] }))).toMatchObject({
      state: 'ignored',
      ignored: 'program-invalid',
      append: [],
      comment: 'leave',
    });
  });

  test('who tries to decide is told the mistakes', () => {
    const decision = invalid(buildFacts({ comments: [say(ana, '/points confirm')] }));
    expect(decision.replies[0]?.answers).toMatchObject([
      { refusal: { kind: 'program-invalid', mistakes: [mistake] } },
    ]);
  });

  test('what is recorded stays', () => {
    const facts = recorded(buildFacts({ comments: [say(ana, '/points confirm')] }));
    expect(invalid(facts)).toMatchObject({ state: 'confirmed', append: [] });
  });
});

test('the order in which comments arrive makes no difference', () => {
  const comments = [
    say(ana, '/points 450', { id: 1, createdAt: after(1) }),
    say(bo, '/points added-information', { id: 2, createdAt: after(2) }),
    say(ana, '/points 75', { id: 3, createdAt: after(2) }),
    say(stranger, '/points 300 confirm', { id: 4, createdAt: after(3) }),
    say(bo, '/points confirm', { id: 5, createdAt: after(4) }),
  ];
  const expected = onGuide(...comments).append;
  expect(expected).toMatchObject([{ points: 75, activity: 'added-information', source: { comment: 5 } }]);
  fc.assert(
    fc.property(fc.shuffledSubarray(comments, { minLength: 5 }), (shuffled) => {
      expect(onGuide(...shuffled).append).toEqual(expected);
    }),
  );
});
