import { programSchema } from '../../program/program-schema.ts';
import { command } from '../command.ts';
import { printText } from '../terminal.ts';

/** `docpoints config schema`: the JSON Schema by which editors complete and check a program file. */
export const configSchema = command({
  about: 'Print the JSON Schema of program files, by which editors complete and check them',
  forms: ['> docpoints.schema.json'],
  args: {},
  run: () => printText(JSON.stringify(programSchema(), null, 2)),
});
