import { formatMistakes, type MistakeFormat } from '../../program/format-mistakes.ts';
import type { Mistake } from '../../program/mistake.ts';
import type { ProgramReading } from '../../program/program-reading.ts';
import type { Program } from '../../program/program.ts';
import { hasOwnGlobs, unmatchedGlobs } from '../../program/unmatched-globs.ts';
import { usualProgramFile } from '../../program/usual-places.ts';
import { formatNumber } from '../../view/amount.ts';
import { oneLine } from '../../view/escape.ts';
import { command } from '../command.ts';
import { AnswerIsNo, OutsideFailed, WrongUsage } from '../exit.ts';
import { findProgram, type FoundProgram, readFoundProgram } from '../load-program.ts';
import { printText, say } from '../terminal.ts';

const formats: readonly MistakeFormat[] = ['text', 'github', 'sarif'];

/** `docpoints config check`: all mistakes and warnings on standard output, in one of three formats; exit 1 when there are mistakes. */
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
    const reading = await readFoundProgram(found);
    const warnings = reading.ok ? [...reading.warnings, ...(await globsWithoutFiles(reading, found))] : [];
    const report = formatMistakes(reading.ok ? [] : reading.mistakes, format, warnings);
    if (report !== '') printText(report);
    if (!reading.ok) {
      throw new AnswerIsNo(`${found.path} is invalid: ${count(reading.mistakes)}. It awards nothing.`);
    }
    const valid = `${oneLine(found.path)} is valid: ${summary(reading.program)}`;
    if (format === 'text') printText(valid);
    else say(valid);
  },
});

/** Where the program file stands in a clone, its globs can be held against the files that are there. */
async function globsWithoutFiles(
  reading: Extract<ProgramReading, { ok: true }>,
  { path }: FoundProgram,
): Promise<Mistake[]> {
  if (!hasOwnGlobs(reading, path)) return [];
  const { workTreePaths } = await import('./work-tree.ts');
  try {
    const paths = await workTreePaths(path);
    return paths === null ? [] : unmatchedGlobs(reading, path, paths);
  } catch (error) {
    if (!(error instanceof OutsideFailed)) throw error;
    // Whether the file is valid does not depend on it.
    say(`Its globs were not held against the files that are there. ${error.message}`);
    return [];
  }
}

function count({ length }: readonly Mistake[]): string {
  return length === 1 ? '1 mistake' : `${formatNumber(length)} mistakes`;
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
