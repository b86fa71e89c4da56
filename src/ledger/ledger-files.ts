import type { LedgerLine, RecordedHead } from '../standing/chain.ts';
import { linesOf } from './chain-walk.ts';
import { recordedHead } from './head-file.ts';
import { monthsInOrder } from './paths.ts';

/** All lines in order: by month, then by part. Whether they are whole is for `readChain` to say. */
export function readLines(files: ReadonlyMap<string, string>): {
  readonly lines: LedgerLine[];
  readonly recorded: RecordedHead | null;
} {
  return {
    lines: monthsInOrder(files.keys()).flatMap((path) => linesOf(path, files.get(path) ?? '')),
    recorded: recordedHead(files),
  };
}
