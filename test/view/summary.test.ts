import { expect, test } from 'vitest';

import { renderSummary } from '../../src/view/summary.ts';
import { buildDecision, facts } from './build-decision.ts';

test('the summary names the pull request, the state, the activity and the points', () => {
  expect(renderSummary({ decision: buildDecision(), pull: facts.pull, mistakes: [] })).toBe(
    [
      '### Docpoints: [pull request 12](https://github.com/octo-org/docs/pull/12)',
      '',
      '- State: proposed',
      '- Activity: `added-information`',
      '- Points: @octocat 150 points',
      '',
    ].join('\n'),
  );
});

test('mistakes of the program file are named by place, and nothing is awarded', () => {
  const mistake = { file: 'f.yml', line: 1, column: 2, path: 'a', found: 'x', expected: 'y', nearest: null };
  expect(renderSummary({ decision: null, pull: facts.pull, mistakes: [mistake] })).toContain(
    'The program file is invalid, so nothing is awarded:\n\n- `f.yml:1:2: a: found x, expected y`\n',
  );
});
