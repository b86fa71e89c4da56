import type { ArgsDef } from 'citty';

/** The program file, wherever rules are needed. */
export const programOption = {
  program: {
    type: 'string',
    valueHint: 'file',
    description: 'The program file (otherwise .github/docpoints.yml here, otherwise the preset simple)',
  },
} as const satisfies ArgsDef;

/** The result for a program instead of a reader. */
export const jsonOption = {
  json: { type: 'boolean', description: 'Print the result as JSON' },
} as const satisfies ArgsDef;

/** What every command understands; `src/cli.ts` does it. */
export const commonOptions = {
  help: { type: 'boolean', alias: 'h', description: 'Show this help' },
  version: { type: 'boolean', alias: 'v', description: 'Show the version' },
} as const satisfies ArgsDef;
