/** What is compared: a pull request as it was rated and as it was answered. `none` stands for nothing to reward. */
export interface Case {
  readonly id: string;
  /** One, or both where two raters differed. */
  readonly rated: readonly string[];
  readonly value: number;
  readonly got: string;
  readonly worth: number;
  readonly points: number;
  readonly reasons: readonly string[];
}

export const classes = ['typo-fix', 'added-information', 'large-contribution', 'none'] as const;

export interface Figures {
  readonly cases: number;
  readonly accuracy: number;
  readonly macroF1: number;
  readonly f1: Readonly<Record<string, number>>;
  /** Agreement beyond chance (Cohen). */
  readonly kappa: number;
  /** Rank correlation (Spearman) of the worth with the rated value. */
  readonly rank: number;
  readonly medianError: number;
  /** Proposals of more than three times the rated value (of 25 at least). */
  readonly overpaid: number;
  /** Share right, by what stands before `#` in the ids. */
  readonly byRepository: Readonly<Record<string, number>>;
}

/** What a case counts as: either rating is right where raters differed. */
export const truth = (one: Case): string =>
  one.rated.includes(one.got) ? one.got : (one.rated[0] ?? 'none');
export const isRight = (one: Case): boolean => one.rated.includes(one.got);

/** How often the rating allows for more than three times its value. */
const isOverpaid = (one: Case): boolean => one.points > 3 * Math.max(one.value, 25);

/** The figures of a set of cases, at least one. */
export function figures(cases: readonly Case[]): Figures {
  const share = (of: (one: Case) => boolean, among = cases) =>
    among.filter(of).length / Math.max(1, among.length);
  const f1 = Object.fromEntries(
    classes.map((name) => {
      const hits = cases.filter((one) => one.got === name && truth(one) === name).length;
      const all =
        cases.filter((one) => one.got === name).length + cases.filter((one) => truth(one) === name).length;
      return [name, all === 0 ? 1 : (2 * hits) / all];
    }),
  );
  const accuracy = share(isRight);
  const chance = sum(
    classes.map((name) => share((one) => one.got === name) * share((one) => truth(one) === name)),
  );
  const errors = cases.map((one) => Math.abs(one.worth - one.value)).sort((a, b) => a - b);
  const repositories = Map.groupBy(cases, (one) => one.id.split('#')[0] ?? '');
  return {
    cases: cases.length,
    accuracy,
    macroF1: sum(Object.values(f1)) / classes.length,
    f1,
    kappa: chance === 1 ? 1 : (accuracy - chance) / (1 - chance),
    rank: correlation(ranks(cases.map((one) => one.worth)), ranks(cases.map((one) => one.value))),
    medianError: errors[errors.length >> 1] ?? 0,
    overpaid: cases.filter(isOverpaid).length,
    byRepository: Object.fromEntries([...repositories].map(([name, among]) => [name, share(isRight, among)])),
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Ranks from 0; equals share the middle of theirs. */
function ranks(numbers: readonly number[]): number[] {
  const sorted = numbers.toSorted((a, b) => a - b);
  return numbers.map((number) => (sorted.indexOf(number) + sorted.lastIndexOf(number)) / 2);
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [sum(a) / a.length, sum(b) / b.length];
  const together = sum(a.map((value, at) => (value - meanA) * ((b[at] ?? 0) - meanB)));
  const spread = (values: readonly number[], mean: number) =>
    Math.sqrt(sum(values.map((value) => (value - mean) ** 2)));
  return together / (spread(a, meanA) * spread(b, meanB) || 1);
}
