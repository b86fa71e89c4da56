import type { Rules } from '../decide/conclude.ts';
import { mayBeIssueForm } from '../decide/issue-form.ts';
import { isAboutPoints } from '../decide/labels.ts';
import { isHandled, readSpokenCommands } from '../decide/spoken-commands.ts';
import type { PullRequestReading } from '../github/github.ts';
import type { Program } from '../program/program.ts';
import type { Entry } from '../standing/entry.ts';
import { isTheOne } from './quiet.ts';

type Read = Pick<
  PullRequestReading,
  'repository' | 'pull' | 'comments' | 'labellings' | 'paths' | 'ownDeletedAt'
>;

/**
 * Whether nothing is to do where no comment of ours says so: nothing was ever said there, or all that was said is answered,
 * or the comment was deleted and nothing has happened since that brings it back, or the rules cannot be used. `recorded`
 * asks for the ledger's entries about the pull request, where they matter. Throws what it throws.
 */
export async function isIdle(
  reading: Read,
  { program, invalid }: Rules,
  now: Date,
  recorded: () => Promise<readonly Entry[]>,
): Promise<boolean> {
  const { pull, comments, ownDeletedAt } = reading;
  const spoken = readSpokenCommands(comments, Object.keys(program.activities));
  if (!spoken.every(({ comment }) => isHandled(comment))) return false;
  const ours = comments.filter(isTheOne);
  // By rules that cannot be used nothing is decided, and our comment is left as it is; but for a double of it.
  if (invalid !== null) return ours.length < 2;
  if (ours.length > 0) return false;
  if (pull.kind === 'issue' && !mayBeIssueForm(pull.body) && !isLabelled(reading, program)) return true;
  // A command that waits for an answer does not pay for loading the rest.
  const { hasNothingToSay, isLeftDeleted } = await import('./left-unsaid.ts');
  return ownDeletedAt === null
    ? hasNothingToSay(reading, spoken, program)
    : isLeftDeleted(reading, ownDeletedAt, spoken, program, now, recorded);
}

function isLabelled({ labellings }: Read, program: Program): boolean {
  return labellings.some(({ name }) => isAboutPoints(name, program));
}
