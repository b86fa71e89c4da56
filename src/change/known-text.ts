import type { Side, Unit } from './hunk-side.ts';
import { type Word, wordsOf } from './words.ts';

/** Words in a row that are enough to recognise a text again. */
const shingle = 6;
/** Characters of a line of code from which it can be recognised. */
const leastCode = 8;
/** Words around the names in a sentence from which another one with other names is the same sentence again. */
const leastPattern = 4;
/** Share of these that must have changed: a word dropped from a known row was not moved. */
const changedShare = 0.6;

/**
 * Text that was seen before: removed elsewhere in the change, or added already. Recognises it by rows of words and by
 * whole units; with `patterns`, also by sentences that differ in nothing but the code within them.
 */
export class KnownText {
  private readonly rows = new Set<string>();
  private readonly units = new Set<string>();
  private readonly patterns: Set<string> | null;

  constructor({ patterns = false } = {}) {
    this.patterns = patterns ? new Set() : null;
  }

  /** Takes a side in: its sentences, and its lines of code as if they were sentences. */
  add(side: Side): void {
    for (const line of side.code) this.units.add(keyOf(wordsOf(line)));
    for (const unit of side.units) {
      const words = wordsIn(side, unit);
      this.units.add(keyOf(words));
      const pattern = this.patterns === null ? null : patternOf(words);
      if (pattern !== null) this.patterns?.add(pattern);
    }
    for (let at = 0; at + shingle <= side.words.length; at += 1) this.rows.add(rowAt(side.words, at));
  }

  /** Whether a line of code stood somewhere, as code or as text. */
  holds(line: string): boolean {
    return line.length >= leastCode && this.units.has(keyOf(wordsOf(line)));
  }

  /** Which of the changed words stand in a row, or in a whole unit, that is known. */
  marks(side: Side, changed: readonly boolean[]): boolean[] {
    const known = side.words.map(() => false);
    const sums = [0];
    changed.forEach((is, at) => sums.push((sums[at] ?? 0) + (is ? 1 : 0)));
    const mark = (from: number, to: number, isKnown: () => boolean) => {
      const share = ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from);
      if (share >= changedShare && isKnown()) known.fill(true, from, to);
    };
    for (const unit of side.units) mark(unit.from, unit.to, () => this.hasUnit(wordsIn(side, unit)));
    for (let at = 0; at + shingle <= side.words.length; at += 1)
      mark(at, at + shingle, () => this.rows.has(rowAt(side.words, at)));
    return known;
  }

  private hasUnit(words: readonly Word[]): boolean {
    if (this.units.has(keyOf(words))) return true;
    const pattern = this.patterns === null ? null : patternOf(words);
    return pattern !== null && this.patterns?.has(pattern) === true;
  }
}

/** A sentence without what stands in code; null when that leaves too little, or leaves it whole. */
function patternOf(words: readonly Word[]): string | null {
  const text = words.filter((word) => !word.code);
  if (text.length < leastPattern || text.length === words.length) return null;
  return text.map((word) => word.norm).join(' ');
}

const rowAt = (words: readonly Word[], at: number): string => {
  let row = '';
  for (let step = at; step < at + shingle; step += 1) row += `${words[step]?.norm ?? ''} `;
  return row;
};

const wordsIn = (side: Side, unit: Unit): readonly Word[] => side.words.slice(unit.from, unit.to);

const keyOf = (words: readonly Word[]): string => `${words.map((word) => word.norm).join(' ')}.`;
