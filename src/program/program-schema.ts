import { toJsonSchema } from '@valibot/to-json-schema';

import { writtenProgram } from './written-program.ts';

/** The JSON Schema of a program file, by which editors complete and check it. Made from the schema that `readProgram` uses. */
export function programSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...toJsonSchema(writtenProgram),
    title: 'Docpoints program',
    description: 'The points program of a repository: .github/docpoints.yml',
  };
}
