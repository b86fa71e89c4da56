/** What is compared: a pull request as it was rated and as it was answered. `none` stands for nothing to reward. */
export interface Case {
  /** `owner/name#number`; in the small set of our own, the format or language stands before the `#`. */
  readonly id: string;
  /** One, or both where it could honestly be either. */
  readonly rated: readonly string[];
  readonly value: number;
  /** Changed lines, added and deleted. */
  readonly size: number;
  readonly got: string;
  readonly worth: number;
  readonly points: number;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reasons: readonly string[];
}

export const classes = ['typo-fix', 'added-information', 'large-contribution', 'none'] as const;

/** What a case counts as: either rating is right where raters differed. */
export const truth = (one: Pick<Case, 'rated' | 'got'>): string =>
  one.rated.includes(one.got) ? one.got : (one.rated[0] ?? 'none');

export const isRight = (one: Pick<Case, 'rated' | 'got'>): boolean => one.rated.includes(one.got);

/** A rating below this (points) is counted as this where proposals are compared with it. */
const leastRated = 25;

/** Proposed is more than three times the rating. */
export const isOverpaid = (one: Case): boolean => one.points > 3 * Math.max(one.value, leastRated);

/** Proposed is less than a third of the rating. */
export const isUnderpaid = (one: Case): boolean => 3 * one.points < one.value;

export const repositoryOf = ({ id }: Pick<Case, 'id'>): string => id.split('#')[0] ?? '';

/** Where a reader can look at it; null for what is not on GitHub. */
export function linkOf({ id }: Pick<Case, 'id'>): string | null {
  const [repository = '', number = ''] = id.split('#');
  return repository.includes('/') ? `https://github.com/${repository}/pull/${number}` : null;
}

/** Upper ends of the sizes (changed lines) over which pull requests are drawn evenly. */
const sizes = [2, 6, 20, 60, 200, 2000];

/** `3–6 lines` */
export function sizeOf({ size }: Pick<Case, 'size'>): string {
  const at = sizes.findIndex((end) => size <= end);
  if (at === -1) return `over ${sizes.at(-1) ?? 0} lines`;
  return `${at === 0 ? 0 : (sizes[at - 1] ?? 0) + 1}–${sizes[at] ?? 0} lines`;
}
