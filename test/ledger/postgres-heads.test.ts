import { expect, test } from 'vitest';

import { postgresHeads } from '../../src/ledger/postgres-heads.ts';
import { usePostgres } from './use-postgres.ts';

const postgres = usePostgres();
const place = { repository: 'R_1', branch: 'docpoints' };

test('what one process has seen of a branch, another knows, and a later one stands', async () => {
  const server = await postgres();
  const [one, other] = [postgresHeads(server.open('app'), 1), postgresHeads(server.open('app'), 1)];
  expect(await one.read(place)).toBeNull();
  await one.move(place, null, 'first');
  await other.move(place, null, 'late');
  expect(await other.read(place)).toBe('first');
  await other.move(place, 'first', 'second');
  await one.move(place, 'first', 'late');
  expect(await one.read(place)).toBe('second');
});

test('processes that move it at the same moment do not fail, and one of them did', async () => {
  const server = await postgres();
  const heads = Array.from({ length: 6 }, () => postgresHeads(server.open('app'), 2));
  await Promise.all(heads.map((each, index) => each.move(place, null, `begin ${index}`)));
  const begun = await heads[0]?.read(place);
  await Promise.all(heads.map((each, index) => each.move(place, begun ?? '', `next ${index}`)));
  expect(await heads[1]?.read(place)).toMatch(/^next \d$/);
});

test('of another account’s branches, or another branch, nothing is known', async () => {
  const server = await postgres();
  await postgresHeads(server.open('app'), 3).move(place, null, 'theirs');
  expect(await postgresHeads(server.open('app'), 4).read(place)).toBeNull();
  expect(await postgresHeads(server.open('app'), 3).read({ ...place, branch: 'points' })).toBeNull();
  const seenBy = (installation: number) =>
    server.query(
      'app',
      `set docpoints.installation = '${installation}'; select head from docpoints.branch_heads`,
    );
  expect([await seenBy(3), await seenBy(4)]).toEqual([[{ head: 'theirs' }], []]);
  expect(await server.query('keeper', 'select head from docpoints.branch_heads')).toEqual([]);
});
