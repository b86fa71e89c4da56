import { access, constants, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

import * as v from 'valibot';

import { diskRefusal } from './disk-refusal.ts';
import { LedgerFault } from './fault.ts';
import { parseJson } from './parse-json.ts';

/** Held by SQLite's exclusive lock on it; nothing is ever written into it. */
const lockFile = '.lock.sqlite';
/** Who holds the lock: for messages alone. */
const ownerFile = '.lock.json';

/**
 * Does the work while nobody else writes to the folder, which is made where it is missing. The lock is one of the system's:
 * it goes with a process that is killed, at once, and stays with one that is only suspended, however long. Throws
 * LedgerFault where another process keeps it through so many tries (half a second each, but for the first ones).
 */
export async function locked<T>(folder: string, work: () => Promise<T>, tries = 120): Promise<T> {
  try {
    const lock = await takeLock(folder, tries);
    const note = join(folder, ownerFile);
    try {
      await writeFile(note, noteOf(new Date()));
      return await work();
    } finally {
      await rm(note, { force: true }).finally(() => lock.close());
    }
  } catch (error) {
    throw cannotWrite(folder, error);
  }
}

async function takeLock(folder: string, tries: number): Promise<DatabaseSync> {
  await mkdir(join(folder, 'ledger'), { recursive: true });
  // SQLite would say no more than that it cannot open the file.
  await access(folder, constants.W_OK);
  const sqlite = await import('node:sqlite');
  const lock = new sqlite.DatabaseSync(join(folder, lockFile), { timeout: 0 });
  try {
    for (let tried = 1; tried <= tries; tried += 1) {
      if (tryLock(lock)) return lock;
      await new Promise((resolve) => setTimeout(resolve, pauseAfter(tried)));
    }
    throw await heldTooLong(folder);
  } catch (error) {
    lock.close();
    throw error;
  }
}

/** False: somebody else has it. */
function tryLock(lock: DatabaseSync): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === isBusy) return false;
    throw error;
  }
}

const isBusy = 5;

/** Milliseconds: longer each time up to half a second, and never as long as another that waits. */
function pauseAfter(tried: number): number {
  return Math.min(500, 5 * 1.2 ** tried) * (0.5 + Math.random());
}

const owner = v.object({ pid: v.number(), host: v.string(), since: v.string() });

function noteOf(since: Date): string {
  return `${JSON.stringify({ pid: process.pid, host: hostname(), since })}\n`;
}

async function heldTooLong(folder: string): Promise<LedgerFault> {
  const note = await readFile(join(folder, ownerFile), 'utf8').catch(() => '');
  const read = v.safeParse(owner, parseJson(note));
  const who = read.success
    ? `process ${read.output.pid} on ${JSON.stringify(read.output.host)} has held the lock since ${read.output.since}`
    : 'another process holds the lock';
  const pid = read.success ? read.output.pid : 'PID';
  return new LedgerFault(
    `The ledger in folder ${folder} cannot be written: ${who}. Nothing was written. Wait for it; where it is suspended, continue it (kill -CONT ${pid}) or end it (kill -KILL ${pid}): the lock goes with it, and what it has recorded stays.`,
  );
}

/** What the system refused, as a LedgerFault; a bug of ours is returned as it is. */
function cannotWrite(folder: string, error: unknown): unknown {
  const why = error instanceof LedgerFault ? null : diskRefusal(error);
  if (why === null) return error;
  return new LedgerFault(
    `The ledger in folder ${folder} cannot be written: ${why}. Nothing was written. Mend that, and run it again.`,
  );
}
