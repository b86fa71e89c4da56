import { answerLine } from '../../src/classify/answer.ts';
import { readProgram } from '../../src/program/read-program.ts';
import { hostile } from './hostile.ts';

/** `node read-hostile.ts NAME`: classifies 1 MB of a hostile text and prints the seconds and the MB of the process at its peak. */
const reading = readProgram('extends: dataminer', 'bench');
if (!reading.ok) throw new Error('The preset is invalid.');
const files = hostile[process.argv[2] ?? '']?.(1e6) ?? [];
const line = JSON.stringify({ id: 1, title: 'Change the docs', author: 'octocat', files });
const begin = process.hrtime.bigint();
answerLine(line, reading.program);
const took = Number(process.hrtime.bigint() - begin) / 1e9;
process.stdout.write(`${took} ${process.resourceUsage().maxRSS / 1000}\n`);
