import type { Remark } from './ledger-line.ts';

/** Remarks in the order in which they were made, the first thousand of them or so many as are said. */
export class Remarks {
  readonly #most: number;
  readonly #kept: Remark[] = [];
  #count = 0;

  /** `most`: who has so many needs no more, and a ledger of nothing but mistakes may be larger than memory. */
  constructor(most = 1000) {
    this.#most = most;
  }

  /** Answers the place that the remark has, for `reword`. */
  add(remark: Remark): number {
    this.#count += 1;
    if (this.#kept.length < this.#most) this.#kept.push(remark);
    return this.#count - 1;
  }

  /** Says the remark at a place in other words. */
  reword(place: number, reword: (what: string) => string): void {
    const remark = this.#kept[place];
    if (remark !== undefined) this.#kept[place] = { ...remark, what: reword(remark.what) };
  }

  /** Those that were kept, and how many more there were, told as the last one. */
  all(): Remark[] {
    const last = this.#kept.at(-1);
    const more = this.#count - this.#kept.length;
    if (last === undefined || more === 0) return [...this.#kept];
    return [...this.#kept, { file: last.file, line: null, what: `and ${more} more like these, not listed` }];
  }
}
