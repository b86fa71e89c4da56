import type { Word } from './words.ts';

/** Numbers held at first; must be a power of two. */
const firstRoom = 64;

/**
 * A set of sequences of words, each known by a digest of 64 bits alone: two sequences are taken for one with a chance
 * so small that it does not matter, and none is ever missed.
 */
export class KnownSequences {
  private room = firstRoom;
  /** Two numbers for each place; both nought: free. */
  private held = new Int32Array(2 * firstRoom);
  private count = 0;

  get isEmpty(): boolean {
    return this.count === 0;
  }

  /** Takes in the sequence whose digest stands in `digests` at `at`. */
  add(digests: Int32Array, at: number): void {
    const [low, high] = [digests[2 * at] ?? 0, digests[2 * at + 1] ?? 0];
    const place = this.placeOf(low, high);
    if (this.held[place] !== 0 || this.held[place + 1] !== 0) return;
    this.held[place] = low;
    this.held[place + 1] = high;
    this.count += 1;
    if (2 * this.count > this.room) this.grow();
  }

  /** Whether it was taken in. */
  has(digests: Int32Array, at: number): boolean {
    if (this.count === 0) return false;
    const place = this.placeOf(digests[2 * at] ?? 0, digests[2 * at + 1] ?? 0);
    return this.held[place] !== 0 || this.held[place + 1] !== 0;
  }

  private placeOf(low: number, high: number): number {
    for (let at = low & (this.room - 1); ; at = (at + 1) & (this.room - 1)) {
      const [one, other] = [this.held[2 * at] ?? 0, this.held[2 * at + 1] ?? 0];
      if ((one === low && other === high) || (one === 0 && other === 0)) return 2 * at;
    }
  }

  private grow(): void {
    const { held } = this;
    this.room *= 2;
    this.held = new Int32Array(2 * this.room);
    for (let at = 0; at < held.length; at += 2) {
      const [low, high] = [held[at] ?? 0, held[at + 1] ?? 0];
      if (low === 0 && high === 0) continue;
      const place = this.placeOf(low, high);
      this.held[place] = low;
      this.held[place + 1] = high;
    }
  }
}

/** The digest of the words `from` … `to - 1`, put into `digests` at `at`. */
export function digest(
  words: readonly Word[],
  from: number,
  to: number,
  digests: Int32Array,
  at: number,
): void {
  let [low, high] = [to - from, 0x2f_6e_2b_1];
  for (let step = from; step < to; step += 1) {
    const id = words[step]?.id ?? 0;
    low = mixed(low ^ Math.imul(id + 1, 0x9e_37_79_b1));
    high = mixed(high + Math.imul(id + 1, 0x85_eb_ca_77));
  }
  digests[2 * at] = low;
  // Both nought stands for a free place.
  digests[2 * at + 1] = low === 0 && high === 0 ? 1 : high;
}

function mixed(number: number): number {
  const once = Math.imul(number ^ (number >>> 15), 0x2c_1b_3c_6d);
  return once ^ (once >>> 13);
}
