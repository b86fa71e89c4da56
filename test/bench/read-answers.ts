import { answerStream } from '../../src/cli/classify/answer-stream.ts';
import { readProgram } from '../../src/program/read-program.ts';

/** Classifies a stream of pull requests as `docpoints classify --jsonl` does, on one thread alone. */
const reading = readProgram('extends: dataminer', 'bench');
if (!reading.ok) throw new Error('The preset is invalid.');
await answerStream(process.stdin, process.stdout, reading.program, 1);
