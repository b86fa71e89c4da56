import { expect, test } from 'vitest';

import { kept } from '../../src/app/kept.ts';

test('what many want at once is asked for once, each key by itself', async () => {
  const answers = kept<string>(1000);
  let asked = 0;
  const ask = (answer: string) => () => {
    asked += 1;
    return Promise.resolve(answer);
  };
  const all = await Promise.all([answers('a', ask('1')), answers('a', ask('2')), answers('b', ask('3'))]);
  expect({ all, asked }).toEqual({ all: ['1', '1', '3'], asked: 2 });
});

test('an answer is kept no longer than it may be', async () => {
  let now = 0;
  const answers = kept<number>(1000, () => now);
  await answers('a', () => Promise.resolve(1));
  now = 999;
  expect(await answers('a', () => Promise.resolve(2))).toBe(1);
  now = 1000;
  expect(await answers('a', () => Promise.resolve(3))).toBe(3);
});

test('what fails is asked for again', async () => {
  const answers = kept<number>(1000);
  await expect(answers('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await answers('a', () => Promise.resolve(1))).toBe(1);
});
