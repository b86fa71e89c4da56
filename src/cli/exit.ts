import { GitHubFault } from '../github/fault.ts';
import { LedgerFault, NotWhole } from '../ledger/fault.ts';

/** The command line itself is wrong: exit code 2, and how to write it is told. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

/** The question was understood, and the answer is no (an invalid program, a broken chain): exit code 1. */
export class AnswerIsNo extends Error {
  override readonly name = 'AnswerIsNo';
}

/** What Docpoints needs from outside (Git, a file) failed: exit code 3. */
export class OutsideFailed extends Error {
  override readonly name = 'OutsideFailed';
}

/** How a process ends for an error: its exit code, and what standard error says. */
export interface Ending {
  readonly code: 1 | 2 | 3;
  readonly message: string;
}

/** Tells an error apart: the usage, the answer, the world outside, or a bug of ours (which shows its stack). */
export function endingFor(error: unknown): Ending {
  if (error instanceof WrongUsage) return { code: 2, message: error.message };
  if (error instanceof AnswerIsNo || error instanceof NotWhole) return { code: 1, message: error.message };
  const isOutside =
    error instanceof GitHubFault || error instanceof LedgerFault || error instanceof OutsideFailed;
  if (isOutside) return { code: 3, message: error.message };
  if (isSystemError(error)) return { code: 3, message: error.message };
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: 3, message: `This is a bug of Docpoints. Please report it with what follows.\n${told}` };
}

/** An error of the operating system, such as a folder that may not be read. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
