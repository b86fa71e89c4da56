import { parsePullRequest } from '../../classify/answer.ts';
import { WrongUsage } from '../exit.ts';
import { readNamedFile } from '../named-file.ts';
import type { ReadPull } from './read-pull.ts';

/** Reads `classify --files`: one pull request as a JSON object. Throws WrongUsage where the file holds none. */
export async function pullFromFile(path: string): Promise<ReadPull> {
  const text = await readNamedFile(path);
  try {
    return { pull: parsePullRequest(JSON.parse(text)), programFile: null };
  } catch (error) {
    if (error instanceof SyntaxError) throw new WrongUsage(`${path} is not JSON: ${error.message}.`);
    if (error instanceof TypeError) throw new WrongUsage(`${path}: ${error.message}`);
    throw error;
  }
}
