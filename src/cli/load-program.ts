import { resolveProgram } from '../flow/resolve-program.ts';
import { formatMistakes } from '../program/format-mistakes.ts';
import { describeMistake } from '../program/mistake.ts';
import type { Path } from '../program/offset-of.ts';
import type { Origin, ProgramReading } from '../program/program-reading.ts';
import type { Program } from '../program/program.ts';
import { usualProgramFile } from '../program/usual-places.ts';
import { AnswerIsNo } from './exit.ts';
import { readFileIfThere, readNamedFile } from './named-file.ts';
import { say } from './terminal.ts';

/** A program file as it was found. */
export interface FoundProgram {
  readonly path: string;
  readonly text: string;
}

export interface LoadedProgram {
  readonly program: Program;
  /** Null: there is no file, the preset `simple` is in force. */
  readonly file: FoundProgram | null;
  /** Where what stands at a path of the program file was written; null: nobody wrote it. */
  readonly origin: (path: Path) => Origin | null;
}

/**
 * The rules in force: of the file named, of the one below the working folder, of `instead` (one found elsewhere), or of
 * the preset `simple`. Its warnings go to standard error. Throws AnswerIsNo with all mistakes of an invalid file,
 * WrongUsage for a named file that is not there, or where a file of another repository is to be read without a token.
 */
export async function loadProgram(
  named: string | undefined,
  instead: FoundProgram | null = null,
): Promise<LoadedProgram> {
  const file = (await findProgram(named)) ?? instead;
  const reading = await readFoundProgram(file);
  if (!reading.ok) throw new AnswerIsNo(formatMistakes(reading.mistakes, 'text'));
  for (const warning of reading.warnings) say(`Warning: ${describeMistake(warning)}`);
  return { program: reading.program, file, origin: reading.origin };
}

/** Reads a program file with all that it extends; what is in other repositories comes from GitHub. Throws WrongUsage where that takes a token and there is none. */
export async function readFoundProgram(file: FoundProgram | null): Promise<ProgramReading> {
  return resolveProgram(file, async (place) => {
    const { readProgramFromGitHub } = await import('./read-program-from-github.ts');
    return readProgramFromGitHub(place, process.env);
  });
}

/** The program file that was named, or the usual one; null where none was named and the usual one is not there. */
export async function findProgram(named: string | undefined): Promise<FoundProgram | null> {
  if (named !== undefined) return { path: named, text: await readNamedFile(named) };
  const text = await readFileIfThere(usualProgramFile);
  return text === null ? null : { path: usualProgramFile, text };
}
