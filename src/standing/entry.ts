/** A person as GitHub knows them: the id is the identity, the login is for the reader (logins change hands). */
export interface Account {
  readonly id: number;
  readonly login: string;
}

export const entryKinds = [
  'award',
  'revocation',
  'redemption',
  'enrolment',
  'adjustment',
  'erasure',
] as const;
type EntryKind = (typeof entryKinds)[number];

/** Where an entry comes from. `commit` is the merge commit; `comment` the id of the comment whose command decided, null where none did. */
interface Source {
  readonly repo: string;
  readonly repoId: number;
  readonly pull?: number;
  readonly issue?: number;
  readonly commit: string | null;
  readonly comment: number | null;
  readonly url: string;
}

/** A decision that the ledger does not hold yet: all of an entry but when it is recorded and its place in the chain. */
export interface EntryDraft {
  /** Readers treat it as opaque; the same award has the same id, so that it is never in twice. */
  readonly id: string;
  readonly kind: EntryKind;
  /** The day on which it was earned, `YYYY-MM-DD` in the program's time zone. */
  readonly earnedOn: string;
  readonly member: Account;
  readonly activity: string | null;
  readonly points: number;
  readonly source: Source | null;
  /** Who decided; null where the entry does not say. */
  readonly by: Account | null;
  readonly reason: string | null;
  /** `sha256:…`: the rules in force; null where the entry does not say. */
  readonly program: string | null;
  /** The id of the entry that a revocation takes back. One that gives back a redemption has points above zero and no activity. */
  readonly revokes?: string;
  /** On an enrolment: the member leaves the program on that day, and is in it again from the next enrolment on. */
  readonly leaves?: boolean;
  /**
   * On an adjustment: from then on the member's points are those of this account (a numeric id), because both are one
   * person's. A revocation of that adjustment names it again, and parts the two.
   */
  readonly mergedInto?: number;
  /** On an erasure: `sha256:…` of the last line before all were written anew. */
  readonly head?: string;
}

/** A line of the ledger. */
export interface Entry extends EntryDraft {
  readonly v: 1;
  /** When it was recorded: ISO 8601 in UTC, never earlier than the line before. */
  readonly at: string;
  /** `sha256:…` of the canonical JSON (RFC 8785) of the line before, across files; null on the very first line. */
  readonly prev: string | null;
}
