import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

import type { Program } from '../../program/program.ts';

/** What runs in a thread stands beside this file, in the source as in the bundle. */
const threadFile = new URL(`./answering-thread${extname(import.meta.url)}`, import.meta.url);

/** Blocks that a thread is given at once, so that it always has something to do. */
const ahead = 3;

/** Threads that answer blocks of lines beside the one that reads them. They start with the first block. */
export class AnswerThreads {
  /** How many blocks they hold at most. */
  readonly room: number;
  private readonly count: number;
  private readonly program: Program;
  private threads: readonly AnswerThread[] = [];

  constructor(count: number, program: Program) {
    this.count = count;
    this.program = program;
    this.room = count * ahead;
  }

  /** The answers to a block, whose memory goes over to a thread; null: all are busy. Rejects where a thread failed. */
  answer(block: Uint8Array<ArrayBuffer>): Promise<string> | null {
    if (this.threads.length === 0)
      this.threads = Array.from({ length: this.count }, () => new AnswerThread(this.program));
    const free = this.threads.find((thread) => thread.isFree);
    return free === undefined ? null : free.answer(block);
  }

  /** Ends them. What they have not answered rejects. */
  async stop(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.stop()));
  }
}

class AnswerThread {
  private readonly worker: Worker;
  /** To the blocks that it was given, in order. */
  private readonly answers: PromiseWithResolvers<string>[] = [];
  private hasStarted = false;
  private failure: Error | null = null;

  constructor(program: Program) {
    this.worker = new Worker(threadFile, { workerData: program });
    this.worker.once('message', () => {
      this.hasStarted = true;
      this.worker.on('message', (text: string) => this.answers.shift()?.resolve(text));
    });
    this.worker.on('error', (error) => this.fail(error));
    this.worker.on('exit', () => this.fail(new Error('A thread ended before it had answered.')));
  }

  /** One that failed is free to say so. */
  get isFree(): boolean {
    return this.failure !== null || (this.hasStarted && this.answers.length < ahead);
  }

  answer(block: Uint8Array<ArrayBuffer>): Promise<string> {
    const answer = Promise.withResolvers<string>();
    if (this.failure === null) {
      this.answers.push(answer);
      this.worker.postMessage(block, [block.buffer]);
    } else answer.reject(this.failure);
    return answer.promise;
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }

  private fail(error: unknown): void {
    this.failure ??= error instanceof Error ? error : new Error(String(error));
    for (const { reject } of this.answers.splice(0)) reject(this.failure);
  }
}
