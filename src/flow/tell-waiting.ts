import { waitingMarker } from '../decide/marker.ts';
import { waitingCommands } from '../decide/waiting.ts';
import { GitHubFault } from '../github/fault.ts';
import type { PullRequestRef, Write } from '../github/github.ts';
import { renderWaiting } from '../view/waiting.ts';
import type { Glance } from './observe.ts';
import type { Outside } from './outside.ts';

/**
 * Tells those whose commands wait that the ledger has to be mended first. Nothing ends the handling of a command here, so
 * that it is carried out afterwards. It is a courtesy: where it cannot be said, what is wrong with the ledger is told still.
 */
export async function tellWaiting(
  ref: PullRequestRef,
  { reading, rules, ledger }: Glance,
  outside: Outside,
): Promise<void> {
  const asked = { comments: reading.comments, now: outside.now() };
  const { seen, told } = waitingCommands(asked, Object.keys(rules.program.activities));
  // The name of a database or a server says where the operator keeps it.
  const name = rules.program.ledger.kind === 'branch' ? ledger.name : null;
  const writes = [
    ...told.map(({ id, author }): Write => ({
      kind: 'comment',
      body: renderWaiting(author, name, waitingMarker(id)),
    })),
    ...seen.map(({ id }): Write => ({ kind: 'react', comment: id, content: 'eyes' })),
  ];
  if (writes.length === 0) return;
  await outside.github.write(ref, writes).catch((error: unknown) => {
    if (!(error instanceof GitHubFault)) throw error;
  });
}
