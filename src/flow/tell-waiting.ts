import type { Rules } from '../decide/conclude.ts';
import { rulesFor } from '../decide/issue-activity.ts';
import { waitingMarker } from '../decide/marker.ts';
import { waitingCommands } from '../decide/waiting.ts';
import { GitHubFault } from '../github/fault.ts';
import type { PullRequestReading, PullRequestRef, Write } from '../github/github.ts';
import { LedgerFault } from '../ledger/fault.ts';
import { renderWaiting } from '../view/waiting.ts';
import { readRules, type Glance } from './observe.ts';
import type { Outside } from './outside.ts';

/**
 * Tells those whose commands wait that the ledger has to be mended first, where that is what kept a look from its end.
 * Nothing ends the handling of a command here, so that it is carried out afterwards. It is a courtesy: where it cannot be
 * said, what is wrong with the ledger is told still. `error`: one that does not pass by itself; `glance`: what was read
 * before it, null where the ledger could not even be opened.
 */
export async function tellWaiting(
  error: unknown,
  ref: PullRequestRef,
  glance: Glance | null,
  outside: Outside,
): Promise<void> {
  if (!isOfLedger(error)) return;
  try {
    const read = glance ?? (await readAgain(ref, outside));
    if (read === null) return;
    const writes = writesOf(read, outside.now());
    if (writes.length > 0) await outside.github.write(ref, writes);
  } catch (unsaid) {
    if (!(unsaid instanceof GitHubFault)) throw unsaid;
  }
}

/** 👀 on what waits for GitHub. It is a courtesy: where it cannot be said either, the answer itself still comes. */
export async function tellDelay(
  ref: PullRequestRef,
  comments: readonly number[],
  { github }: Outside,
): Promise<void> {
  const writes = comments.map((comment) => ({ kind: 'react', comment, content: 'eyes' }) as const);
  if (writes.length === 0) return;
  await github.write(ref, writes).catch((error: unknown) => {
    if (!(error instanceof GitHubFault)) throw error;
  });
}

/** What somebody else's write made of it is looked at again, and is nothing to be mended. */
function isOfLedger(error: unknown): boolean {
  return (
    error instanceof LedgerFault ||
    (error instanceof GitHubFault && error.isOfLedger && error.kind !== 'conflict')
  );
}

interface Read {
  readonly reading: PullRequestReading;
  readonly rules: Rules;
}

async function readAgain(ref: PullRequestRef, outside: Outside): Promise<Read | null> {
  const reading = await outside.github.readPullRequest(ref, null);
  if (reading === null) return null;
  const { rules } = await readRules(reading, outside);
  return { reading, rules: { ...rules, program: rulesFor(reading.pull, rules.program) } };
}

function writesOf({ reading: { comments, repository }, rules }: Read, now: Date): Write[] {
  const { activities, ledger } = rules.program;
  const { seen, told } = waitingCommands({ comments, now }, Object.keys(activities));
  const here = `${repository.owner}/${repository.name}`;
  // The name of a database or a server says where the operator keeps it.
  const name = ledger.kind === 'branch' ? `${ledger.repository ?? here}, branch ${ledger.branch}` : null;
  return [
    ...told.map(({ id, author }): Write => ({
      kind: 'comment',
      body: renderWaiting(author, name, waitingMarker(id)),
    })),
    ...seen.map(({ id }): Write => ({ kind: 'react', comment: id, content: 'eyes' })),
  ];
}
