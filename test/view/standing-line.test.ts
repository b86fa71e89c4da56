import { expect, test } from 'vitest';

import type { PeriodKind } from '../../src/program/program.ts';
import { progressBar, standingText, wayText } from '../../src/view/standing-line.ts';
import { buildProgram, buildStanding } from './build-decision.ts';

test.each<[PeriodKind, string]>([
  ['calendar-year', '**1,750 points** in 2026, level **Advocate**'],
  ['month', '**1,750 points** in January 2026, level **Advocate**'],
  ['quarter', '**1,750 points** from 1 January 2026 to 31 December 2026, level **Advocate**'],
  ['anniversary', '**1,750 points** from 1 January 2026 to 31 December 2026, level **Advocate**'],
  ['rolling-12-months', '**1,750 points** in the last 12 months, level **Advocate**'],
  ['lifetime', '**1,750 points** in all, level **Advocate**'],
])('a %s is named as people say it', (period, words) => {
  expect(standingText(buildStanding(), buildProgram({ period }))).toBe(words);
});

test('without a level the points stand alone', () => {
  expect(standingText(buildStanding({ level: null }), buildProgram())).toBe('**1,750 points** in 2026');
});

test('the way to a level says what it opens, with a link where the program has one', () => {
  const url = 'https://example.org/support';
  const program = buildProgram({ benefits: { 'priority-support': { title: 'Priority support', url } } });
  expect(wayText(buildStanding(), program)).toBe(
    '3,250 more to **Enabler**, which opens [Priority support](https://example.org/support)',
  );
});

test('a level that opens nothing is only named', () => {
  const standing = buildStanding({ next: { level: 'Advocate', pointsToGo: 25 } });
  expect(wayText(standing, buildProgram())).toBe('25 more to **Advocate**');
});

test.each([
  [0, 750, '▱▱▱▱▱▱▱▱▱▱'],
  [725, 25, '▰▰▰▰▰▰▰▰▰▱'],
  [-50, 100, '▱▱▱▱▱▱▱▱▱▱'],
])('with %i points and %i to go the bar is %s', (total, pointsToGo, blocks) => {
  expect(progressBar(buildStanding({ total, next: { level: 'Advocate', pointsToGo } }))).toBe(
    `<span aria-hidden="true">${blocks}</span>`,
  );
});

test('without a next level there is neither a way nor a bar', () => {
  const standing = buildStanding({ next: null });
  expect(wayText(standing, buildProgram())).toBeNull();
  expect(progressBar(standing)).toBe('');
});
