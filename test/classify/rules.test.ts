import { describe, expect, test } from 'vitest';

import { classify } from '../../src/classify/classify.ts';
import { rules } from '../../src/classify/rules.ts';
import { docs } from '../builders/docs.ts';

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
  test('has examples', () => {
    expect(rule.examples.length).toBeGreaterThan(0);
  });

  test.each(rule.examples.map((example) => [example.name, example] as const))('%s', (_, example) => {
    expect(classify(example.contribution, docs).class).toBe(example.is);
  });
});

test('rules have names of their own', () => {
  expect(new Set(rules.map((rule) => rule.name)).size).toBe(rules.length);
});
