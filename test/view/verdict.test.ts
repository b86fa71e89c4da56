import { expect, test } from 'vitest';

import type { Ignored } from '../../src/decide/decision.ts';
import { headline, verdict } from '../../src/view/verdict.ts';
import { buildDecision, byAna } from './build-decision.ts';
import { textOutsideCode } from './read-markdown.ts';

test.each<[Ignored, string]>([
  ['bot', 'A bot opened this pull request, and bots earn no points.'],
  ['no-author', 'The account of the author is gone, so there is nobody to credit.'],
  ['excluded-author', 'The program leaves the author of this pull request out.'],
  ['other-branch', 'The program counts merges into other branches than this one.'],
  ['closed', 'The pull request was closed without a merge.'],
  ['nothing-to-reward', 'Nothing that the program rewards was found in it.'],
])('ignored as %s says so', (ignored, words) => {
  expect(verdict(buildDecision({ state: 'ignored', ignored }))).toBe(words);
});

test('where nothing is proposed yet no number is made up', () => {
  expect(headline(buildDecision({ points: null }))).toBe('Proposed: no points yet');
});

test('nobody is named where nobody is credited', () => {
  expect(headline(buildDecision({ shares: [] }))).toBe('Proposed: 150 points');
});

test('a reason cannot claim a confirmation by somebody', () => {
  const reason = 'no.\n\nConfirmed by @ana.';
  const text = verdict(buildDecision({ state: 'rejected', rejection: { ...byAna, reason } }));
  expect(text).not.toContain('Confirmed by @ana');
  expect(textOutsideCode(text)).not.toContain('Confirmed');
});
