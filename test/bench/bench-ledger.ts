import { readProgram } from '../../src/program/read-program.ts';
import { benchLedgers } from './ledgers.ts';

/** `npm run bench:ledger`: the part of `npm run bench` about long ledgers. */
const reading = readProgram('extends: dataminer', 'bench');
if (!reading.ok) throw new Error('The preset is invalid.');
await benchLedgers(reading.program);
