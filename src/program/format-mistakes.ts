import { describeMistake, type Mistake } from './mistake.ts';

export type MistakeFormat = 'text' | 'github' | 'sarif';

/**
 * Mistakes for a reader (`text`: one a line), for the log of a GitHub workflow (`github`: annotations at their lines),
 * or for code scanning (`sarif`: SARIF 2.1.0). Empty for no mistakes, but for SARIF, which then says that there are none.
 */
export function formatMistakes(mistakes: readonly Mistake[], format: MistakeFormat): string {
  if (format === 'sarif') return JSON.stringify(sarif(mistakes), null, 2);
  return mistakes.map(format === 'github' ? annotation : line).join('\n');
}

function line(mistake: Mistake): string {
  return printable(describeMistake(mistake));
}

/** A terminal must not obey what somebody wrote into a file. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}]/gu, '�');
}

function annotation(mistake: Mistake): string {
  const { file, line, column } = mistake;
  return `::error file=${property(file)},line=${line},col=${column},title=Docpoints program::${data(whatIsWrong(mistake))}`;
}

function data(text: string): string {
  return printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** The mistake without its place, where the place is told apart. */
function whatIsWrong(mistake: Mistake): string {
  return describeMistake(mistake).slice(`${mistake.file}:${mistake.line}:${mistake.column}: `.length);
}

function sarif(mistakes: readonly Mistake[]): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Docpoints', rules: [{ id: 'program-file' }] } },
        columnKind: 'utf16CodeUnits',
        results: mistakes.map((mistake) => ({
          ruleId: 'program-file',
          level: 'error',
          message: { text: whatIsWrong(mistake) },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: encodeURI(mistake.file) },
                region: { startLine: mistake.line, startColumn: mistake.column },
              },
            },
          ],
        })),
      },
    ],
  };
}
