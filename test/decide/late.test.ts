import { describe, expect, test } from 'vitest';

import { decide } from '../../src/decide/decide.ts';
import type { Labelling } from '../../src/decide/facts.ts';
import { after, buildFacts, buildProgram, guide, people, say } from '../builders/facts.ts';
import { recorded } from '../builders/record.ts';

const { ana, bo } = people;
const program = buildProgram();
const label = (name: string, minutes: number): Labelling => ({ name, by: bo, at: after(minutes) });
const confirm = say(ana, '/points confirm', { createdAt: after(10) });
const decided = (labellings: Labelling[], comments = [confirm]) =>
  decide(buildFacts({ files: [guide], labellings, comments }), { program, invalid: null });

describe('a label that was put after a confirm, where both are heard only now', () => {
  test('contradicts nothing of what was confirmed', () => {
    const { append } = decided([label('points: typo-fix', 5), label('points: added-information', 15)]);
    expect(append).toMatchObject([{ activity: 'typo-fix', points: 25, by: { login: 'ana' } }]);
  });

  test('does not take the number to itself that was confirmed', () => {
    const { append } = decided([label('points: 450', 5), label('points: added-information', 15)]);
    expect(append).toMatchObject([{ activity: 'large-contribution', points: 450 }]);
  });

  test('does not lift the rejection because of which it was refused', () => {
    const decision = decided([label('points: none', 5), label('points: added-information', 15)]);
    expect(decision.append).toEqual([]);
    expect(decision.replies).toMatchObject([
      { answers: [{ kind: 'refused', refusal: { kind: 'is-rejected' } }] },
    ]);
    expect(decision.labelProblems).toMatchObject([{ kind: 'contradiction' }]);
  });

  test('changes nothing of what is said after it', () => {
    const again = say(ana, '/points 300 confirm', { id: 120, createdAt: after(20) });
    const { append } = decided(
      [label('points: none', 5), label('points: added-information', 15)],
      [confirm, again],
    );
    expect(append).toMatchObject([{ activity: 'large-contribution', points: 300, source: { comment: 120 } }]);
  });
});

test('once points are confirmed, labels that contradict each other are no question: the later one came too late', () => {
  const facts = recorded(
    buildFacts({
      files: [guide],
      labellings: [label('points: typo-fix', 5), label('points: added-information', 15)],
      comments: [confirm],
    }),
    program,
  );
  expect(decide(facts, { program, invalid: null })).toMatchObject({
    state: 'confirmed',
    points: 25,
    labelProblems: [
      { kind: 'refused', label: 'points: added-information', refusal: { kind: 'already-confirmed' } },
    ],
  });
});

test('labels that contradicted each other before a confirm are no question after it', () => {
  const labellings = [label('points: none', 5), label('points: typo-fix', 6)];
  const facts = recorded(buildFacts({ files: [guide], labellings, comments: [confirm] }), program);
  expect(decide(facts, { program, invalid: null })).toMatchObject({ state: 'confirmed', labelProblems: [] });
});
