import type { Remark } from './ledger-line.ts';

/** Kept of each sort: who has so many needs no more, and a ledger of nothing but mistakes may be larger than memory. */
const most = 1000;

/** Remarks in the order in which they were made, the first thousand of them. */
export class Remarks {
  readonly #kept: Remark[] = [];
  #count = 0;

  /** Answers the place that the remark has, for `reword`. */
  add(remark: Remark): number {
    this.#count += 1;
    if (this.#kept.length < most) this.#kept.push(remark);
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
