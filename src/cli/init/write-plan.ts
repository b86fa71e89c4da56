import { lstat, mkdir, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';

import { formatMistakes } from '../../program/format-mistakes.ts';
import { readProgram } from '../../program/read-program.ts';
import { usualProgramFile } from '../../program/usual-places.ts';
import { AnswerIsNo, isSystemError, OutsideFailed, WrongUsage } from '../exit.ts';
import { readFileIfThere } from '../named-file.ts';
import type { PlannedFile } from './plan.ts';

/** What is at the place of a planned file. */
export type Standing = 'missing' | 'same' | 'other';

/**
 * Looks what is there already. Throws WrongUsage where a file cannot stand there: a folder on the way is a file, or leads
 * out of the clone; OutsideFailed where it cannot be read.
 */
export async function standingOf({ path, text }: PlannedFile): Promise<Standing> {
  await refuseWayOut(path);
  const found = await readFileIfThere(path);
  if (found === null && (await isThere(path)))
    throw new WrongUsage(`${path} is a link to nothing. Nothing was written.`);
  if (found === null) return 'missing';
  return found.replaceAll('\r\n', '\n') === text ? 'same' : 'other';
}

/** Throws AnswerIsNo where the other ending of YAML stands beside a planned file: of two, GitHub or Docpoints would take one for nothing. */
export async function refuseTwins(plan: readonly PlannedFile[]): Promise<void> {
  for (const { path } of plan) {
    const twin = path.replace(/\.yml$/, '.yaml');
    if (!(await isThere(twin))) continue;
    const why = path === usualProgramFile ? 'Docpoints never reads it' : 'GitHub would take both';
    throw new AnswerIsNo(
      `${twin} is there: with ${path} beside it, ${why}. Rename it to ${path}, or move it away, and run this again. Nothing was written.`,
    );
  }
}

/** Also a link that leads nowhere. */
function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

async function refuseWayOut(path: string): Promise<void> {
  const here = await realpath('.');
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    if (!(await isThere(folder))) continue;
    const found = await stat(folder).catch(() => null);
    if (found === null) throw new WrongUsage(`${folder} is a link to nothing. Nothing was written.`);
    if (!found.isDirectory())
      throw new WrongUsage(`${folder} is a file; a folder was expected. Nothing was written.`);
    const real = await realpath(folder);
    if (relative(here, real).startsWith('..'))
      throw new WrongUsage(
        `${folder} leads out of this clone, to ${real}: what stands there is committed nowhere. Make it a folder of the clone. Nothing was written.`,
      );
  }
}

/** What is wrong with the program file that is there, as `config check` says it; null: nothing, or there is none. */
export async function mistakesIn(plan: readonly PlannedFile[]): Promise<string | null> {
  if (!plan.some(({ path }) => path === usualProgramFile)) return null;
  const text = await readFileIfThere(usualProgramFile);
  const reading = text === null ? null : readProgram(text, usualProgramFile);
  return reading === null || reading.ok ? null : formatMistakes(reading.mistakes, 'text');
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
