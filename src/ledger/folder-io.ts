import { appendFile, chmod, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import writeFileAtomic from 'write-file-atomic';

/** How a folder's files are changed: all of it goes through here, so that a test can stop it at any place. */
export interface FolderIo {
  /** A whole file, with the folders above it: afterwards it is there whole, or the old one is; also after a power cut. */
  write(path: string, text: string): Promise<void>;
  /** Adds to a file that nobody reads yet. */
  append(path: string, text: string): Promise<void>;
  /** From then on the file is there as it is also after a power cut. */
  sync(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  move(from: string, to: string): Promise<void>;
  /** Takes away what stands behind the first `bytes` of a file. */
  cut(path: string, bytes: number): Promise<void>;
  /** A file or a folder with all in it; one that is not there is no fault. */
  remove(path: string): Promise<void>;
}

export const folderIo: FolderIo = {
  async write(path, text) {
    await mkdir(dirname(path), { recursive: true });
    // Node's own `writeFile` goes on until all is written. The library writes once, of which a full disk takes a part.
    await writeFileAtomic(path, '', { fsync: true, tmpfileCreated: (file) => writeNew(file, text) });
    await syncFolder(dirname(path));
  },
  async append(path, text) {
    await mkdir(dirname(path), { recursive: true });
    await appendFile(path, text);
  },
  async sync(path) {
    const handle = await open(path, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    await syncFolder(dirname(path));
  },
  async makeFolder(path) {
    await mkdir(path, { recursive: true });
  },
  async move(from, to) {
    await rename(from, to);
    await syncFolder(dirname(to));
  },
  async cut(path, bytes) {
    const handle = await open(path, 'r+');
    try {
      await handle.truncate(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  remove: (path) => rm(path, { recursive: true, force: true }),
};

/** A new name is in its folder for good only when the folder is. Where folders cannot be synced (Windows), the system does it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** A file that is to be read-only, as the one before it, is so from the beginning; at its end the library has it so again. */
async function writeNew(file: string, text: string): Promise<void> {
  await writeFile(file, text).catch(async (error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EACCES')) throw error;
    await chmod(file, 0o600);
    await writeFile(file, text);
  });
}
