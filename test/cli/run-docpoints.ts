import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import { onTestFinished } from 'vitest';

const program = resolve(import.meta.dirname, '../../src/cli.ts');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface RunOptions {
  readonly cwd?: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the command line as its user does, in a process of its own, with nothing of the environment but the path. */
export async function docpoints(words: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = spawn(process.execPath, [program, ...words], {
    cwd: options.cwd ?? (await folderWith({})),
    env: { PATH: process.env['PATH'], ...options.env },
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  // A command that ends before it has read everything closes the pipe.
  child.stdin.on('error', () => {}).end(options.input ?? '');
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, out, err };
}

/** A folder for one test, with these files in it. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'docpoints-cli-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}
