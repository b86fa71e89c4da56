import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { answerLine } from '../../classify/answer.ts';
import type { Program } from '../../program/program.ts';
import { calmJson } from '../terminal.ts';

/** Answers each line of `input` on a line of `output`, in order, as fast as `output` takes them. `output` stays open. */
export async function answerStream(
  input: AsyncIterable<Uint8Array>,
  output: Writable,
  program: Program,
): Promise<void> {
  await pipeline(Readable.from(answers(input, program)), output, { end: false });
}

async function* answers(input: AsyncIterable<Uint8Array>, program: Program): AsyncGenerator<string> {
  for await (const line of linesOf(input)) yield `${calmJson(answerLine(line, program))}\n`;
}

/**
 * The lines of a UTF-8 text; the last one may lack its line break. Node's readline also breaks at U+2028, which JSON
 * allows within a text.
 */
export async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let begun: string[] = [];
  for await (const chunk of input) {
    const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n');
    begun.push(first);
    for (const next of others) {
      yield begun.join('');
      begun = [next];
    }
  }
  const rest = begun.join('') + decoder.decode();
  if (rest !== '') yield rest;
}
