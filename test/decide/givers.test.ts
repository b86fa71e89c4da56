import { describe, expect, test } from 'vitest';

import { decide } from '../../src/decide/decide.ts';
import type { Decision } from '../../src/decide/decision.ts';
import type { Facts, Person } from '../../src/decide/facts.ts';
import { buildFacts, buildProgram, people, say } from '../builders/facts.ts';
import { recorded } from '../builders/record.ts';

const { ana, bo, stranger, tri } = people;
const kim: Person = { id: 9, login: 'kim', isBot: false };
const program = buildProgram(`extends: dataminer
confirm: { staff: ['@tri'] }
activities:
  talk: { title: Give a talk, points: 100, by: staff }
  prize: { title: Win the prize, points: 1000, by: admin }
  typo-fix: { title: Mend a typo, finds: [typo-fix], points: 25, by: staff }
`);
const facts = (person: Person, body: string, rules = program): Facts => {
  const plain = buildFacts({ comments: [say(person, body)] });
  return recorded({ ...plain, permissions: new Map([...plain.permissions, [kim.id, 'admin']]) }, rules);
};
const decided = (some: Facts): Decision => decide(some, { program, invalid: null });
const outcome = (person: Person, body: string): string => {
  const some = facts(person, body);
  const [refusal] = decided(some).replies.flatMap(({ answers }) =>
    answers.flatMap((one) => (one.kind === 'refused' ? [one.refusal.kind] : [])),
  );
  return refusal ?? (some.entries.length > 0 ? 'records' : 'done');
};

describe('what staff alone may give', () => {
  const award = '/points award @hubot talk';

  test.each([
    [tri, 'records'],
    [ana, 'given-by-others'],
    [bo, 'given-by-others'],
    [kim, 'given-by-others'],
    [stranger, 'given-by-others'],
  ])('by hand: $login $1', (person, expected) => {
    expect(outcome(person, award)).toBe(expected);
  });

  test('in a pull request a maintainer sets, and staff confirms', () => {
    expect(outcome(ana, '/points typo-fix')).toBe('done');
    expect(outcome(ana, '/points confirm')).toBe('given-by-others');
    expect(outcome(tri, '/points confirm')).toBe('records');
    expect(outcome(stranger, '/points confirm')).toBe('not-a-maintainer');
  });

  test('a maintainer may still say that it is something else', () => {
    expect(outcome(ana, '/points added-information 100 confirm')).toBe('records');
  });
});

test.each([
  [kim, 'records'],
  [ana, 'given-by-others'],
  [tri, 'given-by-others'],
])('what an admin alone may give: $login $1', (person, expected) => {
  expect(outcome(person, '/points award @hubot prize')).toBe(expected);
});
