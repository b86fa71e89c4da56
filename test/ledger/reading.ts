import type { Head, Ledger } from '../../src/ledger/ledger.ts';
import { readChain, type ChainReading } from '../../src/standing/chain.ts';
import type { Entry } from '../../src/standing/entry.ts';

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
