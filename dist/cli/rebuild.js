import { a as formatNumber, i as formatLines } from "./amount.js";
import { t as command } from "./command.js";
import { t as AnswerIsNo } from "./exit.js";
import { n as loadProgram } from "./load-program2.js";
import { r as openNamedLedger, t as startProgress } from "./progress.js";
import { a as ledgerEnvironment, o as ledgerOption, s as programOption } from "./options.js";
import { r as printText } from "./terminal2.js";
import { n as sayWhoseRules, t as pagesOf } from "./pages.js";
// src/cli/ledger/rebuild.ts
/** As often others may write first. */
const mostStale = 10;
/** `docpoints ledger rebuild`: makes all that is derived from the lines anew. Exit 1 where those are no whole chain. */
const ledgerRebuild = command({
	about: "Make index, totals, leaderboard and badges anew from the lines",
	forms: ["[--drop-torn-tail] [--ledger place]"],
	args: {
		"drop-torn-tail": {
			type: "boolean",
			description: "Take the last line away if it was cut off while it was written: what it said is lost"
		},
		...ledgerOption,
		...programOption
	},
	environment: ledgerEnvironment,
	async run(given) {
		const loaded = await loadProgram(given.text("program"));
		const { program } = loaded;
		const views = pagesOf(program, process.env);
		const ledger = await openNamedLedger(given.text("ledger"), () => program.ledger, process.env, views);
		if (!canRebuild(ledger)) {
			printText(`There is nothing to make anew in ${ledger.name}: what is derived from the lines of a database or a server is made there, with each entry. docpoints ledger verify checks the lines.`);
			return;
		}
		sayWhoseRules(ledger, loaded, "all");
		const { count, digest, dropped } = await rebuild(ledger, given.has("drop-torn-tail"));
		if (dropped !== null) printText(`Took away the last line, which was cut off after ${formatNumber(dropped.length)} characters.`);
		printText(`Made anew what is derived from ${formatLines(count)} of ${ledger.name}.\nDigest: ${digest ?? "none, there is no line yet"}`);
	}
});
function canRebuild(ledger) {
	return ledger.rebuild !== void 0;
}
async function rebuild(ledger, dropTornTail) {
	for (let tried = 0; tried < mostStale; tried += 1) {
		const progress = startProgress("Making anew what is derived");
		const options = {
			dropTornTail,
			now: /* @__PURE__ */ new Date(),
			onProgress: progress.reach
		};
		try {
			const rebuilt = await ledger.rebuild(options);
			if (rebuilt.kind === "rebuilt") return rebuilt;
		} finally {
			progress.done();
		}
	}
	throw new AnswerIsNo(`Others write to ${ledger.name} all the time: nothing was made anew, try again.`);
}
export { ledgerRebuild };
