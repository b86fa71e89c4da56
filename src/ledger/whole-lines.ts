import { ChainReader } from '../standing/chain-reader.ts';
import type { LedgerLine } from '../standing/ledger-line.ts';
import { NotWhole } from './fault.ts';

const place = 'the lines to put in its place';

/** Lines that are to take the place of all, numbered from 1. Throws NotWhole, at the latest behind the last one, where they are no whole chain. */
export async function* wholeLines(lines: AsyncIterable<string>): AsyncGenerator<LedgerLine> {
  const reader = new ChainReader();
  let line = 0;
  for await (const text of lines) {
    line += 1;
    const one = { file: place, line, text };
    reader.read(one);
    yield one;
  }
  const [problem] = reader.end(null).problems;
  if (problem !== undefined)
    throw new NotWhole(
      `The lines to put in the ledger's place are no whole chain: line ${problem.line ?? line} ${problem.what}. Nothing was changed.`,
    );
}
