import type { Ledger } from '../ledger/ledger.ts';
import type { Entry } from '../standing/entry.ts';
import { Problem } from './problem.ts';

/**
 * Throws Problem where one of the entries that are to be appended takes back what is not there, is of another member, or
 * was taken back before: the ledger would not be whole with it.
 */
export async function checkRevocations(entries: readonly Entry[], ledger: Ledger): Promise<void> {
  if (!entries.some(isRevocation)) return;
  const before = await targetsOf(entries, ledger);
  const taken = await takenBackOf(before.values(), ledger);
  for (const [index, entry] of entries.entries()) {
    if (isRevocation(entry)) {
      const why = wrongWith(entry, before, taken);
      if (why !== null) throw new Problem(422, `Entry ${index + 1} takes back ${why}.`);
      if (entry.revokes !== undefined) taken.add(entry.revokes);
    }
    before.set(entry.id, entry);
  }
}

function isRevocation({ kind }: Entry): boolean {
  return kind === 'revocation';
}

function wrongWith(
  { revokes, member }: Entry,
  before: ReadonlyMap<string, Entry>,
  taken: ReadonlySet<string>,
): string | null {
  if (revokes === undefined) return 'nothing: `revokes` is to name an entry';
  const name = JSON.stringify(revokes);
  const target = before.get(revokes);
  if (target === undefined) return `${name}, which is not in the ledger before it`;
  if (target.member.id !== member.id) return `${name}, which is of another member`;
  return taken.has(revokes) ? `${name}, which was taken back before` : null;
}

/** The entries that the ledger holds of those that are taken back, by id. */
async function targetsOf(entries: readonly Entry[], ledger: Ledger): Promise<Map<string, Entry>> {
  const ids = new Set(entries.flatMap(({ revokes }) => revokes ?? []));
  const targets = new Map<string, Entry>();
  for await (const entry of ledger.entries({ ids })) targets.set(entry.id, entry);
  return targets;
}

/** The ids of what was taken back of these entries' members. */
async function takenBackOf(targets: Iterable<Entry>, ledger: Ledger): Promise<Set<string>> {
  const taken = new Set<string>();
  for (const member of new Set(Array.from(targets, (entry) => entry.member.id)))
    for await (const { revokes } of ledger.entries({ member })) if (revokes !== undefined) taken.add(revokes);
  return taken;
}
