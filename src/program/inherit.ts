import * as v from 'valibot';

import { presets } from './presets.ts';
import { writtenProgram, type WrittenProgram } from './written-program.ts';

/**
 * The written program with what it inherits: absent keys come from the preset it extends, then from `simple`.
 * Maps are joined key by key, lists and plain values replace what was there; an activity that is null is taken away.
 * A ledger is one place, so it replaces the inherited one as a whole.
 */
export function inherit(written: WrittenProgram): WrittenProgram {
  const chain = [presets.get('simple'), presets.get(written.extends ?? 'simple'), written];
  const joined = chain.reduce<unknown>(join, {});
  const { typed, output: whole } = v.safeParse(writtenProgram, joined);
  if (!typed) throw new TypeError('The preset and the file make no program: this is a bug of Docpoints.');
  const activities = Object.entries(whole.activities ?? {}).filter(([, activity]) => activity !== null);
  return {
    ...whole,
    activities: Object.fromEntries(activities),
    ledger: written.ledger ?? whole.ledger ?? {},
  };
}

function join(under: unknown, over: unknown): unknown {
  if (over === undefined) return under;
  if (!isMap(under) || !isMap(over)) return over;
  const joined = Object.entries(over).map(([key, value]) => [key, join(under[key], value)] as const);
  return { ...under, ...Object.fromEntries(joined) };
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
