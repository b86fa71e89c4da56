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
  expect(preset('dataminer').levels.map(({ name, points }) => [name, points])).toEqual([
    ['Advocate', 750],
    ['Enabler', 5000],
    ['Catalyst', 25_000],
  ]);
});

test('dataminer bounds what is given: a cap, once, and by whom', () => {
  const { activities } = preset('dataminer');
  expect(activities['feedback']?.cap).toEqual({ points: 100, per: 'month' });
  expect(activities['linkedin-headline']?.once).toBe('ever');
  expect(activities['email-signature']?.once).toBe('period');
  expect(activities['nomination']?.by).toBe('staff');
});
