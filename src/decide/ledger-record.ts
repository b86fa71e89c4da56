import type { Account, Entry } from '../standing/entry.ts';
import type { Decider } from './decision.ts';
import type { Facts } from './facts.ts';

/** Entries of one decision about a pull request, recorded together. */
export interface Batch {
  /** The deciding comment's id; null: by time. */
  readonly comment: number | null;
  readonly at: string;
  readonly entries: readonly Entry[];
}

/** What the ledger says of one pull request. */
export interface LedgerRecord {
  /** In the order of the ledger. */
  readonly batches: readonly Batch[];
  /** Entries of this kind ever recorded here for a member: the next one's id counts on from them. */
  readonly count: (kind: Entry['kind'], member: Account) => number;
}

/** What holds after some of the batches. */
export type Recorded =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'confirmed'; readonly award: Decider; readonly entries: readonly Entry[] }
  | {
      readonly kind: 'revoked';
      readonly revocation: Decider & { readonly reason: string };
      /** The awards that were taken back. */
      readonly entries: readonly Entry[];
    };

export function readLedgerRecord({ entries, repository, pull }: Facts): LedgerRecord {
  const ours = entries.filter(
    ({ kind, id, source }) =>
      (kind === 'award' || kind === 'revocation') &&
      source?.repoId === repository.id &&
      (source.pull ?? source.issue) === pull.number &&
      // What a command gave by hand, in a comment here, is not for this pull request.
      !id.startsWith('comment/'),
  );
  const batches: Batch[] = [];
  for (const entry of ours) {
    const last = batches.at(-1);
    const comment = entry.source?.comment ?? null;
    const isSame =
      last !== undefined && last.at === entry.at && last.comment === comment && belongs(entry, last);
    if (isSame) batches[batches.length - 1] = { ...last, entries: [...last.entries, entry] };
    else batches.push({ comment, at: entry.at, entries: [entry] });
  }
  return {
    batches,
    count: (kind, { id }) => ours.filter((entry) => entry.kind === kind && entry.member.id === id).length,
  };
}

/** Why a correction takes back what it replaces; any other revocation has a person's words. */
export const corrected = 'corrected';

/** Whether an entry was appended together with those before it, and not by a later command of the same comment within one tick of the clock. */
function belongs({ kind, reason }: Entry, { entries }: Batch): boolean {
  const last = entries.at(-1);
  if (last === undefined) return false;
  // An award says in its own words what was true of it; a revocation has those of who said it.
  if (kind === last.kind) return kind === 'award' || last.reason === reason;
  return kind === 'award' && last.kind === 'revocation' && last.reason === corrected;
}

/** What holds once a batch is recorded after `before`. */
export function record(before: Recorded, { entries, at }: Batch): Recorded {
  const takenBack = new Set(
    entries.flatMap(({ kind, revokes }) => (kind === 'revocation' ? (revokes ?? []) : [])),
  );
  const standing = before.kind === 'confirmed' ? before.entries : [];
  const left = [
    ...standing.filter(({ id }) => !takenBack.has(id)),
    ...entries.filter(({ kind, id }) => kind === 'award' && !takenBack.has(id)),
  ];
  const [first] = left;
  if (first !== undefined) return { kind: 'confirmed', award: deciderOf(first), entries: left };
  const revocation = entries.find(({ kind }) => kind === 'revocation');
  if (revocation === undefined) return before;
  const reason = revocation.reason ?? '';
  return { kind: 'revoked', revocation: { ...deciderOf(revocation), at, reason }, entries: standing };
}

/** Who decided an entry. Where it names nobody, its member is the only one it names. */
function deciderOf({ by, member, at, source }: Entry): Decider {
  return { by: by ?? member, at, url: source?.url ?? '' };
}
