import { i as formatNumber } from "./amount.js";
import { t as command } from "./command.js";
import { t as AnswerIsNo } from "./exit.js";
import { n as loadProgram } from "./load-program.js";
import { n as openNamedLedger, r as openNewLedger } from "./progress.js";
import { i as ledgerEnvironment, o as programOption } from "./options.js";
import { a as say, r as printText } from "./terminal2.js";
import { t as checkWhole } from "./check-whole.js";
import { t as pagesOf } from "./pages.js";
// src/cli/ledger/copy.ts
/** `docpoints ledger copy`: all lines of one ledger into an empty one of any kind. Ids, order and digests stay. */
const ledgerCopy = command({
	about: "Copy a whole ledger into an empty place of any kind",
	forms: ["from to [--program file]"],
	args: {
		from: {
			type: "positional",
			description: "The ledger that is there, as --ledger names one"
		},
		to: {
			type: "positional",
			description: "Where it is to be, too: a place without entries"
		},
		...programOption
	},
	environment: ledgerEnvironment,
	async run(given) {
		const from = await openNamedLedger(given.text("from") ?? "", noProgram, process.env);
		const { program } = await loadProgram(given.text("program"));
		const to = await openNewLedger(given.text("to") ?? "", process.env, pagesOf(program, process.env));
		const { head } = await to.read({
			source: null,
			members: []
		});
		if (head.count > 0) throw new AnswerIsNo(`There are ${formatNumber(head.count)} lines in ${to.name} already: a copy goes into an empty place. Nothing was copied.`);
		say(`Checking ${from.name} …`);
		const { count, digest } = await checkWhole(from);
		if (count === 0) throw new AnswerIsNo(`There is nothing to copy: the ledger in ${from.name} is empty.`);
		say(`Copying ${formatNumber(count)} lines to ${to.name} …`);
		if (await to.replace(texts(from), head) === "stale") throw new AnswerIsNo(`Somebody else wrote to ${to.name} meanwhile. Nothing was copied.`);
		const after = (await to.read({
			source: null,
			members: []
		})).head;
		if (after.digest !== digest || after.count !== count) throw new AnswerIsNo(`${from.name} was written to while it was copied: ${to.name} holds ${formatNumber(after.count)} lines, which are whole. Copy it again into an empty place to have the newest.`);
		printText(`Copied ${formatNumber(count)} lines to ${to.name}.\nDigest: ${digest ?? "none"}`);
	}
});
function noProgram() {
	throw new TypeError("Both ledgers are named.");
}
async function* texts(ledger) {
	for await (const { text } of (await ledger.scan()).lines) yield text;
}
export { ledgerCopy };
