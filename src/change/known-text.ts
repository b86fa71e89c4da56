import type { CodeLine, Side } from './side.ts';
import { thresholds } from './thresholds.ts';

const { shingle, changedShare, codeCharacters } = thresholds;

/**
 * Text that was seen before: removed elsewhere in the change, or added already. Recognises it by rows of words and by
 * whole units; with `patterns`, also by sentences that differ in nothing but the code within them.
 */
export class KnownText {
  private readonly rows = new Numbers();
  private readonly units = new Numbers();
  private readonly patterns: Numbers | null;

  constructor({ patterns = false } = {}) {
    this.patterns = patterns ? new Numbers() : null;
  }

  /** Takes a side in: its sentences, and its lines of code as if they were sentences. */
  add({ code, recognised }: Side): void {
    for (const line of code) this.units.add(line.number);
    for (const unit of recognised.units) this.units.add(unit);
    if (this.patterns !== null)
      for (const pattern of recognised.patterns) if (pattern !== null) this.patterns.add(pattern);
    for (const row of recognised.rows) this.rows.add(row);
  }

  /** Whether a line of code stood somewhere, as code or as text. */
  holds({ text, number }: CodeLine): boolean {
    return text.length >= codeCharacters && this.units.has(number);
  }

  /** Which of the changed words stand in a row, or in a whole unit, that is known: 1 for each that does; null: none. */
  marks({ words, units, recognised }: Side, changed: Uint8Array): Uint8Array | null {
    if (this.units.isEmpty) return null;
    let known: Uint8Array | null = null;
    for (let at = 0; at < units.length; at += 1) {
      const { from, to } = units[at] ?? nothing;
      const isKnown =
        this.units.has(recognised.units[at] ?? -1) || this.patterns?.has(recognised.patterns[at] ?? -1);
      if (isKnown === true && shareOf(changed, from, to) >= changedShare)
        known = (known ?? new Uint8Array(words.length)).fill(1, from, to);
    }
    const { rows } = recognised;
    for (let at = 0; at < rows.length; at += 1)
      if (this.rows.has(rows[at] ?? -1) && shareOf(changed, at, at + shingle) >= changedShare)
        known = (known ?? new Uint8Array(words.length)).fill(1, at, at + shingle);
    return known;
  }
}

const nothing = { from: 0, to: 0 };

/** The share of ones among the numbers `from` … `to - 1`. */
function shareOf(marks: Uint8Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += marks[at] ?? 0;
  return sum / (to - from);
}

/** A set of whole numbers from nought, many of them in a row. */
class Numbers {
  private held = new Uint8Array(0);
  isEmpty = true;

  add(number: number): void {
    if (number >= this.held.length) {
      const more = new Uint8Array(Math.max(256, 2 * number));
      more.set(this.held);
      this.held = more;
    }
    this.held[number] = 1;
    this.isEmpty = false;
  }

  has(number: number): boolean {
    return this.held[number] === 1;
  }
}
