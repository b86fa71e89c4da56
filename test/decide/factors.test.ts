import { expect, test } from 'vitest';

import { decide } from '../../src/decide/decide.ts';
import type { Comment } from '../../src/decide/facts.ts';
import { buildFacts, buildProgram, guide, people, say } from '../builders/facts.ts';

const half = buildProgram(`extends: dataminer
docs: { factors: { 'internal/**': 0.5 } }
activities:
  large-contribution: { title: Write, finds: [large-contribution], points: { min: 1, max: 1000, step: 1 } }
`);
const judged = (filename: string, comments: Comment[] = []) =>
  decide(buildFacts({ files: [{ ...guide, filename }], comments }), { program: half, invalid: null });

test('where the program gives half, half is proposed', () => {
  const whole = judged('docs/guide.md').points ?? 0;
  expect(whole).toBeGreaterThan(100);
  expect(Math.abs((judged('internal/guide.md').points ?? 0) - whole / 2)).toBeLessThanOrEqual(1);
});

test('a maintainer may still set what the factor would not give', () => {
  const word = say(people.ana, '/points 900 confirm');
  expect(judged('internal/guide.md', [word]).append).toMatchObject([{ points: 900 }]);
});
