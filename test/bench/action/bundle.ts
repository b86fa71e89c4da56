import { spawn } from 'node:child_process';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { lastEvent, prepareRun, type ActionOptions } from '../../action/run-action.ts';
import type { RepositoryHandle } from '../../github/local/repository-handle.ts';
import type { LocalGitHub } from '../../github/local/start-github.ts';

/** A bundle in its place, started as a runner starts it. */
export interface Bundle {
  readonly main: string;
  readonly github: LocalGitHub;
  readonly repo: RepositoryHandle;
  readonly env?: Readonly<Record<string, string>>;
}

export const ours = fileURLToPath(new URL('../../../dist/action.js', import.meta.url));
const hook = fileURLToPath(new URL('note-loaded.ts', import.meta.url));

/** What one run costs. */
export interface Cost {
  /** Milliseconds from start to end. */
  readonly milliseconds: number;
  readonly requests: number;
}

/** Runs a bundle on an event; absent: on what happened last. Throws where the run fails. */
export async function run(bundle: Bundle, event: Partial<ActionOptions> = {}): Promise<Cost> {
  const { folder, env } = await prepare(bundle, event);
  try {
    bundle.github.resetCounts();
    const milliseconds = await timed([bundle.main], env);
    return { milliseconds, requests: bundle.github.requests.length };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Bytes of the code that one event loads. */
export async function loaded(bundle: Bundle, event: Partial<ActionOptions> = {}): Promise<number> {
  const { folder, env } = await prepare(bundle, event);
  const list = join(folder, 'loaded');
  await writeFile(list, '');
  try {
    await timed(['--import', hook, bundle.main], { ...env, LOADED: list });
    const urls = (await readFile(list, 'utf8')).trim().split('\n');
    const sizes = await Promise.all([...new Set(urls)].map(async (url) => (await stat(new URL(url))).size));
    return sizes.reduce((sum, size) => sum + size, 0);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const rounds = 15;

/** Milliseconds that a bundle takes over a process that does nothing: both run in turns, and the median counts. */
export async function overBare(bundle: Bundle, event: Partial<ActionOptions> = {}): Promise<number> {
  const { folder, env } = await prepare(bundle, event);
  try {
    const differences: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const bare = await timed(['--eval', ''], env);
      differences.push((await timed([bundle.main], env)) - bare);
    }
    return differences.slice(1).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function prepare({ github, repo, env = {} }: Bundle, event: Partial<ActionOptions>) {
  return prepareRun(github, repo, { ...lastEvent(github), ...event, env: { ...env, ...event.env } });
}

function timed(words: readonly string[], env: Record<string, string>): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('close', (code) => {
      if (code === 0) resolve(performance.now() - start);
      else reject(new Error(`${words.join(' ')} ended with ${code}:\n${said}`));
    });
  });
}
