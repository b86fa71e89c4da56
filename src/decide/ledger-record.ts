import type { Account, Entry } from '../standing/entry.ts';
import type { Decider } from './decision.ts';
import type { Facts } from './facts.ts';

/** What the ledger says of one pull request. */
export interface LedgerRecord {
  /** Awards that stand. */
  readonly awards: readonly Entry[];
  /** Whether there were awards, and all were taken back. */
  readonly isRevoked: boolean;
  /** Those that were taken back last. */
  readonly revoked: readonly Entry[];
  /** The last decision that is recorded: what was said until then acts no more. */
  readonly last: Entry | null;
  /** Awards ever recorded here, by member. */
  readonly awardsOf: (member: Account) => number;
}

export function readLedgerRecord({ entries, repository, pull }: Facts): LedgerRecord {
  const ours = entries.filter(
    ({ source }) => source?.repoId === repository.id && source.pull === pull.number,
  );
  const awards = ours.filter(({ kind }) => kind === 'award');
  const takenBack = new Set(
    ours.flatMap(({ kind, revokes }) => (kind === 'revocation' ? (revokes ?? []) : [])),
  );
  const standing = awards.filter(({ id }) => !takenBack.has(id));
  const lastAt = awards.at(-1)?.at;
  return {
    awards: standing,
    isRevoked: awards.length > 0 && standing.length === 0,
    revoked: awards.filter(({ id, at }) => takenBack.has(id) && at === lastAt),
    last: ours.findLast(({ kind }) => kind === 'award' || kind === 'revocation') ?? null,
    awardsOf: ({ id }) => awards.filter(({ member }) => member.id === id).length,
  };
}

/** Who decided an award. Where the entry names nobody, its member is the only one it names. */
export function deciderOf({ by, member, at, source }: Entry): Decider {
  return { by: by ?? member, at, url: source?.url ?? '' };
}
