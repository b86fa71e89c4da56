import { digest, KnownSequences } from './known-sequences.ts';
import { shingle } from './recognise.ts';
import type { CodeLine, Side, Unit } from './side.ts';
import type { Word } from './words.ts';

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
  private readonly rows = new KnownSequences();
  private readonly units = new KnownSequences();
  private readonly patterns: KnownSequences | null;
  private readonly one = new Int32Array(2);

  constructor({ patterns = false } = {}) {
    this.patterns = patterns ? new KnownSequences() : null;
  }

  /** Takes a side in: its sentences, and its lines of code as if they were sentences. */
  add({ words, units, digests, code }: Side): void {
    for (let at = 0; at < code.length; at += 1) this.units.add(digests.code, at);
    units.forEach((unit, at) => {
      this.units.add(digests.units, at);
      if (this.patterns !== null && this.readPattern(words, unit)) this.patterns.add(this.one, 0);
    });
    for (let at = 0; at + shingle <= words.length; at += 1) this.rows.add(digests.rows, at);
  }

  /** Whether a line of code stood somewhere, as code or as text. */
  holds({ text, words }: CodeLine): boolean {
    if (text.length < leastCode || this.units.isEmpty) return false;
    digest(words, 0, words.length, this.one, 0);
    return this.units.has(this.one, 0);
  }

  /** Which of the changed words stand in a row, or in a whole unit, that is known: 1 for each that does. */
  marks({ words, units, digests }: Side, changed: Uint8Array): Uint8Array {
    const known = new Uint8Array(words.length);
    if (this.units.isEmpty && this.rows.isEmpty) return known;
    const sums = new Int32Array(words.length + 1);
    for (let at = 0; at < words.length; at += 1) sums[at + 1] = (sums[at] ?? 0) + (changed[at] ?? 0);
    const hasChanged = (from: number, to: number) =>
      ((sums[to] ?? 0) - (sums[from] ?? 0)) / (to - from) >= changedShare;
    units.forEach((unit, at) => {
      if (!hasChanged(unit.from, unit.to)) return;
      const isKnown =
        this.units.has(digests.units, at) ||
        (this.patterns !== null && this.readPattern(words, unit) && this.patterns.has(this.one, 0));
      if (isKnown) known.fill(1, unit.from, unit.to);
    });
    // Words up to here are marked: rows overlap.
    let marked = 0;
    for (let at = 0; at + shingle <= words.length; at += 1) {
      if (!hasChanged(at, at + shingle) || !this.rows.has(digests.rows, at)) continue;
      known.fill(1, Math.max(at, marked), at + shingle);
      marked = at + shingle;
    }
    return known;
  }

  /** Digests a sentence without what stands in code; false when that leaves too little, or leaves it whole. */
  private readPattern(words: readonly Word[], { from, to }: Unit): boolean {
    let code = 0;
    for (let at = from; at < to; at += 1) if (words[at]?.code === true) code += 1;
    if (code === 0 || to - from - code < leastPattern) return false;
    const text = words.slice(from, to).filter((word) => !word.code);
    digest(text, 0, text.length, this.one, 0);
    return true;
  }
}
