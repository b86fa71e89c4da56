import { basename, dirname } from 'node:path';

import { openGit } from '../classify/git.ts';
import { WrongUsage } from '../exit.ts';

/**
 * The paths of all files in the work tree that a program file is in, from its top; null where it is in none, or in a
 * repository `.github`, whose program file is for the files of others. Throws OutsideFailed where Git refuses.
 */
export async function workTreePaths(file: string): Promise<string[] | null> {
  const top = await topOf(dirname(file));
  if (top === null || basename(top) === '.github') return null;
  const git = await openGit(top);
  const listed = await git.answer(['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  return listed.split('\0').filter((path) => path !== '');
}

async function topOf(folder: string): Promise<string | null> {
  try {
    return await (await openGit(folder)).find(['rev-parse', '--show-toplevel']);
  } catch (error) {
    if (error instanceof WrongUsage) return null;
    throw error;
  }
}
