import { WriteStream } from 'node:tty';

import { afterEach, expect, test, vi } from 'vitest';

import { startProgress, told } from '../../../src/cli/ledger/progress.ts';

afterEach(() => {
  vi.useRealTimers();
});

function start(isTTY: boolean) {
  vi.useFakeTimers();
  let text = '';
  const output: WriteStream = Object.create(WriteStream.prototype, {
    isTTY: { value: isTTY },
    write: { value: (some: string) => (text += some) },
  });
  return { output, progress: startProgress('Reading the ledger', output), text: () => text };
}

/** What is written by ten seconds of work, 100 milliseconds for a thousand lines. */
function written(isTTY: boolean): string {
  const { progress, text } = start(isTTY);
  for (let line = 1; line <= 100_000; line += 1) {
    if (line % 1000 === 0) vi.advanceTimersByTime(100);
    progress.step();
  }
  progress.done();
  return text();
}

test('long work is told on one line of a terminal, which is empty at the end', () => {
  const text = written(true);
  expect(text).toContain('\rReading the ledger: 2,000 lines\rReading the ledger: 4,000 lines');
  expect(text).toMatch(/\r\u001B\[K$/);
  expect(text).not.toContain('\n');
});

test('elsewhere nothing is told', () => {
  expect(written(false)).toBe('');
});

test('work that goes in large steps is told where it is', () => {
  const { text, progress } = start(true);
  for (const lines of [10_000, 20_000, 30_000]) {
    vi.advanceTimersByTime(150);
    progress.reach(lines);
  }
  expect(text()).toBe('\rReading the ledger: 20,000 lines');
});

test('lines that are written one after the other are told as they go, also where that is broken off', async () => {
  const { output, text } = start(true);
  async function* lines() {
    for (let line = 1; line <= 5000; line += 1) {
      vi.advanceTimersByTime(1);
      yield line;
    }
  }
  let count = 0;
  for await (const line of told('Copying', lines(), output)) {
    count += 1;
    if (line === 4500) break;
  }
  expect(count).toBe(4500);
  expect(text()).toBe(
    '\rCopying: 1,000 lines\rCopying: 2,000 lines\rCopying: 3,000 lines\rCopying: 4,000 lines\r\u001B[K',
  );
});
