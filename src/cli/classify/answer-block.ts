import { answerLine } from '../../classify/answer.ts';
import type { Program } from '../../program/program.ts';
import { calmJson } from '../terminal.ts';
import type { Block } from './line-blocks.ts';

const tooLong = JSON.stringify({ id: null, error: 'The line is longer than 100 million bytes.' });
/** Leaves out a byte order mark, wherever a line begins with one. */
const utf8 = new TextDecoder();
const lineBreak = 0x0a;

/** A line for each line of a block, in order, each ended by a line break. */
export function answerBlock(block: Block, program: Program): string {
  if (block === 'line too long') return `${tooLong}\n`;
  let answers = '';
  for (let from = 0; from <= block.length;) {
    const found = block.indexOf(lineBreak, from);
    const to = found === -1 ? block.length : found;
    answers += `${calmJson(answerLine(utf8.decode(block.subarray(from, to)), program))}\n`;
    from = to + 1;
  }
  return answers;
}
