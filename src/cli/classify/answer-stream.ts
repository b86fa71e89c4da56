import { availableParallelism } from 'node:os';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';

import type { Program } from '../../program/program.ts';
import { answerBlock } from './answer-block.ts';
import { AnswerThreads } from './answer-threads.ts';
import { type Block, blocksOf } from './line-blocks.ts';

/** Bytes from which a stream is long: what is shorter is answered before another thread would have started. */
const longStream = 2_000_000;
/** Each takes memory, and one reader keeps no more of them busy. */
const mostThreads = 8;

/**
 * Answers each line of `input` on a line of `output`, in order, as fast as `output` takes them. `output` stays open. A
 * long stream is answered by so many threads, this one among them.
 */
export async function answerStream(
  input: AsyncIterable<Uint8Array>,
  output: Writable,
  program: Program,
  threads = Math.min(availableParallelism(), mostThreads),
): Promise<void> {
  const others = new AnswerThreads(threads - 1, program);
  let bytes = 0;
  const answer = async (block: Block): Promise<string> => {
    bytes += block.length;
    if (block === 'line too long' || bytes < longStream) return answerBlock(block, program);
    const elsewhere = others.answer(block);
    if (elsewhere !== null) return elsewhere;
    const answers = answerBlock(block, program);
    // Meanwhile others have finished theirs: they must be heard, or they wait for more with nothing to do.
    await setImmediate();
    return answers;
  };
  try {
    const answers = Readable.from(blocksOf(input)).map(answer, { concurrency: others.room + 1 });
    await pipeline(answers, output, { end: false });
  } finally {
    await others.stop();
  }
}
