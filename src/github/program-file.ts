import { usualProgramFile } from '../program/usual-places.ts';
import { GitHubFault } from './fault.ts';
import type { ProgramFile } from './github.ts';
import type { ProgramAnswer, RepositoryAnswer } from './pull-request-answer.ts';

/** The repository's own program file, else its owner's. Throws GitHubFault `invalid` for one that GitHub does not give as whole text. */
export function findProgramFile(
  repository: RepositoryAnswer,
  ownersRepository: { readonly program: ProgramAnswer } | null,
): ProgramFile | null {
  const own = programText(repository.program, usualProgramFile);
  if (own !== null) return { path: usualProgramFile, text: own };
  const ownersPath = `${repository.owner.login}/.github: ${usualProgramFile}`;
  const owners = programText(ownersRepository?.program ?? null, ownersPath);
  return owners === null ? null : { path: ownersPath, text: owners };
}

/** The text of a program file; null where there is none. Throws GitHubFault `invalid` where it is not whole text. */
function programText(program: ProgramAnswer, path: string): string | null {
  if (program === null || program.byteSize === undefined) return null;
  if (program.isTruncated === true) {
    throw new GitHubFault(
      'invalid',
      `${path} has ${program.byteSize} bytes; a program file may have at most 512,000. Nothing is decided until it is shorter.`,
    );
  }
  if (program.text == null) {
    throw new GitHubFault('invalid', `${path} is not text. Save it as UTF-8; nothing is decided until then.`);
  }
  return program.text;
}
