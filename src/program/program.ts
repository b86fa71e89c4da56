/** The classes of documentation contribution that the classifier tells apart. */
export const contributionClasses = ['typo-fix', 'added-information', 'large-contribution'] as const;
export type ContributionClass = (typeof contributionClasses)[number];

/** Points of an activity: `min` and `step` bound what is proposed; a person may set any whole number from 1 to `max`. Fixed points have `min === max`. */
export interface PointRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export interface Activity {
  readonly id: string;
  readonly title: string;
  /** The classes of pull request that are this activity; empty for what no pull request shows. */
  readonly finds: readonly ContributionClass[];
  readonly points: PointRange;
  readonly foundIn: readonly { readonly repository: string; readonly paths: readonly string[] }[];
  /** What an award by hand must bring. */
  readonly evidence: 'link' | 'text' | 'none';
  readonly cap: { readonly points: number; readonly per: 'month' | 'period' } | null;
  /** Clients of the HTTP API that may report it. */
  readonly reportedBy: readonly string[];
  readonly once: 'period' | 'ever' | null;
  /** Who may give it. */
  readonly by: 'maintainer' | 'staff' | 'admin';
  /** The label that makes an issue this activity. */
  readonly label: string | null;
}

export interface Level {
  readonly name: string;
  /** Points in one period that reach it. */
  readonly points: number;
  readonly about: string | null;
  /** Ids in `Program.benefits`. */
  readonly benefits: readonly string[];
  /** New thresholds, each from a day (`YYYY-MM-DD`) on. */
  readonly changes: readonly { readonly from: string; readonly points: number }[];
}

export interface Benefit {
  readonly title: string;
  readonly url: string | null;
}

/** What a label on a pull request means. A hint is evidence for the classifier and sets nothing by itself. */
export type LabelMeaning =
  | { readonly kind: 'activity'; readonly activity: string }
  | { readonly kind: 'points'; readonly points: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'hint'; readonly class: ContributionClass };

export type PeriodKind =
  | 'calendar-year'
  | 'anniversary'
  | 'month'
  | 'quarter'
  | 'rolling-12-months'
  | 'lifetime';

/** Where the program's ledger is kept. */
export type LedgerPlace =
  | {
      readonly kind: 'branch';
      /** `owner/name`; null: the repository itself */ readonly repository: string | null;
      readonly branch: string;
    }
  | { readonly kind: 'http'; readonly url: string }
  | { readonly kind: 'database' };

/** Which files count as documentation, and which merges. Globs are matched against the whole path. */
export interface Docs {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Base branches; `default` is the repository's default branch. */
  readonly branches: readonly string[];
  /** Glob → what the points proposed there are multiplied by. */
  readonly factors: Readonly<Record<string, number>>;
}

/** A points program with every default filled in: what the rest of the code uses. `docpoints.yml` is its written form. */
export interface Program {
  readonly name: string;
  readonly url: string | null;
  readonly period: PeriodKind;
  /** IANA name: days, cap months and period ends are counted in it. */
  readonly timezone: string;
  readonly keep: 'period' | 'never' | 'forever';
  /** Ascending by points. */
  readonly levels: readonly Level[];
  readonly benefits: Readonly<Record<string, Benefit>>;
  readonly credits: Readonly<Record<string, { readonly title: string; readonly points: number }>>;
  /** By id, in the order of the file. */
  readonly activities: Readonly<Record<string, Activity>>;
  readonly docs: Docs;
  /** Label name → meaning. The pattern `points: N` is not listed: it always stands. */
  readonly labels: Readonly<Record<string, LabelMeaning>>;
  readonly confirm: {
    /** `@login` or `@org/team`. */
    readonly by: readonly string[];
    readonly staff: readonly string[];
    readonly own: boolean;
    /** Activity id → days after the merge. */
    readonly after: Readonly<Record<string, number>>;
  };
  readonly authors: {
    readonly exclude: readonly string[];
    readonly organisation: 'earn' | 'leave-out';
    readonly agents: 'nobody' | 'requester';
  };
  readonly members: { readonly enrol: 'everyone' | 'themselves'; readonly keep: number };
  readonly credit: 'author' | 'equal';
  readonly ledger: LedgerPlace;
  readonly comment: { readonly preview: boolean; readonly standing: boolean; readonly labels: boolean };
  readonly remind: { readonly levelEnds: number };
  /** `sha256:…` of the canonical JSON (RFC 8785) of all of the above: the rules in force. */
  readonly digest: string;
}
