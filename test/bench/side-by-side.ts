/** How often both are run, after once to warm up. */
const rounds = 15;

/**
 * How many times as long `one` takes as `other`: both run in turns, in this process, so that what slows the machine
 * slows both; the median of the ratios is answered.
 */
export function timesAsLong(one: () => unknown, other: () => unknown): number {
  const ratios = Array.from({ length: rounds + 1 }, () => seconds(one) / seconds(other)).slice(1);
  return ratios.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
}

function seconds(work: () => unknown): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}
