import type { ColumnType } from 'kysely';

/** The driver gives whole numbers of 64 bits as text. */
type Whole = ColumnType<string, number, never>;

interface EntriesTable {
  readonly installation: Whole;
  /** From 1. */
  readonly position: Whole;
  /** As it stands: the truth, of which the other columns are made. */
  readonly line: string;
  readonly digest: string;
  readonly prev: string | null;
  readonly id: string | null;
  readonly at: string | null;
  /** Null: a line that this version does not know, counted for nothing. */
  readonly kind: string | null;
  readonly earned_on: string | null;
  readonly member_id: Whole | null;
  readonly login: string | null;
  readonly activity: string | null;
  readonly points: Whole | null;
  readonly leaves: boolean | null;
  readonly merged_into: Whole | null;
  readonly repo_id: Whole | null;
  readonly number: Whole | null;
  /** SHA-256 of the id. */
  readonly id_digest: ColumnType<Buffer | null, never, never>;
}

interface HeadsTable {
  readonly installation: Whole;
  readonly count: Whole;
  readonly digest: string | null;
  readonly at: string | null;
}

interface MembersTable {
  readonly installation: Whole;
  readonly member_id: Whole;
  readonly login: string;
  readonly entries: Whole;
  readonly redeemed: Whole;
  readonly enrolments: string[];
  readonly leavings: string[];
  readonly first_points: string | null;
  readonly merged_into: Whole | null;
  readonly merged: string[];
}

interface MemberDaysTable {
  readonly installation: Whole;
  readonly member_id: Whole;
  readonly earned_on: string;
  /** Empty: none. */
  readonly activity: string;
  readonly points: Whole;
  readonly times: Whole;
}

interface BranchHeadsTable {
  readonly installation: Whole;
  readonly repository: string;
  readonly branch: string;
  readonly head: string;
}

/** The tables of `postgres-migrations.ts`, as queries see them. */
export interface PostgresTables {
  readonly 'docpoints.installations': { readonly id: Whole };
  readonly 'docpoints.entries': EntriesTable;
  readonly 'docpoints.heads': HeadsTable;
  readonly 'docpoints.members': MembersTable;
  readonly 'docpoints.branch_heads': BranchHeadsTable;
  readonly 'docpoints.member_days': MemberDaysTable;
}
