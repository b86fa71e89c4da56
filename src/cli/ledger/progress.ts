import { formatNumber } from '../../view/amount.ts';

/** Between two tellings, in milliseconds. */
const pause = 200;

/**
 * Tells on standard error how far a long work is, on one line that is written over again, where a person sits at a
 * terminal. `done` clears it.
 */
export function startProgress(
  what: string,
  output: NodeJS.WriteStream = process.stderr,
): { readonly step: () => void; readonly done: () => void } {
  if (!output.isTTY) return { step: () => {}, done: () => {} };
  let count = 0;
  let told = Date.now();
  let isShown = false;
  return {
    step: () => {
      count += 1;
      // To ask for the time costs more than to count.
      if (count % 1000 !== 0 || Date.now() - told < pause) return;
      told = Date.now();
      isShown = true;
      output.write(`\r${what}: ${formatNumber(count)} lines`);
    },
    done: () => {
      if (isShown) output.write('\r\u001B[K');
    },
  };
}
