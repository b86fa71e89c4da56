import { Writable } from 'node:stream';

import { expect, test } from 'vitest';

import { answerStream } from '../../../src/cli/classify/answer-stream.ts';
import { blocksOf } from '../../../src/cli/classify/line-blocks.ts';
import { readProgram } from '../../../src/program/read-program.ts';

const reading = readProgram(null, '');
if (!reading.ok) throw new Error('The preset is a program.');
const { program } = reading;

async function* chunks(...texts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield await Promise.resolve(Buffer.from(text));
}

/** Where the text is parted, and where a line is too long. */
async function lines(...texts: readonly (string | Uint8Array)[]): Promise<string[]> {
  const found: string[] = [];
  for await (const block of blocksOf(chunks(...texts)))
    found.push(...(block === 'line too long' ? [block] : new TextDecoder().decode(block).split('\n')));
  return found;
}

/** What is answered by so many threads. */
async function answers(input: AsyncIterable<Uint8Array>, threads: number): Promise<string> {
  let text = '';
  const output = new Writable({
    write(chunk, _encoding, taken) {
      text += String(chunk);
      taken();
    },
  });
  await answerStream(input, output, program, threads);
  return text;
}

const pull = (id: number, words: number) =>
  JSON.stringify({
    id,
    title: 'Say more',
    author: 'octocat',
    is_bot: false,
    files: [
      {
        filename: 'docs/a.md',
        status: 'modified',
        additions: 1,
        deletions: 0,
        patch: `@@ -1,1 +1,2 @@\n # A\n+${'A word that is new here. '.repeat(words)}`,
      },
    ],
  });

test('a line may come in pieces, and a character too', async () => {
  const [first, second] = [Buffer.from('é').subarray(0, 1), Buffer.from('é').subarray(1)];
  expect(await lines('a', 'b\nc', first, second, '\n')).toEqual(['ab', 'cé']);
});

test('the last line needs no line break', async () => {
  expect(await lines('a\nb')).toEqual(['a', 'b']);
});

test('empty lines are lines', async () => {
  expect(await lines('\n\na\n')).toEqual(['', '', 'a']);
});

test('a line separator within a text does not end the line', async () => {
  expect(await lines('"a\u2028b"\n')).toEqual(['"a\u2028b"']);
});

test('a byte order mark is no part of the first line', async () => {
  expect(await answers(chunks(`\uFEFF${pull(1, 3)}\n`), 1)).toBe(await answers(chunks(`${pull(1, 3)}\n`), 1));
});

test('many threads answer as one does, in the same order', async () => {
  const some = Array.from({ length: 3000 }, (_, id) => (id % 500 === 7 ? 'no JSON' : pull(id, id % 90)));
  const parts = Array.from(
    { length: 60 },
    (_, part) => `${some.slice(part * 50, part * 50 + 50).join('\n')}\n`,
  );
  const alone = await answers(chunks(...parts), 1);
  expect(await answers(chunks(...parts), 3)).toBe(alone);
  expect(alone.trimEnd().split('\n')).toHaveLength(3000);
});

test('whoever waits for an answer before the next line gets it, in a long stream as well', async () => {
  let answered = 0;
  const output = new Writable({
    write(_chunk, _encoding, taken) {
      answered += 1;
      taken();
    },
  });
  async function* inTurns() {
    for (let asked = 0; asked < 30; asked += 1) {
      yield Buffer.from(`${pull(asked, 4000)}\n`);
      await expect.poll(() => answered, { interval: 1, timeout: 20_000 }).toBe(asked + 1);
    }
  }
  await answerStream(inTurns(), output, program, 2);
  expect(answered).toBe(30);
});

test('no more is read than the reader takes', async () => {
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
  const done = answerStream(endless(), slow, program);
  await expect.poll(() => held.length).toBe(1);
  // Whatever still moves has had its turn when the loop comes round a hundred times without more being read.
  for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  expect(read - waiting).toBeLessThan(100);
  slow.destroy();
  await expect(done).rejects.toThrow();
});

test('a line too long to keep is answered as such, and the rest go on', async () => {
  const block = Buffer.alloc(30_000_000, 'x');
  expect(await lines('a\n', block, block, block, block, '\nb\n')).toEqual(['a', 'line too long', 'b']);
});
