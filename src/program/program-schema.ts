import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';

import { simpleLayer } from './chain.ts';
import { writtenProgram } from './written-program.ts';

/** The JSON Schema of a program file, by which editors complete and check it. Made from the schema that `readProgram` uses, with the defaults of the preset `simple`. */
export function programSchema(): object {
  const schema = toJsonSchema(writtenProgram, {
    overrideAction: ({ valibotAction, jsonSchema }) => {
      const more = v.safeParse(moreWords, valibotAction);
      if (!more.success) return undefined;
      const { jsonSchema: _, ...made } = { jsonSchema: null, ...jsonSchema };
      return { ...made, ...more.output.metadata.jsonSchema };
    },
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...withDefaults(schema, simpleLayer().written),
    title: 'Docpoints program',
    description: 'The points program of a repository: .github/docpoints.yml',
  };
}

/** What `also` adds. */
const moreWords = v.object({
  type: v.literal('metadata'),
  metadata: v.object({ jsonSchema: v.record(v.string(), v.unknown()) }),
});

/** Each key with the value that it has where nobody says otherwise. */
function withDefaults(schema: object, values: object): object {
  const properties: Record<string, object> = { ...Reflect.get(schema, 'properties') };
  for (const [name, value] of Object.entries(values)) {
    const property = properties[name];
    if (property === undefined) continue;
    const isGroup = 'properties' in property && name !== 'ledger';
    properties[name] = isGroup ? withDefaults(property, Object(value)) : { ...property, default: value };
  }
  return { ...schema, properties };
}
