import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { presets } from '../../src/program/presets.ts';
import { programSchema } from '../../src/program/program-schema.ts';
import { readProgram } from '../../src/program/read-program.ts';
import { readShape } from '../../src/program/shape.ts';
import { everyKey } from './every-key.ts';
import { mutationsOf } from './mutations.ts';

const accepts = new Ajv({ strict: true, allowUnionTypes: true }).compile(programSchema());
const files: readonly (readonly [name: string, text: string])[] = [['every key', everyKey], ...presets];

/** What the parser makes of a plain value, written as JSON, which is YAML. */
function mistakesOf(value: unknown): string[] {
  const reading = readProgram(JSON.stringify(value), 'docpoints.yml');
  return reading.ok ? [] : reading.mistakes.map(({ found, expected }) => `${found}, expected ${expected}`);
}

/**
 * What a JSON Schema cannot say, or not without saying nothing to the person who edits: numbers and names that are
 * compared with each other, days and zones that exist, and what is only wrong together with what is inherited.
 */
const beyondASchema = [
  /^min \d+ above max/,
  /^a step of/,
  /^a range without its end/,
  /^an activity without points/,
  /^a cap/,
  /^-\d+ points, expected 0 or more/,
  /^`[\w-]+`, which the activity `[\w-]+` finds already/,
  /^\d+ points, expected (?:more|less) than the/,
  /expected a name that no other level has$/,
  /expected a day (?:that exists|after)/,
  /^the benefit `.+`, which no level opens/,
  /expected (?:a benefit|an activity)(?::|, of which)/,
  /expected an IANA time zone/,
  /^the label .+ already, expected each label for one thing/,
  /^another meaning for/,
  /, which has not been read, expected/,
  /^what looks like/,
  /^the key .+, expected another name: this one is reserved/,
  /^the merge key/,
];

describe.each(files)('of a file with slips in it (%s)', (_, text) => {
  const written: unknown = parse(text);

  test('the schema refuses what the parser refuses, but for what no schema can say', () => {
    fc.assert(
      fc.property(mutationsOf(written), (value) => {
        const mistakes = mistakesOf(value);
        const sayable = mistakes.filter((mistake) => !beyondASchema.some((kind) => kind.test(mistake)));
        if (sayable.length > 0 && accepts(value)) expect(sayable).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  test('the parser refuses what the schema refuses', () => {
    fc.assert(
      fc.property(mutationsOf(written), (value) => {
        // An empty file is one without a key; to a schema it is no map.
        fc.pre(value !== null);
        if (!accepts(value)) expect(mistakesOf(value), JSON.stringify(accepts.errors)).not.toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  test('as to shape alone they agree', () => {
    fc.assert(
      fc.property(mutationsOf(written), (value) => {
        if (readShape(value, null) === null) expect(accepts(value)).toBe(false);
      }),
      { numRuns: 120 },
    );
  });
});
