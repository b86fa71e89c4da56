import * as v from 'valibot';

import { parseJson } from '../ledger/parse-json.ts';
import { rulesFile } from '../ledger/views.ts';
import type { Program } from '../program/program.ts';
import { readProgram } from '../program/read-program.ts';

/** The rules that `rules.json` holds, and the numeric id of the repository whose they are; null: nobody's yet. */
export interface HeldRules {
  readonly repository: number | null;
  readonly program: Program;
}

const schema = v.object({ repository: v.nullable(v.pipe(v.number(), v.safeInteger())), rules: v.unknown() });

/** Reads `rules.json`, in which `rules` is a program file in JSON; null for what holds none. */
export function readHeldRules(text: string): HeldRules | null {
  const held = v.safeParse(schema, parseJson(text));
  if (!held.success) return null;
  const { repository, rules } = held.output;
  const reading = readProgram(JSON.stringify(rules), rulesFile);
  return reading.ok ? { repository, program: reading.program } : null;
}
