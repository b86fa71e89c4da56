import { expect, test } from 'vitest';

import { renderSummary, type Outcome } from '../../src/view/summary.ts';
import { buildClassification, buildDecision, buildReply, facts, octocat } from './build-decision.ts';

function summary(changes: Partial<Outcome> = {}): string {
  const nothing = { recorded: [], written: [], isUnwritten: false, mistakes: [] };
  return renderSummary({ decision: buildDecision(), pull: facts.pull, ...nothing, ...changes });
}

test('the summary names the pull request, says what is true of it, and why', () => {
  const text = summary();
  expect(text).toContain('### Docpoints: [pull request 12](https://github.com/octo-org/docs/pull/12)\n');
  expect(text).toContain('**Proposed: 150 points for @octocat.**');
  expect(text).toContain('- Activity: `added-information`\n  - ');
  expect(text).toContain('Nothing had to be written.');
});

test('what this run recorded and wrote is told', () => {
  const text = summary({
    decision: buildDecision({ state: 'confirmed' }),
    recorded: [{ kind: 'award', member: octocat, points: 150 }],
    written: [
      { kind: 'comment', body: '<!-- docpoints:comment 0 0 -->' },
      { kind: 'comment', body: '<!-- docpoints:reply 7 -->' },
      { kind: 'react' },
      { kind: 'make-label', name: 'points: none' },
    ],
  });
  expect(text).toContain(
    [
      'Written:',
      '',
      '- Ledger: @octocat 150 points',
      '- The comment, new',
      '- A reply',
      '- A reaction to a command',
      '- The label `points: none`, made',
    ].join('\n'),
  );
});

test('what would be written is told as such, and shown', () => {
  const body = '<!-- docpoints:comment 0 0 -->\n\n### Proposed: 150 points';
  const text = summary({ isUnwritten: true, written: [{ kind: 'comment', body }] });
  expect(text).toContain('Nothing was written. Otherwise this would have been:\n\n- The comment, new');
  expect(text).toContain('<summary>The comment as it would be</summary>\n\n### Proposed: 150 points');
  expect(text).not.toContain('docpoints:comment');
});

test('a command that was refused is told with who said it', () => {
  const decision = buildDecision({
    replies: [
      buildReply([{ kind: 'refused', typed: '/points confirm', refusal: { kind: 'not-a-maintainer' } }]),
    ],
  });
  expect(summary({ decision })).toMatch(/^- Refused: `\/points confirm` by @\w+ \(not-a-maintainer\)$/m);
});

test('why there is nothing to reward is told', () => {
  const decision = buildDecision({ state: 'ignored', ignored: 'bot', activity: null, shares: [] });
  expect(summary({ decision })).toContain('A bot opened this pull request, and bots earn no points.');
});

test('what was found and earns nothing is told', () => {
  const nothing = { state: 'ignored', ignored: 'nothing-to-reward', activity: null, shares: [] } as const;
  const classification = buildClassification({ reasons: ['By its title a revert'] });
  expect(summary({ decision: buildDecision({ ...nothing, classification }) })).toContain(
    'Nothing that the program rewards was found in it.\n\n- What was found:\n  - By its title a revert\n',
  );
});

test('where something was given by hand, it is not said that there are no points', () => {
  const text = summary({
    decision: buildDecision({ state: 'ignored', ignored: 'issue', activity: null, shares: [] }),
    recorded: [
      { kind: 'enrolment', member: octocat, points: 0 },
      { kind: 'award', member: octocat, points: 500 },
    ],
  });
  expect(text).not.toContain('No points here');
  expect(text).toContain('- Ledger: @octocat enrolled, @octocat 500 points');
});

test('mistakes of the program file are named by place, and nothing is awarded', () => {
  const mistake = { file: 'f.yml', line: 1, column: 2, path: 'a', found: 'x', expected: 'y', nearest: null };
  expect(summary({ mistakes: [mistake] })).toContain(
    'The program file is invalid, so nothing is awarded:\n\n- `f.yml:1:2: a: found x, expected y`\n',
  );
});

test('nothing that others wrote is more than text in it', () => {
  const reasons = ['`docs/</details>@all`', 'x\n::error::no\n# Title <img src=x>'];
  const text = summary({ decision: buildDecision({ classification: buildClassification({ reasons }) }) });
  expect(text).not.toMatch(/^(::|# )/m);
  expect(text.replace(/`[^`]*`/g, '')).not.toMatch(/<img|<\/details|@all/);
});

test('a level that was reached, a cut and what waits are told there, too', () => {
  const decision = buildDecision({
    cuts: [{ member: octocat, asked: 50, left: 30, rule: 'only once' }],
    waiting: [{ member: octocat, until: '2027-11-23' }],
    reached: [
      {
        member: octocat,
        level: 'Advocate',
        isAgain: false,
        opens: [{ title: 'More', url: null }],
        next: { level: 'Enabler', pointsToGo: 4235 },
      },
    ],
  });
  const text = summary({ decision });
  expect(text).toContain('Confirming gives @octocat **30 of 50 points**');
  expect(text).toContain('@octocat is not enrolled yet.');
  expect(text).toContain(
    '🎉 **@octocat has reached Advocate.** Congratulations! It opens More. 4,235 more to **Enabler**.',
  );
});

test('an issue is called one', () => {
  const pull = { ...facts.pull, kind: 'issue' as const };
  expect(summary({ pull })).toContain(`### Docpoints: [issue ${pull.number}](`);
});
