import { parentPort, workerData } from 'node:worker_threads';

import type { Program } from '../../program/program.ts';
import { answerBlock } from './answer-block.ts';

/** What runs in a thread of `answer-threads.ts`, which gives it the rules at its start, and then blocks of lines. */
const program: Program = workerData;

parentPort?.on('message', (block: Uint8Array<ArrayBuffer>) => {
  parentPort?.postMessage(answerBlock(block, program));
});
parentPort?.postMessage('started');
