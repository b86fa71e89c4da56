import { describe, expect, test } from 'vitest';

import type { Refusal } from '../../src/decide/decision.ts';
import type { Mistake } from '../../src/program/mistake.ts';
import { refusalText } from '../../src/view/errors.ts';
import { addedInformation, blogPost, buildDecision, buildProgram, byAna, typoFix } from './build-decision.ts';

function text(refusal: Refusal, typed = '/points'): Promise<string> {
  return refusalText({ kind: 'refused', typed, refusal }, buildDecision(), buildProgram());
}

const mistake: Mistake = {
  file: '.github/docpoints.yml',
  line: 12,
  column: 7,
  path: 'activites.typo-fix',
  found: 'an unknown key',
  expected: 'one of `program`, `activities`',
  nearest: 'activities',
};
const cloud = { id: 'cloud-credits', title: 'Cloud Credits', points: 100 };
const day = '[24 November 2026](https://github.com/octo-org/docs/pull/12#issuecomment-99)';

describe('each refusal says what to type instead, and who can', () => {
  test.each<[Refusal, string]>([
    [
      { kind: 'not-a-maintainer' },
      'Only people with write access to this repository, or whom the program names, decide about points: one of them can say it here. You can always ask with `/points` where it stands.',
    ],
    [
      { kind: 'own-points' },
      'Nobody decides about their own points. Another maintainer can, with the same words.',
    ],
    [
      { kind: 'given-by-others', activity: { ...blogPost, by: 'admin' } },
      '“Write a blog post, once accepted” is given by admins of this repository alone, as the program says: one of them can say it with the same words.',
    ],
    [
      {
        kind: 'all-cut',
        activity: blogPost,
        shares: [
          {
            member: { id: 2, login: 'bo' },
            points: 0,
            cut: { asked: 500, left: 0, rule: 'once a calendar year' },
          },
        ],
      },
      '“Write a blog post, once accepted” brings @bo nothing more. The program’s rule: once a calendar year.',
    ],
    [
      { kind: 'is-excluded', login: 'bo' },
      '`@bo` earns no points: the program file leaves that account out, under `authors.exclude`.',
    ],
    [{ kind: 'nothing-spent' }, 'Nothing that was spent here stands, so there is nothing to give back.'],
    [
      {
        kind: 'which-to-revoke',
        named: null,
        given: [{ login: 'bo', activity: 'blog-post', points: 750 }],
        isConfirmed: false,
        hasSpent: true,
      },
      'Say what is to be taken back. What stands here:\n\n- `/points revoke @bo blog-post REASON`: 750 points\n- `/points refund REASON`: what was spent last, given back by an admin',
    ],
    [
      {
        kind: 'which-to-revoke',
        named: { login: 'ana', activity: 'course' },
        given: [],
        isConfirmed: false,
        hasSpent: false,
      },
      'Nothing stands here that `@ana` got by hand for `course`. There is nothing else to take back.',
    ],
    [
      { kind: 'balance', asked: 500, balance: 300 },
      '300 points can be spent; 500 points were asked for. 200 more are missing.',
    ],
    [
      { kind: 'no-such-credit', typed: 'clod credits', nearest: cloud, credits: [cloud], asked: 500 },
      'The program sells nothing that is called `clod credits`. Did you mean `/points redeem 500 for cloud-credits`?',
    ],
    [
      { kind: 'no-such-credit', typed: '', nearest: null, credits: [cloud], asked: 500 },
      'Say what for. Points buy:\n\n- `/points redeem 100 for cloud-credits`: 100 points buy 1 × Cloud Credits',
    ],
    [
      { kind: 'part-of-a-credit', asked: 250, credit: cloud, balance: 300 },
      '100 points buy 1 × Cloud Credits, and 250 points buy no whole number of them. Say `/points redeem 200 for cloud-credits` or `/points redeem 300 for cloud-credits`.',
    ],
    [
      { kind: 'part-of-a-credit', asked: 50, credit: cloud, balance: 60 },
      '100 points buy 1 × Cloud Credits, and 50 points buy no whole number of them. 60 points can be spent, which is too few.',
    ],
    [
      { kind: 'not-a-member' },
      'You are no member of the program, so there is nothing to leave. `/points enrol` makes you one.',
    ],
    [{ kind: 'merge-first' }, 'That comes after the merge. Merge first, then say `/points confirm` again.'],
    [
      { kind: 'not-merged' },
      'This pull request was closed without a merge, so there is nothing to decide. Reopen and merge it first.',
    ],
    [
      { kind: 'out-of-range', asked: 5000, activity: addedInformation },
      '“Add missing information” is worth 1 to 300 points, not 5,000. Say `/points 300`, or name another activity (`/points help`).',
    ],
    [
      { kind: 'out-of-range', asked: 30, activity: typoFix },
      '“Correct a spelling or grammar mistake” is worth 25 points, not 30. Say `/points typo-fix 25`, or name another activity (`/points help`).',
    ],
    [
      { kind: 'not-understood', nearest: 'confirm', form: null },
      'Did you mean `/points confirm`? `/points help` lists all commands.',
    ],
    [
      { kind: 'not-understood', nearest: null, form: null },
      'That is no command here. `/points help` lists those that are.',
    ],
    [
      {
        kind: 'not-understood',
        nearest: 'blog-post',
        form: 'award <login> <activity> [<points>] [<reason>]',
      },
      'It goes like this: `/points award @login ACTIVITY [N] REASON`. Did you mean `blog-post`? `/points help` lists all commands.',
    ],
    [
      { kind: 'activity-not-here', activity: blogPost },
      '“Write a blog post, once accepted” is nothing that a pull request is rewarded as. Here you can say `/points typo-fix` or `/points added-information` or `/points large-contribution`.',
    ],
    [
      { kind: 'reason-missing', verb: 'reject' },
      'The contributor should know why: say `/points reject REASON`, with a few words in place of REASON.',
    ],
    [
      { kind: 'nothing-proposed' },
      'Nothing is proposed here, so say first what it is: `/points typo-fix` or `/points added-information` or `/points large-contribution`.',
    ],
    [
      { kind: 'already-confirmed', award: byAna },
      `Confirmed by @ana on ${day} already. To correct it, say \`/points N confirm\` or \`/points ACTIVITY confirm\`; to take it back, \`/points revoke REASON\`.`,
    ],
    [
      { kind: 'is-rejected', rejection: byAna },
      `Rejected by @ana on ${day}. To reward it after all, say what it is: \`/points typo-fix\` or \`/points added-information\` or \`/points large-contribution\`.`,
    ],
    [
      { kind: 'nobody-to-credit', why: 'bot' },
      'A bot opened this pull request, and bots earn no points. So there is nothing to decide here.',
    ],
    [
      { kind: 'program-invalid', file: '.github/docpoints.yml', mistakes: [mistake] },
      'The rules in `.github/docpoints.yml` cannot be used, so nothing can be decided until they are put right on the default branch. Then say it again.\n\n- line 12, column 7, `activites.typo-fix`: found an unknown key, expected one of `program`, `activities`; did you mean `activities`?',
    ],
  ])('%j', async (refusal, words) => {
    expect(await text(refusal)).toBe(words);
  });

  test('a number above the range that was to be confirmed is answered with one that can be', async () => {
    const asked = { kind: 'out-of-range', asked: 5000, activity: addedInformation } as const;
    expect(await text(asked, '/points 5000 confirm')).toContain('Say `/points 300 confirm`, or');
  });

  test.each([
    [
      0,
      addedInformation,
      '/points 0',
      'is worth 1 to 300 points, not 0. To give none, say `/points reject REASON`.',
    ],
    [-5, typoFix, '/points -5', 'is worth 25 points, not -5. To give none, say `/points reject REASON`.'],
    [-1, addedInformation, '/points @ana -1 @bo 20', 'Each share is at least 1 point, not -1.'],
    [
      1200,
      addedInformation,
      '/points @ana 1000 @bo 200 confirm',
      'these shares come to 1,200. Say it again with shares that come to at most 300 points.',
    ],
    [40, typoFix, '/points @ana 30 @bo 10', 'Say it again with shares that come to 25 points.'],
  ])('%i points of %j are answered with what is wrong with %s', async (asked, activity, typed, words) => {
    expect(await text({ kind: 'out-of-range', asked, activity }, typed)).toContain(words);
  });

  test('no points of a confirmed award are given by taking it back', async () => {
    const refusal: Refusal = { kind: 'out-of-range', asked: 0, activity: addedInformation };
    const decision = buildDecision({ state: 'confirmed', award: byAna });
    expect(
      await refusalText({ kind: 'refused', typed: '/points 0 confirm', refusal }, decision, buildProgram()),
    ).toContain('To take points back, say `/points revoke REASON`.');
  });

  test('what is no whole number of points is told so', async () => {
    expect(
      await text({ kind: 'not-understood', nearest: null, form: '<points> [confirm]' }, '/points 1.5'),
    ).toBe(
      'Points are whole numbers. It goes like this: `/points N [confirm]`. `/points help` lists all commands.',
    );
  });

  test('of many mistakes in the program file three are shown, and the rest is counted', async () => {
    const mistakes = Array.from({ length: 1200 }, () => mistake);
    const words = await text({ kind: 'program-invalid', file: 'f.yml', mistakes });
    expect(words.match(/line 12/g)).toHaveLength(3);
    expect(words).toContain('\n- and 1,197 more');
  });
});
