import { describe, expect, test } from 'vitest';

import { describeProgramChange, movesBetween } from '../../src/view/program-change.ts';
import { buildProgram } from '../builders/facts.ts';

const change = (before: string, after: string) =>
  describeProgramChange(buildProgram(before), buildProgram(after), []);

describe('a change of the rules is told', () => {
  test.each([
    ['points that change', 'activities: { typo-fix: { points: 30 } }', 'mistake: 25 points → 30 points'],
    [
      'a range that changes',
      'activities: { added-information: { points: { max: 500 } } }',
      '50 to 300 points in steps of 25 → 50 to 500 points in steps of 25',
    ],
    [
      'an activity that is new',
      'activities: { talk: { title: Talk, points: 50 } }',
      '- `talk`, Talk: new, 50 points',
    ],
    ['an activity that is gone', 'activities: { typo-fix: null }', 'mistake: gone; it was 25 points'],
    ['points that become recognition', 'activities: { typo-fix: { points: 0 } }', '25 points → recognition'],
    [
      'a level that is new',
      'program: { levels: [{ name: One, points: 5 }] }',
      '- **One**: new, from 5 points on',
    ],
    ['who decides', "confirm: { by: ['@ana'] }", '- `@ana` becomes one of those who decide'],
    ['who is staff', "confirm: { staff: ['@bo'] }", '- `@bo` becomes staff'],
    [
      'that one may decide for oneself',
      'confirm: { own: true }',
      '- Maintainers may confirm their own points',
    ],
    ['the period', 'program: { period: month }', '- `program.period`: `"calendar-year"` → `"month"`'],
    ['a list', "docs: { include: ['docs/**'] }", '→ `["docs/**"]`'],
    ['a label', 'labels: { good: none }', '- `labels.good`: nothing → `"none"`'],
    [
      'a cap',
      'activities: { typo-fix: { cap: { points: 50, per: month } } }',
      '- `activities.typo-fix.cap.points`: nothing → `50`',
    ],
    ['the ledger', 'ledger: { branch: points }', '- `ledger.branch`: `"docpoints"` → `"points"`'],
  ])('%s', (_, after, expected) => expect(change('extends: simple', after)).toContain(expected));

  test('a threshold that changes from a day on', () => {
    const levels = (more: string) => `program: { levels: [{ name: One, points: 50${more} }] }`;
    expect(change(levels(''), levels(', changes: [{ from: 2027-01-01, points: 40 }]'))).toContain(
      '- **One**: 50 points → 50 points, from 1 January 2027 on 40',
    );
  });

  test('each thing once: what is new or gone says no more of itself', () => {
    const text = change('extends: simple', 'activities: { talk: { points: 50, evidence: link, by: staff } }');
    expect(text.match(/talk/g)).toHaveLength(2);
  });
});

test('rules that stay the same are told to', () => {
  expect(change('extends: dataminer', '# ours\nextends: dataminer')).toBe('The rules stay as they are.');
});

test('what somebody wrote into the rules neither mentions nor marks up', () => {
  const text = change(
    'extends: simple',
    'activities: { talk: { title: "@octocat <b>x</b> [a](b)", points: 5 } }',
  );
  expect(text).not.toMatch(/(?<![`\w])@octocat/);
  expect(text).not.toMatch(/(?<!`)<b>/);
});

test('a long change is cut, and says by how much', () => {
  const many = Array.from({ length: 40 }, (_, at) => `t${at}: { points: 5 }`).join(', ');
  expect(change('extends: simple', `activities: { ${many} }`)).toContain('- … and 10 more');
});

describe('members who would hold another level', () => {
  const standing = (id: number, level: string | null) => ({
    member: { id, login: `member-${id}` },
    period: { from: '2026-01-01', to: '2026-12-31' },
    total: 100 * id,
    level,
    next: null,
    lifetime: 0,
    balance: 0,
  });

  test('are those whose level differs, by who they are and not by their names', () => {
    const before = [standing(1, 'One'), standing(2, 'One'), standing(3, null)];
    const after = [standing(1, 'One'), standing(2, null), standing(3, 'Two')];
    expect(movesBetween(before, after)).toEqual([
      { member: { id: 2, login: 'member-2' }, from: 'One', to: null, total: 200 },
      { member: { id: 3, login: 'member-3' }, from: null, to: 'Two', total: 300 },
    ]);
  });

  test('are named with where they come from and go to', () => {
    const [before, after] = ['5', '9'].map((points) =>
      buildProgram(`program: { levels: [{ name: One, points: ${points} }] }`),
    );
    if (before === undefined || after === undefined) throw new Error('Two programs were expected.');
    const moves = [{ member: { id: 1, login: 'ana' }, from: 'One', to: null, total: 7 }];
    expect(describeProgramChange(before, after, moves)).toContain('- @ana: One → no level, with 7 points');
    expect(describeProgramChange(before, after, null)).toContain('could not be found out');
  });
});
