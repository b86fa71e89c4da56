import { expect, test } from 'vitest';

import { describeMistake } from '../../src/program/mistake.ts';
import { presets } from '../../src/program/presets.ts';
import type { Program } from '../../src/program/program.ts';
import { readProgram } from '../../src/program/read-program.ts';

function preset(name: string): Program {
  const reading = readProgram(`extends: ${name}`, 'docpoints.yml');
  if (!reading.ok) throw new Error(reading.mistakes.map(describeMistake).join('\n'));
  return reading.program;
}

const pointsOf = ({ activities }: Program) =>
  Object.values(activities).map(({ id, points: { min, max, step } }) =>
    min === max ? `${id} ${max}` : `${id} ${min}·${max}·${step}`,
  );

test.each([...presets.keys()])('%s is a program without mistakes', (name) => {
  expect(preset(name).name).not.toBe('');
});

test('simple has the three documentation activities and no levels', () => {
  expect(pointsOf(preset('simple'))).toEqual([
    'typo-fix 25',
    'added-information 50·300·25',
    'large-contribution 300·1000·50',
  ]);
  expect(preset('simple')).toMatchObject({ period: 'calendar-year', levels: [] });
});

test('dataminer has all activities of its program', () => {
  expect(pointsOf(preset('dataminer'))).toEqual([
    'typo-fix 25',
    'added-information 50·300·25',
    'large-contribution 300·1000·50',
    'documentation-delivery 50·500·25',
    'q-and-a 10·75·5',
    'course 10·50·5',
    'quiz 10·50·5',
    'certification 500·1000·50',
    'catalog-item 250·1000·50',
    'blog-post 500·1000·50',
    'use-case 250·2500·50',
    'feedback 50',
    'linkedin-headline 250',
    'email-signature 250',
    'linkedin-post 50',
    'nomination 100·750·50',
  ]);
});

test('dataminer has its levels', () => {
  expect(preset('dataminer').levels.map(({ name, points, benefits }) => [name, points, ...benefits])).toEqual(
    [
      ['Advocate', 750, 'exclusive-content'],
      ['Enabler', 5000, 'priority-support'],
      ['Catalyst', 25_000, 'evolve-support'],
    ],
  );
  expect(preset('dataminer')).toMatchObject({ period: 'calendar-year', keep: 'period' });
});

test('dataminer bounds what is given: a cap, once, with what and by whom', () => {
  const { activities } = preset('dataminer');
  expect(activities['feedback']?.cap).toEqual({ points: 100, per: 'month' });
  expect(activities['linkedin-headline']?.once).toBe('ever');
  expect(activities['email-signature']?.once).toBe('period');
  expect(activities['nomination']?.by).toBe('staff');
  const links = Object.values(activities).filter(({ evidence }) => evidence === 'link');
  expect(links.map(({ id }) => id)).toEqual(['blog-post', 'use-case', 'linkedin-headline', 'linkedin-post']);
});

test('dataminer-2026 has all activities of its program', () => {
  expect(pointsOf(preset('dataminer-2026'))).toEqual([
    'typo-fix 25·50·5',
    'added-information 50·5000·25',
    'documentation-delivery 50·3000·25',
    'docs-issue 100',
    'question 10',
    'answer 25',
    'best-answer 75',
    'choose-best-answer 10',
    'upvote 1',
    'upvoted 25',
    'comment 10',
    'downvoted -10',
    'course-enrolment 25',
    'course 250',
    'mini-quiz 15',
    'final-quiz 400',
    'assignment 75',
    'training-day 500',
    'kata 75',
    'kata-early 75',
    'certification 500·750·250',
    'catalog-item 250·1000·50',
    'blog-post 2500·5000·50',
    'use-case 2500·5000·50',
    'retro-recipe 2000',
    'solution 250·2500·50',
    'feedback 50',
    'linkedin-headline 250',
    'email-signature 250',
    'linkedin-post 50',
    'attestation-post 100',
    'nomination 750',
  ]);
});

test('dataminer-2026 counts from the day on which a member enrolled', () => {
  const { period, keep, members, levels, activities } = preset('dataminer-2026');
  expect({ period, keep, enrol: members.enrol }).toEqual({
    period: 'anniversary',
    keep: 'period',
    enrol: 'themselves',
  });
  expect(levels.map(({ name, points }) => [name, points])).toEqual([
    ['Advocate', 750],
    ['Enabler', 5000],
    ['Catalyst', 15_000],
  ]);
  expect(activities['added-information']?.finds).toEqual(['added-information', 'large-contribution']);
  expect(activities['docs-issue']?.label).toBe('valid docs issue');
  expect(activities['feedback']?.cap).toEqual({ points: 100, per: 'month' });
  expect([activities['linkedin-headline']?.once, activities['email-signature']?.once]).toEqual([
    'period',
    'period',
  ]);
});

test('hours gives recognition, and no points', () => {
  const { activities, levels, comment } = preset('hours');
  expect(Object.values(activities).map(({ id, points, finds }) => [id, points.max, ...finds])).toEqual([
    ['typo-fix', 0, 'typo-fix'],
    ['added-information', 0, 'added-information'],
    ['large-contribution', 0, 'large-contribution'],
  ]);
  expect({ levels, standing: comment.standing }).toEqual({ levels: [], standing: false });
});

test.each([...presets.keys()])('%s brings a label for each activity that it finds', (name) => {
  const { activities, labels } = preset(name);
  const found = Object.values(activities).filter(({ finds }) => finds.length > 0);
  expect(Object.keys(labels)).toEqual([...found.map(({ id }) => `points: ${id}`), 'points: none']);
});

test.each([...presets])('%s says in its comments what it is for', (name, text) => {
  expect(text).toMatch(new RegExp(`^# The preset ${name}: .+\\.`));
  const reading = readProgram(text, `${name}.yml`);
  expect(reading.ok && reading.program.digest).toBe(preset(name).digest);
});
