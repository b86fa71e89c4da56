import { ChainReader, type ChainSummary } from './chain-reader.ts';
import { readEntryLine } from './entry-line.ts';
import type { Entry } from './entry.ts';
import type { LedgerLine, RecordedHead } from './ledger-line.ts';

export interface ChainReading extends Omit<ChainSummary, 'foundAt' | 'erasures'> {
  /** Those that this program knows, in the order of the chain. */
  readonly entries: readonly Entry[];
  /** Whether a head seen earlier (`sha256:…`) is in the history still. */
  readonly has: (digest: string) => boolean;
}

/** Reads a ledger's lines as one chain, across files, and tells what is wrong with it: `ChainReader` for one that is in memory. Never throws. */
export function readChain(lines: readonly LedgerLine[], recorded: RecordedHead | null): ChainReading {
  const reader = new ChainReader();
  const entries: Entry[] = [];
  for (const line of lines) {
    const reading = reader.read(line);
    if (reading.kind === 'entry') entries.push(reading.entry);
  }
  const { foundAt: _, erasures: __, ...summary } = reader.end(recorded);
  return { ...summary, entries, has: (digest) => lines.some(({ text }) => digestOfLine(text) === digest) };
}

function digestOfLine(text: string): string | null {
  const reading = readEntryLine(text);
  return reading.kind === 'broken' ? null : reading.digest;
}
