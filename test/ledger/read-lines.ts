import { recordedHead } from '../../src/ledger/head-file.ts';
import { monthsInOrder } from '../../src/ledger/paths.ts';
import { linesOf } from '../../src/standing/ledger-line.ts';
import type { LedgerLine, RecordedHead } from '../../src/standing/ledger-line.ts';

/** The lines in a ledger's files, in order, and what `head.json` says of them: for `readChain` to check. */
export function readLines(files: ReadonlyMap<string, string>): {
  readonly lines: LedgerLine[];
  readonly recorded: RecordedHead | null;
} {
  return {
    lines: monthsInOrder(files.keys()).flatMap((path) => linesOf(path, files.get(path) ?? '')),
    recorded: recordedHead(files),
  };
}
