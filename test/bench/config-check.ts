import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { tell } from './tell.ts';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
/** How often both are run, in turns. */
const rounds = 9;

/** What it takes to check a program file of 2,000 lines with the built command line, beside an empty start of Node. */
export function benchConfigCheck(): void {
  const folder = mkdtempSync(join(tmpdir(), 'docpoints-bench-'));
  try {
    const [file, empty] = [join(folder, 'docpoints.yml'), join(folder, 'empty.mjs')];
    writeFileSync(file, longProgram(2000));
    writeFileSync(empty, '');
    const more = Array.from(
      { length: rounds },
      () => milliseconds([program, 'config', 'check', file]) - milliseconds([empty]),
    );
    const median = more.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
    tell('config check of 2,000 lines, more than an empty start of Node', `${median.toFixed(0)} ms`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function milliseconds(words: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`A run of ${words.join(' ')} failed: ${stderr}`);
  return performance.now() - start;
}

/** A valid program file of so many lines, with comments, ranges, levels' benefits and labels. */
function longProgram(lines: number): string {
  const head = ['extends: dataminer', 'activities:'];
  const activities = Array.from({ length: Math.floor((lines - 300) / 4) }, (_, at) => [
    `  activity-${at}:`,
    `    title: What somebody does, number ${at}`,
    '    points: { min: 50, max: 300, step: 25 } # by how much it was',
    '    evidence: link',
  ]).flat();
  const labels = Array.from(
    { length: lines - head.length - activities.length - 1 },
    (_, at) => `  'label ${at}': activity-${at}`,
  );
  return `${[...head, ...activities, 'labels:', ...labels].join('\n')}\n`;
}
