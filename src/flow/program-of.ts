import type { OtherFile } from '../program/chain.ts';
import { describeMistake } from '../program/mistake.ts';
import { nameOfPlace, type ProgramPlace } from '../program/program-place.ts';
import type { Program } from '../program/program.ts';
import { usualProgramFile } from '../program/usual-places.ts';
import { resolveProgram } from './resolve-program.ts';

/** The program file of a repository is invalid: all mistakes, with file, line and column. */
export class InvalidProgram extends Error {
  override readonly name = 'InvalidProgram';
}

/**
 * The rules in force in a repository: its own program file, else the one of its owner, else the preset `simple`. Throws
 * InvalidProgram, and what `read` throws.
 */
export async function programOf(
  { owner, repo }: Pick<ProgramPlace, 'owner' | 'repo'>,
  read: (place: ProgramPlace) => Promise<OtherFile>,
): Promise<Program> {
  const places = [repo, '.github'].map((name) => ({ owner, repo: name, path: usualProgramFile, ref: null }));
  for (const place of places) {
    const file = await read(place);
    if ('unreadable' in file) continue;
    return validated(await resolveProgram({ path: nameOfPlace(place), text: file.text }, read));
  }
  return validated(await resolveProgram(null, read));
}

function validated(reading: Awaited<ReturnType<typeof resolveProgram>>): Program {
  if (reading.ok) return reading.program;
  throw new InvalidProgram(reading.mistakes.map(describeMistake).join('\n'));
}
