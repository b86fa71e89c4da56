import { describe, expect, test } from 'vitest';

import { decide } from '../../src/decide/decide.ts';
import type { Decision } from '../../src/decide/decision.ts';
import type { Comment, Facts } from '../../src/decide/facts.ts';
import { decideReport } from '../../src/decide/report.ts';
import { renderComment } from '../../src/view/comment.ts';
import { renderReply } from '../../src/view/reply.ts';
import { after, buildFacts, buildProgram, people, say } from '../builders/facts.ts';
import { recorded } from '../builders/record.ts';

const { ana, bo, docpoints, octocat, stranger } = people;
const hours = buildProgram('extends: hours');
const decided = (facts: Facts, program = hours): Decision => decide(facts, { program, invalid: null });
const confirm = say(ana, '/points confirm');
const later = (body: string, minutes = 10): Comment =>
  say(bo, body, { id: 100 + minutes, createdAt: after(minutes) });
const entries = ({ entries: all }: Facts) =>
  all.map(({ kind, points, member }) => `${kind} ${points} ${member.login}`);
const told = (facts: Facts, program = hours) => renderComment(decided(facts, program), program);

describe('a program without points', () => {
  test('proposes recognition', () => {
    const text = told(buildFacts());
    expect(text).toContain('### Proposed: recognition for @octocat');
    expect(text).toContain('`/points confirm`: record it');
    expect(text).not.toMatch(/\b0 points|\/points N/);
  });

  test('records it, and says so', () => {
    const given = recorded(buildFacts({ comments: [confirm] }), hours);
    expect(entries(given)).toEqual(['award 0 octocat']);
    expect(told(given)).toMatch(/^### Confirmed: recognition for @octocat\n\nConfirmed by @ana/);
    expect(decided(given)).toMatchObject({ append: [], reactions: [{ content: 'rocket' }] });
  });

  test('gives all of it to each of those who wrote together', () => {
    const pull = { coAuthors: [stranger] };
    expect(entries(recorded(buildFacts({ pull, comments: [confirm] }), hours))).toEqual([
      'award 0 octocat',
      'award 0 hubot',
    ]);
  });

  test('can be shared by hand: it is the names that count', () => {
    const word = say(ana, '/points @octocat 0 @hubot 0 confirm');
    expect(entries(recorded(buildFacts({ comments: [word] }), hours))).toEqual([
      'award 0 octocat',
      'award 0 hubot',
    ]);
  });

  test('takes it back, with nothing below zero', () => {
    const given = recorded(buildFacts({ comments: [confirm] }), hours);
    const facts = recorded({ ...given, comments: [confirm, later('/points revoke copied')] }, hours);
    expect(facts.entries.map(({ kind, points }) => [kind, points])).toEqual([
      ['award', 0],
      ['revocation', 0],
    ]);
    expect(told(facts)).toContain('### Revoked: recognition for @octocat, taken back');
  });

  test('is not corrected by what it is already', () => {
    const given = recorded(buildFacts({ comments: [confirm] }), hours);
    const facts = recorded({ ...given, comments: [confirm, later('/points typo-fix confirm')] }, hours);
    expect(entries(facts)).toEqual(['award 0 octocat']);
  });

  test('answers a number with what can be said', async () => {
    const decision = decided(buildFacts({ comments: [say(ana, '/points 25 confirm')] }));
    const [reply] = decision.replies;
    expect(decision.append).toEqual([]);
    expect(reply === undefined ? '' : await renderReply(reply, decision, hours, '')).toContain(
      'is worth recognition, not 25. Say `/points typo-fix confirm`',
    );
  });
});

describe('an activity that costs points', () => {
  const program = buildProgram('extends: dataminer-2026');

  test('is given by hand without a number, and with no other', () => {
    const given = recorded(buildFacts({ comments: [say(ana, '/points award @hubot downvoted')] }), program);
    expect(entries(given)).toEqual(['award -10 hubot']);
    const other = decided(buildFacts({ comments: [say(ana, '/points award @hubot downvoted 10')] }), program);
    expect(other.append).toEqual([]);
  });

  test('is reported, and takes the points', () => {
    const outcome = decideReport(
      { id: 'v1', activity: 'downvoted', points: null, on: null, evidence: '' },
      octocat,
      {
        reporter: { name: 'community', activities: ['downvoted'] },
        program,
        members: new Map(),
        by: docpoints,
        now: new Date('2026-11-24T10:00:00Z'),
      },
    );
    expect(outcome).toMatchObject({ draft: { points: -10 }, cut: null });
  });
});
