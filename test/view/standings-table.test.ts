import { expect, test } from 'vitest';

import { standingsTable } from '../../src/view/standings-table.ts';
import { buildStanding } from './build-decision.ts';

const hubot = { id: 2, login: 'hubot' };

test('standings are a table with rank, points, level and the way to the next', () => {
  const table = standingsTable([
    buildStanding(),
    buildStanding({ member: hubot, total: 25, level: null, next: { level: 'Advocate', pointsToGo: 725 } }),
  ]);
  expect(table).toBe(
    [
      '#  Member   Points  Level     Next level',
      '1  octocat   1,750  Advocate  Enabler in 3,250',
      '2  hubot        25  –         Advocate in 725',
      '',
    ].join('\n'),
  );
});

test('columns line up on the terminal where names are wide', () => {
  const table = standingsTable([
    buildStanding({ level: '貢献者', next: null }),
    buildStanding({ level: '🦄 Ally', next: null }),
  ]);
  expect(table).toBe(
    [
      '#  Member   Points  Level    Next level',
      '1  octocat   1,750  貢献者   –',
      '2  octocat   1,750  🦄 Ally  –',
      '',
    ].join('\n'),
  );
});

test('a level name cannot move the cursor or break the line', () => {
  const table = standingsTable([buildStanding({ level: 'a\n\u001b[2Jb', next: null })]);
  expect(table).not.toMatch(/\u001b/);
  expect(table.split('\n')).toHaveLength(3);
});

test('no standings are told in words', () => {
  expect(standingsTable([])).toBe('Nobody has points yet.\n');
});
