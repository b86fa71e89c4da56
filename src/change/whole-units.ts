import type { Run } from './edit-script.ts';
import type { Unit } from './side.ts';
import { thresholds } from './thresholds.ts';
import type { Word } from './word.ts';

const { freshWords, freshShare, sharedContent } = thresholds;

/**
 * Tells which units of a side came (or went) as a whole: most of their `words` are `changed`, and few stand among the
 * words of the other side that changed there. `runs` are the places where the sides differ.
 */
export function wholeUnits(
  words: readonly Word[],
  changed: Uint8Array,
  others: readonly Word[],
  othersChanged: Uint8Array,
  runs: readonly Run[],
  side: 'old' | 'new',
): (unit: Unit) => boolean {
  let instead: Uint8Array | null = null;
  let content: ReadonlySet<number> | null = null;
  return ({ from, to }) => {
    let fresh = 0;
    for (let at = from; at < to; at += 1) fresh += changed[at] ?? 0;
    if (fresh < freshShare * (to - from)) return false;
    if (to - from < freshWords) {
      instead ??= replacing(words.length, runs, side);
      if (instead.subarray(from, to).includes(1)) return false;
    }
    content ??= contentOf(others, othersChanged);
    let all = 0;
    let shared = 0;
    for (let at = from; at < to; at += 1) {
      const word = words[at];
      if (word === undefined || word.isSmall) continue;
      all += 1;
      if (content.has(word.id)) shared += 1;
    }
    return shared <= sharedContent * all;
  };
}

/** Which words of a side stand in place of words of the other one, or beside words that were kept. */
function replacing(length: number, runs: readonly Run[], side: 'old' | 'new'): Uint8Array {
  const instead = new Uint8Array(length).fill(1);
  const other = side === 'old' ? 'new' : 'old';
  for (const run of runs) if (run[other][0] === run[other][1]) instead.fill(0, ...run[side]);
  return instead;
}

function contentOf(words: readonly Word[], marked: Uint8Array): Set<number> {
  const content = new Set<number>();
  words.forEach((word, at) => {
    if (marked[at] === 1 && !word.isSmall) content.add(word.id);
  });
  return content;
}
