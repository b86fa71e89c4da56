import { Writable } from 'node:stream';

import { expect, test } from 'vitest';

import { answerStream, linesOf } from '../../../src/cli/classify/answer-stream.ts';
import { readProgram } from '../../../src/program/read-program.ts';

async function* chunks(...texts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text));
}

async function lines(...texts: readonly (string | Uint8Array)[]): Promise<(string | null)[]> {
  const found: (string | null)[] = [];
  for await (const line of linesOf(chunks(...texts))) found.push(line);
  return found;
}

test('a line may come in pieces, and a character too', async () => {
  const [first, second] = [Buffer.from('é').subarray(0, 1), Buffer.from('é').subarray(1)];
  expect(await lines('a', 'b\nc', first, second, '\n')).toEqual(['ab', 'cé']);
});

test('the last line needs no line break', async () => {
  expect(await lines('a\nb')).toEqual(['a', 'b']);
});

test('a character that is cut off at the end is not lost unseen', async () => {
  expect(await lines('a', Buffer.from('é').subarray(0, 1))).toEqual(['a�']);
});

test('empty lines are lines', async () => {
  expect(await lines('\n\na\n')).toEqual(['', '', 'a']);
});

test('a line separator within a text does not end the line', async () => {
  expect(await lines('"a\u2028b"\n')).toEqual(['"a\u2028b"']);
});

test('a byte order mark is no part of the first line', async () => {
  expect(await lines('\uFEFFa\n')).toEqual(['a']);
});

test('no more is read than the reader takes', async () => {
  const reading = readProgram(null, '');
  if (!reading.ok) throw new Error('The preset is a program.');
  let [read, waiting] = [0, 0];
  async function* endless() {
    for (; read < 10_000; read += 1) yield await Promise.resolve(Buffer.from('{"id":1}\n'));
  }
  const held: (() => void)[] = [];
  const slow = new Writable({
    highWaterMark: 1,
    write(_chunk, _encoding, taken) {
      waiting = read;
      held.push(taken);
    },
  });
  const done = answerStream(endless(), slow, reading.program);
  await expect.poll(() => held.length).toBe(1);
  // Whatever still moves has had its turn when the loop comes round a hundred times without more being read.
  for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  expect(read - waiting).toBeLessThan(100);
  slow.destroy();
  await expect(done).rejects.toThrow();
});

test('a line too long to keep is answered as such, and the rest go on', async () => {
  const block = Buffer.alloc(30_000_000, 'x');
  expect(await lines('a\n', block, block, block, block, '\nb\n')).toEqual(['a', null, 'b']);
});
