import { t as ChainReader } from "./chain-reader.js";
import { n as describeRemark } from "./ledger-line.js";
import { t as AnswerIsNo } from "./exit.js";
import { a as say } from "./terminal2.js";
import { t as startProgress } from "./progress.js";
// src/cli/ledger/check-whole.ts
/** Of warnings, where the answer is about something else: lines of a later version have one each. */
const mostShown = 5;
/**
* Reads all lines of a ledger once, one after the other, and gives each to `see`. Throws AnswerIsNo when they are no whole
* chain: what was made of them is not to be used then.
*/
async function checkWhole(ledger, see = () => {}) {
	const chain = await readThrough(await ledger.scan(), new ChainReader(), see);
	for (const warning of chain.warnings.slice(0, mostShown)) say(`Warning: ${describeRemark(warning)}`);
	if (chain.warnings.length > mostShown) say("Warning: there is more like that. docpoints ledger verify shows all of it.");
	const [first] = chain.problems;
	if (first === void 0) return chain;
	throw new AnswerIsNo(`The ledger in ${ledger.name} is not whole: ${describeRemark(first)}. docpoints ledger verify shows all of it.`);
}
/** The same of a ledger that may be broken: what the reader finds is answered, and nothing is said. Tells progress. */
async function readThrough({ recorded, lines }, reader, see = () => {}) {
	const progress = startProgress("Reading the ledger");
	try {
		for await (const line of lines) {
			const said = reader.read(line);
			progress.step();
			if (said.kind !== "broken") see(line, said);
		}
	} finally {
		progress.done();
	}
	return reader.end(recorded);
}
export { readThrough as n, checkWhole as t };
