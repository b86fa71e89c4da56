import { expect, test } from 'vitest';

import { buildDraft } from '../../builders/entry.ts';
import { docpoints, folderWith } from '../run-docpoints.ts';
import { ledgerFolder } from './ledger-folder.ts';

const levels = 'program: { levels: [{ name: Advocate, points: 750 }] }\n';
const fixed = `${levels}activities: { typo-fix: { title: A typo, points: 400 } }\n`;
const bo = { id: 3, login: 'bo' };

/** A ledger of this day, where octocat has two typos and bo none. */
async function ledger() {
  const now = new Date().toISOString();
  const earnedOn = now.slice(0, 10);
  const folder = await ledgerFolder(
    [
      buildDraft({ id: 'a', earnedOn }),
      buildDraft({ id: 'b', earnedOn }),
      buildDraft({ id: 'c', earnedOn, member: bo, activity: 'added-information', points: 100 }),
    ],
    now,
  );
  const cwd = await folderWith({ '.github/docpoints.yml': levels, 'other.yml': fixed });
  return (...words: readonly string[]) =>
    docpoints(['ledger', 'whatif', ...words, '--ledger', folder], { cwd });
}

test('who would stand elsewhere is a table, and what is assumed is said', async () => {
  const whatif = await ledger();
  const { code, out, err } = await whatif('other.yml');
  expect(code).toBe(0);
  expect(out).toBe(
    [
      'Member   Points  Then  Level  Then',
      'octocat      50   800  –      Advocate',
      '1 of 2 members would stand where they stand.',
      '',
    ].join('\n'),
  );
  expect(err).toContain('Assumed: 2 awards have the fixed points of the activity there');
});

test('programs get both standings of each member', async () => {
  const whatif = await ledger();
  const { out } = await whatif('other.yml', '--json');
  expect(JSON.parse(out)).toMatchObject({
    moves: [
      { now: { total: 50, level: null }, would: { total: 800, level: 'Advocate' } },
      { now: { member: bo, total: 100 }, would: { total: 100 } },
    ],
    assumed: [expect.stringContaining('2 awards'), expect.stringContaining('1 award')],
  });
});

test('under the same rules nobody moves', async () => {
  const whatif = await ledger();
  const { out } = await whatif('.github/docpoints.yml');
  expect(out).toBe('2 of 2 members would stand where they stand.\n');
});

test('the other program is needed', async () => {
  const whatif = await ledger();
  expect((await whatif()).code).toBe(2);
});
