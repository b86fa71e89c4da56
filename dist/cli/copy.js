import { i as isEnd } from "./ledger-line.js";
import { i as formatLines } from "./amount.js";
import { t as command } from "./command.js";
import { t as AnswerIsNo } from "./exit.js";
import { n as loadProgram } from "./load-program2.js";
import { i as openNewLedger, n as told, r as openNamedLedger } from "./progress.js";
import { a as ledgerEnvironment, s as programOption } from "./options.js";
import { a as say, r as printText } from "./terminal2.js";
import { t as checkWhole } from "./check-whole.js";
import { n as sayWhoseRules, t as pagesOf } from "./pages.js";
// src/cli/ledger/copy.ts
/** `docpoints ledger copy`: all lines of one ledger into an empty one of any kind. Ids, order and digests stay. */
const ledgerCopy = command({
	about: "Copy a whole ledger into an empty place of any kind",
	forms: ["FROM TO [--program file]"],
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
		const loaded = await loadProgram(given.text("program"));
		const to = await openNewLedger(given.text("to") ?? "", process.env, pagesOf(loaded.program, process.env));
		const { head } = await to.read({
			source: null,
			members: []
		});
		if (head.count > 0 && isEnd(head, (await from.read({
			source: null,
			members: []
		})).head)) return printText(`${to.name} has the same ${formatLines(head.count)} already.\nDigest: ${head.digest ?? "none"}`);
		if (head.count > 0) throw new AnswerIsNo(`${to.name} has ${formatLines(head.count)} already: a copy goes into an empty place. Nothing was copied.`);
		say(`Checking ${from.name} …`);
		const { count, digest } = await checkWhole(from);
		if (count === 0) throw new AnswerIsNo(`There is nothing to copy: the ledger in ${from.name} is empty.`);
		sayWhoseRules(to, loaded, "all");
		say(`Copying ${formatLines(count)} to ${to.name} …`);
		if (await to.replace(told("Copying", texts(from)), head) === "stale") throw new AnswerIsNo(`Somebody else wrote to ${to.name} meanwhile. Nothing was copied.`);
		const after = (await to.read({
			source: null,
			members: []
		})).head;
		if (after.digest !== digest || after.count !== count) throw new AnswerIsNo(`${from.name} was written to while it was copied: ${to.name} holds ${formatLines(after.count)}, a whole chain. Copy it again into an empty place to have the newest.`);
		printText(`Copied ${formatLines(count)} to ${to.name}.\nDigest: ${digest ?? "none"}`);
	}
});
function noProgram() {
	throw new TypeError("Both ledgers are named.");
}
async function* texts(ledger) {
	for await (const { text } of (await ledger.scan()).lines) yield text;
}
export { ledgerCopy };
