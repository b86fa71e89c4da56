import type { Sequences } from './sequences.ts';
import type { Recognised, Side, Unit } from './side.ts';
import { thresholds } from './thresholds.ts';
import type { Word } from './word.ts';

const { shingle, patternWords } = thresholds;

/** Most hunks are too short for a row. */
const none = new Int32Array(0);

/** What the text of a side is recognised by: its rows of words and its units. */
export function recognised(
  { words, units }: Pick<Side, 'words' | 'units'>,
  sequences: Sequences,
): Recognised {
  const rows = words.length < shingle ? none : new Int32Array(words.length - shingle + 1);
  for (let at = 0; at < rows.length; at += 1) rows[at] = sequences.numberOf(words, at, at + shingle);
  return {
    rows,
    units: units.map(({ from, to }) => sequences.numberOf(words, from, to)),
    patterns: units.map((unit) => patternOf(words, unit, sequences)),
  };
}

/** A sentence without what stands in code; null when that leaves too little, or leaves it whole. */
function patternOf(words: readonly Word[], { from, to }: Unit, sequences: Sequences): number | null {
  let code = 0;
  for (let at = from; at < to; at += 1) if (words[at]?.code === true) code += 1;
  if (code === 0 || to - from - code < patternWords) return null;
  const text = words.slice(from, to).filter((word) => !word.code);
  return sequences.numberOf(text, 0, text.length);
}
