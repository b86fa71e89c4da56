import { readProgramFile } from '../github/read-program-file.ts';
import type { OtherFile } from '../program/chain.ts';
import { nameOfPlace, type ProgramPlace } from '../program/program-place.ts';
import { connectGitHub } from './connect-github.ts';
import { WrongUsage } from './exit.ts';

/** A file that a program file extends, read with the token of the environment. Throws WrongUsage without one, GitHubFault. */
export async function readProgramFromGitHub(place: ProgramPlace, env: NodeJS.ProcessEnv): Promise<OtherFile> {
  try {
    const file = await readProgramFile(connectGitHub(env), place);
    // Whoever asks here may read it.
    return 'text' in file ? { text: file.text } : file;
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    throw new WrongUsage(`The program extends ${nameOfPlace(place)}. ${error.message}`);
  }
}
