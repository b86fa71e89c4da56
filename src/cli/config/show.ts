import { presets } from '../../program/presets.ts';
import { nearestWord, quoted } from '../../program/words.ts';
import { writeProgram } from '../../program/write-program.ts';
import { command } from '../command.ts';
import { WrongUsage } from '../exit.ts';
import { loadProgram } from '../load-program.ts';
import { programOption } from '../options.ts';
import { printText } from '../terminal.ts';
import { explainProgram } from './explain.ts';

/** `docpoints config show`: the rules in force as a program file with every key in it; or a preset as it is written. */
export const configShow = command({
  about: 'Show the rules in force, as a program file with every key in it, or a preset with its comments',
  forms: ['[--explain] [--program file]', 'PRESET'],
  args: {
    preset: {
      type: 'positional',
      required: false,
      description: `A preset, to read or to begin with: ${[...presets.keys()].join(', ')}`,
    },
    explain: { type: 'boolean', description: 'Tell of each value where it comes from: file and line' },
    ...programOption,
  },
  async run(given) {
    const preset = given.text('preset');
    if (preset !== undefined) {
      const text = presetText(preset);
      if (given.has('explain') || given.text('program') !== undefined)
        throw new WrongUsage('A preset is shown as it is written: leave out --explain and --program.');
      printText(text);
      return;
    }
    const loaded = await loadProgram(given.text('program'));
    printText(given.has('explain') ? explainProgram(loaded) : writeProgram(loaded.program));
  },
});

function presetText(name: string): string {
  const text = presets.get(name);
  if (text !== undefined) return text;
  const known = [...presets.keys()];
  const nearest = nearestWord(name, known);
  const hint = nearest === null ? `There are ${quoted(known)}.` : `Did you mean ${nearest}?`;
  throw new WrongUsage(`“${name}” is no preset. ${hint} A program file is named with --program.`);
}
