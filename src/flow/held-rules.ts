import * as v from 'valibot';

import { parseJson } from '../ledger/parse-json.ts';
import { rulesFile } from '../ledger/views.ts';
import type { Program } from '../program/program.ts';
import { readProgram } from '../program/read-program.ts';

/** The rules that `rules.json` holds, and the numeric id of the repository whose they are; null: nobody's yet. */
export interface HeldRules {
  readonly repository: number | null;
  /** Where people have their pages, such as `https://github.com`. */
  readonly server: string;
  readonly program: Program;
}

const schema = v.object({
  repository: v.nullable(v.pipe(v.number(), v.safeInteger())),
  server: v.string(),
  rules: v.unknown(),
});

/** Reads `rules.json`, in which `rules` is a program file in JSON; null for what holds none. */
export function readHeldRules(text: string): HeldRules | null {
  const held = v.safeParse(schema, parseJson(text));
  if (!held.success) return null;
  const { repository, server, rules } = held.output;
  const reading = readProgram(JSON.stringify(rules), rulesFile);
  return reading.ok ? { repository, server, program: reading.program } : null;
}
