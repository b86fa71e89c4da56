import { expect, test } from 'vitest';

import { classify } from '../../src/classify/classify.ts';
import { changedFile } from '../builders/changed-file.ts';
import { docs } from '../builders/docs.ts';

const fixes = (pages: number, onEach: number) =>
  Array.from({ length: pages }, (_, page) =>
    changedFile(
      `page-${page}.md`,
      Array.from({ length: onEach }, () => [
        '-Recieve the message.',
        '+Receive the message.',
        ' ',
        ' The next part tells more.',
        ' ',
      ]).flat(),
    ),
  );
const worthOf = (files: ReturnType<typeof fixes>): number =>
  classify({ title: 'Fix typos', author: 'octocat', isBot: false, labels: [], files }, docs).worth;

test('a correction or two are worth the least that a typo fix is', () => {
  expect(worthOf(fixes(1, 1))).toBe(25);
  expect(worthOf(fixes(1, 2))).toBe(25);
});

test('more places corrected are worth more, and more pages again', () => {
  expect(worthOf(fixes(1, 8))).toBeGreaterThan(worthOf(fixes(1, 4)));
  expect(worthOf(fixes(8, 1))).toBeGreaterThan(worthOf(fixes(1, 8)));
});

test('however many, a typo fix is never worth more than it may', () => {
  expect(worthOf(fixes(60, 3))).toBe(50);
});

test('a page that is laid out in other lines is no page corrected', () => {
  const wrapped = changedFile('other.md', [
    '-A page explains one thing and',
    '-says it once.',
    '+A page explains one thing',
    '+and says it once.',
  ]);
  expect(worthOf([...fixes(1, 4), wrapped])).toBe(worthOf(fixes(1, 4)));
});
