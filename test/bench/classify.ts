import { spawn, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

import { answerLine } from '../../src/classify/answer.ts';
import type { Program } from '../../src/program/program.ts';
import { hostile } from './hostile.ts';
import { linesOf, pullRequestOf, pullRequests } from './pull-requests.ts';
import { tell } from './tell.ts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Characters of the stream. */
const streamLength = 100e6;

/** Times that each program is run, in turns; the least counts: whatever else runs on the machine can only add to it. */
const rounds = 3;

/** How long the command line takes for a stream of pull requests, beside reading and parsing it alone. */
export async function benchStream(): Promise<void> {
  console.log(`\nClassify a stream of pull requests in the sizes of real ones (${streamLength / 1e6} MB):`);
  const least = { read: Infinity, classified: Infinity, alone: Infinity };
  for (let round = 0; round < rounds; round += 1) {
    least.read = Math.min(least.read, await streamed([here('read-stream.ts')]));
    const classified = await streamed([here('../../src/cli.ts'), 'classify', '--jsonl']);
    least.classified = Math.min(least.classified, classified);
    least.alone = Math.min(least.alone, await streamed([here('read-answers.ts')]));
  }
  const ratio = (seconds: number) => `${(seconds / least.read).toFixed(1)} ×`;
  tell('seconds to classify it, start of the program included', least.classified.toFixed(1));
  tell(
    `reading and parsing it alone, on the ${availableParallelism()} cores that are there`,
    ratio(least.classified),
  );
  tell('reading and parsing it alone, on one thread', ratio(least.alone));
}

/** Seconds from the start of a program to its end, fed as fast as it takes. */
async function streamed(words: readonly string[]): Promise<number> {
  // The same pull requests again: making them must not be what is measured.
  const some = Buffer.from(`${linesOf(pullRequests(), streamLength / 10).join('\n')}\n`);
  const begin = process.hrtime.bigint();
  const child = spawn(process.execPath, words, { stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => resolve());
  });
  for (let round = 0; round < 10; round += 1)
    if (!child.stdin.write(some)) await new Promise((resolve) => child.stdin.once('drain', resolve));
  child.stdin.end();
  await ended;
  return Number(process.hrtime.bigint() - begin) / 1e9;
}

/** How the work grows with the size of one pull request: in time of processors, which no other program takes away. */
export function benchGrowth(program: Program): void {
  console.log('\nOne pull request of one page, by its edits:');
  for (let round = 0; round < 10; round += 1) seconds(() => answerLine(pullRequestOf(1000), program));
  let first = 0;
  for (const times of [1, 10, 100]) {
    const line = pullRequestOf(100 * times);
    const least = Math.min(...Array.from({ length: 7 }, () => seconds(() => answerLine(line, program))));
    if (times === 1) first = least;
    tell(
      `${times} × the size (${(line.length / 1e6).toFixed(2)} MB): ${(least * 1000).toFixed(1)} ms`,
      `${(least / first).toFixed(1)} ×`,
    );
  }
}

/** What 1 MB of each hostile text costs, each in a process of its own; the worst are told. */
export function benchHostile(): void {
  const costs = Object.keys(hostile).map((name) => {
    const { stdout } = spawnSync(process.execPath, [here('read-hostile.ts'), name], { encoding: 'utf8' });
    const [took = Number.NaN, peak = Number.NaN] = stdout.trim().split(' ').map(Number);
    return { name, took, peak };
  });
  console.log(
    `\n1 MB without end of one thing (${costs.length} things), the three slowest, and the most memory:`,
  );
  const slowest = costs.toSorted((a, b) => b.took - a.took);
  for (const { name, took } of slowest.slice(0, 3)) tell(name, `${took.toFixed(2)} s`);
  const [largest] = costs.toSorted((a, b) => b.peak - a.peak);
  if (largest !== undefined)
    tell(`${largest.name}, the whole process at its peak`, `${largest.peak.toFixed(0)} MB`);
}

function seconds(work: () => unknown): number {
  const begin = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1e6;
}
