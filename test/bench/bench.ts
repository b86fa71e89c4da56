import { readFileSync } from 'node:fs';

import { answerLine } from '../../src/classify/answer.ts';
import { readProgram } from '../../src/program/read-program.ts';
import { readChain } from '../../src/standing/chain.ts';
import { standingsOf } from '../../src/standing/standings.ts';
import { buildDraft, buildLines } from '../builders/entry.ts';
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
const ratio = (what: string, one: () => unknown, other: () => unknown) =>
  tell(what, `${timesAsLong(one, other).toFixed(1)} ×`);

const pulls = readFileSync(new URL('../eval/own/prs.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');
const many = Array.from({ length: 20 }, () => pulls).flat();
const bytes = many.reduce((sum, line) => sum + Buffer.byteLength(line), 0);
console.log(`Classify ${many.length} small pull requests (${(bytes / 1e6).toFixed(1)} MB):`);
ratio(
  'JSON.parse of the same lines',
  () => many.map((line) => answerLine(line, program)),
  () => many.map(parseLine),
);
await benchStream();
benchGrowth(program);
benchHostile();

const entries = 20_000;
const lines = buildLines(
  Array.from({ length: entries }, (_, index) =>
    buildDraft({ id: `e/${index}`, member: { id: index % 500, login: `member-${index % 500}` } }),
  ),
).map((text, index) => ({ file: 'ledger/2026-11.jsonl', line: index + 1, text }));
const chain = readChain(lines, null);
console.log(`\nA ledger of ${entries.toLocaleString('en-US')} entries and 500 members:`);
ratio(
  'JSON.parse of the same lines, to check the chain',
  () => readChain(lines, null),
  () => lines.map(({ text }) => parseLine(text)),
);
ratio(
  'JSON.parse of the same lines, to add up the standings',
  () => standingsOf(chain.entries, program, '2026-11-25'),
  () => lines.map(({ text }) => parseLine(text)),
);

console.log('\nA program file:');
benchConfigCheck();

await benchLedgers(program);

console.log('\nRequests to GitHub:');
for (const [what, count] of Object.entries(await countRequests())) tell(what, String(count));

function parseLine(line: string): unknown {
  return JSON.parse(line);
}
