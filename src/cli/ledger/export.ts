import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { command } from '../command.ts';
import { loadProgram } from '../load-program.ts';
import { openNamedLedger } from '../open-named-ledger.ts';
import { ledgerEnvironment, ledgerOption, programOption } from '../options.ts';
import { writeCsv } from './csv.ts';
import { jsonLinesOf, jsonOf } from './json.ts';
import { readWholeLedger } from './read-whole-ledger.ts';

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
    const { entries, lines } = await readWholeLedger(ledger);
    const format = given.text('format');
    if (format === 'csv') return writeCsv(entries, process.stdout);
    const text = format === 'json' ? jsonOf(lines) : jsonLinesOf(lines);
    await pipeline(Readable.from(text), process.stdout, { end: false });
  },
});
