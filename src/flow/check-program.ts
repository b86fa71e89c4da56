import { createHash } from 'node:crypto';

import canonicalize from 'canonicalize';

import { GitHubFault } from '../github/fault.ts';
import type { PullRequestRef } from '../github/github.ts';
import { usualProgramFile } from '../program/usual-places.ts';
import type { Glance } from './observe.ts';
import type { Outside } from './outside.ts';

/**
 * Of an open pull request that may touch the program file: writes a check on its head: the mistakes at their lines, or what
 * would change. The file is read as data from the head's own blob, and nothing of the pull request is run. Answers what
 * was refused, in a sentence each. Throws GitHubFault for what may pass.
 */
export async function checkProgram(ref: PullRequestRef, glance: Glance, outside: Outside): Promise<string[]> {
  const { reading } = glance;
  const { pull } = reading;
  const { owner, repo } = ref;
  const path = outside.programPath ?? usualProgramFile;
  const head = await outside.github.readProgramFile({ owner, repo, path, ref: pull.headCommit });
  const own = reading.programFile?.path === path ? reading.programFile.text : null;
  const text = 'text' in head ? head.text : null;
  // Where the paths are not known, the text says whether the file is among them.
  if (text === own) return [];
  // Who may hold another level takes the whole ledger to know: it is asked once of a text, not at each event.
  const digest = createHash('sha256')
    .update(canonicalize({ text, own, program: glance.rules.program.digest }) ?? '')
    .digest('hex');
  // Most events find the check there already: only the others pay for loading what makes it.
  const make = async () => (await import('./propose-program.ts')).makeCheck(head, path, ref, glance, outside);
  try {
    await outside.github.writeCheck(ref, pull.headCommit, { name: 'Docpoints program', digest, make });
    return [];
  } catch (error) {
    // Points do not wait for what only a permission could mend.
    if (error instanceof GitHubFault && !error.passes) return [error.message];
    throw error;
  }
}
