import type { PullRequest } from '../../classify/answer.ts';
import type { FoundProgram } from '../load-program.ts';

/** A pull request to be classified, wherever it was read. */
export interface ReadPull {
  readonly pull: PullRequest;
  /** The program file of its own repository, where it was read with it. */
  readonly programFile: FoundProgram | null;
}
