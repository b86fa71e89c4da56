import { describeMistake, type Mistake, whatIsWrong } from './mistake.ts';

export type MistakeFormat = 'text' | 'github' | 'sarif';

/**
 * Mistakes for a reader (`text`: one a line), for the log of a GitHub workflow (`github`: annotations at their lines),
 * or for code scanning (`sarif`: SARIF 2.1.0). Empty for no mistakes, but for SARIF, which then says that there are none.
 * `warnings` come after them, and are told to be no more.
 */
export function formatMistakes(
  mistakes: readonly Mistake[],
  format: MistakeFormat,
  warnings: readonly Mistake[] = [],
): string {
  if (format === 'sarif') return JSON.stringify(sarif(mistakes, warnings), null, 2);
  if (format === 'github')
    return [
      ...mistakes.map((mistake) => annotation(mistake, 'error')),
      ...warnings.map((warning) => annotation(warning, 'warning')),
    ].join('\n');
  return [...mistakes.map(line), ...warnings.map((warning) => `Warning: ${line(warning)}`)].join('\n');
}

function line(mistake: Mistake): string {
  return printable(describeMistake(mistake));
}

/** A terminal must not obey what somebody wrote into a file. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '�');
}

function annotation(mistake: Mistake, level: 'error' | 'warning'): string {
  const { file, line, column } = mistake;
  return `::${level} file=${property(file)},line=${line},col=${column},title=Docpoints program::${data(whatIsWrong(mistake))}`;
}

function data(text: string): string {
  return printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function sarif(mistakes: readonly Mistake[], warnings: readonly Mistake[]): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Docpoints', rules: [rule] } },
        columnKind: 'utf16CodeUnits',
        results: [
          ...mistakes.map((mistake) => result(mistake, 'error')),
          ...warnings.map((warning) => result(warning, 'warning')),
        ],
      },
    ],
  };
}

const rule = {
  id: 'program-file',
  shortDescription: { text: 'The program file is right' },
  fullDescription: {
    text: 'A program file that holds a mistake awards nothing, and proposals wait until it is put right.',
  },
  help: {
    text: 'Each message says what was found, and what was expected. `docpoints config check` tells the same.',
  },
};

function result(mistake: Mistake, level: 'error' | 'warning'): object {
  const { line, column } = mistake;
  return {
    ruleId: rule.id,
    ruleIndex: 0,
    level,
    message: { text: whatIsWrong(mistake) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(mistake.file) },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  };
}

/** Relative to the repository; a colon within its first part would make it something else. */
function uriOf(file: string): string {
  return encodeURI(file.replaceAll('\\', '/')).replaceAll('#', '%23').replaceAll('?', '%3F');
}
