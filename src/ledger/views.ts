import type { MemberTotals } from '../standing/member-totals.ts';
import type { Standing } from '../standing/standing.ts';

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
  /** Tells rules apart: where a ledger's files were made by others, all are made anew, unless `heldBy` says otherwise. */
  readonly rules: string;
  /** The text of `rules.json`: these rules, and whose they are. */
  readonly written: string;
  /**
   * Where the files that stand there are another repository's, to be kept by its rules: those, as `written` (the text of
   * `rules.json`) has them. Null: they are to be made anew by these, or `written` does not come to `rules`.
   */
  heldBy(rules: string, written: string): Promise<Views | null>;
  /** Text by path; what is not among them stays as it is. */
  render(input: ViewsInput): ReadonlyMap<string, string>;
}

/** The last line that changed what an account has. */
export interface LastLine {
  position: number;
  /** A time before which it was not written. */
  since: string;
}

/** What a ledger's lines come to. */
export interface LinesFacts {
  readonly members: ReadonlyMap<number, MemberTotals>;
  /** By numeric id of the account that it changed. */
  readonly lastLines: ReadonlyMap<number, LastLine>;
  /** All logins that lines name a member by. */
  readonly logins: ReadonlySet<string>;
  /** When the last line was recorded; null where none says it. */
  readonly at: string | null;
}

/** The files for readers as they stand, beside what the lines come to. */
export interface PagesFound extends LinesFacts {
  /** The text of `standings.json`, and what it says. */
  readonly standings: string;
  readonly board: readonly Standing[];
  /** The page; null: it is somebody's own. Its text is null where there is none. */
  readonly page: { readonly text: string | null } | null;
  /** Badges of logins that lines name, by path: Git's name of what is in each. */
  readonly badges: ReadonlyMap<string, { readonly name: () => Promise<string> }>;
}

export interface WrongPage {
  readonly file: string;
  readonly what: string;
}

/** Looks at files for readers with the rules that they were made by. */
export interface PageCheck {
  wrong(found: PagesFound): AsyncIterable<WrongPage>;
}

/** By which rules the others were made, and whose: of the repository that wrote them first, for a ledger may be of several. */
export const rulesFile = 'rules.json';
/** How its text begins where the rules are no repository's: whoever has the same ones makes them its own. */
export const unheldRules = '{"repository":null';

export const readmeFile = 'README.md';
/** How our page begins: one that begins otherwise is somebody's own, and is not written over. */
export const ourReadme = '<!-- docpoints:leaderboard -->';

/** Whether the page that stands there, if any, is ours. */
export function isOurReadme(text: string | null | undefined): boolean {
  return text == null || text.startsWith(ourReadme);
}
