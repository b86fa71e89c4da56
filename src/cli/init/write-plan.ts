import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { isSystemError, OutsideFailed } from '../exit.ts';
import { readFileIfThere } from '../named-file.ts';
import type { PlannedFile } from './plan.ts';

/** What is at the place of a planned file. */
export type Standing = 'missing' | 'same' | 'other';

/** Looks what is there already. Throws OutsideFailed where it cannot be read. */
export async function standingOf({ path, text }: PlannedFile): Promise<Standing> {
  const found = await readFileIfThere(path);
  if (found === null) return 'missing';
  return found.replaceAll('\r\n', '\n') === text ? 'same' : 'other';
}

/** A new file as a difference, as Git shows it. */
export function differenceOf({ path, text }: PlannedFile): string {
  const lines = text.trimEnd().split('\n');
  return [
    `--- /dev/null`,
    `+++ b/${path}`,
    `@@ -0,0 +1,${lines.length} @@`,
    ...lines.map((line) => `+${line}`),
  ].join('\n');
}

/** Writes a file where there is none; never over one that came meanwhile. Throws OutsideFailed. */
export async function writeNew({ path, text }: PlannedFile): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new OutsideFailed(`Could not write ${path}: ${error.message}`);
  }
}
