import { describe, expect, test } from 'vitest';

import { decide } from '../../src/decide/decide.ts';
import type { Comment, Facts } from '../../src/decide/facts.ts';
import { after, buildFacts, buildProgram, guide, people, say } from '../builders/facts.ts';
import { recorded } from '../builders/record.ts';

const { ana, bo } = people;
const program = buildProgram('extends: dataminer\nconfirm: { after: { large-contribution: 1 } }\n');
const kinds = (facts: Facts) =>
  decide(facts, { program, invalid: null }).append.map(({ kind, points }) => `${kind} ${points}`);

describe('where the clock of who records is ahead of GitHub’s', () => {
  const later = say(bo, '/points 200 confirm', { id: 101, createdAt: after(3) });
  /** Recorded, by that clock, half an hour after all that is said. */
  const ahead = (comments: Comment[], minutes = 30) =>
    recorded(buildFacts({ files: [guide], comments, now: new Date(after(minutes)) }), program);

  test('what is said after a decision is heard after it, though the deciding comment is gone', () => {
    const facts = ahead([say(ana, '/points 300 confirm', { id: 100, createdAt: after(2) })]);
    expect(kinds({ ...facts, comments: [later] })).toEqual(['revocation -300', 'award 200']);
  });

  test('what was said before it, and is not answered yet, stays before it', () => {
    const facts = ahead([say(ana, '/points 300 confirm', { id: 102, createdAt: after(5) })]);
    expect(kinds({ ...facts, comments: [later] })).toEqual([]);
  });

  test('a label is put after it where a later comment is older than the label', () => {
    const facts = ahead([
      say(ana, '/points 300 confirm\n/points revoke it', { id: 100, createdAt: after(2) }),
    ]);
    const labellings = [{ name: 'points: 450', by: bo, at: after(5) }];
    const said = { ...facts, comments: [say(bo, 'So be it', { id: 101, createdAt: after(3) })], labellings };
    expect(decide(said, { program, invalid: null })).toMatchObject({ state: 'proposed', points: 450 });
  });

  test('what would have stopped the time was said after the time had come', () => {
    const facts = ahead([], 24 * 60 + 30);
    expect(facts.entries).toMatchObject([{ by: { login: 'docpoints[bot]' } }]);
    expect(kinds({ ...facts, comments: [later] })).toHaveLength(2);
    // And it stays so once the ledger holds it.
    expect(kinds(recorded({ ...facts, comments: [later] }, program))).toEqual([]);
  });
});
