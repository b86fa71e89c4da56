import type { Ledger } from '../../ledger/ledger.ts';
import { ChainReader, type ChainSummary } from '../../standing/chain-reader.ts';
import { describeRemark, type LedgerLine } from '../../standing/chain.ts';
import { AnswerIsNo } from '../exit.ts';
import { say } from '../terminal.ts';

/**
 * Reads all lines of a ledger once, one after the other, and gives each to `see`. Throws AnswerIsNo when they are no whole
 * chain: what was made of them is not to be used then.
 */
export async function checkWhole(
  ledger: Ledger,
  see: (line: LedgerLine) => void = () => {},
): Promise<ChainSummary> {
  const { recorded, lines } = await ledger.scan();
  const reader = new ChainReader();
  for await (const line of lines) {
    if (reader.read(line).kind !== 'broken') see(line);
  }
  const chain = reader.end(recorded);
  for (const warning of chain.warnings) say(`Warning: ${describeRemark(warning)}`);
  const [first] = chain.problems;
  if (first === undefined) return chain;
  throw new AnswerIsNo(
    `The ledger in ${ledger.name} is not whole: ${describeRemark(first)}. docpoints ledger verify shows all of it.`,
  );
}
