import { n as headProblem, r as ifTorn, t as ChainReader } from "./chain-reader.js";
import { o as isCutOff, r as readEntryLine } from "./entry-line.js";
import { n as describeRemark, r as headFile } from "./ledger-line.js";
import { r as NotWhole } from "./fault.js";
// src/standing/chain.ts
/** Reads a ledger's lines as one chain, across files, and tells what is wrong with it: `ChainReader` for one that is in memory. Never throws. */
function readChain(lines, recorded) {
	const reader = new ChainReader();
	const entries = [];
	for (const line of lines) {
		const reading = reader.read(line);
		if (reading.kind === "entry") entries.push(reading.entry);
	}
	const { foundAt: _, erasures: __, ...summary } = reader.end(recorded);
	return {
		...summary,
		entries,
		has: (digest) => lines.some(({ text }) => digestOfLine(text) === digest)
	};
}
function digestOfLine(text) {
	const reading = readEntryLine(text);
	return reading.kind === "broken" ? null : reading.digest;
}
// src/ledger/chain-walk.ts
/** Goes along a chain line by line, whatever its length, as far as it is whole. Doubled ids are for `readChain` to find. */
var ChainWalk = class {
	#name;
	#end;
	#before = null;
	/** `name`: of the ledger, for messages. `start`: where the chain stands before the first line. */
	constructor(name, start = {
		count: 0,
		digest: null,
		at: null
	}) {
		this.#name = name;
		this.#end = start;
	}
	get end() {
		return this.#end;
	}
	/** Throws LedgerFault, with file and line, for one that is broken or does not follow. */
	take(line) {
		const { digest, at, count } = this.#end;
		const reading = readEntryLine(line.text);
		if (reading.kind === "broken") throw notWhole(this.#name, brokenAt(line, reading.what));
		const link = reading.kind === "entry" ? reading.entry : reading.link;
		const isLate = typeof link.at === "string" && at !== null && link.at < at;
		if (link.prev !== digest || isLate) throw this.#fault(line);
		this.#end = {
			count: count + 1,
			digest: reading.digest,
			at: link.at ?? at
		};
		this.#before = line;
		return {
			position: count + 1,
			line,
			reading
		};
	}
	/** Throws LedgerFault where the ledger says that it ends elsewhere. */
	finish(recorded) {
		const problem = headProblem(this.#end, recorded);
		if (problem !== null) throw notWhole(this.#name, `${headFile}: ${problem}`);
		return this.#end;
	}
	#fault(line) {
		const what = readChain(this.#before === null ? [line] : [this.#before, line], null).problems.find((one) => isAt(one, line)) ?? {
			...line,
			what: "does not follow the line before it"
		};
		return notWhole(this.#name, describeRemark(what));
	}
};
/** Whether it is the last one is not known yet. */
function brokenAt(line, what) {
	const isCut = what === "is not JSON" && isCutOff(line.text);
	return `${describeRemark({
		...line,
		what
	})}${isCut ? `. ${ifTorn}` : ""}`;
}
function isAt(remark, line) {
	return remark.file === line.file && remark.line === line.line;
}
/** `what`: place and problem. */
function notWhole(name, what) {
	return new NotWhole(`The ledger in ${name} is not whole: ${what}. Nothing was written. \`docpoints ledger verify\` shows all of it; put the file back as its history has it.`);
}
export { notWhole as n, ChainWalk as t };
