import { formatMistakes, type MistakeFormat } from '../../program/format-mistakes.ts';
import { describeMistake, type Mistake } from '../../program/mistake.ts';
import type { Program } from '../../program/program.ts';
import { readProgram } from '../../program/read-program.ts';
import { formatNumber } from '../../view/amount.ts';
import { oneLine } from '../../view/escape.ts';
import { command } from '../command.ts';
import { AnswerIsNo, WrongUsage } from '../exit.ts';
import { findProgram, usualProgramFile } from '../load-program.ts';
import { printText, say } from '../terminal.ts';

const formats: readonly MistakeFormat[] = ['text', 'github', 'sarif'];

/** `docpoints config check`: all mistakes on standard output, in one of three formats; exit 1 when there are any. */
export const configCheck = command({
  about: 'Check a program file, and tell all of its mistakes',
  forms: ['[FILE] [--format text|github|sarif]'],
  args: {
    file: {
      type: 'positional',
      required: false,
      description: `The program file (otherwise ${usualProgramFile} here)`,
    },
    format: {
      type: 'enum',
      options: [...formats],
      description: 'For a reader (text), as annotations of a workflow (github), for code scanning (sarif)',
    },
  },
  async run(given) {
    const found = await findProgram(given.text('file'));
    if (found === null) throw new WrongUsage(`There is no ${usualProgramFile} here: name the program file.`);
    const format = formats.find((one) => one === given.text('format')) ?? 'text';
    const reading = readProgram(found.text, found.path);
    const mistakes = reading.ok ? [] : reading.mistakes;
    const report = formatMistakes(mistakes, format);
    if (report !== '') printText(report);
    if (!reading.ok) throw new AnswerIsNo(`${found.path} is invalid: ${count(mistakes)}. It awards nothing.`);
    for (const warning of reading.warnings) warn(warning, format);
    const valid = `${oneLine(found.path)} is valid: ${summary(reading.program)}`;
    if (format === 'text') printText(valid);
    else say(valid);
  },
});

function count({ length }: readonly Mistake[]): string {
  return length === 1 ? '1 mistake' : `${formatNumber(length)} mistakes`;
}

function warn(warning: Mistake, format: MistakeFormat): void {
  if (format === 'github') printText(formatMistakes([warning], format).replace(/^::error /, '::warning '));
  else say(`Warning: ${describeMistake(warning)}`);
}

function summary({ name, activities, levels, digest }: Program): string {
  const [found, all] = [
    Object.values(activities).filter(({ finds }) => finds.length > 0).length,
    Object.keys(activities).length,
  ];
  return [
    oneLine(name),
    `activities: ${all}, found in pull requests: ${found}; levels: ${levels.length}`,
    `rules: ${digest}`,
  ].join('\n  ');
}
