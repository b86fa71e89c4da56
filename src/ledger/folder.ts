import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { lock } from 'proper-lockfile';
import writeFileAtomic from 'write-file-atomic';

import { headFile } from '../standing/chain.ts';
import { LedgerFault } from './fault.ts';
import {
  addDrafts,
  isAtHead,
  isLedgerFile,
  isWhich,
  readLines,
  readWhole,
  toReading,
  writeHead,
} from './ledger-files.ts';
import type { Appended, Ledger } from './ledger.ts';

/** Readings tried while others write, before that is told as what it is. */
const readings = 100;

/**
 * The ledger in a folder: the same files as on the branch. Any number of processes may use it at once; one that is
 * killed leaves a lock that the others break after ten seconds, and an append that is there whole or not at all.
 */
export function folderLedger(folder: string): Ledger {
  const name = `folder ${folder}`;
  return {
    name,
    async read(about) {
      const chain = readWhole(await readSettled(folder), name);
      return toReading(chain, String(chain.count), about);
    },
    async *entries(which) {
      yield* readWhole(await readSettled(folder), name).entries.filter((entry) => isWhich(entry, which));
    },
    async scan() {
      const { lines, recorded } = readLines(await readSettled(folder));
      return { recorded, lines: Readable.from(lines) };
    },
    replace: () => Promise.reject(new LedgerFault(`The ledger in ${name} cannot be replaced yet.`)),
    async append(drafts, head, now): Promise<Appended> {
      await mkdir(join(folder, 'ledger'), { recursive: true });
      return locked(folder, async (stillOurs) => {
        const files = await readFiles(folder);
        const chain = readWhole(files, name);
        if (!isAtHead(chain, head)) return { kind: 'stale' };
        const addition = addDrafts(files, chain, drafts, now);
        if (addition === null) return { kind: 'appended', entries: [], digest: chain.digest };
        const { path, text, end, entries } = addition;
        stillOurs();
        // The intent first: whoever is killed after the lines and before the head leaves a ledger that is whole.
        await write(folder, headFile, writeHead(path, chain, end));
        await write(folder, path, text);
        await write(folder, headFile, writeHead(path, end));
        return { kind: 'appended', entries, digest: end.digest };
      });
    },
  };
}

async function locked<T>(folder: string, work: (stillOurs: () => void) => Promise<T>): Promise<T> {
  let lost: Error | null = null;
  const release = await lock(folder, {
    lockfilePath: join(folder, '.lock'),
    stale: 10_000,
    retries: { retries: 100, factor: 1.2, minTimeout: 5, maxTimeout: 500, randomize: true },
    onCompromised: (error) => {
      lost = error;
    },
  });
  try {
    return await work(() => {
      if (lost !== null)
        throw new LedgerFault(
          `The lock on ${folder} was lost to another process: ${lost.message}. Nothing was appended.`,
        );
    });
  } finally {
    await release().catch(() => {
      // A lock that somebody else broke is no longer ours to release; `stillOurs` has told it.
    });
  }
}

async function write(folder: string, path: string, text: string): Promise<void> {
  await writeFileAtomic(join(folder, path), text, { fsync: true });
}

/** The files at one moment between two appends: read twice, and found the same. */
async function readSettled(folder: string): Promise<Map<string, string>> {
  let before = await readFiles(folder);
  for (let reading = 0; reading < readings; reading += 1) {
    const after = await readFiles(folder);
    if (sameFiles(before, after)) return after;
    before = after;
  }
  throw new LedgerFault(`The ledger in folder ${folder} is being written without a pause: try again.`);
}

function sameFiles(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && Array.from(one).every(([path, text]) => other.get(path) === text);
}

async function readFiles(folder: string): Promise<Map<string, string>> {
  const months = await readdir(join(folder, 'ledger')).catch(ifMissing([]));
  const paths = [...months.map((file) => `ledger/${file}`), headFile].filter(isLedgerFile);
  const files = new Map<string, string>();
  for (const path of paths) {
    const text = await readFile(join(folder, path), 'utf8').catch(ifMissing(null));
    if (text !== null) files.set(path, text);
  }
  return files;
}

function ifMissing<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return instead;
    throw error;
  };
}
