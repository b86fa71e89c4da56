import { f as readChain, u as describeRemark } from "./branch.js";
import { t as AnswerIsNo } from "./exit.js";
import { a as say } from "./terminal2.js";
// src/cli/ledger/read-whole-ledger.ts
/** Reads a ledger and tells its warnings on standard error. Throws AnswerIsNo when its chain is broken: nothing read from it could be believed. */
async function readWholeLedger(ledger) {
	const { lines, recorded } = await ledger.lines();
	const chain = readChain(lines, recorded);
	for (const warning of chain.warnings) say(`Warning: ${describeRemark(warning)}`);
	const [first] = chain.problems;
	if (first !== void 0) throw new AnswerIsNo(`The ledger in ${ledger.name} is not whole: ${describeRemark(first)}. docpoints ledger verify shows all of it.`);
	return {
		...chain,
		lines
	};
}
export { readWholeLedger as t };
