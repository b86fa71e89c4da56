import { describe, expect, test } from 'vitest';

import { readProgram } from '../../src/program/read-program.ts';
import type { Standing } from '../../src/standing/standing.ts';
import { badge, badgePath } from '../../src/view/badge.ts';
import { leaderboard } from '../../src/view/leaderboard.ts';

const programOf = (yaml: string) => {
  const reading = readProgram(yaml, 'test');
  if (!reading.ok) throw new Error('The rules are invalid.');
  return reading.program;
};
const program = programOf('extends: dataminer');
const standing = (login: string, total: number, changes: Partial<Standing> = {}): Standing => ({
  member: { id: 7, login },
  period: { from: '2026-01-01', to: '2026-12-31' },
  total,
  level: null,
  next: null,
  lifetime: total,
  balance: total,
  ...changes,
});
const page = (standings: readonly Standing[], rules = program, server = 'https://github.com') =>
  leaderboard(standings, rules, { mark: '<!-- ours -->', server, day: '2026-11-25' });

describe('the leaderboard', () => {
  test('shows rank, picture, name, points, level and the way to the next, and calls nobody', () => {
    const next = { level: 'Enabler', pointsToGo: 3250 };
    const text = page([standing('ana', 1750, { level: 'Advocate', next }), standing('bo', 25)]);
    expect(text).toMatch(/^<!-- ours -->\n\n# /);
    expect(text).toContain('2 people have earned **1,775 points** in 2026');
    expect(text).toContain(
      '| 🥇 | <img src="https://github.com/ana.png?size=40" width="20" height="20" alt=""> [ana](https://github.com/ana) | 1,750 | **Advocate** |',
    );
    expect(text).toContain('3,250 to Enabler |');
    expect(text).not.toContain('@');
  });

  test('leads to the server that the people are on', () => {
    expect(page([standing('ana', 25)], program, 'https://ghe.example.com')).toContain(
      '[ana](https://ghe.example.com/ana)',
    );
  });

  test('has no columns for levels where the program has none', () => {
    expect(page([standing('ana', 25)], programOf('extends: simple'))).toContain('|  | Member | Points |\n');
  });

  test('shows the first hundred, and nobody without points', () => {
    const many = Array.from({ length: 150 }, (_, index) => standing(`member-${index}`, 150 - index));
    const text = page([...many, standing('nobody', 0)]);
    expect(text.match(/\.png/g)).toHaveLength(100);
    expect(text).not.toContain('nobody');
  });

  test('does not say of the first five hundred that they are all', () => {
    const many = Array.from({ length: 500 }, (_, index) => standing(`member-${index}`, 2));
    expect(page(many)).toContain('The first 500 people have earned **1,000 points** in 2026');
    expect(page(many.slice(1))).toContain('499 people have earned **998 points** in 2026');
  });

  test('invites where a period has just begun', () => {
    expect(page([standing('ana', 0)])).toContain('Nobody has points in 2026 yet.');
    expect(page([])).toContain('Nobody has points yet.');
  });

  test.each([
    ['a name that is no login', standing('<b>|x|</b> @octocat', 25)],
    ['somebody who was erased', standing('erased:1', 25, { member: { id: -1, login: 'erased:1' } })],
  ])('makes no link and no picture of %s', (_name, row) => {
    const text = page([row]);
    expect(text).not.toMatch(/\.png|\]\(https:\/\/github/);
    expect(text.split('\n').find((line) => line.startsWith('| 🥇'))).toMatch(/^\| 🥇 \| `[^`]+` \| 25 \|/);
  });
});

describe('a badge', () => {
  test('says points and level, in the shape that shields.io reads', () => {
    expect(JSON.parse(badge(standing('ana', 1750, { level: 'Advocate' }), program))).toMatchObject({
      schemaVersion: 1,
      label: expect.any(String),
      message: 'Advocate · 1,750 points',
      color: expect.any(String),
    });
    expect(JSON.parse(badge(standing('ana', 1), program))).toMatchObject({ message: '1 point' });
  });

  test('stands under the login, where that can be a name of a file', () => {
    expect(badgePath('octocat')).toBe('badges/octocat.json');
    expect(badgePath('../head')).toBeNull();
    expect(badgePath('a/b')).toBeNull();
  });
});
