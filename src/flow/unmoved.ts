import { concernedIn, sourceOf, type Glance } from './observe.ts';
import type { Outside } from './outside.ts';
import { digestOfRecorded, whoIsIn } from './recorded-digest.ts';

/**
 * Whether nothing can have changed since our comment was written, though it was on another day or others were given points
 * since: what the ledger holds about the pull request and its people is what it was. `recorded`: what our comment says of
 * that. Throws what reading the ledger throws.
 */
export async function isUnmoved(
  { reading, rules }: Glance,
  recorded: string,
  outside: Outside,
): Promise<boolean> {
  const { program } = rules;
  const now = outside.now();
  const { repository, ledger } = reading;
  // Each is a reading of what came along, which stays there for who looks closer.
  const read = (members: ReadonlySet<number>) =>
    outside
      .ledger(program.ledger, repository, { ...ledger, program })
      .read({ source: sourceOf(reading), members: [...members] });
  const concerned = concernedIn(reading, program, new Map());
  const first = await read(concerned);
  const people = whoIsIn(reading, program, first.entries);
  const all = people.size === concerned.size ? first : await read(people);
  return recorded === digestOfRecorded(all, people, reading, program, now);
}
