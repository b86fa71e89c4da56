import { decide } from '../../src/decide/decide.ts';
import type { Facts } from '../../src/decide/facts.ts';
import type { Program } from '../../src/program/program.ts';
import type { Entry } from '../../src/standing/entry.ts';
import { foldMembers } from '../../src/standing/member-totals.ts';

/** The facts as a later look finds them: the ledger holds all that was due, one decision after the other. */
export function recorded(facts: Facts, program: Program): Facts {
  const { append } = decide(facts, { program, invalid: null });
  if (append.length === 0) return facts;
  const at = new Date(facts.now.getTime() + facts.entries.length).toISOString();
  const entries = append.map((draft): Entry => ({ v: 1, ...draft, at, prev: null }));
  const members = foldMembers(entries, facts.members);
  return recorded({ ...facts, entries: [...facts.entries, ...entries], members }, program);
}
