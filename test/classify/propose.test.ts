import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Classification } from '../../src/classify/classification.ts';
import { propose } from '../../src/classify/propose.ts';
import { contributionClasses } from '../../src/program/program.ts';
import { readProgram } from '../../src/program/read-program.ts';

const programOf = (text: string | null) => {
  const reading = readProgram(text, 'docpoints.yml');
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
  return reading.program;
};
const simple = programOf(null);
const found = (is: Classification['class'], worth: number, measures = {}): Classification => ({
  class: is,
  worth,
  confidence: 1,
  reasons: [],
  measures,
});
const pointsOf = (classification: Classification, program = simple) =>
  propose(classification, program)?.points;

describe('the points', () => {
  test('of fixed points are these', () => {
    expect(pointsOf(found('typo-fix', 50))).toBe(25);
  });

  test('are mapped from the span of the class onto the range', () => {
    expect(pointsOf(found('added-information', 30))).toBe(50);
    expect(pointsOf(found('added-information', 165))).toBe(175);
    expect(pointsOf(found('added-information', 300))).toBe(300);
    expect(pointsOf(found('large-contribution', 650))).toBe(650);
  });

  test('are mapped from the lowest to the highest of several classes', () => {
    const program = programOf(
      'activities:\n  writing:\n    title: Write\n    finds: [added-information, large-contribution]\n    points: { min: 0, max: 97, step: 1 }\n  added-information: { finds: [] }\n  large-contribution: { finds: [] }\n'.replace(
        'min: 0',
        'min: 1',
      ),
    );
    expect(propose(found('large-contribution', 1000), program)).toMatchObject({
      activity: { id: 'writing' },
      points: 97,
    });
    expect(pointsOf(found('added-information', 30), program)).toBe(1);
  });

  test('are multiplied by the factor, within the range', () => {
    expect(pointsOf(found('large-contribution', 1000, { factor: 0.5 }))).toBe(500);
    expect(pointsOf(found('large-contribution', 300, { factor: 0.5 }))).toBe(300);
  });

  test('never leave the range and keep to the step', () => {
    const range = { min: 40, max: 310, step: 18 };
    const activity = {
      ...Object.values(simple.activities).find((one) => one.id === 'added-information'),
      points: range,
    };
    const program = programOf(
      'activities:\n  added-information:\n    title: Add\n    finds: [added-information]\n    points: { min: 40, max: 310, step: 18 }\n',
    );
    expect(activity.points).toEqual(program.activities['added-information']?.points);
    fc.assert(
      fc.property(
        fc.double({ min: -100, max: 5000, noNaN: true }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (worth, factor) => {
          const points = pointsOf(found('added-information', worth, { factor }), program) ?? -1;
          return points >= 40 && points <= 310 && (points - 40) % 18 === 0;
        },
      ),
    );
  });
});

test('nothing is proposed for nothing', () => {
  expect(propose(found(null, 0), simple)).toBeNull();
});

test('every class is found by an activity of the preset', () => {
  expect(contributionClasses.map((is) => propose(found(is, 100), simple)?.activity.id)).toEqual([
    ...contributionClasses,
  ]);
});
