import { i as isEnd, r as headFile, t as describePlace } from "./ledger-line.js";
import { o as isCutOff, r as readEntryLine } from "./entry-line.js";
import { n as readMonthFile, t as misplaced } from "./month-file.js";
import { t as Remarks } from "./remarks.js";
import { hash } from "node:crypto";
// src/standing/chain-words.ts
/** What to do about a last line that was cut off. */
const tornTail = "The line is the last one, and cut off: whoever wrote it was stopped. `docpoints ledger rebuild --drop-torn-tail` takes it away";
/** The same of a line of which it is not known whether it is the last one. */
const ifTorn = "If it is the last one, it was cut off: `docpoints ledger rebuild --drop-torn-tail` takes it away";
/** What became of the line before one that does not follow it, as far as can be told. */
function reasonForBreak({ moved, before, skips, end, recorded }) {
	if (moved !== null) return `Lines were moved: the one that it follows is ${moved}`;
	if (skips) return `The line before it (${before}) was put in: it follows the one before that`;
	if (recorded !== null && !("broken" in recorded)) {
		if (end.count < recorded.count) return "Lines before it were removed";
		if (end.count === recorded.count) return `The line before it (${before}) was changed`;
	}
	return `The line before it (${before}) was changed, or lines were removed or moved`;
}
/** What is wrong between the end of the lines and what the ledger says of it; null: nothing is. */
function headProblem(end, recorded) {
	if (recorded === null) return null;
	if ("broken" in recorded) return recorded.broken;
	if (isEnd(recorded, end) || recorded.next !== void 0 && isEnd(recorded.next, end)) return null;
	return `records ${describe(recorded)}, but the ledger ends with ${describe(end)}. Lines were removed, changed or added without it`;
}
function describe({ count, digest }) {
	return `${count} ${count === 1 ? "line" : "lines"}${digest === null ? "" : ` and ${digest}`}`;
}
// src/standing/id-index.ts
/** Of each id 96 bits of its SHA-256, and its number: as ids, a million of them would take ten times the memory. */
const words = 4;
/** Which ids a ledger has, and where: the number that each was given. Two ids are never taken for one but by 2^48 tries. */
var IdIndex = class {
	#slots = new Uint32Array(words * 1024);
	#count = 0;
	/** The number of the id; null: it has none. */
	find(id) {
		const number = this.#slots[this.#slotOf(printOf(id)) + 3] ?? 0;
		return number === 0 ? null : number - 1;
	}
	/** Gives an id its number (below 2^32 - 1), and answers null; or, where it has one already, answers that. */
	add(id, number) {
		const print = printOf(id);
		const slot = this.#slotOf(print);
		const held = this.#slots[slot + 3] ?? 0;
		if (held !== 0) return held - 1;
		this.#put(slot, print, number + 1);
		this.#count += 1;
		if (this.#count * words * 10 > this.#slots.length * 6) this.#grow();
		return null;
	}
	#slotOf([a, b, c]) {
		const slots = this.#slots;
		const last = slots.length / words - 1;
		let at = a & last;
		for (;;) {
			const slot = at * words;
			if (slots[slot + 3] === 0) return slot;
			if (slots[slot] === a && slots[slot + 1] === b && slots[slot + 2] === c) return slot;
			at = at + 1 & last;
		}
	}
	#put(slot, [a, b, c], number) {
		this.#slots[slot] = a;
		this.#slots[slot + 1] = b;
		this.#slots[slot + 2] = c;
		this.#slots[slot + 3] = number;
	}
	#grow() {
		const before = this.#slots;
		this.#slots = new Uint32Array(before.length * 2);
		for (let slot = 0; slot < before.length; slot += words) {
			const [a = 0, b = 0, c = 0, number = 0] = before.subarray(slot, slot + words);
			if (number !== 0) this.#put(this.#slotOf([
				a,
				b,
				c
			]), [
				a,
				b,
				c
			], number);
		}
	}
};
function printOf(id) {
	const digest = hash("sha256", id, "binary");
	return [
		wordAt(digest, 0),
		wordAt(digest, 4),
		wordAt(digest, 8)
	];
}
function wordAt(bytes, at) {
	const high = bytes.charCodeAt(at) << 8 | bytes.charCodeAt(at + 1);
	const low = bytes.charCodeAt(at + 2) << 8 | bytes.charCodeAt(at + 3);
	return (high << 16 | low) >>> 0;
}
// src/standing/places.ts
/** Where lines stood, by their number in the chain: kept for each run of lines of a file, not for each line. */
var Places = class {
	#runs = [];
	#next = null;
	#count = 0;
	add({ file, line }) {
		const next = this.#next;
		if (next === null || next.file !== file || next.line !== line) this.#runs.push({
			file,
			line,
			number: this.#count
		});
		this.#next = {
			file,
			line: line + 1
		};
		this.#count += 1;
	}
	/** `ledger/2026-11.jsonl, line 3`, of a line by its number from 0. */
	at(number) {
		const run = this.#runs.findLast((one) => one.number <= number);
		return run === void 0 ? `line ${number + 1}` : describePlace({
			file: run.file,
			line: run.line + number - run.number
		});
	}
};
// src/standing/chain-reader.ts
/** Of these it is looked for what became of the line before. */
const mostBreaks = 1e3;
/**
* Reads a ledger's lines as one chain, across files, one after the other, and tells what is wrong with it. Takes 27 to 54
* bytes a line to know ids that stand twice, so that the ledger itself may be larger than memory.
*/
var ChainReader = class {
	#sought;
	#problems = new Remarks();
	#warnings = new Remarks();
	#places = new Places();
	#ids = new IdIndex();
	/** The number of an entry that was taken back → that of the revocation. */
	#revoked = /* @__PURE__ */ new Map();
	#erasures = [];
	#breaks = [];
	/** The lines that breaks look for, where they turned up. */
	#moved = /* @__PURE__ */ new Map();
	#before = {
		digest: null,
		at: null
	};
	#beforeThat;
	#count = 0;
	#broken = 0;
	/** The remark on the line read last, if that is JSON cut off. */
	#torn = null;
	#file = "";
	#month = null;
	#foundAt = null;
	/** The file whose line ends were told. */
	#windowsFile = null;
	/** `sought`: a digest (`sha256:…`) to look for. */
	constructor(sought = null) {
		this.#sought = sought;
	}
	/** Takes the next line, and answers what it says. Never throws. */
	read(place) {
		if (place.file !== this.#file) this.#open(place.file);
		const reading = readEntryLine(place.text);
		this.#places.add(place);
		this.#count += 1;
		this.#torn = null;
		if (place.text.endsWith("\r")) this.#tellLineEnds(place);
		if (reading.kind === "broken") this.#readBroken(place, reading.what);
		else this.#readLink(place, reading);
		return reading;
	}
	/** What all lines come to. `recorded`: what the ledger itself says of its end; null where it says nothing. */
	end(recorded) {
		const digest = this.#before.digest ?? null;
		const end = {
			count: this.#count,
			digest
		};
		if (this.#torn !== null) this.#problems.reword(this.#torn, (what) => `${what}. ${tornTail}`);
		for (const { remark, prev, before, skips } of this.#breaks) {
			const moved = prev === null ? null : this.#moved.get(prev) ?? null;
			this.#problems.reword(remark, (what) => `${what}. ${reasonForBreak({
				moved,
				before,
				skips,
				end,
				recorded
			})}`);
		}
		const head = this.#before.digest === void 0 ? null : headProblem(end, recorded);
		if (head !== null) this.#problems.add({
			file: headFile,
			line: null,
			what: head
		});
		if (recorded === null && this.#count > 0) this.#warnings.add({
			file: headFile,
			line: null,
			what: "is missing"
		});
		return {
			...end,
			lastAt: this.#before.at,
			problems: this.#problems.all(),
			warnings: this.#warnings.all(),
			foundAt: this.#foundAt,
			erasures: this.#erasures
		};
	}
	#open(file) {
		const month = readMonthFile(file);
		const what = month === null ? null : misplaced(month, this.#month);
		if (what !== null) this.#problems.add({
			file,
			line: null,
			what
		});
		this.#file = file;
		this.#month = month;
		this.#windowsFile = null;
	}
	#tellLineEnds({ file, line }) {
		if (this.#windowsFile === file) return;
		this.#windowsFile = file;
		this.#warnings.add({
			file,
			line,
			what: "ends as lines of Windows do (CRLF), and others may, too"
		});
	}
	#problem({ file, line }, what) {
		return this.#problems.add({
			file,
			line,
			what
		});
	}
	#readBroken(place, what) {
		const remark = this.#problem(place, what);
		this.#broken += 1;
		if (what === "is not JSON" && isCutOff(place.text)) this.#torn = remark;
		this.#step(void 0, this.#before.at);
	}
	#readLink(place, reading) {
		const link = reading.kind === "entry" ? reading.entry : reading.link;
		for (const what of reading.warnings) this.#warnings.add({
			file: place.file,
			line: place.line,
			what
		});
		this.#checkOrder(place, link);
		const number = this.#count - 1;
		const doubled = typeof link.id === "string" ? this.#ids.add(link.id, number) : null;
		if (doubled !== null) this.#problem(place, `has the id of ${this.#places.at(doubled)}, again: ${quoted(link.id ?? "")}`);
		if (reading.kind === "entry") this.#readEntry(place, reading.entry, number);
		if (reading.digest === this.#sought) this.#foundAt = this.#count;
		if (this.#moved.has(reading.digest)) this.#moved.set(reading.digest, describePlace(place));
		this.#step(reading.digest, link.at ?? this.#before.at);
	}
	#step(digest, at) {
		this.#beforeThat = this.#before.digest;
		this.#before = {
			digest,
			at
		};
	}
	#checkOrder(place, { prev, at }) {
		const before = this.#before;
		if (before.digest !== void 0 && prev !== before.digest) {
			const found = before.digest ?? "null (there is none)";
			const what = `does not follow the line before it: its \`prev\` is ${prev ?? "null"}, the digest of that line ${found}`;
			const remark = this.#problem(place, what);
			if (this.#breaks.length < mostBreaks) {
				const skips = this.#count > 2 && prev === this.#beforeThat;
				this.#breaks.push({
					prev,
					remark,
					before: this.#places.at(this.#count - 2),
					skips
				});
				if (prev !== null) this.#moved.set(prev, null);
			}
		}
		if (typeof at !== "string") return;
		if (before.at !== null && at < before.at) this.#problem(place, `was recorded at ${at}, before the line before it (${before.at})`);
		if (this.#month !== null && !at.startsWith(this.#month.month)) this.#problem(place, `was recorded at ${at}, and so stands in the file of another month`);
	}
	#readEntry(place, { kind, id, at, revokes, head }, number) {
		if (kind === "erasure") this.#erasures.push({
			at,
			head: head ?? null
		});
		if (kind !== "revocation") return;
		if (revokes === void 0) {
			this.#problem(place, "takes nothing back: a revocation names an entry in `revokes`");
			return;
		}
		const target = revokes === id ? null : this.#ids.find(revokes);
		const earlier = target === null ? void 0 : this.#revoked.get(target);
		if (target === null && this.#broken === 0) this.#problem(place, `takes back ${quoted(revokes)}, which is not in the ledger before it`);
		if (earlier !== void 0) this.#problem(place, `takes back ${quoted(revokes)}, as ${this.#places.at(earlier)} did already`);
		if (target !== null) this.#revoked.set(target, number);
	}
};
function quoted(id) {
	return JSON.stringify(id.length > 100 ? `${id.slice(0, 100)}…` : id);
}
export { headProblem as n, ifTorn as r, ChainReader as t };
