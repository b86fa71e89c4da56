import { expect, test } from 'vitest';

import { pullRequestQueue } from '../../src/flow/pull-request-queue.ts';

const pull = (number: number) => ({ owner: 'octo-org', repo: 'docs', number });
const never = (error: unknown) => {
  throw error;
};

/** A look that waits until it is let go. */
function held() {
  const { promise, resolve } = Promise.withResolvers<void>();
  let started = 0;
  return {
    go: resolve,
    started: () => started,
    look: async () => {
      started += 1;
      await promise;
    },
  };
}

test('a pull request is looked at by one at a time, and once more for all that came meanwhile', async () => {
  const queue = pullRequestQueue(10, never);
  const work = held();
  for (let event = 0; event < 5; event += 1) {
    queue.add(pull(1), work.look);
    await Promise.resolve();
  }
  await new Promise((resolve) => setImmediate(resolve));
  queue.add({ ...pull(1), owner: 'Octo-Org' }, work.look);
  expect(work.started()).toBe(1);
  work.go();
  await queue.idle();
  expect(work.started()).toBe(2);
});

test('others do not wait for it, up to the number that runs side by side', async () => {
  const queue = pullRequestQueue(2, never);
  const work = held();
  for (const number of [1, 2, 3]) queue.add(pull(number), work.look);
  await new Promise((resolve) => setImmediate(resolve));
  expect(work.started()).toBe(2);
  work.go();
  await queue.idle();
  expect(work.started()).toBe(3);
});

test('one that fails is told, and stops no other', async () => {
  const told: unknown[] = [];
  const queue = pullRequestQueue(1, (error) => told.push(error));
  const done: number[] = [];
  queue.add(pull(1), () => Promise.reject(new Error('it broke')));
  queue.add(pull(2), () => Promise.resolve(void done.push(2)));
  await queue.idle();
  queue.add(pull(1), () => Promise.resolve(void done.push(1)));
  await queue.idle();
  expect(told).toEqual([new Error('it broke')]);
  expect(done).toEqual([2, 1]);
});
