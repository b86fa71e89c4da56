import { availableParallelism } from 'node:os';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { Program } from '../../program/program.ts';
import { answerBlock } from './answer-block.ts';
import { AnswerThreads } from './answer-threads.ts';
import { type Block, blocksOf } from './line-blocks.ts';

/** Bytes from which a stream is long: what is shorter is answered before another thread would have started. */
const longStream = 2_000_000;
/** Each takes memory, and one reader keeps no more of them busy. */
const mostThreads = 8;

/** Blocks that this thread may answer before an earlier one is answered elsewhere: it need not wait for the others. */
const ownAhead = 16;

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
  const answer = (block: Block): Promise<string> | string => {
    bytes += block.length;
    const isShort = block === 'line too long' || bytes < longStream;
    return (isShort ? null : others.answer(block)) ?? answerBlock(block, program);
  };
  try {
    const answers = Readable.from(blocksOf(input)).map(answer, { concurrency: others.room + ownAhead });
    await pipeline(answers, output, { end: false });
  } finally {
    await others.stop();
  }
}
