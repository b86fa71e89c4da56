import { hash } from 'node:crypto';

/** Of each id 96 bits of its SHA-256, and its number: as ids, a million of them would take ten times the memory. */
const words = 4;

/** Which ids a ledger has, and where: the number that each was given. Two ids are never taken for one but by 2^48 tries. */
export class IdIndex {
  #slots = new Uint32Array(words * 1024);
  #count = 0;

  /** The number of the id; null: it has none. */
  find(id: string): number | null {
    const number = this.#slots[this.#slotOf(printOf(id)) + 3] ?? 0;
    return number === 0 ? null : number - 1;
  }

  /** Gives an id its number (below 2^32 - 1), and answers null; or, where it has one already, answers that. */
  add(id: string, number: number): number | null {
    const print = printOf(id);
    const slot = this.#slotOf(print);
    const held = this.#slots[slot + 3] ?? 0;
    if (held !== 0) return held - 1;
    this.#put(slot, print, number + 1);
    this.#count += 1;
    if (this.#count * words * 10 > this.#slots.length * 6) this.#grow();
    return null;
  }

  #slotOf([a, b, c]: Print): number {
    const slots = this.#slots;
    const last = slots.length / words - 1;
    let at = a & last;
    for (;;) {
      const slot = at * words;
      if (slots[slot + 3] === 0) return slot;
      if (slots[slot] === a && slots[slot + 1] === b && slots[slot + 2] === c) return slot;
      at = (at + 1) & last;
    }
  }

  #put(slot: number, [a, b, c]: Print, number: number): void {
    this.#slots[slot] = a;
    this.#slots[slot + 1] = b;
    this.#slots[slot + 2] = c;
    this.#slots[slot + 3] = number;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Uint32Array(before.length * 2);
    for (let slot = 0; slot < before.length; slot += words) {
      const [a = 0, b = 0, c = 0, number = 0] = before.subarray(slot, slot + words);
      if (number !== 0) this.#put(this.#slotOf([a, b, c]), [a, b, c], number);
    }
  }
}

type Print = readonly [number, number, number];

function printOf(id: string): Print {
  const digest = hash('sha256', id, 'binary');
  return [wordAt(digest, 0), wordAt(digest, 4), wordAt(digest, 8)];
}

function wordAt(bytes: string, at: number): number {
  const high = (bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1);
  const low = (bytes.charCodeAt(at + 2) << 8) | bytes.charCodeAt(at + 3);
  return ((high << 16) | low) >>> 0;
}
