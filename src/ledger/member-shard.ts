import * as v from 'valibot';

import type { ChainEnd } from '../standing/ledger-line.ts';
import { readMemberTotals, type MemberTotals } from '../standing/member-totals.ts';
import { parseJson } from './parse-json.ts';
import { largestFile } from './paths.ts';

const shard = v.object({
  /** Where the ledger ended when they were made. */
  count: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  digest: v.string(),
  totals: v.unknown(),
});

/** What a member's file says. `unusable`: it is not to be believed, or the totals were too large for one file. */
export type ShardReading =
  | { readonly kind: 'totals'; readonly totals: MemberTotals; readonly count: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'unusable' };

/** Reads the file of the account `id` in a ledger that ends at `end`. Never throws. */
export function readShard(text: string | null, id: number, end: ChainEnd): ShardReading {
  if (text === null) return { kind: 'none' };
  const read = v.safeParse(shard, parseJson(text));
  const totals = read.success ? readMemberTotals(read.output.totals) : null;
  if (!read.success || totals === null || totals.member.id !== id) return { kind: 'unusable' };
  const { count, digest } = read.output;
  const isOfThis = count < end.count || (count === end.count && digest === end.digest);
  return isOfThis ? { kind: 'totals', totals, count } : { kind: 'unusable' };
}

/** The file of an account whose totals were made at `end`. */
export function writeShard(totals: MemberTotals, { count, digest }: ChainEnd): string {
  const text = `${JSON.stringify({ count, digest, totals })}\n`;
  return Buffer.byteLength(text) <= largestFile ? text : `${JSON.stringify({ overflow: true })}\n`;
}
