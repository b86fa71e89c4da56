import type { MemberTotals } from '../standing/member-totals.ts';

/** What is derived for readers changes when entries are recorded, and with the day. */
interface ViewsInput {
  /** The accounts whose totals have changed, by numeric id; of a ledger read from its beginning, all. */
  readonly changed: ReadonlySet<number>;
  /** Their totals, and those of the accounts that are one person with them. */
  readonly members: ReadonlyMap<number, MemberTotals>;
  /** `standings.json` as it stood; null: there is none, and `members` are all there are. */
  readonly standings: string | null;
  /** The time of recording. */
  readonly now: Date;
}

/**
 * Makes the files of a ledger that are there to be read: `standings.json`, `README.md`, `badges/…`. The store writes them
 * with the lines that they come from.
 */
export interface Views {
  /** Tells rules apart: where a ledger's files were made by others, all are made anew. */
  readonly rules: string;
  /** Text by path; what is not among them stays as it is. */
  render(input: ViewsInput): ReadonlyMap<string, string>;
}

export const readmeFile = 'README.md';
/** How our page begins: one that begins otherwise is somebody's own, and is not written over. */
export const ourReadme = '<!-- docpoints:leaderboard -->';

/** Whether the page that stands there, if any, is ours. */
export function isOurReadme(text: string | null | undefined): boolean {
  return text == null || text.startsWith(ourReadme);
}
