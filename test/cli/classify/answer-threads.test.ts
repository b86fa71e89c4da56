import { expect, onTestFinished, test } from 'vitest';

import { AnswerThreads } from '../../../src/cli/classify/answer-threads.ts';
import { readProgram } from '../../../src/program/read-program.ts';

const reading = readProgram(null, '');
if (!reading.ok) throw new Error('The preset is a program.');
const { program } = reading;

function threads(count: number): AnswerThreads {
  const started = new AnswerThreads(count, program);
  onTestFinished(() => started.stop());
  return started;
}

const lines = (text: string) => new Uint8Array(new TextEncoder().encode(text));

/** What a thread answers as soon as one has started. */
async function answered(by: AnswerThreads, text: string): Promise<Promise<string>> {
  const answers: Promise<string>[] = [];
  await expect
    .poll(
      () => {
        const answer = by.answer(lines(text));
        if (answer !== null) answers.push(answer);
        return answers.length;
      },
      { timeout: 20_000 },
    )
    .toBe(1);
  return answers[0] ?? '';
}

test('no thread is free before it has started', () => {
  expect(threads(2).answer(lines('1'))).toBeNull();
});

test('where there are no threads none is free', () => {
  expect(threads(0).answer(lines('1'))).toBeNull();
});

test('a thread answers a block by as many lines as it has', async () => {
  const text = await answered(threads(1), '1\n2\n3');
  expect(text.split('\n')).toHaveLength(4);
});

test('what a thread has not answered when it ends is refused, and so is whatever comes after', async () => {
  const one = threads(1);
  await answered(one, '1');
  const last = one.answer(lines('2\n'.repeat(300_000)));
  const stopped = one.stop();
  await expect(last).rejects.toThrow('A thread ended before it had answered.');
  await stopped;
  await expect(one.answer(lines('3'))).rejects.toThrow('A thread ended before it had answered.');
});
