import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { Ledger } from '../../ledger/ledger.ts';
import { readEntryLine } from '../../standing/entry-line.ts';
import type { Entry } from '../../standing/entry.ts';
import type { LedgerLine } from '../../standing/ledger-line.ts';
import { command } from '../command.ts';
import { loadProgram } from '../load-program.ts';
import { openNamedLedger } from '../open-named-ledger.ts';
import { ledgerEnvironment, ledgerOption, programOption } from '../options.ts';
import { checkWhole } from './check-whole.ts';
import { writeCsv } from './csv.ts';
import { jsonLinesOf, jsonOf } from './json.ts';
import { told } from './progress.ts';

/** `docpoints ledger export`: the whole ledger on standard output, for a spreadsheet or another program. */
export const ledgerExport = command({
  about: 'Print the ledger as CSV, JSON or JSON Lines',
  forms: ['--format csv|json|jsonl [--ledger place]'],
  args: {
    format: {
      type: 'enum',
      options: ['csv', 'json', 'jsonl'],
      required: true,
      description: 'A table with a header (csv), one list (json), or the lines as they are (jsonl)',
    },
    ...ledgerOption,
    ...programOption,
  },
  environment: ledgerEnvironment,
  async run(given) {
    const ofProgram = async () => (await loadProgram(given.text('program'))).program.ledger;
    const ledger = await openNamedLedger(given.text('ledger'), ofProgram, process.env);
    // Read once to know that it is whole, and once more to print it: kept in between, it might not fit.
    const { count } = await checkWhole(ledger);
    // Beside what is printed to the same terminal it would only be in the way.
    const isShown = process.stdout.isTTY;
    const lines = isShown ? linesUntil(ledger, count) : told('Printing', linesUntil(ledger, count));
    const format = given.text('format');
    if (format === 'csv') return writeCsv(entriesOf(lines), process.stdout);
    const text = format === 'json' ? jsonOf(lines) : jsonLinesOf(lines);
    await pipeline(Readable.from(text), process.stdout, { end: false });
  },
});

/** The lines that were checked: others may be appended meanwhile. */
async function* linesUntil(ledger: Ledger, count: number): AsyncGenerator<LedgerLine> {
  let left = count;
  if (left === 0) return;
  for await (const line of (await ledger.scan()).lines) {
    yield line;
    left -= 1;
    if (left === 0) return;
  }
}

async function* entriesOf(lines: AsyncIterable<LedgerLine>): AsyncGenerator<Entry> {
  for await (const { text } of lines) {
    const reading = readEntryLine(text);
    if (reading.kind === 'entry') yield reading.entry;
  }
}
