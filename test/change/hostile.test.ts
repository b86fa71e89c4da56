import { expect, test } from 'vitest';

import { readChange } from '../../src/change/read-change.ts';
import { classify } from '../../src/classify/classify.ts';
import { hostile } from '../bench/hostile.ts';
import { docs } from '../builders/docs.ts';

const contribution = (name: string, size: number) => ({
  title: 'Change the docs',
  author: 'octocat',
  isBot: false,
  labels: [],
  files: hostile[name]?.(size) ?? [],
});

test.each(Object.keys(hostile))('no end of %s is read to its end', (name) => {
  const { files } = contribution(name, 200_000);
  expect(files.length).toBeGreaterThan(0);
  const change = readChange(files, () => true);
  expect(change.files.length + change.others.length).toBe(files.length);
});

test('what is too large to compare in order is only counted, and the reasons say so', () => {
  const { reasons, measures } = classify(contribution('words in another order', 300_000), docs);
  expect(measures['coarseHunks']).toBe(1);
  expect(reasons).toContain('1 passage too large to compare in order: there the words were only counted');
});

test('the effort of comparing is spent over all hunks, and the rest only counted', () => {
  const { measures } = classify(contribution('hunks in another order', 600_000), docs);
  expect(measures['coarseHunks']).toBeGreaterThan(50);
  expect(measures['coarseHunks']).toBeLessThan(150);
});
