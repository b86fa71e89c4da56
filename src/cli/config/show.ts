import { writeProgram } from '../../program/write-program.ts';
import { command } from '../command.ts';
import { loadProgram } from '../load-program.ts';
import { programOption } from '../options.ts';
import { printText } from '../terminal.ts';
import { explainProgram } from './explain.ts';

/** `docpoints config show`: the rules in force as a program file with every key in it. */
export const configShow = command({
  about: 'Show the rules in force, as a program file with every key in it',
  forms: ['[--explain] [--program file]'],
  args: {
    explain: { type: 'boolean', description: 'Tell of each value where it comes from' },
    ...programOption,
  },
  async run(given) {
    const { program, file } = await loadProgram(given.text('program'));
    printText(given.has('explain') ? explainProgram(program, file) : writeProgram(program));
  },
});
