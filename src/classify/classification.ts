import type { ChangedFile } from '../change/changed-file.ts';
import type { ContributionClass } from '../program/program.ts';

/** What the classifier says of one pull request. It knows no program: points come from `propose`. */
export interface Classification {
  /** Null: nothing to reward as a documentation contribution. */
  readonly class: ContributionClass | null;
  /** On the scale that careful readers use: typo fix 25–50, added information 30–300, large contribution 300–1,000, none 0. */
  readonly worth: number;
  /** 0 to 1: how likely the class is right. */
  readonly confidence: number;
  /** Plain English, most important first, in numbers that a contributor can check. May quote file names: untrusted text. */
  readonly reasons: readonly string[];
  /** Counts behind the reasons, by name: words, sentences, pages, … */
  readonly measures: Readonly<Record<string, number>>;
}

/** What is classified: the facts of a pull request that bear on what it is. */
export interface Contribution {
  readonly title: string;
  readonly author: string | null;
  readonly isBot: boolean;
  readonly labels: readonly string[];
  readonly files: readonly ChangedFile[];
}
