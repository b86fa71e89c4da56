import type { LedgerMark } from '../decide/marker.ts';
import { LedgerFault } from '../ledger/fault.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { LostLine } from './remembered.ts';

/** Whether the ledger says that it was written anew by an erasure since. Throws what reading it throws. */
export async function isErasedSince({ at }: LedgerMark, ledger: Ledger): Promise<boolean> {
  for await (const { kind } of ledger.entries({ since: at })) if (kind === 'erasure') return true;
  return false;
}

/** What to say where nothing explains that a line is gone. */
export function rewritten({ comment, mark }: LostLine, { name }: Ledger): LedgerFault {
  return new LedgerFault(
    `The ledger in ${name} was written anew: the line with the digest sha256:${mark.line}…, recorded at ${mark.at}, which ${comment.url} remembers, is in it no more. Nothing was decided about this pull request. Put the ledger back as it was: of a branch, its page of activity on GitHub names the commit before somebody pushed over it or deleted it, and so does any clone; a database has its backups. If it was meant, delete that comment: then nothing is remembered, and the ledger is taken as it is.`,
  );
}
