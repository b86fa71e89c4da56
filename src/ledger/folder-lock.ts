import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { lock } from 'proper-lockfile';

import { LedgerFault } from './fault.ts';

/**
 * Does the work while nobody else writes to the folder, which is made where it is missing. `stillOurs` throws LedgerFault
 * when the lock was lost meanwhile. The lock of an owner that was killed is broken after ten seconds.
 */
export async function locked<T>(folder: string, work: (stillOurs: () => void) => Promise<T>): Promise<T> {
  let lost: Error | null = null;
  const release = await takeLock(folder, (error) => {
    lost = error;
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

async function takeLock(folder: string, onCompromised: (error: Error) => void): Promise<() => Promise<void>> {
  try {
    await mkdir(join(folder, 'ledger'), { recursive: true });
    for (let tried = 1; ; tried += 1) {
      const release = await tryLock(folder, onCompromised, tried < tries);
      if (release !== null) return release;
      await new Promise((resolve) => setTimeout(resolve, pauseAfter(tried)));
    }
  } catch (error) {
    throw cannotWrite(folder, error);
  }
}

/** Null: another process has it, and it is to be tried again. */
async function tryLock(
  folder: string,
  onCompromised: (error: Error) => void,
  isPatient: boolean,
): Promise<(() => Promise<void>) | null> {
  try {
    return await lock(folder, { lockfilePath: join(folder, '.lock'), stale: 10_000, onCompromised });
  } catch (error) {
    if (isPatient && error instanceof Error && 'code' in error && error.code === 'ELOCKED') return null;
    throw error;
  }
}

const tries = 120;

/** Milliseconds: longer each time up to half a second, and never as long as another that waits. */
function pauseAfter(tried: number): number {
  return Math.min(500, 5 * 1.2 ** tried) * (0.5 + Math.random());
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota on the disk is used up',
  EROFS: 'it is on a read-only file system',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  ELOCKED: 'another process has held the lock on it for too long',
  ENOTDIR: 'there is a file where a folder should be',
};

/** What the system refused, as a LedgerFault; a bug of ours is returned as it is. */
export function cannotWrite(folder: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof LedgerFault) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (code === '') return error;
  const why = reasons[code] ?? error.message;
  return new LedgerFault(
    `The ledger in folder ${folder} cannot be written: ${why} (${code}). Nothing was appended. Mend that, and run it again.`,
  );
}
