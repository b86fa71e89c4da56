import { expect, test } from 'vitest';

import { renderSweep, type Mended, type SweepOutcome } from '../../src/view/sweep-summary.ts';

const outcome: SweepOutcome = {
  from: '2026-11-24T10:00:00.000Z',
  changed: 12,
  looked: 0,
  mended: [],
  left: [],
  claims: [],
  stopped: null,
  isUnwritten: false,
  mistakes: [],
};
const octocat = { id: 2, login: 'octocat' };
const one: Mended = {
  kind: 'pull',
  number: 12,
  url: 'https://github.com/octo-org/docs/pull/12',
  state: 'confirmed',
  recorded: [{ id: 'pr/1/12/award/2/1', kind: 'award', member: octocat, points: 25 }],
};

test('where nothing was missed, that is what it says', () => {
  expect(renderSweep(outcome)).toBe(
    '### Docpoints: what was missed\n\n12 pull requests and issues have changed since 2026-11-24 10:00 UTC, and all is well.\n\n',
  );
});

test('what was made up for stands there with its points, and what is left with the reason', () => {
  const left = [{ number: 13, why: 'GitHub answered <b>403</b>' }];
  const text = renderSweep({ ...outcome, looked: 2, mended: [one], left, stopped: 'Stopped.' });
  expect(text).toContain(
    'Made up for:\n\n- [Pull request 12](https://github.com/octo-org/docs/pull/12): confirmed, in the ledger @octocat 25 points',
  );
  expect(text).toContain('Left for the next run:\n\n- #13: GitHub answered `<b>403</b>`');
  expect(text.trimEnd().endsWith('Stopped.')).toBe(true);
});

test('claims that wait are told, with who asks and since when, also where all is well', () => {
  const url = 'https://github.com/octo-org/docs/pull/7#issuecomment-9';
  const claims = [{ number: 7, by: { login: 'octocat' }, at: '2026-11-02T10:00:00Z', url }];
  const text = renderSweep({ ...outcome, claims });
  expect(text).toContain('and all is well. Claims that wait for a maintainer: 1.');
  expect(text).toContain(
    `Claims that wait for a maintainer’s answer:\n\n- [Pull request 7](${url}): @octocat, 2026-11-02`,
  );
});

test('what was given by hand is told without a word about what it was given beside', () => {
  const recorded = [{ id: 'member/1/enrolment/1', kind: 'enrolment', member: octocat, points: 0 }] as const;
  const text = renderSweep({ ...outcome, looked: 1, mended: [{ ...one, state: 'ignored', recorded }] });
  expect(text).toContain('): in the ledger @octocat enrolled\n');
});

test('an issue is called one', () => {
  const issue = { ...one, kind: 'issue' as const, url: 'https://github.com/octo-org/docs/issues/12' };
  expect(renderSweep({ ...outcome, looked: 1, mended: [issue] })).toContain('- [Issue 12](');
});

test('of hundreds the first hundred are shown', () => {
  const text = renderSweep({ ...outcome, looked: 300, mended: Array.from({ length: 300 }, () => one) });
  expect(text.match(/^- \[/gm)).toHaveLength(100);
  expect(text).toContain('- and 200 more');
});

test('what was not written is not said to be', () => {
  const text = renderSweep({ ...outcome, looked: 1, mended: [one], isUnwritten: true });
  expect(text).toContain('Nothing was written. Otherwise this would have been made up for:');
  expect(text).not.toContain('Made up for:\n');
});

const left = [{ number: 13, why: 'GitHub answered 403' }];
const mistake = {
  file: '.github/docpoints.yml',
  line: 1,
  column: 1,
  path: 'activitys',
  found: 'the unknown key `activitys`',
  expected: 'one of the keys `activities`',
  nearest: null,
};

test.each([
  ['one that could not be done is not among those looked at to the end', { left }, 'the end: 0', 'done: 1.'],
  [
    'of what stopped before its end',
    { stopped: 'Stopped.' },
    'it came to 12 pull requests and issues. ',
    'the end: 0.',
  ],
  ['what waits for the program file', { mistakes: [mistake] }, 'all waits for it.', '`activitys`'],
  ['what would be made up for', { looked: 1, mended: [one], isUnwritten: true }, 'would be made up for at 1'],
])('%s: it is not said that all is well, or done', (_what, changes, ...said) => {
  const text = renderSweep({ ...outcome, ...changes });
  for (const words of said) expect(text).toContain(words);
  expect(text).not.toMatch(/all is well|was made up for at [1-9]/);
});
