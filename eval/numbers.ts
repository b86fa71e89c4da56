/** The sum of numbers. */
export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);

/** Spearman's rank correlation, −1 to 1; 0 where all of one side are equal. */
export const rankCorrelation = (a: readonly number[], b: readonly number[]): number =>
  correlation(ranks(a), ranks(b));

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
