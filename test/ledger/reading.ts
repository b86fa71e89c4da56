import type { Head, Ledger } from '../../src/ledger/ledger.ts';
import type { PageCheck } from '../../src/ledger/views.ts';
import { ChainReader } from '../../src/standing/chain-reader.ts';
import { readChain, type ChainReading } from '../../src/standing/chain.ts';
import type { Entry } from '../../src/standing/entry.ts';
import { describeRemark } from '../../src/standing/ledger-line.ts';

export async function headOf(ledger: Ledger): Promise<Head> {
  return (await ledger.read({ source: null, members: [] })).head;
}

export function entriesOf(ledger: Ledger): Promise<Entry[]> {
  return Array.fromAsync(ledger.entries({}));
}

/** The ledger as whoever checks it sees it. */
export async function chainOf(ledger: Ledger): Promise<ChainReading> {
  const { lines, recorded } = await ledger.scan();
  return readChain(await Array.fromAsync(lines), recorded);
}

/** What stands beside the lines and is not what they come to, by those rules and that day, as who verifies is told; null: it was not compared. */
export async function wrongBeside(ledger: Ledger, check: PageCheck | null = null): Promise<string[] | null> {
  const { lines, recorded, compare } = await ledger.scan();
  const comparison = await compare?.();
  const reader = new ChainReader();
  for await (const line of lines) {
    const reading = reader.read(line);
    if (reading.kind !== 'broken') comparison?.take(line, reading);
  }
  const compared = await comparison?.finish(reader.end(recorded), check);
  return compared?.kind === 'compared' ? compared.wrong.map(describeRemark) : null;
}
