/** A process of its own that adds up the ledger in a folder, and says how many MB of memory it took at its peak. */
import { readProgram } from '../../src/program/read-program.ts';
import { foldUntil } from './standing.ts';

const [folder = ''] = process.argv.slice(2);
const reading = readProgram('extends: dataminer', 'bench');
if (!reading.ok) throw new Error('The preset is invalid.');
foldUntil(folder, reading.program, '2026-12-31');
// In kilobytes, as POSIX has it.
console.log(process.resourceUsage().maxRSS / 1000);
