import { readFileSync } from 'node:fs';

import { answerLine } from '../../src/classify/answer.ts';
import { readProgram } from '../../src/program/read-program.ts';
import { benchGrowth, benchHostile, benchStream } from './classify.ts';
import { benchConfigCheck } from './config-check.ts';
import { benchLedgers } from './ledgers.ts';
import { countRequests } from './requests.ts';
import { timesAsLong } from './side-by-side.ts';
import { tell } from './tell.ts';

/** `npm run bench`: what things cost beside the least that they could cost, measured side by side in this run. */
const reading = readProgram('extends: dataminer', 'bench');
if (!reading.ok) throw new Error('The preset is invalid.');
const { program } = reading;

const pulls = readFileSync(new URL('../eval/own/prs.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');
const many = Array.from({ length: 20 }, () => pulls).flat();
const bytes = many.reduce((sum, line) => sum + Buffer.byteLength(line), 0);
console.log(`Classify ${many.length} small pull requests (${(bytes / 1e6).toFixed(1)} MB):`);
const times = timesAsLong(
  () => many.map((line) => answerLine(line, program)),
  () => many.map(parseLine),
);
tell('JSON.parse of the same lines', `${times.toFixed(1)} ×`);
await benchStream();
benchGrowth(program);
benchHostile();

console.log('\nA program file:');
benchConfigCheck();

await benchLedgers(program);

console.log('\nRequests to GitHub:');
for (const [what, count] of Object.entries(await countRequests())) tell(what, String(count));

function parseLine(line: string): unknown {
  return JSON.parse(line);
}
