import type { Account } from './entry.ts';

/** Where a member stands, in the shape that `docpoints standing --json` prints. */
export interface Standing {
  /** With the newest login. */
  readonly member: Account;
  /** First and last day, `YYYY-MM-DD`. */
  readonly period: { readonly from: string; readonly to: string };
  /** Points earned in the period. */
  readonly total: number;
  readonly level: string | null;
  readonly next: { readonly level: string; readonly pointsToGo: number } | null;
  /** Points earned ever. */
  readonly lifetime: number;
  /** Lifetime less what was redeemed. */
  readonly balance: number;
}
