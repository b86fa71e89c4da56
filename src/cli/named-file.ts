import { readFile } from 'node:fs/promises';

import { isSystemError, OutsideFailed, WrongUsage } from './exit.ts';

/** The text of a file that somebody named. Throws WrongUsage where there is none, OutsideFailed where it cannot be read. */
export async function readNamedFile(path: string): Promise<string> {
  const text = await readFileIfThere(path);
  if (text === null) throw new WrongUsage(`There is no file ${path}.`);
  return text;
}

/** The text of a file, without a byte order mark; null where there is none. Throws OutsideFailed where it cannot be read. */
export async function readFileIfThere(path: string): Promise<string | null> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    if (error.code === 'EISDIR') throw new WrongUsage(`${path} is a folder; a file was expected.`);
    throw new OutsideFailed(`Could not read ${path}: ${error.message}`);
  }
}
