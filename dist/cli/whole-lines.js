import { t as ChainReader } from "./chain-reader.js";
import { r as NotWhole } from "./fault.js";
// src/ledger/whole-lines.ts
const place = "the lines to put in its place";
/** Lines that are to take the place of all, numbered from 1. Throws NotWhole, at the latest behind the last one, where they are no whole chain. */
async function* wholeLines(lines) {
	const reader = new ChainReader();
	let line = 0;
	for await (const text of lines) {
		line += 1;
		const one = {
			file: place,
			line,
			text
		};
		reader.read(one);
		yield one;
	}
	const [problem] = reader.end(null).problems;
	if (problem !== void 0) throw new NotWhole(`The lines to put in the ledger's place are no whole chain: line ${problem.line ?? line} ${problem.what}. Nothing was changed.`);
}
export { wholeLines as t };
