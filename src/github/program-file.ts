import { usualProgramFile } from '../program/usual-places.ts';
import type { ProgramFile } from './github.ts';
import type { ProgramAnswer, RepositoryAnswer } from './pull-request-answer.ts';

/** The repository's own program file, else its owner's. */
export function findProgramFile(
  repository: RepositoryAnswer,
  ownersRepository: { readonly program: ProgramAnswer } | null,
): ProgramFile | null {
  const own = programText(repository.program);
  if (own !== null) return { path: usualProgramFile, text: own };
  const ownersPath = `${repository.owner.login}/.github: ${usualProgramFile}`;
  const owners = programText(ownersRepository?.program ?? null);
  return owners === null ? null : { path: ownersPath, text: owners };
}

/**
 * The text of a program file; null where there is none. One that is cut off is longer than any may be, and one that GitHub
 * takes for no text comes as what is none: the mistake is told where all the others are.
 */
function programText(program: ProgramAnswer): string | null {
  return program === null || program.byteSize === undefined ? null : (program.text ?? '\0');
}
