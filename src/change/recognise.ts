import { digest } from './known-sequences.ts';
import type { Digests, Side } from './side.ts';

/** Words in a row that are enough to recognise a text again. */
export const shingle = 6;

/** The digests of a side: of its rows of words, its units, and its lines of code as if these were units. */
export function digestsOf({ words, units, code }: Pick<Side, 'words' | 'units' | 'code'>): Digests {
  const rows = new Int32Array(2 * Math.max(0, words.length - shingle + 1));
  for (let at = 0; at + shingle <= words.length; at += 1) digest(words, at, at + shingle, rows, at);
  const ofUnits = new Int32Array(2 * units.length);
  units.forEach(({ from, to }, at) => digest(words, from, to, ofUnits, at));
  const ofCode = new Int32Array(2 * code.length);
  code.forEach((line, at) => digest(line.words, 0, line.words.length, ofCode, at));
  return { rows, units: ofUnits, code: ofCode };
}
