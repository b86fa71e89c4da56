import type { Ledger } from '../../ledger/ledger.ts';
import { describeRemark, readChain, type ChainReading, type LedgerLine } from '../../standing/chain.ts';
import { AnswerIsNo } from '../exit.ts';
import { say } from '../terminal.ts';

/** A ledger that is whole. */
export interface WholeLedger extends ChainReading {
  /** All of them, those that this version does not know among them. */
  readonly lines: readonly LedgerLine[];
}

/** Reads a ledger and tells its warnings on standard error. Throws AnswerIsNo when its chain is broken: nothing read from it could be believed. */
export async function readWholeLedger(ledger: Ledger): Promise<WholeLedger> {
  const { recorded, lines: stream } = await ledger.scan();
  const lines = await Array.fromAsync(stream);
  const chain = readChain(lines, recorded);
  for (const warning of chain.warnings) say(`Warning: ${describeRemark(warning)}`);
  const [first] = chain.problems;
  if (first !== undefined)
    throw new AnswerIsNo(
      `The ledger in ${ledger.name} is not whole: ${describeRemark(first)}. docpoints ledger verify shows all of it.`,
    );
  return { ...chain, lines };
}
