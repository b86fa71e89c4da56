import type { Word } from './word.ts';

/** Numbers held at first; must be a power of two. */
const firstRoom = 256;
/** Places looked at for one sequence: whoever makes digests fall on the same place gains no time by it. */
const mostPlaces = 32;

/**
 * Gives each sequence of words of a change a number, the same to the same words. They are told apart by digests of
 * 64 bits: two that differ get one number with a chance so small that it does not matter.
 */
export class Sequences {
  private room = firstRoom;
  /** Three numbers for each place: the digest, and the number given plus one; nought: free. */
  private places = new Int32Array(3 * firstRoom);
  /** What found no place near its own. */
  private readonly crowded = new Map<string, number>();
  private count = 0;

  /** The number of the words `from` … `to - 1`. */
  numberOf(words: readonly Word[], from: number, to: number): number {
    let low = to - from;
    let high = 0x51_ed_27_0b;
    for (let at = from; at < to; at += 1) {
      const id = (words[at]?.id ?? 0) + 1;
      low = mixed(low ^ Math.imul(id, 0x9e_37_79_b1));
      high = mixed(high + Math.imul(id, 0x85_eb_ca_77));
    }
    const place = this.placeOf(low, high);
    if (place === -1) return this.crowdedNumber(low, high);
    const known = this.places[place + 2] ?? 0;
    if (known !== 0) return known - 1;
    this.put(place, low, high, this.count + 1);
    this.count += 1;
    if (2 * this.count > this.room) this.grow();
    return this.count - 1;
  }

  /** The place that holds a digest, or a free one for it; -1: there is none. */
  private placeOf(low: number, high: number): number {
    const { places } = this;
    const last = this.room - 1;
    let at = low & last;
    for (let step = 0; step < mostPlaces; step += 1) {
      const place = 3 * at;
      if (places[place + 2] === 0 || (places[place] === low && places[place + 1] === high)) return place;
      at = (at + 1) & last;
    }
    return -1;
  }

  private put(place: number, low: number, high: number, value: number): void {
    this.places[place] = low;
    this.places[place + 1] = high;
    this.places[place + 2] = value;
  }

  private crowdedNumber(low: number, high: number): number {
    const key = `${low} ${high}`;
    const known = this.crowded.get(key);
    if (known !== undefined) return known;
    this.crowded.set(key, this.count);
    this.count += 1;
    return this.count - 1;
  }

  private grow(): void {
    const { places } = this;
    this.room *= 4;
    this.places = new Int32Array(3 * this.room);
    for (let at = 0; at < places.length; at += 3) {
      const [low, high, value] = [places[at] ?? 0, places[at + 1] ?? 0, places[at + 2] ?? 0];
      if (value === 0) continue;
      const place = this.placeOf(low, high);
      if (place === -1) this.crowded.set(`${low} ${high}`, value - 1);
      else this.put(place, low, high, value);
    }
  }
}

function mixed(number: number): number {
  const once = Math.imul(number ^ (number >>> 15), 0x2c_1b_3c_6d);
  return once ^ (once >>> 13);
}
