import { expect, test } from 'vitest';

import { readBoardFile, writeBoardFile } from '../../src/standing/board-file.ts';

function row(id: number, total: number) {
  const member = { id, login: `member-${id}` };
  const period = { from: '2026-01-01', to: '2026-12-31' };
  return { member, period, total, level: null, next: null, lifetime: total, balance: total };
}

test('a board comes back as it was written, a row on each line', () => {
  const board = [row(1, 50), row(2, 25)];
  const text = writeBoardFile(board, null);
  expect(JSON.parse(text)).toEqual(board);
  expect(text.split('\n')).toHaveLength(5);
  expect(readBoardFile(text)?.rows).toEqual(board);
});

test('written onto what stood there, it is the same as written anew', () => {
  const before = readBoardFile(writeBoardFile([row(1, 50), row(2, 25), row(3, 0)], null));
  const [first, second] = before?.rows ?? [];
  if (first === undefined || second === undefined) throw new TypeError('The board was not read.');
  const board = [row(3, 75), first, second];
  expect(writeBoardFile(board, before)).toBe(writeBoardFile(board, null));
});

test.each([
  '',
  '[]\n',
  '[\n\n]\n',
  '[\n{}\n]\n',
  '[\n{"member":\n]\n',
  JSON.stringify([row(1, 50)], null, 2),
])('what is no board as it is written here is none: %j', (text) => {
  expect(readBoardFile(text)).toBeNull();
});
