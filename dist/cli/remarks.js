// src/standing/remarks.ts
/** Remarks in the order in which they were made, the first thousand of them or so many as are said. */
var Remarks = class {
	#most;
	#kept = [];
	#count = 0;
	/** `most`: who has so many needs no more, and a ledger of nothing but mistakes may be larger than memory. */
	constructor(most = 1e3) {
		this.#most = most;
	}
	/** Answers the place that the remark has, for `reword`. */
	add(remark) {
		this.#count += 1;
		if (this.#kept.length < this.#most) this.#kept.push(remark);
		return this.#count - 1;
	}
	/** Says the remark at a place in other words. */
	reword(place, reword) {
		const remark = this.#kept[place];
		if (remark !== void 0) this.#kept[place] = {
			...remark,
			what: reword(remark.what)
		};
	}
	/** Those that were kept, and how many more there were, told as the last one. */
	all() {
		const last = this.#kept.at(-1);
		const more = this.#count - this.#kept.length;
		if (last === void 0 || more === 0) return [...this.#kept];
		return [...this.#kept, {
			file: last.file,
			line: null,
			what: `and ${more} more like these, not listed`
		}];
	}
};
export { Remarks as t };
