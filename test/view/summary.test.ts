import { expect, test } from 'vitest';

import { renderSummary } from '../../src/view/summary.ts';
import { buildDecision, facts, octocat } from './build-decision.ts';

test('the summary names the pull request, the state, the activity and the points', () => {
  expect(renderSummary({ decision: buildDecision(), pull: facts.pull, recorded: [], mistakes: [] })).toBe(
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

test('what this run recorded is told', () => {
  const recorded = [{ member: octocat, points: 150 }];
  const decision = buildDecision({ state: 'confirmed' });
  expect(renderSummary({ decision, pull: facts.pull, recorded, mistakes: [] })).toContain(
    '- State: confirmed\n- Activity: `added-information`\n- Points: @octocat 150 points\n- Recorded in the ledger: @octocat 150 points',
  );
});

test('why there is nothing to reward is told', () => {
  const decision = buildDecision({ state: 'ignored', ignored: 'bot', activity: null, shares: [] });
  expect(renderSummary({ decision, pull: facts.pull, recorded: [], mistakes: [] })).toContain(
    '- State: ignored. A bot opened this pull request, and bots earn no points.',
  );
});

test('mistakes of the program file are named by place, and nothing is awarded', () => {
  const mistake = { file: 'f.yml', line: 1, column: 2, path: 'a', found: 'x', expected: 'y', nearest: null };
  expect(
    renderSummary({ decision: buildDecision(), pull: facts.pull, recorded: [], mistakes: [mistake] }),
  ).toContain(
    'The program file is invalid, so nothing is awarded:\n\n- `f.yml:1:2: a: found x, expected y`\n',
  );
});
