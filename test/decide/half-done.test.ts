import { describe, expect, test } from 'vitest';

import { decide } from '../../src/decide/decide.ts';
import type { Comment, Person, ReactionContent } from '../../src/decide/facts.ts';
import { buildEntry } from '../builders/entry.ts';
import { after, buildFacts, buildProgram, open, people, say } from '../builders/facts.ts';

const { ana, bo, octocat } = people;
const program = buildProgram();
const decided = (changes: Parameters<typeof buildFacts>[0]) =>
  decide(buildFacts(changes), { program, invalid: null });
/** Of what was said one thing was done, and another refused without a word: the same was told within the hour. */
const halfDone = (author: Person, body: string): Comment =>
  say(author, body, {
    createdAt: after(9),
    ownReactions: ['rocket', 'confused'] satisfies ReactionContent[],
  });

describe('in a comment of which something was refused without a reply', () => {
  test('a rejection stands', () => {
    const comments = [halfDone(ana, '/points revoke it\n/points reject made by a script')];
    expect(decided({ comments })).toMatchObject({
      state: 'rejected',
      rejection: { by: { login: 'ana' } },
      replies: [],
      reactions: [],
    });
  });

  test('a claim stands', () => {
    const comments = [halfDone(octocat, '/points confirm\n/points claim it took a week')];
    expect(decided({ comments }).claim).toMatchObject({ reason: 'it took a week' });
  });

  test('what was to be spent waits still', () => {
    const asked = halfDone(octocat, '/points foo\n/points redeem 100 for a mug');
    const confirm = say(bo, '/points confirm', { id: 120, createdAt: after(20) });
    const { append } = decided({
      pull: { kind: 'issue', ...open },
      comments: [asked, confirm],
      entries: [buildEntry({ id: 'e', points: 500, source: null })],
      permissions: new Map([[bo.id, 'admin' as const]]),
    });
    expect(append).toMatchObject([{ kind: 'redemption', points: -100, member: { login: 'octocat' } }]);
  });

  test('a confirm acts no more', () => {
    const comments = [halfDone(ana, '/points revoke it\n/points enrol\n/points confirm')];
    expect(decided({ comments }).append.filter(({ kind }) => kind === 'award')).toEqual([]);
  });
});
