import type { Ledger, LedgerScan, ReadLine } from '../../ledger/ledger.ts';
import { ChainReader, type ChainSummary } from '../../standing/chain-reader.ts';
import { describeRemark, type LedgerLine } from '../../standing/ledger-line.ts';
import { AnswerIsNo } from '../exit.ts';
import { say } from '../terminal.ts';
import { startProgress } from './progress.ts';

/** Of warnings, where the answer is about something else: lines of a later version have one each. */
const mostShown = 5;

/**
 * Reads all lines of a ledger once, one after the other, and gives each to `see`. Throws AnswerIsNo when they are no whole
 * chain: what was made of them is not to be used then.
 */
export async function checkWhole(
  ledger: Ledger,
  see: (line: LedgerLine, said: ReadLine) => void = () => {},
): Promise<ChainSummary> {
  const chain = await readThrough(await ledger.scan(), new ChainReader(), see);
  for (const warning of chain.warnings.slice(0, mostShown)) say(`Warning: ${describeRemark(warning)}`);
  if (chain.warnings.length > mostShown)
    say('Warning: there is more like that. docpoints ledger verify shows all of it.');
  const [first] = chain.problems;
  if (first === undefined) return chain;
  throw new AnswerIsNo(
    `The ledger in ${ledger.name} is not whole: ${describeRemark(first)}. docpoints ledger verify shows all of it.`,
  );
}

/** The same of a ledger that may be broken: what the reader finds is answered, and nothing is said. Tells progress. */
export async function readThrough(
  { recorded, lines }: LedgerScan,
  reader: ChainReader,
  see: (line: LedgerLine, said: ReadLine) => void = () => {},
): Promise<ChainSummary> {
  const progress = startProgress('Reading the ledger');
  try {
    for await (const line of lines) {
      const said = reader.read(line);
      progress.step();
      if (said.kind !== 'broken') see(line, said);
    }
  } finally {
    progress.done();
  }
  return reader.end(recorded);
}
