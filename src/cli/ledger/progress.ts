import { formatNumber } from '../../view/amount.ts';

/** Between two tellings, in milliseconds. */
const pause = 200;

/** How far a work is that goes from line to line. */
interface Progress {
  /** One line more is done. */
  readonly step: () => void;
  /** So many lines are done. */
  readonly reach: (lines: number) => void;
  readonly done: () => void;
}

/**
 * Tells on standard error how far a long work is, on one line that is written over again, where a person sits at a
 * terminal. `done` clears it.
 */
export function startProgress(what: string, output: NodeJS.WriteStream = process.stderr): Progress {
  if (!output.isTTY) return { step: () => {}, reach: () => {}, done: () => {} };
  let count = 0;
  let told = Date.now();
  let isShown = false;
  const reach = (lines: number): void => {
    count = lines;
    if (Date.now() - told < pause) return;
    told = Date.now();
    isShown = true;
    output.write(`\r${what}: ${formatNumber(count)} lines`);
  };
  return {
    step: () => {
      count += 1;
      // To ask for the time costs more than to count.
      if (count % 1000 === 0) reach(count);
    },
    reach,
    done: () => {
      if (isShown) output.write('\r\u001B[K');
    },
  };
}

/** The same items, whose way through a long work is told. */
export async function* told<T>(
  what: string,
  items: AsyncIterable<T>,
  output: NodeJS.WriteStream = process.stderr,
): AsyncGenerator<T> {
  const progress = startProgress(what, output);
  try {
    for await (const item of items) {
      yield item;
      progress.step();
    }
  } finally {
    progress.done();
  }
}
